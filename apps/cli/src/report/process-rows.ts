import type { Catalogue, CatalogueProcess, CatalogueStep } from '@bandi/blueprints';
import { DONE, waysOn } from '@bandi/blueprints';
import type { Bilingual, Language } from '@bandi/organisation';
import { pick, wording } from './wording.ts';

const labels = {
  zh: { purpose: '目的', promise: '承诺', start: '起点', end: '终点', who: '由谁做', within: '时限', out: '交出', approves: '审批', wait: '等待', together: '同时进行或汇合', next: '下一步' },
  en: { purpose: 'Purpose', promise: 'Promise', start: 'Start', end: 'End', who: 'done by', within: 'within', out: 'gives', approves: 'approves', wait: 'wait for', together: 'all at once, or until all have come', next: 'next' },
} as const;

/** A process as it runs: each step with who does it, by when, what it gives and, where it is not the following one, where it leads. */
export function processRows(process: CatalogueProcess, catalogue: Catalogue, language: Language): (readonly [string, string])[] {
  const own = labels[language];
  const { promise } = process;
  return [
    [own.purpose, pick(process.purpose, language)],
    [own.promise, promise === undefined ? '' : `${pick(promise.name, language)} ${promise.time}${cited(promise, language)}`],
    [own.start, pick(process.start.name, language)],
    ...process.steps.map((step, index) => [step.id, stepText(step, process, index, catalogue, language)] as const),
    [own.end, pick(process.result, language)],
  ];
}

/** All sources that its figures name. */
export function processSources(process: CatalogueProcess): string[] {
  return [...process.sources, ...process.fits.sources, ...(process.promise?.sources ?? []), ...process.steps.flatMap((step) => step.sla?.sources ?? [])];
}

function stepText(step: CatalogueStep, process: CatalogueProcess, index: number, catalogue: Catalogue, language: Language): string {
  const own = labels[language];
  const words = wording[language];
  const list = (entries: readonly Bilingual[]) => entries.map((entry) => pick(entry, language)).join(words.comma);
  const nameOf = (id: string) => (id === DONE ? process.result : process.steps.find((other) => other.id === id)?.name);
  const ways = waysOn(process, index).map(({ to, when }) => {
    const name = nameOf(to);
    return `${when === undefined ? '' : `${pick(when, language)} `}→ ${name === undefined ? to : pick(name, language)}`;
  });
  const title = step.name === undefined ? own.together : pick(step.name, language);
  const jobs = step.jobs.flatMap((id) => catalogue.jobs.get(id)?.name ?? []);
  return [
    step.kind === 'wait' ? `${own.wait} ${title}` : title,
    ...(jobs.length > 0 ? [`${own.who}${words.colon}${list(jobs)}`] : []),
    ...(step.sla === undefined ? [] : [`${own.within} ${step.sla.time}${cited(step.sla, language)}`]),
    ...(step.out.length > 0 ? [`${own.out}${words.colon}${list(step.out)}`] : []),
    ...(step.approves === undefined ? [] : [`${own.approves}${words.colon}${pick(nameOf(step.approves) ?? { zh: step.approves, en: step.approves }, language)}`]),
    ...(step.decision === undefined ? [] : [pick(step.decision, language)]),
    ...(step.next === undefined ? [] : [`${own.next} ${ways.join(words.semicolon)}`]),
  ].join('  ·  ');
}

function cited({ trust, sources }: { readonly trust: keyof typeof wording.zh.trust; readonly sources: readonly string[] }, language: Language): string {
  const words = wording[language];
  return `${words.open}${words.trust[trust]}${words.colon}${sources.join(words.comma)}${words.close}`;
}
