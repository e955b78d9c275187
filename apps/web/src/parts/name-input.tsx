import type { Label } from '@bandi/organisation';
import { LABEL_LIMIT, labelText, relabelled } from '@bandi/organisation';
import { useEffect, useState } from 'react';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { useLatest } from './use-latest.ts';

/** A name that is edited where it stands; where it has one in each language, the other stands below. Enter or leaving saves, Escape takes back. */
export function NameInput({ value, label, onSave, onLost }: {
  readonly value: Label;
  readonly label: string;
  readonly onSave: (name: Label) => void;
  /** What it names went away while something was typed that is not saved. */
  readonly onLost?: (typed: string) => void;
}) {
  const { language } = useLanguage();
  const { common } = useTexts();
  const other = language === 'zh' ? 'en' : 'zh';
  const field = { value, onSave, onLost };
  return (
    <>
      <NameField {...field} language={language} label={label} className="name-input" />
      {typeof value === 'string' ? null : (
        <span className="name-other"><span lang={other} aria-hidden="true">{common.languageMarks[other]}</span><NameField {...field} language={other} label={common.nameIn[other]} className="name-other__input" /></span>
      )}
    </>
  );
}

function NameField({ value, language, label, className, onSave, onLost }: {
  readonly value: Label;
  readonly language: 'zh' | 'en';
  readonly label: string;
  readonly className: string;
  readonly onSave: (name: Label) => void;
  readonly onLost: ((typed: string) => void) | undefined;
}) {
  const shown = labelText(value, language);
  // Null while nothing is being typed: then the name shows, whoever changed it.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shown;
  const last = useLatest({ typed, shown, onLost });
  useEffect(() => () => {
    // Who leaves the field has saved; a field that is taken away has not.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was typed last is asked for, not what was typed first
    const { typed: left, shown: before, onLost: tell } = last.current;
    if (left !== null && left.trim() !== '' && left.trim() !== before) tell?.(left.trim());
  }, [last]);
  const save = () => {
    const next = text.trim();
    setTyped(null);
    if (next !== '' && next !== shown) onSave(relabelled(value, language, next));
  };
  return (
    <textarea className={className} rows={1} lang={language} aria-label={label} value={text} maxLength={LABEL_LIMIT} dir="auto"
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
