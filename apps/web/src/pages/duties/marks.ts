import type { Duty, DutyGap, Finding, ReadonlyOrganisation } from '@bandi/organisation';
import { answersForIt, doesIt, dutyGaps, holdingsOn } from '@bandi/organisation';
import type { CellValue, Letter } from './letters.ts';
import { letterAt } from './matrix.ts';

/** What can be wrong with a duty: who holds it, and what the checks found about those who do. */
export type DutyMark = DutyGap | 'one-person' | 'not-apart';
/** In the order they are shown, worst first. */
export const dutyMarks: readonly DutyMark[] = ['nobody-answers', 'two-answer', 'nobody-does', 'not-apart', 'one-person'];

export interface Marks {
  readonly duties: ReadonlyMap<string, readonly DutyMark[]>;
  /** Positions that answer for more duties than usual, with the finding that says so. */
  readonly overloaded: ReadonlyMap<string, Finding>;
  readonly counts: Readonly<Record<DutyMark, number>>;
}

/** The marks of every duty. Gaps are of this moment, the rest of the last checks. */
export function marksOf(organisation: ReadonlyOrganisation, findings: readonly Finding[]): Marks {
  const duties = new Map<string, DutyMark[]>();
  const counts: Record<DutyMark, number> = { 'nobody-answers': 0, 'two-answer': 0, 'nobody-does': 0, 'not-apart': 0, 'one-person': 0 };
  const add = (duty: string, mark: DutyMark): void => {
    const marks = duties.get(duty) ?? [];
    if (marks.includes(mark)) return;
    marks.push(mark);
    duties.set(duty, marks);
    counts[mark] += 1;
  };
  for (const { id } of organisation.all('duty')) for (const gap of dutyGaps(organisation, id)) add(id, gap);
  const overloaded = new Map<string, Finding>();
  for (const finding of findings) {
    const mark = finding.check === 'duties-not-apart' ? 'not-apart' : finding.check === 'critical-duty-single-person' ? 'one-person' : null;
    for (const { type, id } of finding.records) {
      if (mark !== null && type === 'duty' && organisation.has('duty', id)) add(id, mark);
      if (finding.check === 'too-many-accountable' && type === 'position') overloaded.set(id, finding);
    }
  }
  for (const marks of duties.values()) marks.sort((a, b) => dutyMarks.indexOf(a) - dutyMarks.indexOf(b));
  return { duties, overloaded, counts };
}

/** The findings that name a duty. */
export function findingsAbout(findings: readonly Finding[], duty: string): Finding[] {
  return findings.filter(({ records }) => records.some(({ type, id }) => type === 'duty' && id === duty));
}

/** One person over all their positions. */
export interface PersonLens {
  readonly person: string;
  readonly positions: ReadonlySet<string>;
  /** What they have in a duty through all their positions together, and through how many. */
  readonly combined: (duty: Duty) => { readonly letter: CellValue; readonly times: number };
  /** Duties that this person must not hold together with another of theirs. */
  readonly clashing: ReadonlySet<string>;
}

export function personLens(organisation: ReadonlyOrganisation, findings: readonly Finding[], person: string, day: string): PersonLens {
  const positions = new Set(holdingsOn(organisation, person, day).map(({ position }) => position));
  const clashing = new Set<string>();
  for (const { check, records } of findings) {
    const about = records[0];
    const isTheirs = about?.type === 'person' ? about.id === person : about?.type === 'position' && positions.has(about.id);
    if (check === 'duties-not-apart' && isTheirs) for (const { type, id } of records) if (type === 'duty') clashing.add(id);
  }
  return {
    person, positions, clashing,
    combined: ({ id }) => {
      const held = [...positions].map((position) => letterAt(organisation, id, position)).filter((letter) => letter !== null);
      return { letter: together(held), times: held.length };
    },
  };
}

/** The most that several parts in one duty come to. */
export function together(held: readonly Letter[]): CellValue {
  const parts = held.map((letter) => ({ letter }));
  const [does, answers] = [parts.some(doesIt), parts.some(answersForIt)];
  if (does || answers) return does && answers ? 'AR' : does ? 'R' : 'A';
  return held.includes('C') ? 'C' : held.includes('I') ? 'I' : null;
}
