import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Change, Decision } from './definition.ts';
import { moveUnit } from './move-unit.ts';

/** Every kind of change. A new kind is one more file and one more line here. */
export const changeDefinitions = [moveUnit] as const;

interface ErasedDefinition {
  readonly type: string;
  readonly schema: { safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } } };
  readonly decide: (organisation: ReadonlyOrganisation, change: unknown) => Decision;
}
