import { useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from './icon.tsx';

/** A whole number from 1: typed (Enter or leaving saves, Escape takes back) or stepped. */
export function CountInput({ id, value, most, onSave }: { readonly id: string; readonly value: number; readonly most: number; readonly onSave: (value: number) => void }) {
  const { panel } = useTexts();
  // What is typed holds for the number it was typed over, as in `NameInput`.
  const [typed, setTyped] = useState({ over: value, text: String(value) });
  const text = typed.over === value ? typed.text : String(value);
  const setText = (next: string) => setTyped({ over: value, text: next });
  const save = (entered: string) => {
    const next = Number(entered.normalize('NFKC'));
    if (Number.isInteger(next) && next >= 1 && next <= most && next !== value) onSave(next);
    else setText(String(value));
  };
  return (
    <span className="count-input">
      <button type="button" aria-label={panel.fewer} disabled={value <= 1} onClick={() => onSave(value - 1)}><Icon name="minus" /></button>
      <input id={id} type="text" inputMode="numeric" autoComplete="off" className="num" value={text} maxLength={9} onChange={(event) => setText(event.target.value)} onBlur={() => save(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save(text);
          else if (event.key === 'ArrowUp') save(String(value + 1));
          else if (event.key === 'ArrowDown') save(String(value - 1));
          else if (event.key === 'Escape') {
            event.stopPropagation();
            setText(String(value));
          } else return;
          event.preventDefault();
        }} />
      <button type="button" aria-label={panel.moreHeads} disabled={value >= most} onClick={() => onSave(value + 1)}><Icon name="plus" /></button>
    </span>
  );
}
