import type { Label } from '@bandi/organisation';
import { LABEL_LIMIT, labelText } from '@bandi/organisation';
import { useState } from 'react';
import { useLanguage } from '../texts/use-texts.ts';

/** A name that is edited where it stands: Enter or leaving saves, Escape takes back. */
export function NameInput({ value, label, onSave }: { readonly value: Label; readonly label: string; readonly onSave: (name: string) => void }) {
  const { language } = useLanguage();
  const shown = labelText(value, language);
  // Null while nothing is being typed: then the name shows, whoever changed it.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shown;
  const save = () => {
    const next = text.trim();
    setTyped(null);
    if (next !== '' && next !== shown) onSave(next);
  };
  return (
    <textarea className="name-input" rows={1} aria-label={label} value={text} maxLength={LABEL_LIMIT} dir="auto"
      onChange={(event) => setTyped(event.target.value.replaceAll(/[\r\n]+/gu, ' '))} onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          event.currentTarget.blur();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          setTyped(null);
        }
      }} />
  );
}
