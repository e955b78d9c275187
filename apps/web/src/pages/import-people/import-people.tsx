import type { GoneChoice } from '@bandi/exchange/people-import';
import { goneChoices } from '@bandi/exchange/people-import';
import { Button, Progress, Radio, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ChooseList } from './choose-list.tsx';
import { ColumnsView } from './columns-view.tsx';
import { PeopleRows } from './people-rows.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Importing } from './use-import.ts';
import type { ShownPlan } from './worker-messages.ts';
import './import-people.css';

type Tab = 'columns' | 'problems' | 'added' | 'changed' | 'gone' | 'same' | 'conflicts';

/** A list from the file to the button that imports it. `children` is that button with what it needs. */
export function ImportPeople({ importing, children }: { readonly importing: Importing; readonly children: ReactNode }) {
  const { importPeople: people } = useTexts();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<Tab | null>(null);
  const { sheets, plan, progress, notSent, refused } = importing;
  if (sheets.length === 0) return progress === null ? <ChooseList importing={importing} /> : <Working importing={importing} />;
  const tab: Tab = chosen ?? (plan === null ? 'columns' : plan.counts.errors + plan.counts.warnings > 0 ? 'problems' : plan.counts.new > 0 || plan.counts.changed === 0 ? 'added' : 'changed');
  const n = (count: number) => formatNumber(count, language);
  const count = (what: string, of: number | undefined) => (of === undefined ? what : `${what} ${n(of)}`);
  const counts = plan?.counts;
  const tabs: { value: Tab; label: string }[] = [
    { value: 'columns', label: people.tabs.columns },
    { value: 'problems', label: count(people.tabs.problems, counts === undefined ? undefined : counts.errors + counts.warnings) },
    { value: 'added', label: count(people.tabs.added, counts?.new) },
    { value: 'changed', label: count(people.tabs.changed, counts?.changed) },
    ...(counts !== undefined && counts.gone > 0 ? [{ value: 'gone' as const, label: count(people.tabs.gone, counts.gone) }] : []),
    { value: 'same', label: count(people.tabs.same, counts?.same) },
    ...(plan !== null && plan.conflicts.length > 0 ? [{ value: 'conflicts' as const, label: count(people.tabs.conflicts, plan.conflicts.length) }] : []),
  ];
  return (
    <div className="list-import">
      <div className="list-bar">
        <div className="list-bar__said" aria-live="polite">
          {progress !== null ? <Working importing={importing} small /> : plan === null ? <p className="quiet">{people.chooseColumns}</p> : <Summary plan={plan} />}
        </div>
        <Button onClick={importing.startOver}>{people.another}</Button>
        {importing.mends.length > 0 ? <Button icon={<Icon name="undo" />} onClick={importing.unmend}>{people.unmend(importing.mends.length)}</Button> : null}
        {children}
      </div>
      {notSent === null ? null : <div className="notice" role="alert"><Icon name="warning" /><p>{notSent === 'unreachable' ? people.unreachable : `${notSent.text[language]}${people.stop}${notSent.cure[language]}`}</p></div>}
      {refused.map(({ name, text, cure }) => <div key={name} className="notice" role="alert"><Icon name="warning" /><p><strong dir="auto">{name}</strong> {text[language]}{people.stop}{cure[language]}</p></div>)}
      <Segmented<Tab> className="list-tabs" options={tabs} value={tab} onChange={setChosen} />
      {tab === 'columns' ? <ColumnsView importing={importing} /> : plan === null ? null : <PlanTab tab={tab} plan={plan} importing={importing} />}
    </div>
  );
}

function PlanTab({ tab, plan, importing }: { readonly tab: Exclude<Tab, 'columns'>; readonly plan: ShownPlan; readonly importing: Importing }) {
  const { importPeople: people } = useTexts();
  const { language } = useLanguage();
  if (tab === 'problems') return <ProblemList problems={plan.problems} onMend={importing.mend} />;
  if (tab === 'conflicts') {
    return (
      <section>
        <p className="quiet">{people.conflictsHint}</p>
        <ul className="list-conflicts">{plan.conflicts.map(({ key, text }) => <li key={key}>{text[language]}</li>)}</ul>
      </section>
    );
  }
  return (
    <section className="list-tab">
      {tab === 'gone' ? (
        <div className="list-gone">
          <p>{people.goneHint}</p>
          <Radio.Group value={importing.gone} onChange={(event) => importing.chooseGone(event.target.value as GoneChoice)} options={goneChoices.map((choice) => ({ value: choice, label: people.gone[choice] }))} />
        </div>
      ) : null}
      <PeopleRows key={tab} people={plan[tab]} total={plan.counts[tab === 'added' ? 'new' : tab]} label={people.tabs[tab]} />
    </section>
  );
}

function Summary({ plan: { counts } }: { readonly plan: ShownPlan }) {
  const { importPeople: people } = useTexts();
  const { language } = useLanguage();
  const n = (count: number) => formatNumber(count, language);
  return (
    <p>
      <strong>{counts.errors > 0 ? people.hasErrors(n(counts.errors)) : people.ready}</strong>{' '}
      <span className="quiet num">{people.summary(n(counts.new), n(counts.changed), n(counts.newUnits), n(counts.newPositions))}</span>
    </p>
  );
}

/** What is going on, how far it is, and the way to stop it. */
function Working({ importing, small = false }: { readonly importing: Importing; readonly small?: boolean }) {
  const { importPeople: people, common } = useTexts();
  const { progress } = importing;
  if (progress === null) return null;
  return (
    <div className={small ? 'list-working is-small' : 'list-working'} role="status">
      <span>{people.steps[progress.step]}</span>
      {progress.share === null ? <Icon name="turning" /> : <Progress percent={Math.round(progress.share * 100)} size="small" />}
      {small && progress.step !== 'send' ? null : <Button size="small" onClick={importing.startOver}>{common.cancel}</Button>}
    </div>
  );
}
