import type { Catalogue } from './catalogue-type.ts';
import { nearest } from './nearest.ts';
import { DONE, waysOn } from './process-schema.ts';
import type { FileProblem } from './file-problem.ts';

/**
 * Ids that point nowhere: jobs, activities, inputs, sources, units, duties and steps of processes. What the schemas of single entries cannot see.
 * Lines are those of `text`, the user's own file; 0 where the entry is not in it.
 */
export function catalogueProblems(catalogue: Catalogue, file: string, text = ''): FileProblem[] {
  const lines = text.split('\n');
  const problems: FileProblem[] = [];
  const need = (where: string, kind: { zh: string; en: string }, id: string, known: { has(id: string): boolean; keys(): Iterable<string> }) => {
    if (known.has(id)) return;
    problems.push({
      file, line: lineOf(lines, where.split('.').slice(1), id), column: 0, path: where, code: 'unknown-reference',
      text: { zh: `${where}：没有${kind.zh}“${id}”`, en: `${where}: there is no ${kind.en} "${id}"` },
      expected: null, nearest: nearest(id, [...known.keys()]),
    });
  };
  const job = { zh: '岗位类型', en: 'job' };
  const activity = { zh: '工作事项', en: 'activity' };
  const sources = (where: string, keys: readonly string[]) => {
    for (const key of keys) need(where, { zh: '来源', en: 'source' }, key, catalogue.sources);
  };
  const inputs = new Set(catalogue.inputs.keys());
  for (const id of ['management', 'operations', 'marketing', 'live', 'design', 'customer-service', 'member', 'distribution', 'business-development', 'supply', 'warehouse', 'data', 'technology', 'finance', 'hr-admin']) inputs.add(`fte-${id}`);

  for (const entry of catalogue.jobs.values()) {
    for (const id of entry.reportsTo) need(`jobs.${entry.id}.reportsTo`, job, id, catalogue.jobs);
    sources(`jobs.${entry.id}`, [...entry.sources, ...entry.pay.sources]);
  }
  for (const entry of catalogue.activities.values()) {
    const where = `activities.${entry.id}`;
    for (const id of [...entry.carriedBy.primary, ...entry.carriedBy.secondary, ...entry.carriedBy.stretch]) need(`${where}.carriedBy`, job, id, catalogue.jobs);
    for (const id of entry.apartFrom) need(`${where}.apartFrom`, activity, id, catalogue.activities);
    for (const work of entry.work) {
      for (const id of work.driver) need(`${where}.work`, { zh: '输入', en: 'input' }, id, inputs);
      sources(where, work.sources);
    }
    sources(where, entry.peak?.sources ?? []);
  }
  for (const entry of catalogue.blueprints.values()) {
    const where = `blueprints.${entry.id}`;
    const units = new Map(entry.units.map((unit) => [unit.id, unit]));
    sources(where, entry.sources);
    for (const unit of entry.units) {
      const at = `${where}.units.${unit.id}`;
      for (const id of [...unit.jobs, ...unit.lead]) need(at, job, id, catalogue.jobs);
      for (const id of unit.activities) need(at, activity, id, catalogue.activities);
      for (const id of [unit.parent, unit.into]) if (id !== null && id !== undefined) need(at, { zh: '部门', en: 'unit' }, id, units);
    }
    for (const [unit, id] of Object.entries(entry.contains)) {
      need(`${where}.contains`, { zh: '部门', en: 'unit' }, unit, units);
      need(`${where}.contains`, { zh: '架构模板', en: 'blueprint' }, id, catalogue.blueprints);
    }
  }
  const duties = new Set([...catalogue.jobs.values()].flatMap((entry) => entry.duties.map((duty) => duty.id)));
  for (const entry of catalogue.processes.values()) {
    const where = `processes.${entry.id}`;
    const steps = new Set([...entry.steps.map((step) => step.id), DONE]);
    sources(where, [...entry.sources, ...entry.fits.sources, ...(entry.promise?.sources ?? [])]);
    for (const id of entry.fits.work) need(`${where}.fits`, activity, id, catalogue.activities);
    for (const id of [entry.promise?.from, entry.promise?.to]) if (id !== undefined) need(`${where}.promise`, { zh: '步骤', en: 'step' }, id, steps);
    for (const [index, step] of entry.steps.entries()) {
      const at = `${where}.steps.${step.id}`;
      for (const id of step.duties) need(at, { zh: '职责', en: 'duty' }, id, duties);
      for (const id of [...step.activities, ...(step.only?.work ?? [])]) need(at, activity, id, catalogue.activities);
      for (const id of step.jobs) need(at, job, id, catalogue.jobs);
      for (const id of [...waysOn(entry, index).map(({ to }) => to), ...(step.approves === undefined ? [] : [step.approves])]) need(at, { zh: '步骤', en: 'step' }, id, steps);
      sources(at, [...(step.sla?.sources ?? []), ...(step.only?.sources ?? [])]);
    }
  }
  for (const entry of catalogue.reports.values()) {
    for (const id of entry.by) need(`reports.${entry.id}.by`, job, id, catalogue.jobs);
    sources(`reports.${entry.id}`, entry.sources);
  }
  const { advert, scorecard, probation } = catalogue.hiring;
  for (const figure of [advert.most, scorecard, scorecard.scale, scorecard.weighting, scorecard.most, scorecard.recommend, probation.limits, ...probation.stages]) sources('hiring', figure.sources);
  const { patterns, rules, weekdays } = catalogue.roster;
  for (const figure of [...patterns, ...Object.values(rules), weekdays]) sources('roster', figure.sources);
  for (const tier of catalogue.tiers) {
    for (const id of [...(tier.jobs ?? []), ...tier.generalists.map((entry) => entry.job)]) need(`tiers.${tier.id}`, job, id, catalogue.jobs);
    sources(`tiers.${tier.id}`, tier.sources);
  }
  for (const figure of catalogue.defaults.values()) sources(`defaults.${figure.id}`, figure.sources);
  return problems;
}

/** Where an entry names an id: the first line with the id from the entry's own on, else the entry's own line; 0 without either. */
function lineOf(lines: readonly string[], entry: readonly string[], id: string): number {
  // Ids have dots of their own, so the entry is the longest part of the path that some line declares.
  for (let length = entry.length; length > 0; length -= 1) {
    const own = entry.slice(0, length).join('.');
    const start = lines.findIndex((line) => declares(line, own));
    if (start === -1) continue;
    const at = lines.findIndex((line, index) => index >= start && words(line).includes(id));
    return (at === -1 ? start : at) + 1;
  }
  return 0;
}

function declares(line: string, id: string): boolean {
  const list = words(line);
  const key = list.indexOf('id');
  return key !== -1 && list[key + 1] === id;
}

function words(line: string): string[] {
  return line.split(/[^\w.-]+/u).filter((word) => word !== '' && word !== '-');
}
