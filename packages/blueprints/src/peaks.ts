import type { BusinessFunction } from '@bandi/organisation';
import type { ProfileInputs } from './profile-inputs.ts';
import type { PeakSummary } from './summary.ts';
import type { ActivityLoad } from './workload.ts';
import { netHours } from './working-time.ts';

/**
 * Temporary people for each peak: what the peak adds to the work it reaches (each activity's own share of the
 * multiple), less what the people there can do by overtime within the law, rounded up by function.
 */
export function peakSummaries(inputs: ProfileInputs, loads: readonly ActivityLoad[]): PeakSummary[] {
  return (inputs.profile.peaks ?? []).map((peak) => {
    const extra = new Map<BusinessFunction, { extra: number; base: number }>();
    let rampUp = 0;
    for (const load of loads) {
      const reach = load.activity.peak;
      if (reach === undefined || load.outsourced) continue;
      const entry = extra.get(load.function) ?? { extra: 0, base: 0 };
      entry.extra += load.fte.typical * (peak.multiple - 1) * reach.share;
      entry.base += load.fte.typical;
      extra.set(load.function, entry);
      rampUp = Math.max(rampUp, reach.rampUpDays);
    }
    const byFunction: Partial<Record<BusinessFunction, number>> = {};
    let temporaryHeads = 0;
    for (const [of, { extra: more, base }] of [...extra].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const overtime = (base * inputs.figure('overtime-hours-per-month').value) / netHours(inputs, of).gross;
      const heads = Math.ceil(Math.max(0, more - overtime) - 1e-9);
      if (heads === 0) continue;
      byFunction[of] = heads;
      temporaryHeads += heads;
    }
    return { name: peak.name, from: peak.from, to: peak.to, multiple: peak.multiple, temporaryHeads, rampUpFrom: daysBefore(peak.from, rampUp), byFunction };
  });
}

/** The date so many days before another; both `YYYY-MM-DD`. */
function daysBefore(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - days)).toISOString().slice(0, 10);
}
