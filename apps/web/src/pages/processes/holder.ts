import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, matrixUnits, walkUnits } from '@bandi/organisation';

export interface LaneHolder {
  readonly position: string | null;
  readonly unit: string | null;
  readonly outside: boolean;
}

const OUTSIDE = 'outside';

/** Who plays a part, as the value of a choice; undefined for nobody. */
export function holderValue({ position, unit, outside }: LaneHolder): string | undefined {
  if (position !== null) return `position:${position}`;
  if (unit !== null) return `unit:${unit}`;
  return outside ? OUTSIDE : undefined;
}

export function holderOf(value: string | undefined): LaneHolder {
  const after = (kind: string) => (value?.startsWith(`${kind}:`) === true ? value.slice(kind.length + 1) : null);
  return { position: after('position'), unit: after('unit'), outside: value === OUTSIDE };
}

export interface HolderGroup {
  readonly label: string;
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Everybody who can play a part: positions by unit, then whole units, then somebody outside. */
export function holderChoices(organisation: ReadonlyOrganisation, language: Language, words: { readonly wholeUnits: string; readonly outside: string; readonly outsideGroup: string }): HolderGroup[] {
  const group = (label: string, options: HolderGroup['options']): HolderGroup => ({ label, title: label, options });
  return [
    ...matrixUnits(organisation).map(({ unit, positions }) => group(labelText(unit.name, language), positions.map(({ id, title }) => ({ value: `position:${id}`, label: labelText(title, language) })))),
    group(words.wholeUnits, [...walkUnits(organisation, null)].map(({ unit }) => ({ value: `unit:${unit.id}`, label: labelText(unit.name, language) }))),
    group(words.outsideGroup, [{ value: OUTSIDE, label: words.outside }]),
  ];
}
