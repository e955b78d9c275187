import type { Activity, Blueprint, Catalogue, DefaultFigure, Job } from '@bandi/blueprints';
import { functionNames } from '@bandi/chart';
import type { Language } from '@bandi/organisation';
import type { TableCell } from '../terminal/table.ts';
import { printTable, printText } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { CatalogueKind } from './catalogue-entries.ts';
import { processRows, processSources } from './process-rows.ts';
import { printSources } from './print-sources.ts';
import { money, number, percent, pick, wording } from './wording.ts';

const labels = {
  zh: {
    mission: '使命', duties: '职责', measures: '考核', skills: '技能', reportsTo: '通常汇报给', pay: '月薪（二线城市，税前）', critical: '关键',
    driver: '驱动', effort: '单位投入', carriedBy: '由谁做', secondary: '也能做', stretch: '小团队里兼做', apart: '须与之分开', outsourced: '可外包', peak: '大促时',
    suits: '适合', units: '部门', value: '值', limits: '允许范围', by: '分项', address: '地址', note: '说明', pattern: '出自', chosen: '自动选用',
  },
  en: {
    mission: 'Mission', duties: 'Duties', measures: 'Measures', skills: 'Skills', reportsTo: 'Usually reports to', pay: 'Pay a month (tier-2 city, before tax)', critical: 'critical',
    driver: 'Driver', effort: 'Effort', carriedBy: 'Done by', secondary: 'Also by', stretch: 'In small teams also by', apart: 'Apart from', outsourced: 'Outsourced with', peak: 'At peaks',
    suits: 'Suits', units: 'Units', value: 'Value', limits: 'May be', by: 'By', address: 'Address', note: 'Note', pattern: 'From', chosen: 'Chosen by itself',
  },
} as const;

type Row = readonly [string, TableCell];

/** One entry of the catalogue with all its figures, each kind in its own way, and the addresses of its sources below. */
export function printEntry(kind: CatalogueKind, id: string, catalogue: Catalogue, language: Language, terminal: Terminal): void {
  const print = (rows: readonly Row[]) => printTable(terminal, [{ title: '' }, { title: '', wraps: true }], rows.filter(([, cell]) => cell !== '').map(([label, cell]) => [{ text: label, style: 'dim' }, cell]));
  const sources = (keys: readonly string[]) => {
    terminal.line();
    printSources(keys, catalogue, language, terminal);
  };
  if (kind === 'sources') {
    const source = catalogue.sources.get(id);
    print([[labels[language].address, source?.url ?? wording[language].noAddress], [labels[language].note, source?.note ?? '']]);
    return;
  }
  const entry = catalogue[kind].get(id);
  if (entry === undefined) return;
  printText(terminal, pick(entry.name, language), 2, 'bold');
  const job = kind === 'jobs' ? catalogue.jobs.get(id) : undefined;
  const activity = kind === 'activities' ? catalogue.activities.get(id) : undefined;
  const blueprint = kind === 'blueprints' ? catalogue.blueprints.get(id) : undefined;
  const process = kind === 'processes' ? catalogue.processes.get(id) : undefined;
  const figure = kind === 'defaults' ? catalogue.defaults.get(id) : undefined;
  if (job !== undefined) {
    print(jobRows(job, language));
    sources([...job.sources, ...job.pay.sources]);
  } else if (activity !== undefined) {
    print(activityRows(activity, catalogue, language));
    sources([...activity.work.flatMap((work) => work.sources), ...(activity.peak?.sources ?? [])]);
  } else if (blueprint !== undefined) {
    print(blueprintRows(blueprint, language));
    sources(blueprint.sources);
  } else if (process !== undefined) {
    print(processRows(process, catalogue, language));
    sources(processSources(process));
  } else if (figure !== undefined) {
    print(figureRows(figure, language));
    sources(figure.sources);
  }
}

function jobRows(job: Job, language: Language): Row[] {
  const own = labels[language];
  const words = wording[language];
  const list = (entries: readonly { readonly zh: string; readonly en: string }[]) => entries.map((entry) => pick(entry, language)).join(words.semicolon);
  return [
    [own.mission, pick(job.mission, language)],
    ...job.duties.map((duty, index): Row => [index === 0 ? own.duties : '', `${pick(duty, language)}${duty.critical ? `${words.open}${own.critical}${words.close}` : ''}  ${duty.id}`]),
    [own.measures, list(job.measures)],
    [own.skills, list(job.skills)],
    [own.reportsTo, job.reportsTo.join(words.comma)],
    [own.pay, `${[job.pay.low, job.pay.typical, job.pay.high].map((amount) => money(amount, 'CNY', language)).join(' – ')}${words.open}${words.trust[job.pay.trust]}${words.colon}${job.pay.sources.join(words.comma)}${words.close}`],
  ];
}

function activityRows(activity: Activity, catalogue: Catalogue, language: Language): Row[] {
  const own = labels[language];
  const words = wording[language];
  const jobs = (ids: readonly string[]) => ids.map((id) => `${pick(catalogue.jobs.get(id)?.name ?? { zh: id, en: id }, language)} ${id}`).join(words.comma);
  return [
    ['', `${functionNames[activity.function][language]} · ${activity.kind}`],
    ...activity.work.flatMap((work): Row[] => [
      [own.driver, work.driver.map((id) => pick(catalogue.inputs.get(id)?.name ?? { zh: id, en: id }, language)).join(' × ')],
      [own.effort, `${number(work.effort.low)} – ${number(work.effort.typical)} – ${number(work.effort.high)} ${pick(work.per, language)}${words.open}${words.trust[work.trust]}${words.colon}${work.sources.join(words.comma)}${words.close}`],
    ]),
    [own.carriedBy, jobs(activity.carriedBy.primary)],
    [own.secondary, jobs(activity.carriedBy.secondary)],
    [own.stretch, jobs(activity.carriedBy.stretch)],
    [own.apart, activity.apartFrom.join(words.comma)],
    [own.outsourced, activity.outsourcedWith ?? ''],
    [own.peak, activity.peak === undefined ? '' : `${percent(activity.peak.share)}${words.open}${words.trust[activity.peak.trust]}${words.colon}${activity.peak.sources.join(words.comma)}${words.close}`],
  ];
}

function blueprintRows(blueprint: Blueprint, language: Language): Row[] {
  const own = labels[language];
  const depth = (id: string | null): number => (id === null ? 0 : 1 + depth(blueprint.units.find((unit) => unit.id === id)?.parent ?? null));
  return [
    [own.suits, pick(blueprint.suits, language)],
    [own.pattern, blueprint.patterns.join(', ')],
    ...blueprint.units.map((unit, index): Row => [index === 0 ? own.units : '', `${'  '.repeat(depth(unit.parent))}${pick(unit.name, language)}  ${unit.id}`]),
  ];
}

function figureRows(figure: DefaultFigure, language: Language): Row[] {
  const own = labels[language];
  const words = wording[language];
  const keyed = Object.entries(figure.values).filter(([key]) => key !== 'other');
  return [
    [own.value, `${figure.values['other'] ?? ''} ${pick(figure.unit, language)}`],
    [own.by, keyed.map(([key, value]) => `${key} ${value}`).join(words.comma)],
    [own.limits, `${number(figure.limits.least)} – ${number(figure.limits.most)}`],
    [words.trustTitle, words.trust[figure.trust]],
  ];
}
