import { Button, Input } from 'antd';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { TopBar } from '../../parts/top-bar.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ImportPeople } from './import-people.tsx';
import { useImport } from './use-import.ts';

/** A new organisation from a list of people. */
export function NewFromListPage() {
  const { importPeople: people } = useTexts();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  useTitle(people.newTitle);
  const onSent = useCallback((workspace: string | null) => go(`/w/${encodeURIComponent(workspace ?? '')}`), [go]);
  const importing = useImport(null, onSent);
  const called = name.trim();
  const make = () => importing.send({ kind: 'new', name: called });
  return (
    <div className="app">
      <TopBar />
      <main id="content" className="page list-page">
        <h1 className="list-page__title">{people.newTitle}</h1>
        <p className="quiet">{people.newHint}</p>
        <ImportPeople importing={importing}>
          <Input className="list-bar__name" aria-label={people.newName} placeholder={people.newName} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} onPressEnter={() => { if (importing.canImport && called !== '') make(); }} />
          <Button type="primary" disabled={!importing.canImport || called === ''} onClick={make}>{people.make}</Button>
        </ImportPeople>
      </main>
    </div>
  );
}
