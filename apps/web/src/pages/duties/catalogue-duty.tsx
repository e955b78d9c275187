import type { MissingDuty } from '@bandi/blueprints';
import type { Change } from '@bandi/organisation';
import { Button } from 'antd';
import { useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { dutyStep } from './duty-step.ts';
import { HolderSelect } from './holder-select.tsx';
import { newDutyId } from './own-duty.tsx';

/** One duty of the catalogue: opened, it says who should hold it here and why, and is added with that holder. */
export function CatalogueDuty({ missing, isOpen, onToggle, onAdded }: { readonly missing: MissingDuty; readonly isOpen: boolean; readonly onToggle: () => void; readonly onAdded: (duty: string) => void }) {
  const { duties: words } = useTexts();
  const { language } = useLanguage();
  const { job, duty, work } = missing;
  return (
    <li className={isOpen ? 'add-item is-open' : 'add-item'}>
      <button type="button" className="add-item__name" aria-expanded={isOpen} onClick={onToggle}>
        <span>{duty[language]}</span>
        <small className="faint">{job.name[language]}{duty.critical ? <span className="tag tag--amber">{words.critical}</span> : null}{work === 'none' || work === 'outsourced' ? <span className="tag">{words.work[work]}</span> : null}</small>
      </button>
      {isOpen ? <WhoHere missing={missing} onAdded={onAdded} /> : null}
    </li>
  );
}

function WhoHere({ missing: { job, duty, holder }, onAdded }: { readonly missing: MissingDuty; readonly onAdded: (duty: string) => void }) {
  const { duties: words } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const [chosen, setChosen] = useState<string | null>(holder?.position.id ?? null);
  const add = () => {
    const id = organisation.has('duty', duty.id) ? newDutyId() : duty.id;
    const changes: Change[] = [{ type: 'add-duty', id, name: { zh: duty.zh, en: duty.en }, function: job.function, critical: duty.critical, catalogue: duty.id }];
    if (chosen !== null) changes.push({ type: 'set-responsibility', duty: id, position: chosen, letter: 'AR' });
    if (change(changes, dutyStep('addDuty', duty)) === null) onAdded(id);
  };
  return (
    <div className="add-item__who">
      <span className="add-item__label">{words.whoHere}</span>
      <HolderSelect value={chosen} onChange={setChosen} />
      {holder !== null && chosen === holder.position.id ? <p className="quiet">{words.suggested(holder.why[language])}</p> : null}
      <Button type="primary" size="small" icon={<Icon name="plus" />} onClick={add}>{words.addThis}</Button>
    </div>
  );
}
