import type { Change, ReadonlyOrganisation } from '@bandi/organisation';
import { decideAll, labelText } from '@bandi/organisation';
import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { cardRef } from './card-key.ts';
import { focusIn } from './focus-in.ts';
import { hangingBelow, removeChanges } from './remove-changes.ts';

const focusChoice = focusIn(['.remove-dialog .remove-choice input:checked', '.remove-dialog .ant-btn-dangerous']);

/** Of many only the first are named. */
const NAMED = 8;

type Below = 'move-up' | 'remove-all';

/** Asks before cards go, says what hangs below them, and lets the user say what becomes of that. */
export function RemoveDialog({ organisation, keys, gone, apart, onRemove, onClose }: {
  readonly organisation: ReadonlyOrganisation;
  readonly keys: readonly string[];
  /** How many of those asked about somebody else has removed by now. */
  readonly gone: number;
  /** The card one is at, where it is none of them and stays. */
  readonly apart: string | null;
  readonly onRemove: (changes: readonly Change[]) => void;
  readonly onClose: () => void;
}) {
  const { edit, common } = useTexts();
  const { language } = useLanguage();
  const [below, setBelow] = useState<Below>('move-up');
  const hanging = hangingBelow(organisation, keys);
  const number = (n: number) => formatNumber(n, language);
  const parts = [
    hanging.unitsBelow > 0 ? edit.hangs.units(number(hanging.unitsBelow)) : null, hanging.positionsBelow > 0 ? edit.hangs.positions(number(hanging.positionsBelow)) : null,
    hanging.reports > 0 ? edit.hangs.reports(number(hanging.reports)) : null,
  ].filter((part) => part !== null);
  const changes = removeChanges(organisation, keys, below);
  const decision = decideAll(organisation, changes);
  const all = decideAll(organisation, removeChanges(organisation, keys, 'remove-all'));
  const count = all.ok ? all.diff.removed.filter(({ type }) => type === 'unit' || type === 'position').length : 0;
  const names = (all: readonly string[]) => {
    const shown = all.slice(0, NAMED).map((key) => edit.quoted(nameOfKey(organisation, key, language)));
    return edit.removeNames(shown.join(common.listSeparator), all.length > NAMED ? number(all.length) : null);
  };
  return (
    <Modal open title={keys.length === 1 ? edit.removeTitle(nameOfKey(organisation, keys[0] ?? '', language)) : edit.removeMany(number(keys.length))} onCancel={onClose} afterOpenChange={focusChoice} className="remove-dialog" width={460}
      okText={common.remove} cancelText={common.cancel} okButtonProps={{ danger: true, disabled: !decision.ok, autoFocus: parts.length === 0 }} onOk={() => onRemove(changes)}>
      {keys.length === 1 ? null : <p className="remove-names">{names(keys)}</p>}
      {gone === 0 ? null : <p role="status">{edit.goneSome(number(gone))}</p>}
      {apart === null ? null : <p className="quiet">{edit.removeApart(nameOfKey(organisation, apart, language))}</p>}
      <p>{parts.length === 0 ? edit.hangsNothing : edit.hangsBelow(parts.join(common.listSeparator))}</p>
      {hanging.holders > 0 ? <p>{edit.holdersGo(number(hanging.holders))}</p> : null}
      {parts.length === 0 ? null : (
        <Radio.Group className="remove-choice" value={below} onChange={(event) => setBelow(event.target.value as Below)}>
          <Radio value="move-up" autoFocus><span>{edit.moveUp}<small>{edit.moveUpHint}</small></span></Radio>
          <Radio value="remove-all"><span>{edit.removeAll}<small>{edit.removeAllHint(number(count))}</small></span></Radio>
        </Radio.Group>
      )}
      {decision.ok ? <p className="quiet">{edit.undoHint}</p> : <p className="problem" role="alert">{decision.refusal.text[language]} {decision.refusal.cure[language]}</p>}
    </Modal>
  );
}

/** What a card's record is called in one language. */
export function nameOfKey(organisation: ReadonlyOrganisation, key: string, language: 'zh' | 'en'): string {
  const { kind, id } = cardRef(key);
  const name = kind === 'unit' ? organisation.get('unit', id)?.name : kind === 'position' ? organisation.get('position', id)?.title : undefined;
  return name === undefined ? '' : labelText(name, language);
}
