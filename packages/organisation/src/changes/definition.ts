import type { z } from 'zod';
import type { Diff } from '../diff.ts';
import type { Bilingual } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Refusal } from '../refusal.ts';

export type Decision = { readonly ok: true; readonly diff: Diff } | { readonly ok: false; readonly refusal: Refusal };

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
