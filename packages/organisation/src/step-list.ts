import type { Change } from './changes/index.ts';
import type { Bilingual } from './label.ts';

type AddProcess = Extract<Change, { type: 'add-process' }>;

export interface StepListProblem {
  /** From 1. */
  readonly line: number;
  readonly text: Bilingual;
}

const minutesPer: readonly (readonly [unit: RegExp, minutes: number])[] = [
  [/^(?:分钟?|min(?:ute)?s?|m)$/iu, 1],
  [/^(?:个?小时|时|hours?|hrs?|h)$/iu, 60],
  [/^(?:天|日|days?|d)$/iu, 1440],
  [/^(?:周|weeks?|w)$/iu, 10_080],
];

/**
 * The lanes and steps of a process from a plain list, one step a line: "who: what → result (time)", with Chinese or
 * English punctuation; result and time may be left out, numbers and dashes before the line are passed over. Steps follow
 * one another, from a start to an end.
 */
export function processFromList(list: string): { readonly ok: true; readonly lanes: NonNullable<AddProcess['lanes']>; readonly steps: NonNullable<AddProcess['steps']> } | { readonly ok: false; readonly problems: readonly StepListProblem[] } {
  const problems: StepListProblem[] = [];
  const lanes = new Map<string, string>();
  const steps: NonNullable<AddProcess['steps']> = [];
  for (const [index, raw] of list.split(/\r\n?|\n/u).entries()) {
    const line = raw.replaceAll(/[\p{Cc}\s]+/gu, ' ').replace(/^ ?(?:\d{1,3}[.、)）]|[-*•·])? */u, '').trim();
    if (line === '') continue;
    const at = line.search(/[:：]/u);
    const [who, rest] = [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()];
    if (who === '' || rest === '') {
      problems.push({ line: index + 1, text: { zh: `第 ${index + 1} 行要写成“谁：做什么 → 结果（时限）”`, en: `line ${index + 1} should read “who: what → result (time)”` } });
      continue;
    }
    if (line.length > 400 || who.length > 200) {
      problems.push({ line: index + 1, text: { zh: `第 ${index + 1} 行太长`, en: `line ${index + 1} is too long` } });
      continue;
    }
    const { body, sla } = withoutTime(rest);
    const [what = '', ...results] = body.split(/→|->|=>|⇒/u).map((part) => part.trim());
    const lane = lanes.get(who) ?? `lane-${lanes.size + 1}`;
    lanes.set(who, lane);
    const result = results.filter((part) => part !== '').join(' → ');
    steps.push({ element: `step-${steps.length + 1}`, kind: 'task', lane, name: (what === '' ? result : what).slice(0, 200), sla, outputs: what === '' || result === '' ? [] : [result.slice(0, 200)] });
  }
  if (problems.length > 0) return { ok: false, problems };
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return { ok: false, problems: [{ line: 1, text: { zh: '每行写一个步骤：谁：做什么 → 结果（时限）', en: 'write a step a line: who: what → result (time)' } }] };
  const linked = steps.map((step, index) => ({ ...step, next: [{ to: steps[index + 1]?.element ?? 'end' }] }));
  return {
    ok: true,
    lanes: [...lanes].map(([name, element]) => ({ element, name })),
    steps: [{ element: 'start', kind: 'start', lane: first.lane, next: [{ to: first.element }] }, ...linked, { element: 'end', kind: 'end', lane: last.lane, next: [] }],
  };
}

/** The time in brackets at the end of a line, in minutes; what is no time stays part of the text. */
function withoutTime(text: string): { body: string; sla: number | null } {
  const match = /^(.*)[(（] ?[≤<]? ?(\d{1,5}(?:\.\d{1,2})?) ?([^\d()（）]{1,8}?) ?(?:内|以内)?[)）]$/u.exec(text);
  const minutes = minutesPer.find(([unit]) => unit.test(match?.[3] ?? ''))?.[1];
  if (match === null || minutes === undefined) return { body: text, sla: null };
  return { body: (match[1] ?? '').trim(), sla: Math.min(Math.round(Number(match[2]) * minutes), 5_300_000) };
}
