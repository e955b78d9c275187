import type { Language } from '@bandi/organisation';
import * as enBuilder from './en/builder.ts';
import * as enChart from './en/chart.ts';
import * as enCommon from './en/common.ts';
import * as enPresence from './en/presence.ts';
import * as enDuties from './en/duties.ts';
import * as enEdit from './en/edit.ts';
import * as enExport from './en/export.ts';
import * as enImportPeople from './en/import-people.ts';
import * as enProcesses from './en/processes.ts';
import * as enStart from './en/start.ts';
import * as enViews from './en/views.ts';
import * as zhBuilder from './zh/builder.ts';
import * as zhChart from './zh/chart.ts';
import * as zhCommon from './zh/common.ts';
import * as zhPresence from './zh/presence.ts';
import * as zhDuties from './zh/duties.ts';
import * as zhEdit from './zh/edit.ts';
import * as zhExport from './zh/export.ts';
import * as zhImportPeople from './zh/import-people.ts';
import * as zhProcesses from './zh/processes.ts';
import * as zhStart from './zh/start.ts';
import * as zhViews from './zh/views.ts';

const zh = { ...zhCommon, ...zhStart, ...zhBuilder, ...zhChart, ...zhEdit, ...zhViews, ...zhExport, ...zhPresence, ...zhDuties, ...zhProcesses, ...zhImportPeople };
export type Texts = typeof zh;
const en: Texts = { ...enCommon, ...enStart, ...enBuilder, ...enChart, ...enEdit, ...enViews, ...enExport, ...enPresence, ...enDuties, ...enProcesses, ...enImportPeople };

export const texts: Readonly<Record<Language, Texts>> = { zh, en };
