import type { BusinessFunction, Finding, Process, ReadonlyOrganisation } from '@bandi/organisation';
import { businessFunctions, processHands } from '@bandi/organisation';

export interface ProcessRow {
  readonly process: Process;
  /** Positions that work in it. */
  readonly hands: number;
  /** Times that work goes from one to another. */
  readonly handOvers: number;
  /** Minutes of its longest way; 0 where no step has a time. */
  readonly minutes: number;
  readonly isLate: boolean;
  readonly findings: readonly Finding[];
}

export interface ProcessGroup {
  readonly function: BusinessFunction;
  readonly rows: readonly ProcessRow[];
}

/** One process in figures. */
export function processRow(organisation: ReadonlyOrganisation, process: Process, findings: readonly Finding[]): ProcessRow {
  const { positions, handOvers, criticalPath: { minutes } } = processHands(organisation, process.id);
  return {
    process, hands: positions.length, handOvers: handOvers.length, minutes,
    isLate: process.promise !== null && minutes > process.promise.minutes,
    findings: findings.filter(({ records }) => records.some((record) => processIn(record) === process.id)),
  };
}

/** All processes by function, in the order of the functions. */
export function processGroups(organisation: ReadonlyOrganisation, findings: readonly Finding[]): ProcessGroup[] {
  const rows = [...organisation.all('process')].map((process) => processRow(organisation, process, findings)).toSorted((a, b) => (a.process.id < b.process.id ? -1 : 1));
  return businessFunctions.map((of) => ({ function: of, rows: rows.filter(({ process }) => process.function === of) })).filter((group) => group.rows.length > 0);
}

/** The process a record belongs to: its own id, or what stands before the element of a lane or step. */
function processIn({ type, id }: Finding['records'][number]): string | null {
  if (type === 'process') return id;
  return type === 'process-lane' || type === 'process-step' ? id.slice(0, id.lastIndexOf(':')) : null;
}
