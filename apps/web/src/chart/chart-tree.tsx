import type { ChartNode, Direction } from '@bandi/chart';
import { useEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { formatNumber } from '../texts/numbers.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import type { ChartModel, Step } from './chart-model.ts';
import { stepFrom } from './chart-model.ts';
import type { TreeCommand } from './tree-command.ts';
import { treeCommand } from './tree-command.ts';
import { keysAround } from './tree-window.ts';

const steps: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Puts the keyboard at the card of the tree one is at, to work there. */
export function focusTree(): void {
  const item = document.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
  item?.focus({ preventScroll: true });
  item?.closest<HTMLElement>('[role="tree"]')?.setAttribute(WORKING, '');
}

/** Tab adds a card only to who works in the tree; who just passes through the page is let pass, and Escape lets go. */
const WORKING = 'data-working';

/**
 * The chart for keyboard and screen reader: the card one is at, its line to the top, its siblings and what is right
 * below, as a tree. Only those, because a tree of 100,000 elements would be as slow as the canvas is fast.
 */
export function ChartTree({ model, current, chosen, direction, onMove, onCommand, onFocusChange }: {
  readonly model: ChartModel;
  readonly current: string | null;
  /** The cards that are marked; without any the one one is at. */
  readonly chosen: ReadonlySet<string>;
  readonly direction: Direction;
  readonly onMove: (key: string) => void;
  readonly onCommand: (command: TreeCommand, key: string) => void;
  readonly onFocusChange: (focused: boolean) => void;
}) {
  const { chart } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const at = current !== null && model.cards.has(current) ? current : (model.nodes[0]?.key ?? null);
  const shown = at === null ? [] : keysAround(model, at);

  /** The keyboard is here until it goes somewhere else; a card that leaves the tree while it has the focus loses it to nothing. */
  const isHere = useRef(false);
  useEffect(() => {
    // The focus goes along with the card one is at.
    const has = document.activeElement;
    if (at !== null && isHere.current && (has === document.body || list.current?.contains(has) === true)) list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(at)}"]`)?.focus({ preventScroll: true });
  });

  const press = (event: KeyboardEvent<HTMLUListElement>) => {
    if (at === null) return;
    const command = treeCommand(event);
    const step = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey ? undefined : steps[event.key];
    if (event.key === 'Escape') event.currentTarget.removeAttribute(WORKING);
    if (command === 'add-below' && !event.currentTarget.hasAttribute(WORKING)) return;
    if (command !== null) onCommand(command, at);
    else if (step !== undefined) {
      const next = stepFrom(model, at, step, direction);
      if (next !== null) onMove(next);
    } else if (event.key === 'Home' || event.key === 'End') {
      const siblings = model.below.get(event.key === 'Home' ? -1 : (model.parent[model.at.get(at) ?? -1] ?? -1)) ?? [];
      onMove(model.nodes[(event.key === 'Home' ? siblings[0] : siblings.at(-1)) ?? -1]?.key ?? at);
    } else return;
    event.currentTarget.setAttribute(WORKING, '');
    event.preventDefault();
  };
  const leave = (event: FocusEvent<HTMLUListElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    onFocusChange(false);
    if (event.relatedTarget === null) return;
    isHere.current = false;
    event.currentTarget.removeAttribute(WORKING);
  };
  return (
    <ul ref={list} className="visually-hidden" role="tree" aria-label={chart.treeLabel} aria-describedby="chart-help" aria-multiselectable="true" onKeyDown={press}
      onFocus={() => { isHere.current = true; onFocusChange(true); }} onBlur={leave}>
      {shown.map((key) => <Item key={key} model={model} cardKey={key} isAt={key === at} isSelected={chosen.size === 0 ? key === at : chosen.has(key)} />)}
    </ul>
  );
}

function Item({ model, cardKey, isAt, isSelected }: { readonly model: ChartModel; readonly cardKey: string; readonly isAt: boolean; readonly isSelected: boolean }) {
  const words = useTreeWords();
  const index = model.at.get(cardKey) ?? 0;
  const node = model.nodes[index];
  if (node === undefined) return null;
  const siblings = model.below.get(model.parent[index] ?? -1) ?? [];
  const below = model.below.get(index)?.length ?? 0;
  const hidden = model.cards.get(cardKey)?.hidden ?? 0;
  return (
    <li data-key={cardKey} role="treeitem" tabIndex={isAt ? 0 : -1} aria-level={node.level + 1} aria-setsize={siblings.length} aria-posinset={siblings.indexOf(index) + 1}
      aria-selected={isSelected} {...(below === 0 ? {} : { 'aria-expanded': hidden === 0 })}>
      {words(node, below)}
    </li>
  );
}

/** What is heard of a card: what it is, who holds it or leads it, how many heads are free, how many hang below. */
function useTreeWords(): (node: ChartNode, below: number) => string {
  const { chart, common, edit } = useTexts();
  const { language } = useLanguage();
  return (node, below) => {
    const parts = [chart.treeItem(node.name, formatNumber(node.heads, language), below)];
    if (node.kind === 'unit' && node.lead !== null) parts.push(edit.ledBy(node.lead));
    if (node.kind === 'position') {
      if (node.people.length > 0) parts.push(edit.heldBy(node.people.slice(0, 6).join(common.listSeparator), node.people.length));
      if (node.people.length > 0 && node.vacant > 0) parts.push(edit.vacantHeads(formatNumber(node.vacant, language)));
      if (node.outsourced) parts.push(edit.outsourced);
      if (node.frozen) parts.push(edit.frozen);
    }
    return parts.join(edit.clause);
  };
}
