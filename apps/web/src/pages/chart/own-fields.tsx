import type { Position } from '@bandi/organisation';
import { nameOf } from '@bandi/organisation';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { called } from '../../session/called.ts';

/** What the company itself keeps on a position. Names used on other positions are offered. */
export function OwnFields({ position }: { readonly position: Position }) {
  const { views, panel, common } = useTexts();
  const { session, change } = useWorkbench();
  const [adding, setAdding] = useState<{ readonly name: string; readonly value: string } | null>(null);
  const list = useId();
  const fields = position.fields ?? {};
  const save = (next: Readonly<Record<string, string>>) => {
    return change([{ type: 'set-position', position: position.id, fields: { ...next } }], called(panel.stepNames['set-position'], nameOf(session.organisation, 'position', position.id)));
  };
  const set = (name: string, value: string) => {
    const { [name]: before, ...others } = fields;
    const text = value.trim();
    if (text !== (before ?? '')) save(text === '' ? others : { ...fields, [name]: text });
  };
  const add = () => {
    if (adding === null || adding.name.trim() === '' || adding.value.trim() === '') return;
    if (save({ ...fields, [adding.name.trim()]: adding.value.trim() }) === null) setAdding(null);
  };
  const names = adding === null ? [] : new Set([...session.organisation.all('position')].flatMap((other) => Object.keys(other.fields ?? {})));
  return (
    <section>
      <h3>{views.ownFields}</h3>
      {Object.keys(fields).length === 0 && adding === null ? <p className="quiet hint-line">{views.ownHint}</p> : null}
      <div className="own-fields">
        {Object.entries(fields).map(([name, value]) => (
          <div key={name}>
            <span>{name}</span>
            <Input key={value} size="small" maxLength={500} aria-label={name} defaultValue={value} onBlur={(event) => set(name, event.target.value)} onPressEnter={(event) => event.currentTarget.blur()} />
            <button type="button" className="icon-button" aria-label={`${views.ownRemove} ${name}`} onClick={() => set(name, '')}><Icon name="close" /></button>
          </div>
        ))}
      </div>
      {adding === null ? <Button size="small" onClick={() => setAdding({ name: '', value: '' })}>{views.ownAdd}</Button> : (
        <form className="naming" onSubmit={(event) => { event.preventDefault(); add(); }}>
          <input autoFocus className="plain-input" list={list} maxLength={60} aria-label={views.ownName} placeholder={views.ownName} value={adding.name} onChange={(event) => setAdding({ ...adding, name: event.target.value })} />
          <datalist id={list}>{[...names].filter((name) => !(name in fields)).map((name) => <option key={name} value={name} />)}</datalist>
          <input className="plain-input" maxLength={500} aria-label={views.ownValue} placeholder={views.ownValue} value={adding.value} onChange={(event) => setAdding({ ...adding, value: event.target.value })} />
          <Button size="small" type="primary" htmlType="submit">{common.save}</Button>
          <Button size="small" onClick={() => setAdding(null)}>{common.cancel}</Button>
        </form>
      )}
    </section>
  );
}
