import { App } from 'antd';
import { useState } from 'react';
import { formatNumber } from '../texts/numbers.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { Icon } from './icon.tsx';

/** A whole number from 1: typed (Enter or leaving saves, Escape takes back) or stepped. What is no such number is refused in words. */
export function CountInput({ id, value, most, onSave }: { readonly id: string; readonly value: number; readonly most: number; readonly onSave: (value: number) => void }) {
  const { panel } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  // Null while nothing is being typed: then the number shows, whoever changed it.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value);
  const save = (entered: string) => {
    const next = Number(entered.normalize('NFKC'));
    setTyped(null);
    if (next === value || entered.trim() === '') return;
    if (Number.isInteger(next) && next >= 1 && next <= most) onSave(next);
    else void message.warning(panel.countRange(formatNumber(most, language)));
  };
  return (
    <span className="count-input">
      <button type="button" aria-label={panel.fewer} disabled={value <= 1} onClick={() => onSave(value - 1)}><Icon name="minus" /></button>
      <input id={id} type="text" inputMode="numeric" autoComplete="off" className="num" value={text} maxLength={9} onChange={(event) => setTyped(event.target.value)} onBlur={() => save(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save(text);
          else if (event.key === 'ArrowUp') save(String(value + 1));
          else if (event.key === 'ArrowDown') save(String(value - 1));
          else if (event.key === 'Escape') {
            event.stopPropagation();
            setTyped(null);
          } else return;
          event.preventDefault();
        }} />
      <button type="button" aria-label={panel.moreHeads} disabled={value >= most} onClick={() => onSave(value + 1)}><Icon name="plus" /></button>
    </span>
  );
}
