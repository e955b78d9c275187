import type { Label, ReadonlyOrganisation, ViewSettings } from '@bandi/organisation';
import { defaultViewSettings, viewKinds } from '@bandi/organisation';
import { nearestWord } from '../command-line/nearest-word.ts';
import { both } from '../language.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';

/** A view by its kind, or one kept in the organisation by its id or name. */
export function viewOf(organisation: ReadonlyOrganisation, asked: string | undefined, nameOf: (label: Label) => string): Read<ViewSettings> {
  if (asked === undefined) return { ok: true, value: defaultViewSettings };
  const kind = viewKinds.find((one) => one === asked);
  if (kind !== undefined) return { ok: true, value: { ...defaultViewSettings, kind } };
  const kept = [...organisation.all('view')];
  const found = kept.find(({ id }) => id === asked) ?? kept.find(({ name }) => nameOf(name) === asked);
  if (found !== undefined) return { ok: true, value: found.settings };
  const known = [...viewKinds, ...kept.map(({ name }) => nameOf(name))];
  return refused({ text: both(`没有视图“${asked}”`, `there is no view "${asked}"`), expected: both(known.join('、'), known.join(', ')), nearest: nearestWord(asked, known) });
}
