import type { CopiedCards } from './clipboard-format.ts';
import { CARDS_TYPE, readCards } from './clipboard-format.ts';

/** The cards that were copied last in this browser, and the text that went to the clipboard with them. */
const KEPT = 'bandi.copied';

/** Puts cards on the clipboard: as themselves for Bandi, as rows for everything else. */
export function writeClipboard(data: DataTransfer | null, cards: CopiedCards, rows: string): void {
  const json = JSON.stringify(cards);
  try {
    localStorage.setItem(KEPT, JSON.stringify({ rows, json }));
  } catch {
    // Full or forbidden: the clipboard itself still has them.
  }
  if (data !== null) {
    data.setData(CARDS_TYPE, json);
    data.setData('text/plain', rows);
  } else if ('clipboard' in navigator) navigator.clipboard.writeText(rows).catch(() => undefined);
}

export type Clipping = { readonly what: 'cards'; readonly cards: CopiedCards } | { readonly what: 'text'; readonly text: string };

/** What was copied: cards, also where only their rows came through, or text. */
export function readClipboard(data: DataTransfer): Clipping | null {
  const own = readCards(data.getData(CARDS_TYPE));
  if (own !== null) return { what: 'cards', cards: own };
  return clippingOf(data.getData('text/plain'));
}

/** The same for a menu, which has no paste event: asks the browser, which may ask the user. Without leave, what was copied last here. */
export async function askClipboard(): Promise<Clipping | null> {
  try {
    return clippingOf(await navigator.clipboard.readText());
  } catch {
    const cards = readCards(kept()?.json ?? '');
    return cards === null ? null : { what: 'cards', cards };
  }
}

function clippingOf(text: string): Clipping | null {
  const last = kept();
  const same = last !== null && last.rows.replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n');
  const cards = readCards(same ? last.json : text);
  if (cards !== null) return { what: 'cards', cards };
  return text.trim() === '' ? null : { what: 'text', text };
}

function kept(): { readonly rows: string; readonly json: string } | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    if (typeof value !== 'object' || value === null || !('rows' in value) || !('json' in value)) return null;
    return typeof value.rows === 'string' && typeof value.json === 'string' ? { rows: value.rows, json: value.json } : null;
  } catch {
    return null;
  }
}
