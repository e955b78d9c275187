import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { Importing } from './use-import.ts';
import type { ListSource } from './worker-messages.ts';

/** As `tableLimits.fileBytes`: what is larger is not even read into memory. */
const MOST_BYTES = 60_000_000;

/** Where a list comes in: files chosen or dropped, or a table pasted. */
export function ChooseList({ importing }: { readonly importing: Importing }) {
  const { importPeople: people } = useTexts();
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const [isOver, setIsOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const large = files.find(({ size }) => size > MOST_BYTES);
    setTooLarge(large?.name ?? null);
    if (large !== undefined) return;
    importing.read(await Promise.all(files.map(async (file): Promise<ListSource> => ({ name: file.name, content: await file.arrayBuffer() }))));
  };
  return (
    <div className="list-choose">
      <div className={isOver ? 'list-drop is-over' : 'list-drop'}
        onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)}
        onDrop={(event) => { event.preventDefault(); setIsOver(false); void take([...event.dataTransfer.files]); }}>
        <Icon name="upload" />
        <strong>{people.drop}</strong>
        <p className="quiet">{people.kinds}</p>
        <Button type="primary" onClick={() => input.current?.click()}>{people.choose}</Button>
        <input ref={input} type="file" multiple accept=".xlsx,.xlsm,.csv,.tsv,.txt,.json" hidden aria-hidden="true" tabIndex={-1}
          onChange={(event) => { const files = [...(event.target.files ?? [])]; event.target.value = ''; void take(files); }} />
      </div>
      {tooLarge === null ? null : <div className="notice" role="alert"><Icon name="warning" /><p><strong dir="auto">{tooLarge}</strong> {people.tooLarge}</p></div>}
      {importing.refused.map(({ name, text: what, cure }) => (
        <div key={name} className="notice" role="alert"><Icon name="warning" /><div><strong dir="auto">{name}</strong><p>{what[language]}{people.stop}{cure[language]}</p></div></div>
      ))}
      <section className="list-paste">
        <h2>{people.pasteTitle}</h2>
        <textarea aria-label={people.pasteTitle} rows={6} spellCheck={false} placeholder={people.pasteExample} value={text} onChange={(event) => setText(event.target.value)} />
        <Button disabled={text.trim() === ''} onClick={() => importing.read([{ name: people.pasted, content: text }])}>{people.pasteDo}</Button>
      </section>
      <section>
        <h2>{people.layoutsTitle}</h2>
        <dl className="list-layouts">{people.layouts.map(([name, how]) => <div key={name}><dt>{name}</dt><dd>{how}</dd></div>)}</dl>
      </section>
    </div>
  );
}
