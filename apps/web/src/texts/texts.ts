import type { Language } from '@bandi/organisation';
import * as enBuilder from './en/builder.ts';
import * as enChart from './en/chart.ts';
import * as enCommon from './en/common.ts';
import * as enStart from './en/start.ts';
import * as zhBuilder from './zh/builder.ts';
import * as zhChart from './zh/chart.ts';
import * as zhCommon from './zh/common.ts';
import * as zhStart from './zh/start.ts';

const zh = { ...zhCommon, ...zhStart, ...zhBuilder, ...zhChart };
export type Texts = typeof zh;
const en: Texts = { ...enCommon, ...enStart, ...enBuilder, ...enChart };

export const texts: Readonly<Record<Language, Texts>> = { zh, en };
