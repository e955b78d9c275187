import type { BusinessProfile } from '@bandi/organisation';
import { businessProfileSchema } from '@bandi/organisation';
import type { Catalogue } from './catalogue-type.ts';
import { nearest } from './nearest.ts';
import type { FileProblem, FileResult } from './file-problem.ts';
import { profileInputs } from './profile-inputs.ts';
import { workload } from './workload.ts';
import { readYaml } from './yaml-file.ts';

/** Reads a profile from YAML or JSON text and checks what only the catalogue knows: structure and override ids. */
export function readProfile(file: string, text: string, catalogue: Catalogue): FileResult<BusinessProfile> {
  const read = readYaml(file, text, businessProfileSchema);
  if (!read.ok) return read;
  const problems = profileProblems(file, read.value, catalogue);
  return problems.length > 0 ? { ok: false, problems: problems.map((problem) => ({ ...problem, line: lineOf(text, problem) })) } : read;
}

/** What is wrong with a profile beyond its schema. Lines are 0: the profile may not come from a file. */
export function profileProblems(file: string, profile: BusinessProfile, catalogue: Catalogue): FileProblem[] {
  const problems: FileProblem[] = [];
  const place = { file, line: 0, column: 1 } as const;
  if (profile.structure !== undefined && !catalogue.blueprints.has(profile.structure)) {
    const known = [...catalogue.blueprints.keys()];
    problems.push({ ...place, path: 'structure', code: 'unknown-reference',
      text: { zh: `没有架构模板“${profile.structure}”`, en: `there is no structure "${profile.structure}"` },
      expected: { zh: `下列之一：${known.join('、')}`, en: `one of: ${known.join(', ')}` }, nearest: nearest(profile.structure, known) });
  }
  const ids = [...catalogue.defaults.keys(), ...catalogue.activities.keys()];
  for (const [id, value] of Object.entries(profile.overrides ?? {})) {
    const path = `overrides.${id}`;
    const figure = catalogue.defaults.get(id);
    if (figure === undefined && !catalogue.activities.has(id)) {
      problems.push({ ...place, path, code: 'unknown-reference',
        text: { zh: `没有可覆盖的数值“${id}”`, en: `there is no figure "${id}" to override` },
        expected: { zh: '工作事项或默认值的编号（bandi catalog list 可查）', en: 'the id of an activity or a default (see bandi catalog list)' },
        nearest: nearest(id, ids) });
      continue;
    }
    const { least, most } = figure?.limits ?? { least: 0, most: 1e6 };
    if (!(value >= least && value <= most)) {
      problems.push({ ...place, path, code: 'wrong-value',
        text: { zh: `“${id}”的值 ${value} 不合理`, en: `${value} is not a possible "${id}"` },
        expected: { zh: `${least} 到 ${most}`, en: `${least} to ${most}` }, nearest: null });
    }
  }
  for (const [index, channel] of profile.channels.entries()) {
    if (channel.orders_per_day !== undefined || channel.gmv_per_month !== undefined) continue;
    problems.push({ ...place, path: `channels[${index}]`, code: 'missing',
      text: { zh: `第 ${index + 1} 个渠道（${channel.platform}）没有写销售规模`, en: `channel ${index + 1} (${channel.platform}) does not say how much it sells` },
      expected: { zh: 'gmv_per_month（月销售额）或 orders_per_day（日订单），写 0 也可以', en: 'gmv_per_month or orders_per_day; 0 is fine' }, nearest: null });
  }
  if (problems.length === 0) {
    const most = catalogue.defaults.get('most-people')?.values['other'] ?? Number.POSITIVE_INFINITY;
    const people = workload(profileInputs(profile, catalogue), catalogue).reduce((sum, load) => sum + (load.outsourced ? 0 : load.fte.typical), 0);
    if (people > most) {
      problems.push({ ...place, path: 'channels', code: 'wrong-value',
        text: { zh: `这些数加在一起要 ${Math.round(people)} 人，超出能算的范围`, en: `these numbers together need ${Math.round(people)} people, more than can be worked out` },
        expected: { zh: `一家公司一个普通月份的业务量，至多 ${most} 人；请检查单位和多写的零`, en: `what one company does in a normal month, at most ${most} people; look for wrong units and zeros too many` }, nearest: null });
    }
  }
  for (const [index, peak] of (profile.peaks ?? []).entries()) {
    if (peak.from > peak.to) {
      problems.push({ ...place, path: `peaks[${index}].to`, code: 'wrong-value',
        text: { zh: `大促“${peak.name}”的结束日期早于开始日期`, en: `the peak "${peak.name}" ends before it begins` },
        expected: { zh: `不早于 ${peak.from}`, en: `${peak.from} or later` }, nearest: null });
    }
  }
  return problems;
}

/** The line a problem's last key stands on; the first that has it. */
function lineOf(text: string, problem: FileProblem): number {
  const lines = text.split('\n');
  const channel = /^channels\[(\d+)\]$/u.exec(problem.path)?.[1];
  if (channel !== undefined) {
    const starts = lines.flatMap((line, index) => (/\bplatform["']?\s*:/u.test(line) ? [index + 1] : []));
    return starts[Number(channel)] ?? 0;
  }
  const key = problem.path.split('.').at(-1)?.replace(/\[\d+\]/u, '') ?? '';
  return lines.findIndex((line) => line.includes(key)) + 1;
}
