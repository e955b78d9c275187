import type { Bilingual, Change, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, relabelled } from '@bandi/organisation';
import { useEffect, useRef, useState } from 'react';
import { focusTree } from '../../../chart/chart-tree.tsx';
import { useLatest } from '../../../parts/use-latest.ts';
import type { Session } from '../../../session/session.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { called } from '../../../session/called.ts';
import { cardRef } from './card-key.ts';
import type { Gone } from './gone-dialog.tsx';
import { newId } from './new-id.ts';
import type { AddWhere } from './quick-add.ts';
import { addChange, kindAdded } from './quick-add.ts';
import { stepName } from './step-name.ts';
import type { Meaning } from './view-meaning.ts';

/** Where a card that is being named will stand. */
export type NewPlace = AddWhere | 'unit-below' | 'top';

/** A name that is being typed over the chart: of a card that is there, or of one that will be. `before` is what the card it stands at is called. */
export type Naming =
  | { readonly as: 'rename'; readonly key: string; readonly before: string }
  | { readonly as: 'new'; readonly kind: 'unit' | 'position'; readonly beside: string | null; readonly where: NewPlace; readonly before: string };

/** Renaming in place, and adding: a card is made once it has a name. */
export function useNaming({ session, meaning, make, goTo, say, tellGone }: {
  readonly session: Session;
  readonly meaning: Meaning;
  readonly make: (changes: readonly Change[], called: Bilingual) => boolean;
  readonly goTo: (keys: readonly string[]) => void;
  readonly say: (text: string, how: 'info' | 'warning') => void;
  /** The card was removed by somebody else while its name was typed. */
  readonly tellGone: (gone: Gone) => void;
}) {
  const { organisation } = session;
  const { edit } = useTexts();
  const { language } = useLanguage();
  const [naming, setNaming] = useState<Naming | null>(null);

  const typed = useRef('');
  const nameNow = (key: string) => {
    const { kind: type, id } = cardRef(key);
    const name = type === 'unit' ? organisation.get('unit', id)?.name : organisation.get('position', id)?.title;
    return name === undefined ? '' : labelText(name, language);
  };
  const set = (next: Naming | null) => {
    typed.current = '';
    setNaming(next);
  };
  const sayGone = (before: string) => {
    const text = typed.current.trim();
    set(null);
    tellGone({ name: before, typed: text === '' || text === before ? null : text });
  };
  const latest = useLatest(() => { if (naming !== null && isMissing(session.organisation, standAt(naming))) sayGone(naming.before); });
  useEffect(() => session.subscribe(() => latest.current()), [session, latest]);

  const leave = (by: 'key' | 'leaving') => {
    set(null);
    // Whoever clicked elsewhere is there already.
    if (by === 'key') requestAnimationFrame(focusTree);
  };
  const keep = (name: string, by: 'key' | 'leaving') => {
    if (naming !== null && isMissing(organisation, standAt(naming))) {
      sayGone(naming.before);
      return;
    }
    leave(by);
    if (naming === null) return;
    if (naming.as === 'rename') {
      const { kind: type, id } = cardRef(naming.key);
      const before = type === 'unit' ? organisation.get('unit', id)?.name : organisation.get('position', id)?.title;
      const next = relabelled(before ?? name, language, name);
      const made = make([type === 'unit' ? { type: 'rename-unit', unit: id, name: next } : { type: 'set-position', position: id, title: next }], stepName(organisation, edit.stepNames.rename, [naming.key]));
      if (made && typeof next !== 'string') say(edit.otherNameStays(next[language === 'zh' ? 'en' : 'zh']), 'info');
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
    naming, keep, leave, nameNow,
    onType: (text: string) => { typed.current = text; },
    rename: (key: string) => set({ as: 'rename', key, before: nameNow(key) }),
    begin: (where: NewPlace, beside: string | null) => {
      const kind = where === 'unit-below' || where === 'top' ? 'unit' : kindAdded(organisation, meaning, beside, where);
      if (kind === null) say(edit.cannotAdd, 'info');
      else set({ as: 'new', kind, beside, where, before: beside === null ? '' : nameNow(beside) });
    },
  };
}

/** The card a name is typed at. */
function standAt(naming: Naming): string | null {
  return naming.as === 'rename' ? naming.key : naming.beside;
}

/** Whether a card's record is not there; a heading has none. */
function isMissing(organisation: ReadonlyOrganisation, key: string | null): boolean {
  const { kind, id } = cardRef(key ?? '');
  return kind !== 'group' && !organisation.has(kind, id);
}
