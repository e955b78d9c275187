import type { Bilingual, Change } from '@bandi/organisation';
import { decideAll, labelText } from '@bandi/organisation';
import { useState } from 'react';
import { useWorkbench } from '../../session/session-context.ts';
import { texts } from '../../texts/texts.ts';
import type { Texts } from '../../texts/texts.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { CellEdit } from './cell-edits.ts';
import { copied, filledDown, filledRight, filledTo, pasted, setAll, typedInto } from './cell-edits.ts';
import type { CellValue } from './letters.ts';
import { readLetter } from './letters.ts';
import { letterAt } from './matrix.ts';
import type { KeyOrder } from './matrix-keys.ts';
import type { PasteProblem } from './paste-table.ts';
import { readTable } from './paste-table.ts';
import { rangeOf } from './selection.ts';
import type { Range } from './selection.ts';
import { readTabText, writeTabText } from './tab-text.ts';
import type { DutiesView } from './use-duties-view.ts';

/** Orders of one request; more go as the one difference they come to. */
const MOST_ORDERS = 2000;

/** Why a paste was not made. */
export type PasteRefusal =
  | { readonly kind: 'table'; readonly problems: readonly PasteProblem[] }
  | { readonly kind: 'edge'; readonly rows: number; readonly columns: number };

/** A step's name in both languages: it stands in everybody's list of steps. */
const inBoth = (say: (words: Texts) => string): Bilingual => ({ zh: say(texts.zh), en: say(texts.en) });

/** Edits of many cells, each action one step. `said` is what a screen reader hears of the last. */
export function useCellEdits(view: DutiesView) {
  const words = useTexts();
  const { language } = useLanguage();
  const { session, change } = useWorkbench();
  const { organisation } = session;
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<PasteRefusal | null>(null);
  const { matrix, selection } = view;
  const range = rangeOf(selection);
  const isCells = range.top >= 0 && range.left >= 0;

  const make = (edits: readonly CellEdit[], name: Bilingual): boolean => {
    const changes: Change[] = edits.map(({ duty, position, letter }) => ({ type: 'set-responsibility', duty, position, letter }));
    if (changes.length === 0) return false;
    if (changes.length <= MOST_ORDERS) return change(changes, name) === null;
    const decision = decideAll(organisation, changes);
    return decision.ok && change([{ type: 'apply-diff', diff: decision.diff }], name) === null;
  };
  /** The name of setting cells: of one cell in full, of several by their number. */
  const called = (edits: readonly CellEdit[]): Bilingual => {
    const [first] = edits;
    const [duty, position] = [organisation.get('duty', first?.duty ?? ''), organisation.get('position', first?.position ?? '')];
    if (edits.length > 1 || first === undefined || duty === undefined || position === undefined) return inBoth(({ duties }) => duties.stepCells(edits.length));
    return {
      zh: texts.zh.duties.stepCell(labelText(position.title, 'zh'), labelText(duty.name, 'zh'), first.letter ?? ''),
      en: texts.en.duties.stepCell(labelText(position.title, 'en'), labelText(duty.name, 'en'), first.letter ?? ''),
    };
  };
  const edit = (edits: readonly CellEdit[]) => {
    const [first] = edits;
    if (!make(edits, called(edits)) || first === undefined) return;
    setSaid(edits.length === 1 ? (first.letter === null ? words.duties.noPart : words.duties.part(first.letter, words.letters[first.letter])) : words.duties.cellsChanged(edits.length));
  };
  const put = (letter: CellValue) => { if (isCells) edit(setAll(matrix, range, letter)); };
  const order = (what: Exclude<KeyOrder, { do: 'select' }>) => {
    if (!isCells) return;
    if (what.do === 'type') edit(typedInto(matrix, range, what.letter));
    else if (what.do === 'clear') put(null);
    else if (what.do === 'fill-down') edit(filledDown(matrix, range));
    else if (what.do === 'fill-right') edit(filledRight(matrix, range));
  };
  const copy = (cut: boolean): string | null => {
    if (!isCells) return null;
    const text = writeTabText(copied(matrix, range).map((row) => row.map((letter) => letter ?? '')));
    setSaid(words.duties.copied((range.bottom - range.top + 1) * (range.right - range.left + 1)));
    if (cut) put(null);
    return text;
  };
  /** What is selected with the names of its duties and positions; of all, where only one cell is. */
  const copyWithHeads = async () => {
    const of = isCells && (range.top !== range.bottom || range.left !== range.right) ? range : { top: 0, left: 0, bottom: matrix.rows.length - 1, right: matrix.columns.length - 1 };
    const columns = matrix.columns.slice(of.left, of.right + 1);
    const titles = columns.map(({ position }) => labelText(position.title, language));
    const heads = columns.map(({ unit }, at) => (titles.filter((title) => title === titles[at]).length > 1 ? `${labelText(unit.name, language)} / ${titles[at] ?? ''}` : (titles[at] ?? '')));
    const duties = matrix.rows.slice(of.top, of.bottom + 1).flatMap((row) => (row.kind === 'duty' ? [row.duty] : []));
    // The ids tell duties of one name apart when the table comes back.
    const rows = copied(matrix, of).map((row, at) => [labelText(duties[at]?.name ?? '', language), ...row.map((letter) => letter ?? ''), duties[at]?.id ?? '']);
    await navigator.clipboard.writeText(writeTabText([[words.duties.dutyColumn, ...heads, words.duties.id], ...rows]));
    setSaid(words.duties.copiedTable(rows.length, columns.length));
  };
  const paste = (text: string) => {
    const table = readTabText(text);
    if (table.length === 0) return;
    setRefused(null);
    const letters = table.map((row) => row.map(readLetter));
    if (letters.every((row) => row.every((letter) => letter !== undefined))) {
      if (!isCells) return;
      const laid = pasted(matrix, range, letters.map((row) => row.map((letter) => letter ?? null)));
      if (!laid.ok) { setRefused({ kind: 'edge', rows: laid.rows, columns: laid.columns }); return; }
      edit(laid.edits);
      view.select({ anchor: { row: laid.range.top, column: laid.range.left }, active: { row: laid.range.bottom, column: laid.range.right } });
      return;
    }
    const read = readTable(table, {
      duties: [...organisation.all('duty')],
      positions: Array.from(organisation.all('position'), ({ id, title, unit }) => ({ id, title, unit: organisation.get('unit', unit)?.name ?? '' })),
      letter: (duty, position) => letterAt(organisation, duty, position),
    });
    if (!read.ok) { setRefused({ kind: 'table', problems: read.problems }); return; }
    make(read.edits, inBoth(({ duties }) => duties.stepPaste(read.duties, read.positions)));
    setSaid(words.duties.pastedTable(read.duties, read.positions, read.edits.length));
  };
  return {
    said, refused, range, isCells, order, put, copy, copyWithHeads, paste,
    fill: (to: Range) => {
      edit(filledTo(matrix, range, to));
      view.select({ anchor: { row: to.top, column: to.left }, active: { row: to.bottom, column: to.right } });
    },
    dismiss: () => setRefused(null),
    say: setSaid,
  };
}
