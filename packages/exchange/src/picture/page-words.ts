import type { Language } from '@bandi/organisation';

const zh = {
  contents: '目录',
  pageOf: (page: number, of: number) => `第 ${page} 页 / 共 ${of} 页`,
  part: (part: number, of: number) => `（${part}/${of}）`,
  heads: (n: number) => `${n} 人`,
  up: '返回目录',
};

const en: typeof zh = {
  contents: 'Contents',
  pageOf: (page, of) => `Page ${page} of ${of}`,
  part: (part, of) => ` (${part}/${of})`,
  heads: String,
  up: 'Contents',
};

export const pageWords: Readonly<Record<Language, typeof zh>> = { zh, en };
