import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Direction } from '@bandi/chart';
import { useTexts } from '../texts/use-texts.ts';
import { formatNumber } from '../texts/numbers.ts';
import { useLanguage } from '../texts/use-texts.ts';
import type { ChartModel, Step } from './chart-model.ts';
import { keysAbove, stepFrom } from './chart-model.ts';

const steps: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/**
 * The chart for keyboard and screen reader: the card one is at, its line to the top, its siblings and what is right
 * below, as a tree. Only those, because a tree of 100,000 elements would be as slow as the canvas is fast.
 */
export function ChartTree({ model, current, direction, onMove, onOpen, onToggle, onFocusChange }: {
  readonly model: ChartModel;
  readonly current: string | null;
  readonly direction: Direction;
  readonly onMove: (key: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onToggle: (key: string) => void;
  readonly onFocusChange: (focused: boolean) => void;
}) {
  const { chart } = useTexts();
  const { language } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const at = current !== null && model.cards.has(current) ? current : (model.nodes[0]?.key ?? null);
  const shown = at === null ? [] : keysAround(model, at);

  useEffect(() => {
    // The focus goes along when the card one is at changes while the tree has it.
    if (at !== null && list.current?.contains(document.activeElement) === true) list.current.querySelector<HTMLElement>(`[data-key="${CSS.escape(at)}"]`)?.focus();
  }, [at]);

  const press = (event: KeyboardEvent) => {
    if (at === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) {
      const next = stepFrom(model, at, step, direction);
      if (next !== null) onMove(next);
    } else if (event.key === 'Enter') onOpen(at);
    else if (event.key === ' ') onToggle(at);
    else if (event.key === 'Home') onMove(model.nodes[0]?.key ?? at);
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} className="visually-hidden" role="tree" aria-label={chart.treeLabel} aria-describedby="chart-help" onKeyDown={press}
      onFocus={() => onFocusChange(true)} onBlur={() => onFocusChange(false)}>
      {shown.map((key) => {
        const index = model.at.get(key) ?? 0;
        const node = model.nodes[index];
        if (node === undefined) return null;
        const siblings = model.below.get(model.parent[index] ?? -1) ?? [];
        const below = model.below.get(index)?.length ?? 0;
        const hidden = model.cards.get(key)?.hidden ?? 0;
        return (
          <li key={key} data-key={key} role="treeitem" tabIndex={key === at ? 0 : -1} aria-level={node.level + 1} aria-setsize={siblings.length} aria-posinset={siblings.indexOf(index) + 1}
            aria-selected={key === at} {...(below === 0 ? {} : { 'aria-expanded': hidden === 0 })}>
            {chart.treeItem(node.name, formatNumber(node.heads, language), below)}
          </li>
        );
      })}
    </ul>
  );
}

function keysAround(model: ChartModel, key: string): string[] {
  const index = model.at.get(key);
  const node = index === undefined ? undefined : model.nodes[index];
  if (index === undefined || node === undefined) return [];
  const places = [...(model.below.get(model.parent[index] ?? -1) ?? []), ...(model.below.get(index) ?? [])];
  const near = places.map((place) => model.nodes[place]?.key ?? '').filter((other) => model.cards.has(other));
  const before = near.slice(0, near.indexOf(key) + 1).slice(-25);
  const after = near.slice(near.indexOf(key) + 1).slice(0, 60);
  return [...keysAbove(model, key).toReversed(), ...before, ...after];
}
