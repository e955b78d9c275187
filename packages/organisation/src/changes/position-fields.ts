import { z } from 'zod';
import { labelSchema } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Position } from '../records/position.ts';
import { positionSchema } from '../records/position.ts';
import { fteSchema, functionSchema, idSchema } from '../records/values.ts';
import type { Decision } from './definition.ts';
import { nameFacts, refuse, refuseUnknown } from './refusing.ts';

/** The fields of a position that are its own: not its place, not its lines. All optional. */
export const positionFields = {
  job: z.string().max(120).nullable().optional(),
  title: labelSchema.optional(),
  function: functionSchema.optional(),
  heads: positionSchema.shape.heads.optional(),
  fte: fteSchema.optional(),
  assistant: z.boolean().optional(),
  work: positionSchema.shape.work.optional(),
  status: positionSchema.shape.status.optional(),
  outsourced: z.boolean().optional(),
  standIns: z.array(idSchema).max(20).optional(),
  pay: positionSchema.shape.pay.optional(),
  reasons: positionSchema.shape.reasons.optional(),
  /** All own fields at once. */
  fields: positionSchema.shape.fields,
};

/** The FTE of a position whose heads change: each head keeps the share it had, at least 0.01 in all. */
export function fteForHeads(fte: number, heads: number, newHeads: number): number {
  return Math.min(Math.max(Math.round((fte * newHeads) / heads), 1), newHeads * 100);
}

/** The refusal of a position that breaks a rule of its own, or null. */
export function refusePosition(organisation: ReadonlyOrganisation, position: Position): Decision | null {
  const { id, heads, fte, pay } = position;
  if (fte < 1 || fte > heads * 100) return refuse('fte-out-of-range', { heads, fte: fte / 100 });
  if (pay !== null) {
    const currencies = new Set([pay.low.currency, pay.typical.currency, pay.high.currency]);
    const rising = pay.low.cents >= 0 && pay.low.cents <= pay.typical.cents && pay.typical.cents <= pay.high.cents;
    if (currencies.size > 1 || !rising) return refuse('pay-out-of-order', {});
  }
  for (const standIn of position.standIns) {
    if (standIn === id) return refuse('stand-in-for-itself', nameFacts(position.title));
    if (!organisation.has('position', standIn)) return refuseUnknown('position', standIn);
  }
  for (const other of position.dotted) {
    if (other === id) return refuse('line-to-itself', nameFacts(position.title));
    if (!organisation.has('position', other)) return refuseUnknown('position', other);
  }
  return null;
}

/** An object without the keys whose value is undefined: what was really given. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
