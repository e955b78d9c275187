import type { BusinessFunction, Duty, Load, Position, ReadonlyOrganisation } from '@bandi/organisation';
import type { Fits } from './process-schema.ts';

/** Who is there to do what: an organisation by the catalogue's words. */
export interface Hands {
  readonly organisation: ReadonlyOrganisation;
  /** Own people in approved positions. */
  readonly heads: number;
  /** The duties here that are this one of the catalogue. */
  readonly dutiesOf: (catalogueDuty: string) => readonly Duty[];
  /** Who does a duty of the catalogue: first who also answers for it, then those with most people. */
  readonly doing: (catalogueDuty: string) => readonly Position[];
  /** What an activity of the catalogue amounts to here; undefined where it has no work. */
  readonly work: (activity: string) => Load | undefined;
  /** Who carries an activity, most first. */
  readonly carrying: (activity: string) => readonly Position[];
  readonly ofJob: (job: string) => readonly Position[];
  /** Positions of another company. */
  readonly hired: readonly Position[];
  /** Who leads most of a function's people, else who leads everybody. */
  readonly leading: (of: BusinessFunction) => Position | undefined;
}

const byHeads = (a: Position, b: Position): number => b.heads - a.heads || (a.id < b.id ? -1 : 1);

/** Reads an organisation once, so that asking costs a look-up. */
export function handsOf(organisation: ReadonlyOrganisation): Hands {
  const duties = grouped(organisation.all('duty'), ({ catalogue }) => catalogue);
  const positions = [...organisation.all('position')];
  const jobs = grouped(positions, ({ job }) => job);
  const loads = new Map<string, Load>();
  // Work too little to show in hundredths of a person is work.
  for (const load of organisation.all('load')) loads.set(load.activity, load);
  const doers = new Map<string, readonly Position[]>();
  const carriers = new Map<string, readonly Position[]>();
  const leads = new Map<BusinessFunction, Position | undefined>();
  return {
    organisation,
    heads: positions.reduce((sum, { outsourced, status, heads }) => sum + (outsourced || status !== 'approved' ? 0 : heads), 0),
    dutiesOf: (duty) => duties.get(duty) ?? [],
    doing: (duty) => once(doers, duty, () => (duties.get(duty) ?? []).flatMap(({ id }) => doersOf(organisation, id))),
    work: (activity) => loads.get(activity),
    carrying: (activity) => once(carriers, activity, () => [...(loads.get(activity)?.carriers ?? [])]
      .toSorted((a, b) => b.fte - a.fte || (a.position < b.position ? -1 : 1))
      .flatMap(({ position }) => organisation.get('position', position) ?? [])),
    ofJob: (job) => [...(jobs.get(job) ?? [])].toSorted(byHeads),
    hired: positions.filter(({ outsourced }) => outsourced).toSorted(byHeads),
    leading: (of) => once(leads, of, () => leadOf(organisation, positions, of)),
  };
}

/** Whether something fits an organisation: any of its activities has work, and there are the people for it. */
export function fitsHere({ work, heads }: Fits, hands: Hands): boolean {
  if (hands.heads < (heads?.from ?? 0) || hands.heads >= (heads?.below ?? Number.POSITIVE_INFINITY)) return false;
  return work.length === 0 || work.some((activity) => hands.work(activity) !== undefined);
}

/** Works something out when it is first asked for. */
function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const old = known.get(key);
  if (old !== undefined || known.has(key)) return old as V;
  const made = make();
  known.set(key, made);
  return made;
}

function doersOf(organisation: ReadonlyOrganisation, duty: string): Position[] {
  const doers: { position: Position; answers: boolean }[] = [];
  for (const id of organisation.ids('responsibility.duty', duty)) {
    const cell = organisation.get('responsibility', id);
    const position = cell === undefined ? undefined : organisation.get('position', cell.position);
    if (position !== undefined && (cell?.letter === 'AR' || cell?.letter === 'R')) doers.push({ position, answers: cell.letter === 'AR' });
  }
  return doers.toSorted((a, b) => Number(b.answers) - Number(a.answers) || byHeads(a.position, b.position)).map(({ position }) => position);
}

function leadOf(organisation: ReadonlyOrganisation, positions: readonly Position[], of: BusinessFunction): Position | undefined {
  const heads = new Map<string, number>();
  for (const position of positions) if (position.function === of) heads.set(position.unit, (heads.get(position.unit) ?? 0) + position.heads);
  const [unit] = [...heads].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [];
  const lead = unit === undefined ? null : organisation.get('unit', unit)?.lead ?? null;
  const found = lead === null ? undefined : organisation.get('position', lead);
  return found ?? positions.filter(({ reportsTo }) => reportsTo === null).toSorted(byHeads)[0];
}

function grouped<T>(items: Iterable<T>, key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const at = key(item);
    if (at === null) continue;
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [item]);
    else group.push(item);
  }
  return groups;
}
