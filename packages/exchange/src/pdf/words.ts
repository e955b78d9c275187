import type { Language } from '@bandi/organisation';

const zh = {
  contents: '目录',
  overview: '总览',
  pageOf: (page: number, of: number) => `第 ${page} 页 / 共 ${of} 页`,
  page: (page: number) => `第 ${page} 页`,
  part: (part: number, of: number) => `（${part}/${of}）`,
  heads: (n: number) => `${n} 人`,
  up: '返回目录',
};

const en: typeof zh = {
  contents: 'Contents',
  overview: 'Overview',
  pageOf: (page, of) => `Page ${page} of ${of}`,
  page: (page) => `Page ${page}`,
  part: (part, of) => ` (${part}/${of})`,
  heads: String,
  up: 'Contents',
};

export const pdfWords: Readonly<Record<Language, typeof zh>> = { zh, en };
