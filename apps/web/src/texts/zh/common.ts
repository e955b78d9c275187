import { platformsIn } from '../platform-names.ts';

export const common = {
  pages: '组织的各个页面',
  product: '班底',
  skipToContent: '跳到正文',
  home: '首页',
  language: '中文',
  otherLanguage: 'English',
  switchLanguage: '切换到英文',
  themeLight: '浅色',
  themeDark: '深色',
  themeSystem: '跟随系统',
  theme: '外观',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  remove: '删除',
  rename: '重命名',
  open: '打开',
  apply: '应用',
  retry: '重试',
  more: '更多',
  loading: '加载中…',
  none: '无',
  languageMarks: { zh: '中', en: 'EN' },
  nameIn: { zh: '中文名', en: '英文名' },
  colon: '：',
  listSeparator: '、',
  people: (n: string) => `${n} 人`,
  fte: '全职当量',
  perMonth: '／月',
  share: (n: string) => `${n}%`,
  notFoundTitle: '没有这个页面',
  notFoundText: '地址可能写错了，或者这个组织已被删除。',
  backHome: '回到首页',
  crashedTitle: '页面出了点问题',
  crashedText: '数据都已保存。重新载入通常就好了。',
  reload: '重新载入',
  offlineTitle: '连不上服务',
  offlineText: '请确认 Bandi 正在运行（npm start），然后重试。',
};

export const pages = { chart: '架构图', duties: '职责', processes: '流程', import: '导入' };

export const categories = {
  apparel: '服饰鞋包', beauty: '美妆个护', food: '食品饮料', home: '家居家纺', electronics: '数码家电', 'mother-baby': '母婴',
  pets: '宠物', jewellery: '珠宝饰品', sports: '运动户外', books: '图书文具', general: '综合百货',
};

export const platforms = platformsIn('zh');

export const functions = {
  management: '管理', operations: '店铺运营', marketing: '推广', live: '直播', design: '设计', 'customer-service': '客服', member: '会员',
  distribution: '分销', 'business-development': '商务拓展', supply: '供应链', warehouse: '仓储物流', data: '数据', technology: '技术',
  finance: '财务', 'hr-admin': '人事行政',
};

export const fulfilments = { 'own-warehouse': '自有仓', 'third-party': '第三方仓', dropship: '一件代发', platform: '平台仓' };
export const markets = { domestic: '国内', 'cross-border': '跨境' };
export const stages = { startup: '初创期', growth: '成长期', mature: '成熟期' };
export const outsourceables = {
  'customer-service': '客服', fulfilment: '仓储发货', live: '直播', design: '设计', advertising: '广告投放', finance: '财务',
};
export const cityTiers = { '1': '一线城市', '2': '二线城市', '3': '三线及以下' };
export const trusts = { measured: '实测', published: '公开发表', 'rule-of-thumb': '经验值', given: '自己填写' };
export const levels = { error: '错误', warning: '警告', notice: '提示' };
export const letters = {
  R: '负责执行', A: '最终负责', AR: '执行并负责', C: '事前征询', I: '事后知会',
};
