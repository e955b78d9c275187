import type { Bilingual, Change, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { useState } from 'react';
import { focusTree } from '../../../chart/chart-tree.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { called } from '../../../session/called.ts';
import { cardRef } from './card-key.ts';
import { newId } from './new-id.ts';
import type { AddWhere } from './quick-add.ts';
import { addChange, kindAdded } from './quick-add.ts';
import { stepName } from './step-name.ts';
import type { Meaning } from './view-meaning.ts';

/** Where a card that is being named will stand. */
export type NewPlace = AddWhere | 'unit-below' | 'top';

/** A name that is being typed over the chart: of a card that is there, or of one that will be. */
export type Naming =
  | { readonly as: 'rename'; readonly key: string }
  | { readonly as: 'new'; readonly kind: 'unit' | 'position'; readonly beside: string | null; readonly where: NewPlace };

/** Renaming in place, and adding: a card is made once it has a name. */
export function useNaming({ organisation, meaning, make, goTo, say }: {
  readonly organisation: ReadonlyOrganisation;
  readonly meaning: Meaning;
  readonly make: (changes: readonly Change[], called: Bilingual) => boolean;
  readonly goTo: (keys: readonly string[]) => void;
  readonly say: (text: string, how: 'info' | 'warning') => void;
}) {
  const { edit } = useTexts();
  const { language } = useLanguage();
  const [naming, setNaming] = useState<Naming | null>(null);

  const leave = (by: 'key' | 'leaving') => {
    setNaming(null);
    // Whoever clicked elsewhere is there already.
    if (by === 'key') requestAnimationFrame(focusTree);
  };
  const keep = (name: string, by: 'key' | 'leaving') => {
    leave(by);
    if (naming === null) return;
    if (naming.as === 'rename') {
      const { kind: type, id } = cardRef(naming.key);
      make([type === 'unit' ? { type: 'rename-unit', unit: id, name } : { type: 'set-position', position: id, title: name }], stepName(organisation, edit.stepNames.rename, [naming.key]));
      return;
    }
    const id = newId(naming.kind);
    const { where, beside } = naming;
    const added: Change | null = where === 'top' ? { type: 'add-unit', id, name, parent: null }
      : where === 'unit-below' ? { type: 'add-unit', id, name, parent: cardRef(beside ?? '').id }
        : addChange(organisation, meaning, beside, where, { id, name });
    if (added !== null && make([added], called(edit.stepNames.add, { zh: name, en: name }))) goTo([`${naming.kind}:${id}`]);
  };
  return {
    naming, keep, leave,
    rename: (key: string) => setNaming({ as: 'rename', key }),
    begin: (where: NewPlace, beside: string | null) => {
      const kind = where === 'unit-below' || where === 'top' ? 'unit' : kindAdded(organisation, meaning, beside, where);
      if (kind === null) say(edit.cannotAdd, 'info');
      else setNaming({ as: 'new', kind, beside, where });
    },
    /** A name as it stands now, for the field over the card. */
    nameNow: (key: string) => {
      const { kind: type, id } = cardRef(key);
      const name = type === 'unit' ? organisation.get('unit', id)?.name : organisation.get('position', id)?.title;
      return name === undefined ? '' : labelText(name, language);
    },
  };
}
