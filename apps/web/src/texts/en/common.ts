import { platformsIn } from '../platform-names.ts';
import type * as zh from '../zh/common.ts';

export const common: typeof zh.common = {
  pages: 'Pages of this organisation',
  product: 'Bandi',
  skipToContent: 'Skip to content',
  home: 'Home',
  language: 'English',
  otherLanguage: '中文',
  switchLanguage: 'Switch to Chinese',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'As the system',
  theme: 'Appearance',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  remove: 'Delete',
  rename: 'Rename',
  open: 'Open',
  apply: 'Apply',
  retry: 'Try again',
  more: 'More',
  loading: 'Loading…',
  none: 'None',
  languageMarks: { zh: 'ZH', en: 'EN' },
  nameIn: { zh: 'In Chinese', en: 'In English' },
  colon: ': ',
  listSeparator: ', ',
  people: (n) => (n === '1' ? '1 person' : `${n} people`),
  fte: 'FTE',
  perMonth: ' a month',
  share: (n) => `${n}%`,
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may be wrong, or this organisation has been deleted.',
  backHome: 'Back to the start',
  crashedTitle: 'Something went wrong on this page',
  crashedText: 'Your data is saved. Loading the page again usually helps.',
  reload: 'Load again',
  offlineTitle: 'Bandi cannot be reached',
  offlineText: 'Check that it is running (npm start), then try again.',
};

export const pages = { chart: 'Chart', duties: 'Duties', processes: 'Processes', import: 'Import' };

export const categories: typeof zh.categories = {
  apparel: 'Apparel & shoes', beauty: 'Beauty', food: 'Food & drink', home: 'Home', electronics: 'Electronics', 'mother-baby': 'Mother & baby',
  pets: 'Pets', jewellery: 'Jewellery', sports: 'Sports & outdoor', books: 'Books & stationery', general: 'General goods',
};

export const platforms = platformsIn('en');

export const functions: typeof zh.functions = {
  management: 'Management', operations: 'Operations', marketing: 'Marketing', live: 'Live', design: 'Design', 'customer-service': 'Customer service',
  member: 'Members', distribution: 'Distribution', 'business-development': 'Business dev.', supply: 'Supply', warehouse: 'Warehouse',
  data: 'Data', technology: 'Technology', finance: 'Finance', 'hr-admin': 'HR & admin',
};

export const fulfilments: typeof zh.fulfilments = { 'own-warehouse': 'Own warehouse', 'third-party': 'Third-party warehouse', dropship: 'Dropshipping', platform: 'Platform warehouse' };
export const markets: typeof zh.markets = { domestic: 'Domestic', 'cross-border': 'Cross-border' };
export const stages: typeof zh.stages = { startup: 'Start-up', growth: 'Growing', mature: 'Mature' };
export const outsourceables: typeof zh.outsourceables = {
  'customer-service': 'Customer service', fulfilment: 'Storage & shipping', live: 'Live', design: 'Design', advertising: 'Advertising', finance: 'Finance',
};
export const cityTiers: typeof zh.cityTiers = { '1': 'Tier 1', '2': 'Tier 2', '3': 'Tier 3 or smaller' };
export const trusts: typeof zh.trusts = { measured: 'measured', published: 'published', 'rule-of-thumb': 'rule of thumb', given: 'entered by you' };
export const levels: typeof zh.levels = { error: 'Error', warning: 'Warning', notice: 'Notice' };
export const letters: typeof zh.letters = {
  R: 'does it', A: 'answers for it', AR: 'does it and answers for it', C: 'is asked before', I: 'is told after',
};
