import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { ceilForgiving } from '../rounding.ts';

export interface ThroughputInput {
  /** Pieces on a normal day. */
  readonly volumePerDay: number;
  /** Pieces one person does in a productive hour. */
  readonly ratePerHour: number;
  /** Hours at the work itself, per person and day. */
  readonly productiveHours: number;
  /** Share of those hours lost to fatigue, waiting, errors; 0 to below 1. Default 0. */
  readonly allowance?: number;
  /** People employed per seat; default 1. */
  readonly coverFactor?: number;
  /** Volume on the day planned for ÷ a normal day. Default 1. */
  readonly peakMultiple?: number;
  /** Days in which that day's volume may be cleared (a 48-hour promise: 2). Default 1. */
  readonly daysToClear?: number;
}

export interface ThroughputHeads {
  /** People at work on the day, before rounding. */
  readonly exact: number;
  /** People at work on the day. */
  readonly present: number;
  /** People employed: present × cover, not rounded, because the rest may be shared with other work. */
  readonly employed: number;
}

/** Volume ÷ (rate × productive hours × (1 − allowance)), rounded up to people on the day, × cover factor. */
export function throughputHeads(input: ThroughputInput): Outcome<ThroughputHeads> {
  const { allowance = 0, coverFactor = 1, peakMultiple = 1, daysToClear = 1 } = input;
  const broken = firstBroken({
    volume: [input.volumePerDay, 'not-negative'],
    ratePerHour: [input.ratePerHour, 'positive'],
    productiveHours: [input.productiveHours, 'positive'],
    allowance: [allowance, 'share-below-one'],
    coverFactor: [coverFactor, 'from-one'],
    peakMultiple: [peakMultiple, 'positive'],
    daysToClear: [daysToClear, 'positive'],
  });
  if (broken !== null) return refused(broken);
  const exact = (input.volumePerDay * peakMultiple) / daysToClear / (input.ratePerHour * input.productiveHours * (1 - allowance));
  const present = ceilForgiving(exact);
  return answer({ exact, present, employed: present * coverFactor });
}

export interface PieceRate {
  /** Pieces per productive hour. */
  readonly perHour: number;
  /** Of those, the right ones. */
  readonly rightPerHour: number;
}

/** What people really do an hour: pieces ÷ (hours − hours not at the work), and × accuracy. */
export function pieceRate(record: { readonly pieces: number; readonly hours: number; readonly nonProductiveHours?: number; readonly accuracy?: number }): Outcome<PieceRate> {
  const { nonProductiveHours = 0, accuracy = 1 } = record;
  const broken = firstBroken({
    pieces: [record.pieces, 'not-negative'],
    hours: [record.hours, 'positive'],
    nonProductiveHours: [nonProductiveHours, 'not-negative'],
    productiveHours: [record.hours - nonProductiveHours, 'positive'],
    accuracy: [accuracy, 'share'],
  });
  if (broken !== null) return refused(broken);
  const perHour = record.pieces / (record.hours - nonProductiveHours);
  return answer({ perHour, rightPerHour: perHour * accuracy });
}

/** Hours of work in so many pieces: count × seconds each ÷ 3600. */
export function workHours({ count, secondsEach }: { readonly count: number; readonly secondsEach: number }): Outcome<number> {
  const broken = firstBroken({ count: [count, 'not-negative'], secondsEach: [secondsEach, 'not-negative'] });
  return broken === null ? answer((count * secondsEach) / 3600) : refused(broken);
}
