import { logoLimits } from '@bandi/exchange';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { Icon } from '../../../parts/icon.tsx';
import { useTexts } from '../../../texts/use-texts.ts';

/** A picture for the corner. It is looked at and drawn anew by the server; here it only travels. */
export function LogoChoice({ logo, onChange }: { readonly logo: string | null; readonly onChange: (logo: string | null) => void }) {
  const { exporting } = useTexts();
  const id = useId();
  const [refused, setRefused] = useState(false);
  const [name, setName] = useState('');
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setRefused(file.size > logoLimits.bytes);
    if (file.size > logoLimits.bytes) return;
    setName(file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    onChange(btoa(text));
  };
  return (
    <div className="export__row">
      <label htmlFor={id}>{exporting.logo}</label>
      <div className="export__logo">
        <input id={id} className="visually-hidden" type="file" accept="image/png,image/jpeg,image/webp,image/svg+xml" aria-describedby={`${id}-hint`}
          onChange={(event) => { void read(event.target.files?.[0]); event.target.value = ''; }} />
        <label htmlFor={id} className="export__file"><Icon name="upload" />{logo === null || name === '' ? exporting.logoChoose : name}</label>
        {logo === null ? null : <Button type="text" size="small" onClick={() => onChange(null)}>{exporting.logoRemove}</Button>}
        <span id={`${id}-hint`} role={refused ? 'alert' : undefined} className={refused ? 'export__wrong' : 'faint'}>{exporting.logoHint}</span>
      </div>
    </div>
  );
}
