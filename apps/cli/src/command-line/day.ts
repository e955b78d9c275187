import { dateSchema } from '@bandi/organisation';
import { both } from '../language.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import type { Call } from './command.ts';

/** The day asked for with `--date`, else today. */
export function dayOf(call: Pick<Call, 'option' | 'today'>): Read<string> {
  const asked = call.option('date');
  if (asked === undefined) return { ok: true, value: call.today };
  if (dateSchema.safeParse(asked).success) return { ok: true, value: asked };
  return refused({ text: both(`--date 的值“${asked}”不是日期`, `"${asked}" is not a date`), expected: both('存在的日期，如 2027-11-11', 'a date that exists, such as 2027-11-11') });
}
