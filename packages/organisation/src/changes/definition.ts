import { z } from 'zod';
import type { Diff } from '../diff.ts';
import type { Bilingual } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Refusal } from '../refusal.ts';

export type Decision = { readonly ok: true; readonly diff: Diff } | { readonly ok: false; readonly refusal: Refusal };

/** An order to change the organisation, as it travels: `{ "type": "move-unit", "unit": "design", … }`. */
export interface Change {
  readonly type: string;
  readonly [argument: string]: unknown;
}

/**
 * One kind of change. `decide` reads and answers; it never writes, looks at a clock or makes up an id: new ids and
 * dates are among the arguments.
 */
export interface ChangeDefinition<Type extends string, Arguments extends { readonly type: Type }> {
  readonly type: Type;
  /** What was done, for the list of undo steps. */
  readonly name: Bilingual;
  readonly schema: z.ZodType<Arguments>;
  readonly decide: (organisation: ReadonlyOrganisation, change: Arguments) => Decision;
}

export function defineChange<Type extends string, Arguments extends { readonly type: Type }>(
  definition: ChangeDefinition<Type, Arguments>,
): ChangeDefinition<Type, Arguments> {
  return definition;
}

export function accept(diff: Diff): Decision {
  return { ok: true, diff };
}

export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}
