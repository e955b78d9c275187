import type { Label } from '@bandi/organisation';
import { LABEL_LIMIT, labelText } from '@bandi/organisation';
import { useState } from 'react';
import { useLanguage } from '../texts/use-texts.ts';

/** A name that is edited where it stands: Enter or leaving saves, Escape takes back. */
export function NameInput({ value, label, onSave }: { readonly value: Label; readonly label: string; readonly onSave: (name: string) => boolean }) {
  const { language } = useLanguage();
  const shown = labelText(value, language);
  // What is typed holds for the name it was typed over: once that is another (saved, undone, changed elsewhere), it is gone.
  const [typed, setTyped] = useState({ over: shown, text: shown });
  const text = typed.over === shown ? typed.text : shown;
  const setText = (next: string) => setTyped({ over: shown, text: next });
  const save = () => {
    const next = text.trim();
    if (next === '' || next === shown || !onSave(next)) setText(shown);
  };
  return (
    <textarea className="name-input" rows={1} aria-label={label} value={text} maxLength={LABEL_LIMIT} dir="auto"
      onChange={(event) => setText(event.target.value.replaceAll(/[\r\n]+/gu, ' '))} onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          event.currentTarget.blur();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          setText(shown);
        }
      }} />
  );
}
