/** What a key asks for at a card of the tree. Arrow keys alone walk, and are the tree's own. */
export type TreeCommand =
  | 'open' | 'rename' | 'add-sibling' | 'add-below' | 'remove' | 'menu' | 'choose' | 'choose-all' | 'fold' | 'move-to'
  | 'move-up' | 'move-down' | 'move-left' | 'move-right' | 'extend-up' | 'extend-down' | 'extend-left' | 'extend-right';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const plain: Readonly<Record<string, TreeCommand>> = {
  Enter: 'add-sibling', Tab: 'add-below', F2: 'rename', Delete: 'remove', Backspace: 'remove', ' ': 'choose', '.': 'fold', m: 'move-to', M: 'move-to', ContextMenu: 'menu',
};

/** The command of a key with what is held down beside it; null where the key is not one of the tree's. */
export function treeCommand({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): TreeCommand | null {
  const control = ctrlKey || metaKey;
  const arrow = arrows[key];
  if (arrow !== undefined) return control ? null : altKey && !shiftKey ? `move-${arrow}` : shiftKey && !altKey ? `extend-${arrow}` : null;
  if (key === 'Enter' && (altKey !== control) && !shiftKey) return 'open';
  if (key === 'F10' && shiftKey && !control && !altKey) return 'menu';
  if (control && !altKey && !shiftKey && key.toLowerCase() === 'a') return 'choose-all';
  if (control || altKey || shiftKey) return null;
  return plain[key] ?? null;
}
