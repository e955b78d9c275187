import type { Bilingual } from '../label.ts';

export const platforms = [
  'taobao', 'tmall', 'jd', 'pinduoduo', 'douyin', 'kuaishou', 'xiaohongshu', 'wechat',
  'amazon', 'tiktok-shop', 'shopee', 'own-site', 'distribution',
] as const;
export type Platform = (typeof platforms)[number];

/** What they are called everywhere. No schema is needed for it: a page that only names them loads no more than this. */
export const platformNames: Readonly<Record<Platform, Bilingual>> = {
  taobao: { zh: '淘宝', en: 'Taobao' }, tmall: { zh: '天猫', en: 'Tmall' }, jd: { zh: '京东', en: 'JD' },
  pinduoduo: { zh: '拼多多', en: 'Pinduoduo' }, douyin: { zh: '抖音', en: 'Douyin' }, kuaishou: { zh: '快手', en: 'Kuaishou' },
  xiaohongshu: { zh: '小红书', en: 'Xiaohongshu' }, wechat: { zh: '微信', en: 'WeChat' }, amazon: { zh: '亚马逊', en: 'Amazon' },
  'tiktok-shop': { zh: 'TikTok Shop', en: 'TikTok Shop' }, shopee: { zh: 'Shopee', en: 'Shopee' },
  'own-site': { zh: '独立站', en: 'Own site' }, distribution: { zh: '分销', en: 'Distribution' },
};
