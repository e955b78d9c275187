import type { ReadonlyOrganisation } from '@bandi/organisation';
import { nameOf } from '@bandi/organisation';
import { Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import type { CSSProperties } from 'react';
import { useState } from 'react';
import type { Point } from '../../../chart/chart-gestures.ts';
import type { ChartModel } from '../../../chart/chart-model.ts';
import type { ChartView } from '../../../chart/chart-view.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { actionsFor } from './actions.ts';
import { cardRef } from './card-key.ts';
import { DragNote } from './drag-note.tsx';
import { siblingAxis } from './drop-place.ts';
import { GoneDialog } from './gone-dialog.tsx';
import { HandOverlay } from './hand-overlay.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { MoveDialog, useMoveTitle } from './move-dialog.tsx';
import { NameField } from './name-field.tsx';
import { RemoveDialog, nameOfKey } from './remove-dialog.tsx';
import { RowsDialog } from './rows-dialog.tsx';
import { isRecord, neighbourOf } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { stepName } from './step-name.ts';
import { useCardPlace } from './use-card-place.ts';
import type { Editing } from './use-editing.ts';
import { useMenuItems } from './use-menu-items.tsx';
import type { Naming } from './use-naming.ts';
import './edit.css';

/** What lies over the chart while it is changed: the name being typed, what is held and where it lands, menus, dialogs. */
export function EditingLayer({ editing, organisation, model, view, current, isFolded }: {
  readonly editing: Editing;
  /** The card one is at. */
  readonly current: string | null;
  readonly organisation: ReadonlyOrganisation;
  readonly model: ChartModel;
  readonly view: ChartView | null;
  readonly isFolded: (key: string) => boolean;
}) {
  const { chosen, naming, menu, act, meaning } = editing;
  const { language } = useLanguage();
  const menuItems = useMenuItems();
  const itemsFor = (keys: readonly string[]) => {
    const [first = ''] = keys;
    const place = keys.length > 1 && current !== null && isRecord(current) ? nameOfKey(organisation, current, language) : null;
    return menuItems(actionsFor(organisation, meaning, keys, (model.below.get(model.at.get(first) ?? -1)?.length ?? 0) > 0), keys, place, isFolded(first), model.at.has(first) && siblingAxis(model, first) === 'down', (action) => act(action, keys));
  };
  const marked = [...chosen];
  const apart = current === null || !isRecord(current) || chosen.has(current) ? null : nameOfKey(organisation, current, language);
  return (
    <>
      {naming.naming === null ? null : <NameOver key={JSON.stringify(naming.naming)} named={naming.naming} naming={naming} model={model} view={view} />}
      {view === null ? null : <HandOverlay view={view} drag={editing.drag} marquee={editing.marquee} />}
      <DragNote drag={editing.drag} organisation={organisation} />
      {marked.length === 0 ? null : (
        <SelectionBar drag={editing.drag} count={marked.length} apart={apart} names={actionsFor(organisation, meaning, marked, false)} items={itemsFor(marked)} onAct={(action) => act(action, marked)} />
      )}
      <CardMenu menu={menu} items={menu === null ? [] : itemsFor(menu.keys)} onClose={editing.close} />
      <Dialogs editing={editing} organisation={organisation} model={model} current={current} />
    </>
  );
}

/** The menu of cards, at a point of the page. Its anchor stays on the page, since a menu that appears together with it can be placed before it is measured. */
function CardMenu({ menu, items, onClose }: { readonly menu: Editing['menu']; readonly items: NonNullable<MenuProps['items']>; readonly onClose: () => void }) {
  const [last, setLast] = useState<Point>({ x: 0, y: 0 });
  const at = menu?.at ?? last;
  if (at !== last) setLast(at);
  return (
    <>
      <Dropdown open={menu !== null} autoFocus trigger={[]} placement={opensUp(at) ? 'topLeft' : 'bottomLeft'} classNames={{ root: 'card-menu' }} styles={{ root: roomFor(at) }} menu={{ items }} onOpenChange={(open) => { if (!open) onClose(); }}>
        <span className="card-menu__at" style={{ left: at.x, top: at.y }} />
      </Dropdown>
      {menu === null ? null : <div className="card-menu__ground" onPointerDown={onClose} onContextMenu={(event) => { event.preventDefault(); onClose(); }} />}
    </>
  );
}

function Dialogs({ editing, organisation, model, current }: { readonly editing: Editing; readonly organisation: ReadonlyOrganisation; readonly model: ChartModel; readonly current: string | null }) {
  const { edit } = useTexts();
  const { language } = useLanguage();
  const moveTitle = useMoveTitle(organisation);
  const { dialog, close, make, goTo, outcomeAs } = editing;
  if (dialog === null) return null;
  if (dialog.what === 'keys') return <KeysSheet onClose={close} />;
  if (dialog.what === 'gone') return <GoneDialog {...dialog.gone} onClose={close} />;
  const there = (keys: readonly string[]) => keys.filter((key) => { const { kind, id } = cardRef(key); return kind !== 'group' && organisation.has(kind, id); });
  if (dialog.what === 'remove') {
    const keys = there(dialog.keys);
    if (keys.length === 0) return <GoneDialog name={dialog.called} typed={null} onClose={close} />;
    return <RemoveDialog organisation={organisation} keys={keys} gone={dialog.keys.length - keys.length} apart={current === null || !isRecord(current) || keys.includes(current) ? null : current} onClose={close} onRemove={(changes) => {
      const next = neighbourOf(model, keys);
      if (!make(changes, stepName(organisation, edit.stepNames.remove, keys))) return;
      editing.clear();
      if (next !== null) goTo([next]);
      close();
    }} />;
  }
  if (dialog.what === 'rows') {
    return <RowsDialog organisation={organisation} text={dialog.text} home={dialog.home} onClose={close} onAdd={(changes, keys) => { if (make(changes, edit.stepNames['paste-rows'])) { goTo(keys); close(); } }} />;
  }
  const { towards, choices } = dialog;
  const held = dialog.held.what === 'cards' ? { what: 'cards' as const, keys: there(dialog.held.keys) } : dialog.held;
  const assignment = held.what === 'person' ? organisation.get('assignment', held.assignment) : undefined;
  if (held.what === 'cards' ? held.keys.length === 0 : assignment === undefined) return <GoneDialog name={dialog.called} typed={null} onClose={close} />;
  const title = held.what === 'cards' ? moveTitle(held.keys) : edit.personTitle(nameOf(organisation, 'person', assignment?.person ?? '')[language]);
  return (
    <MoveDialog organisation={organisation} title={title} towards={towards} choices={choices} outcomeAt={(key, way) => outcomeAs(way, held, { key, place: 'into' })} onClose={close}
      onMove={(key, outcome) => { if (outcome.ok && make(outcome.changes, outcome.step)) { goTo(held.what === 'cards' ? held.keys : [key]); close(); } }} />
  );
}

/** To the side of the pointer with more room, and no longer than that: the rest scrolls. */
function opensUp({ y }: Point): boolean {
  return y > window.innerHeight * 0.55;
}

function roomFor(at: Point): CSSProperties {
  return { '--room': `${Math.round(opensUp(at) ? at.y : window.innerHeight - at.y) - 16}px` } as CSSProperties;
}

/** Least width of the field, page pixels: also from afar a name has room. */
const FIELD_WIDTH = 180;

/** The field over the card that is renamed, or where the new one will stand. */
function NameOver({ named, naming, model, view }: { readonly named: Naming; readonly naming: Editing['naming']; readonly model: ChartModel; readonly view: ChartView | null }) {
  const { edit } = useTexts();
  const key = named.as === 'rename' ? named.key : named.beside;
  const card = useCardPlace(view, key);
  const kind = named.as === 'new' ? named.kind : named.key.startsWith('unit:') ? 'unit' : 'position';
  const label = named.as === 'new' ? edit.newName[kind] : edit.nameOf[kind];
  const room = view?.size ?? { width: 0, height: 0 };
  const width = Math.max(FIELD_WIDTH, Math.min(card?.width ?? 0, 320));
  const font = Math.max(13, Math.min(18, 14 * (card?.scale ?? 1)));
  const beside = (): { readonly left: number; readonly top: number } => {
    if (card === null) return { left: room.width / 2 - width / 2, top: room.height / 3 };
    if (named.as === 'rename') return { left: card.x, top: card.y };
    // Where it will stand: below the card, or after it among its siblings.
    if (named.where === 'sibling' && key !== null && siblingAxis(model, key) === 'across') return { left: card.x + card.width + 12, top: card.y };
    return { left: card.x + (named.where === 'sibling' ? 0 : 16), top: card.y + card.height + 12 };
  };
  const { left, top } = beside();
  const style: CSSProperties = { left: Math.max(8, Math.min(left, room.width - width - 8)), top: Math.max(8, Math.min(top, room.height - 56)), width, fontSize: font };
  return <NameField value={named.as === 'rename' ? named.before : ''} label={label} isNew={named.as === 'new'} style={style} onType={naming.onType} onKeep={naming.keep} onLeave={naming.leave} />;
}
