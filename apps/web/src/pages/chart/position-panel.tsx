import type { BuildSummary } from '@bandi/blueprints';
import type { Position } from '@bandi/organisation';
import { carriedBy, labelText, nameOf } from '@bandi/organisation';
import { App, Button, Select } from 'antd';
import { useMemo } from 'react';
import type { Catalogue } from '../../api/types.ts';
import { CountInput } from '../../parts/count-input.tsx';
import { Icon } from '../../parts/icon.tsx';
import { NameInput } from '../../parts/name-input.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useNow, useRevision } from '../../session/use-session.ts';
import { formatFte, formatMoney, formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { called } from '../../session/called.ts';
import type { Gone } from './edit/gone-dialog.tsx';
import { stopLeading } from './edit/stop-leading.ts';
import { useBesidesText } from './edit/use-outcome-text.ts';
import { DocumentsButton } from '../../documents/documents-button.tsx';
import { DutyList } from './duty-list.tsx';
import { BranchControls } from './view/branch-controls.tsx';
import { OwnFields } from './own-fields.tsx';
import { isInDoubt, neededPeople } from './heads-in-doubt.ts';
import { NextHireList } from './next-hire-list.tsx';
import { IncumbentList } from './incumbent-list.tsx';
import { ReasonList } from './reason-list.tsx';
import type { NextHires } from './use-summary.ts';

interface Asked {
  readonly built: BuildSummary | null;
  readonly next: NextHires;
  readonly catalogue: Catalogue | null;
  readonly folded: boolean;
  readonly onToggle: () => void;
  readonly onMovePerson: (assignment: string) => void;
  /** The position was removed while its name was typed. */
  readonly onGone: (gone: Gone) => void;
}

/** One position: what it is and whom it answers to, why it has the people it has, what it is to do. All of it editable here. */
export function PositionPanel({ id, ...asked }: Asked & { readonly id: string }) {
  const { session } = useWorkbench();
  useRevision(session);
  const position = session.organisation.get('position', id);
  return position === undefined ? null : <Shown position={position} {...asked} />;
}

function Shown({ position, built, next, catalogue, folded, onToggle, onMovePerson, onGone }: Asked & { readonly position: Position }) {
  const { panel, chart, functions, common, documents } = useTexts();
  const { language } = useLanguage();
  const { modal, message } = App.useApp();
  const { session, change, show } = useWorkbench();
  const { organisation } = session;
  const besidesText = useBesidesText(organisation);
  const heads = formatNumber(position.heads, language);
  const reports = organisation.ids('position.reportsTo', position.id).size;
  // The lead of the whole answers for jobs that nobody has yet.
  const isFirst = position.reportsTo === null;
  const hires = next.hires.filter((hire) => hire.position === position.id || (isFirst && !organisation.has('position', hire.position)));
  const title = labelText(position.title, language);

  const setHeads = (wanted: number) => {
    const save = () => { change([{ type: 'set-position', position: position.id, heads: wanted }], named('set-heads')); };
    const needed = neededPeople(position);
    if (!isInDoubt(wanted, position.heads, needed)) {
      save();
      return;
    }
    const shown = formatNumber(wanted, language);
    modal.confirm({
      title: panel.headsConfirm(title, shown), okText: panel.headsConfirmed(shown), cancelText: common.cancel, autoFocusButton: 'cancel', onOk: save,
      content: needed === null ? panel.headsBefore(heads) : panel.headsNeeded(formatNumber(needed.low, language, 1), formatNumber(needed.high, language, 1)),
    });
  };
  const moveTo = (unit: string) => {
    const { changes, besides: [lost] } = stopLeading(organisation, [position.id], unit);
    if (change([{ type: 'move-position', position: position.id, unit }, ...changes], named('move-position')) !== null || lost === undefined) return;
    const text = besidesText(lost);
    void message.info(`${title}${common.colon}${text}`);
  };
  const remove = () => {
    modal.confirm({
      title: panel.removeConfirm(title), okText: common.remove, okButtonProps: { danger: true }, cancelText: common.cancel, autoFocusButton: 'cancel',
      onOk: () => { change([{ type: 'remove-position', position: position.id, below: 'move-up' }], named('remove-position')); },
    });
  };
  const named = (step: keyof typeof panel.stepNames) => called(panel.stepNames[step], nameOf(organisation, 'position', position.id));
  return (
    <>
      <header className="side__head">
        <span className="quiet">{functions[position.function]}{position.outsourced ? <span className="tag">{panel.outsourced}</span> : null}</span>
        <NameInput value={position.title} label={panel.title} onSave={(name) => { change([{ type: 'set-position', position: position.id, title: name }], named('rename')); }} onLost={(typed) => onGone({ name: title, typed })} />
      </header>
      <div className="side__fields">
        <label htmlFor="position-heads">{panel.heads}</label>
        <div className="heads">
          <CountInput id="position-heads" value={position.heads} most={1_000_000}
            onSave={setHeads} />
          <span className="quiet num">
            {organisation.count('load') === 0 ? null : `${panel.workload} ${formatFte(carriedBy(organisation, position.id), language)}`}
            {position.fte === position.heads * 100 ? null : ` · ${panel.fte} ${formatFte(position.fte, language)}`}
          </span>
        </div>
        <label htmlFor="position-lead">{panel.reportsTo}</label>
        <LeadSelect position={position} onChange={(reportsTo) => change([{ type: 'set-reporting-line', position: position.id, reportsTo }], named('set-reporting-line'))} />
        <label htmlFor="position-unit">{panel.unit}</label>
        <UnitSelect id="position-unit" value={position.unit} onChange={(unit) => { if (unit !== null) moveTo(unit); }} />
        {position.pay === null ? null : (
          <>
            <span>{panel.pay}</span>
            <span className="num">{formatMoney(position.pay.low.cents / 100, position.pay.low.currency, language)} – {formatMoney(position.pay.high.cents / 100, position.pay.high.currency, language)}</span>
          </>
        )}
        <span>{panel.incumbents}</span>
        <IncumbentList position={position} onMove={onMovePerson} />
      </div>
      <div className="side__actions">
        {reports > 0 ? <Button size="small" onClick={onToggle}>{folded ? chart.expand : chart.collapse}</Button> : null}
        <Button size="small" onClick={() => show(`unit:${position.unit}`)}>{panel.showUnit}</Button>
        <DocumentsButton kind="job-descriptions" scope={{ position: position.id }}>{(open) => <Button size="small" aria-haspopup="dialog" onClick={open}>{documents.short}</Button>}</DocumentsButton>
        <span className="top__space" />
        <Button size="small" type="text" danger icon={<Icon name="trash" />} onClick={remove}>{panel.removePosition}</Button>
      </div>
      <BranchControls cardKey={`position:${position.id}`} />
      <section>
        <h3>{panel.why(heads)}</h3>
        <ReasonList position={position} built={built} catalogue={catalogue} />
      </section>
      <OwnFields position={position} />
      <section>
        <h3>{panel.duties}</h3>
        <DutyList position={position.id} />
      </section>
      {built === null ? null : (
        <section>
          <h3>{panel.triggers}</h3>
          <NextHireList next={{ ...next, hires }} who={isFirst} catalogue={catalogue} />
        </section>
      )}
    </>
  );
}

function LeadSelect({ position, onChange }: { readonly position: Position; readonly onChange: (lead: string | null) => void }) {
  const { panel } = useTexts();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const now = useNow(session);
  const options = useMemo(() => {
    const { organisation } = now;
    const all = [...organisation.all('position')].filter(({ id }) => id !== position.id).map(({ id, title, unit }) => {
      const where = organisation.get('unit', unit)?.name;
      return { value: id, label: where === undefined ? labelText(title, language) : `${labelText(title, language)} · ${labelText(where, language)}` };
    });
    return [{ value: '', label: panel.nobody }, ...all];
  }, [now, position.id, language, panel.nobody]);
  return <Select<string> id="position-lead" showSearch optionFilterProp="label" value={position.reportsTo ?? ''} options={options} onChange={(value) => onChange(value === '' ? null : value)} />;
}

/** A unit to choose; with `none` also the top. */
export function UnitSelect({ id, value, none, without, onChange }: {
  readonly id: string;
  readonly value: string | null;
  readonly none?: string;
  readonly without?: string;
  readonly onChange: (unit: string | null) => void;
}) {
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const options = [...session.organisation.all('unit')].filter((unit) => unit.id !== without).map((unit) => ({ value: unit.id, label: labelText(unit.name, language) }));
  return (
    <Select<string> id={id} showSearch optionFilterProp="label" value={value ?? ''} options={none === undefined ? options : [{ value: '', label: none }, ...options]}
      onChange={(next) => onChange(next === '' ? null : next)} />
  );
}
