import type { Bilingual, Change } from '@bandi/organisation';
import { nameOf } from '@bandi/organisation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Point } from '../../../chart/chart-gestures.ts';
import type { Step } from '../../../chart/chart-model.ts';
import { stepFrom } from '../../../chart/chart-model.ts';
import { focusTree } from '../../../chart/chart-tree.tsx';
import type { TreeCommand } from '../../../chart/tree-command.ts';
import { useLatest } from '../../../parts/use-latest.ts';
import { today } from '../../../session/today.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import type { Action } from './actions.ts';
import { cardRef } from './card-key.ts';
import { askClipboard, readClipboard } from './clipboard.ts';
import type { DropTarget } from './drop-changes.ts';
import { siblingAxis } from './drop-place.ts';
import type { EditingParts } from './editing-parts.ts';
import type { Gone } from './gone-dialog.tsx';
import type { Held } from './held.ts';
import { outcomeOf } from './held.ts';
import type { Towards } from './move-dialog.tsx';
import { newId } from './new-id.ts';
import { nameOfKey } from './remove-dialog.tsx';
import type { RowsHome } from './row-changes.ts';
import { branchKeys, isRecord, topmost } from './selection.ts';
import { stepName } from './step-name.ts';
import { useClipboard } from './use-clipboard.ts';
import { useCopying } from './use-copying.ts';
import { useEditGestures } from './use-edit-gestures.ts';
import { useNaming } from './use-naming.ts';
import { useOutcomeText } from './use-outcome-text.ts';
import { useSelection } from './use-selection.ts';
import type { Meaning } from './view-meaning.ts';
import { meaningOf } from './view-meaning.ts';

export type EditDialog =
  | { readonly what: 'remove'; readonly keys: readonly string[]; readonly called: string }
  | { readonly what: 'gone'; readonly gone: Gone }
  | { readonly what: 'move'; readonly held: Held; readonly called: string; readonly towards: Towards; readonly choices: readonly Towards[] }
  | { readonly what: 'rows'; readonly text: string; readonly home: RowsHome }
  | { readonly what: 'keys' };

const walking: Readonly<Partial<Record<TreeCommand, Step>>> = { 'extend-up': 'up', 'extend-down': 'down', 'extend-left': 'left', 'extend-right': 'right' };
const moving: Readonly<Partial<Record<TreeCommand, Step>>> = { 'move-up': 'up', 'move-down': 'down', 'move-left': 'left', 'move-right': 'right' };

/** All that changes the organisation on its chart, by mouse, finger, keyboard and clipboard. What is shown for it is the editing layer's. */
export function useEditing(parts: EditingParts) {
  const { session, model, kind, view, current, closed, say } = parts;
  const { edit } = useTexts();
  const { language } = useLanguage();
  const latest = useLatest(parts);
  const meaning = meaningOf(kind);
  const { organisation } = session;
  const outcomeText = useOutcomeText(organisation);
  const selection = useSelection(model);
  const { chosen } = selection;
  const [dialog, setDialog] = useState<EditDialog | null>(null);
  const [menu, setMenu] = useState<{ readonly keys: readonly string[]; readonly at: Point } | null>(null);
  const wanted = useRef<readonly string[]>([]);

  /** Goes to cards that the next picture will have. */
  const goTo = useCallback((keys: readonly string[]) => { wanted.current = keys; }, []);
  useEffect(() => {
    const keys = wanted.current.filter((key) => model.at.has(key));
    // What the picture right after does not have, no later one is asked for.
    wanted.current = [];
    const [first] = keys;
    if (first === undefined) return;
    latest.current.setCurrent(first);
    if (keys.length > 1) selection.add(keys, false);
    else selection.clear();
    if (model.cards.has(first)) latest.current.view?.reveal(first);
    else latest.current.reach(first);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each picture; the selection follows it by itself
  }, [model, latest]);

  const words = useMemo(() => ({ move: edit.stepNames.move, movePerson: edit.stepNames['move-person'] }), [edit]);
  const make = (changes: readonly Change[], called: Bilingual): boolean => parts.change(changes, called) === null;
  const outcomeAs = (how: Meaning, held: Held, target: DropTarget) => outcomeOf(organisation, how, held, target, words, today(), () => newId('assignment'));
  const records = (keys: Iterable<string>) => topmost(model, [...keys].filter(isRecord));
  /** What an action is about when none is named: what is marked, else the card one is at. */
  const effective = (): readonly string[] => (chosen.size > 0 ? [...chosen] : current !== null && model.at.has(current) ? [current] : []);
  /** What needs one place is about the card one is at, also when several are marked. */
  const place = (): string | null => (current !== null && model.at.has(current) ? current : null);
  const close = () => {
    setDialog(null);
    setMenu(null);
    requestAnimationFrame(focusTree);
  };

  const tellGone = (gone: Gone) => {
    if (gone.typed === null) say(edit.gone(gone.name), 'warning');
    else setDialog({ what: 'gone', gone });
  };
  const naming = useNaming({ session, meaning, make, goTo, say, tellGone });
  const copying = useCopying({
    organisation, model, scenario: parts.scenario, meaning, make, goTo, say,
    outcomeAt: (held, target) => outcomeAs(meaning, held, target), askRows: (text, home) => setDialog({ what: 'rows', text, home }),
  });
  useClipboard({
    onCopy: (data, cut) => !closed && copying.copy(records(effective()), cut, data),
    onPaste: (data) => { if (!closed) copying.paste(readClipboard(data), place(), chosen.size > 1); },
  });

  const reorder = (key: string, by: -1 | 1) => {
    // Elsewhere the order of cards follows from something else.
    if (meaning !== 'unit' && meaning !== 'line') return;
    const index = model.at.get(key) ?? -1;
    const siblings = model.below.get(model.parent[index] ?? -1) ?? [];
    const beside = model.nodes[siblings[siblings.indexOf(index) + by] ?? -1];
    if (beside === undefined || beside.kind !== cardRef(key).kind) return;
    const outcome = outcomeAs(meaning, { what: 'cards', keys: [key] }, { key: beside.key, place: by === -1 ? 'before' : 'after' });
    if (!outcome.ok) say(outcomeText(outcome), 'warning');
    else if (make(outcome.changes, outcome.step)) goTo([key]);
  };
  /** For when the cards are gone by the time one has answered. */
  const calledOf = (keys: readonly string[]): string => (keys.length === 1 ? nameOfKey(organisation, keys[0] ?? '', language) : '');
  const openMove = (keys: readonly string[], towards: Towards, both: boolean) => {
    const roots = records(keys);
    if (roots.length === 0) return;
    const choices: readonly Towards[] = roots.some((key) => cardRef(key).kind === 'unit') ? ['unit'] : both ? ['unit', 'line'] : [towards];
    setDialog({ what: 'move', held: { what: 'cards', keys: roots }, called: calledOf(roots), towards: choices.includes(towards) ? towards : 'unit', choices });
  };
  const movePerson = (assignment: string) => {
    const called = nameOf(organisation, 'person', organisation.get('assignment', assignment)?.person ?? '')[language];
    setDialog({ what: 'move', held: { what: 'person', assignment }, called, towards: 'line', choices: ['line'] });
  };
  const setPositions = (keys: readonly string[], fields: Partial<Pick<Extract<Change, { type: 'set-position' }>, 'status' | 'function'>>, verb: Bilingual) => {
    const positions = keys.filter((key) => cardRef(key).kind === 'position');
    make(positions.map((key) => ({ type: 'set-position', position: cardRef(key).id, ...fields })), stepName(organisation, verb, positions));
  };

  const act = (action: Action, keys: readonly string[]) => {
    setMenu(null);
    const [first = null] = keys;
    switch (action.do) {
      case 'open': if (first !== null) parts.open(first, true); return;
      case 'rename': if (first !== null && isRecord(first)) { view?.reveal(first); naming.rename(first); } return;
      case 'add': if (first !== null) view?.reveal(first); naming.begin(action.where, first); return;
      case 'add-unit': naming.begin('unit-below', first); return;
      case 'add-top': naming.begin('top', null); return;
      case 'paste-rows': setDialog({ what: 'rows', text: '', home: copying.homeOf(first) }); return;
      case 'move-to': openMove(keys, meaning === 'unit' ? 'unit' : 'line', true); return;
      case 'set-unit': openMove(keys, 'unit', false); return;
      case 'set-line': openMove(keys, 'line', false); return;
      case 'remove': if (keys.some(isRecord)) setDialog({ what: 'remove', keys: keys.filter(isRecord), called: calledOf(keys.filter(isRecord)) }); return;
      case 'fold': if (first !== null) parts.toggle(first); break;
      case 'cut': copying.copy(records(keys), true, null); break;
      case 'copy': copying.copy(records(keys), false, null); break;
      case 'paste': void askClipboard().then((clipping) => copying.paste(clipping, keys.length > 1 ? place() : first, keys.length > 1)); break;
      case 'earlier': if (first !== null) reorder(first, -1); break;
      case 'later': if (first !== null) reorder(first, 1); break;
      case 'branch': selection.add(keys.flatMap((key) => branchKeys(model, key)), false); break;
      // What is folded away is not seen, so it is not meant.
      case 'all': selection.add(model.nodes.map(({ key }) => key).filter((key) => isRecord(key) && model.cards.has(key)), false); break;
      case 'clear': selection.clear(); break;
      case 'status': setPositions(keys, { status: action.status }, edit.stepNames.status); break;
      case 'function': setPositions(keys, { function: action.function }, edit.stepNames.function); break;
    }
    requestAnimationFrame(focusTree);
  };

  const openMenu = (keys: readonly string[], key: string) => {
    const place = view?.placeOf(key) ?? null;
    const corner = view?.canvas.getBoundingClientRect();
    if (place === null || corner === undefined) return;
    // Of a card that is out of sight the menu stands where it will come into view.
    view?.reveal(key);
    setMenu({ keys, at: { x: within(corner.left + place.x + Math.min(place.width / 2, 120), corner.left, corner.right), y: within(corner.top + place.y + place.height / 2, corner.top, corner.bottom) } });
  };
  const onCommand = (command: TreeCommand, key: string) => {
    if (closed) return;
    const extending = walking[command];
    const towards = moving[command];
    const keys = chosen.size > 0 ? [...chosen] : [key];
    if (extending !== undefined) {
      const next = stepFrom(model, key, extending, model.picture.settings.direction);
      if (next === null) return;
      selection.extend(next, key);
      parts.setCurrent(next);
      view?.reveal(next);
    } else if (towards !== undefined) {
      if ((siblingAxis(model, key) === 'across') === (towards === 'left' || towards === 'right')) reorder(key, towards === 'left' || towards === 'up' ? -1 : 1);
    } else if (command === 'open' || command === 'rename' || command === 'fold') act({ do: command }, [key]);
    else if (command === 'add-sibling' || command === 'add-below') act({ do: 'add', where: command === 'add-below' ? 'below' : 'sibling' }, [key]);
    else if (command === 'choose') selection.toggle(key, null);
    else if (command === 'choose-all') act({ do: 'all' }, keys);
    else if (command === 'menu') openMenu(keys, key);
    else if (command === 'remove' || command === 'move-to') act({ do: command }, keys);
  };
  const hands = useEditGestures({ ...parts, meaning, words, selection, records, goTo, rename: naming.rename, openMenu: setMenu });
  return { chosen, cut: copying.cutKeys, takeBackCut: copying.takeBackCut, tellGone, clear: selection.clear, walk: () => selection.begin(null), dialog, setDialog, menu, close, act, onCommand, movePerson, naming, meaning, outcomeAs, make, goTo, ...hands };
}

/** Not nearer than this to an edge of the canvas does a menu begin. */
const MENU_EDGE = 24;

function within(value: number, least: number, most: number): number {
  return Math.max(least + MENU_EDGE, Math.min(value, most - MENU_EDGE));
}

export type Editing = ReturnType<typeof useEditing>;
