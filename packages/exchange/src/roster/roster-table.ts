/** What the files of a roster are written from: days, shifts, who works which, and the cover of every half hour. */
export interface RosterTable {
  /** `YYYY-MM-DD` each. */
  readonly days: readonly string[];
  /** Minutes from midnight, and in all. */
  readonly shifts: readonly { readonly id: string; readonly name: string; readonly mark: string; readonly start: number; readonly minutes: number; readonly night: boolean; readonly pauseMinutes: number }[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly vacant: boolean;
    readonly cells: readonly ({ readonly shift: number; readonly pause: number | null } | null)[];
    readonly workDays: number;
    readonly hours: number;
  }[];
  /** Shares 0–1 for service levels; half hours in which nobody is needed or there are left out. */
  readonly coverage: readonly { readonly day: number; readonly minute: number; readonly chatsPerHour: number; readonly needed: number; readonly onLine: number; readonly serviceLevel: number }[];
}

/** A time of day; from 24:00 on that of the day after. */
export function clockOf(minute: number): string {
  const day = minute % 1440;
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`;
}
