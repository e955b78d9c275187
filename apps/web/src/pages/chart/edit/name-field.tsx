import { LABEL_LIMIT } from '@bandi/organisation';
import type { CSSProperties } from 'react';
import { useEffect, useRef, useState } from 'react';

/** A name being typed over the chart: Enter and leaving keep it, Escape leaves it as it was. */
export function NameField({ value, label, style, isNew = false, onType, onKeep, onLeave }: {
  readonly value: string;
  readonly label: string;
  readonly style: CSSProperties;
  /** A card that is not there yet: an empty name makes none. */
  readonly isNew?: boolean;
  /** What stands in the field, with every letter. */
  readonly onType: (text: string) => void;
  /** `by` tells a key from a click elsewhere, after which the focus stays where the user put it. */
  readonly onKeep: (name: string, by: 'key' | 'leaving') => void;
  readonly onLeave: (by: 'key' | 'leaving') => void;
}) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const type = (next: string) => {
    setText(next);
    onType(next);
  };
  const finish = (keep: boolean, by: 'key' | 'leaving') => {
    // Taking the field away makes it lose the focus, too.
    if (done.current) return;
    done.current = true;
    const name = text.trim();
    if (keep && name !== '' && (isNew || name !== value)) onKeep(name, by);
    else onLeave(by);
  };
  return (
    <textarea ref={field} className={isNew ? 'card-name is-new' : 'card-name'} style={style} rows={1} aria-label={label} placeholder={label} value={text} maxLength={LABEL_LIMIT} dir="auto"
      onChange={(event) => type(event.target.value.replaceAll(/[\r\n\t]+/gu, ' '))} onBlur={() => finish(true, 'leaving')}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter', 'key');
      }} />
  );
}
