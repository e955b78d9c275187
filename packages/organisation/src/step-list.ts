import type { Change } from './changes/index.ts';
import type { Bilingual } from './label.ts';
import { cellsOf, columnsOf } from './step-table.ts';

type AddProcess = Extract<Change, { type: 'add-process' }>;

export interface StepListProblem {
  /** From 1. */
  readonly line: number;
  readonly text: Bilingual;
}

/** One step of a list, as it was understood. */
export interface ListedStep {
  /** From 1. */
  readonly line: number;
  readonly who: string;
  readonly what: string;
  readonly result: string | null;
  /** Minutes. */
  readonly sla: number | null;
}

/** The steps that were understood, and the lines that were not. */
export interface StepList {
  readonly steps: readonly ListedStep[];
  readonly problems: readonly StepListProblem[];
}

const minutesPer: readonly (readonly [unit: RegExp, minutes: number])[] = [
  [/^(?:分钟?|min(?:ute)?s?|m)$/iu, 1],
  [/^(?:个?小时|时|hours?|hrs?|h)$/iu, 60],
  [/^(?:天|日|days?|d)$/iu, 1440],
  [/^(?:周|weeks?|w)$/iu, 10_080],
];

const MOST_STEPS = 1000;

/**
 * The steps of a plain list, one a line: "who: what → result (time)", with Chinese or English punctuation; result and
 * time may be left out, numbers and dashes before the line are passed over. Rows copied from a table have tabs between
 * who, what, result and time instead; a row of headings says their order.
 */
export function readStepList(list: string): StepList {
  const problems: StepListProblem[] = [];
  const steps: ListedStep[] = [];
  const rows = cellsOf(list);
  const columns = columnsOf(rows.map(({ cells }) => cells));
  for (const { line, cells } of rows) {
    if (cells === columns.heading) continue;
    const [who, what, result, time] = cells.length > 1
      ? columns.of.map((at) => (at === null ? '' : plain(cells[at] ?? '')))
      : partsOf(plain(cells[0] ?? '').replace(/^(?:\d{1,3}[.、)）]|[-*•·]) */u, ''));
    if (who === undefined || what === undefined) continue;
    if (who === '' || (what === '' && (result ?? '') === '')) problems.push({ line, text: { zh: `第 ${line} 行要写成“谁：做什么 → 结果（时限）”`, en: `line ${line} should read “who: what → result (time)”` } });
    else if ([who, what, result ?? ''].some((text) => text.length > 200)) problems.push({ line, text: { zh: `第 ${line} 行太长`, en: `line ${line} is too long` } });
    else if (steps.length === MOST_STEPS) problems.push({ line, text: { zh: `最多 ${MOST_STEPS} 个步骤`, en: `at most ${MOST_STEPS} steps` } });
    else {
      const sla = timeOf(time ?? '');
      const named = what === '' ? (result ?? '') : what;
      steps.push({ line, who, what: named, result: what === '' || (result ?? '') === '' ? null : (result ?? null), sla });
    }
  }
  return { steps, problems };
}

/**
 * The lanes and steps of a process from a plain list: one lane for everybody who is named, the steps one after another
 * from a start to an end. Lanes are held by nobody yet.
 */
export function processFromList(list: string): { readonly ok: true; readonly lanes: NonNullable<AddProcess['lanes']>; readonly steps: NonNullable<AddProcess['steps']> } | { readonly ok: false; readonly problems: readonly StepListProblem[] } {
  const { steps: listed, problems } = readStepList(list);
  if (problems.length > 0) return { ok: false, problems };
  const lanes = new Map<string, string>();
  const steps = listed.map(({ who, what, result, sla }, index) => {
    const lane = lanes.get(who) ?? `lane-${lanes.size + 1}`;
    lanes.set(who, lane);
    return { element: `step-${index + 1}`, kind: 'task' as const, lane, name: what, sla, outputs: result === null ? [] : [result], next: [{ to: index + 1 < listed.length ? `step-${index + 2}` : 'end' }] };
  });
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return { ok: false, problems: [{ line: 1, text: { zh: '每行写一个步骤：谁：做什么 → 结果（时限）', en: 'write a step a line: who: what → result (time)' } }] };
  return {
    ok: true,
    lanes: [...lanes].map(([name, element]) => ({ element, name })),
    steps: [{ element: 'start', kind: 'start', lane: first.lane, next: [{ to: first.element }] }, ...steps, { element: 'end', kind: 'end', lane: last.lane, next: [] }],
  };
}

function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Who, what, result and time of a line. */
function partsOf(line: string): readonly [string, string, string, string] | readonly [] {
  if (line === '') return [];
  const at = line.search(/[:：]/u);
  const { body, time } = withoutTime(line.slice(at + 1).trim());
  const [what = '', ...results] = body.split(/→|->|=>|⇒/u).map((part) => part.trim());
  return [line.slice(0, Math.max(at, 0)).trim(), what, results.filter((part) => part !== '').join(' → '), time];
}

/** The time in brackets at the end of a line; what is no time stays part of the text. */
function withoutTime(text: string): { body: string; time: string } {
  const match = /^(.*)[(（]([^()（）]{1,24})[)）]$/u.exec(text);
  const [, body = '', time = ''] = match ?? [];
  return match === null || timeOf(time) === null ? { body: text, time: '' } : { body: body.trim(), time };
}

/** Minutes of a time such as "2小时", "≤ 1 天" or "30 min"; null for what is none. */
function timeOf(text: string): number | null {
  const match = /^ ?[≤<]? ?(\d{1,5}(?:\.\d{1,2})?) ?([^\d]{1,8}?) ?(?:之?内|以内)? ?$/u.exec(text);
  const minutes = minutesPer.find(([unit]) => unit.test(match?.[2] ?? ''))?.[1];
  return match === null || minutes === undefined ? null : Math.min(Math.round(Number(match[1]) * minutes), 5_300_000);
}
