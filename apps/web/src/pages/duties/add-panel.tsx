import { Segmented } from 'antd';
import { useState } from 'react';
import type { Catalogue } from '../../api/types.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CatalogueDuties } from './catalogue-duties.tsx';
import { OwnDuty } from './own-duty.tsx';

/** New duties: those the catalogue knows and this organisation has not, or one's own. */
export function AddPanel({ catalogue, onAdded }: { readonly catalogue: Catalogue | null; readonly onAdded: (duty: string) => void }) {
  const { duties: words } = useTexts();
  const [from, setFrom] = useState<'catalogue' | 'own'>('catalogue');
  return (
    <>
      <header className="side__head"><h2>{words.add}</h2></header>
      <Segmented block className="add-from" value={from} onChange={setFrom} options={[{ value: 'catalogue', label: words.fromCatalogue }, { value: 'own', label: words.ownDuty }]} />
      {from === 'own' ? <OwnDuty onAdded={onAdded} /> : <CatalogueDuties catalogue={catalogue} onAdded={onAdded} />}
    </>
  );
}
