import type { Bilingual, Unit } from '@bandi/organisation';
import { childUnits, labelText, nameOf, positionsOf } from '@bandi/organisation';
import { App, Button, Select } from 'antd';
import { Icon } from '../../parts/icon.tsx';
import { NameInput } from '../../parts/name-input.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useRevision } from '../../session/use-session.ts';
import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { called } from '../../session/called.ts';
import { DocumentsButton } from '../../documents/documents-button.tsx';
import { UnitSelect } from './position-panel.tsx';
import type { Gone } from './edit/gone-dialog.tsx';
import { BranchControls } from './view/branch-controls.tsx';

interface Asked {
  readonly folded: boolean;
  readonly onToggle: () => void;
  /** The unit was removed while its name was typed. */
  readonly onGone: (gone: Gone) => void;
}

/** One unit: its name, where it belongs, who leads it, what is in it. */
export function UnitPanel({ id, ...asked }: Asked & { readonly id: string }) {
  const { session } = useWorkbench();
  useRevision(session);
  const unit = session.organisation.get('unit', id);
  return unit === undefined ? null : <Shown unit={unit} {...asked} />;
}

function Shown({ unit, folded, onToggle, onGone }: Asked & { readonly unit: Unit }) {
  const { panel, chart, common, documents } = useTexts();
  const { language } = useLanguage();
  const { modal } = App.useApp();
  const { session, change, show } = useWorkbench();
  const { organisation } = session;
  const positions = positionsOf(organisation, unit.id);
  const units = childUnits(organisation, unit.id);
  const name = labelText(unit.name, language);
  const named = (step: Bilingual) => called(step, nameOf(organisation, 'unit', unit.id));
  const add = (what: 'unit' | 'position') => {
    const id = `${what}-${crypto.randomUUID().slice(0, 8)}`;
    const refusal = what === 'unit'
      ? change([{ type: 'add-unit', id, name: chart.newUnit, parent: unit.id }], panel.stepNames['add-unit'])
      : change([{ type: 'add-position', id, unit: unit.id, title: chart.newPosition, function: positions[0]?.function ?? 'operations' }], panel.stepNames['add-position']);
    // The chart is drawn anew first.
    if (refusal === null) setTimeout(() => show(`${what}:${id}`), 0);
  };
  const remove = () => {
    modal.confirm({
      title: panel.removeConfirm(name), okText: common.remove, okButtonProps: { danger: true }, cancelText: common.cancel, autoFocusButton: 'cancel',
      onOk: () => { change([{ type: 'remove-unit', unit: unit.id, below: 'move-up' }], named(panel.stepNames['remove-unit'])); },
    });
  };
  const leads = positions.map((position) => ({ value: position.id, label: labelText(position.title, language) }));
  const outside = unit.lead !== null && !positions.some(({ id }) => id === unit.lead) ? [{ value: unit.lead, label: nameOf(organisation, 'position', unit.lead)[language] }] : [];
  return (
    <>
      <header className="side__head">
        <span className="quiet">{panel.unit}</span>
        <NameInput value={unit.name} label={panel.unitName} onSave={(next) => { change([{ type: 'rename-unit', unit: unit.id, name: next }], named(panel.stepNames['rename'])); }} onLost={(typed) => onGone({ name, typed })} />
        {unit.mission === null ? null : <p className="quiet">{labelText(unit.mission, language)}</p>}
      </header>
      <div className="side__fields">
        <label htmlFor="unit-lead">{panel.lead}</label>
        <Select<string> id="unit-lead" allowClear showSearch optionFilterProp="label" placeholder={common.none} value={unit.lead ?? undefined} options={[...outside, ...leads]}
          onChange={(lead: string | undefined) => change([{ type: 'set-unit', unit: unit.id, lead: lead ?? null }], named(panel.stepNames['set-lead']))} />
        <label htmlFor="unit-parent">{panel.parentUnit}</label>
        <UnitSelect id="unit-parent" value={unit.parent} none={panel.topLevel} without={unit.id}
          onChange={(parent) => change([{ type: 'move-unit', unit: unit.id, parent }], named(panel.stepNames['move-unit']))} />
      </div>
      <div className="side__actions">
        {positions.length + units.length > 0 ? <Button size="small" onClick={onToggle}>{folded ? chart.expand : chart.collapse}</Button> : null}
        <Button size="small" onClick={() => add('position')}>{chart.addPosition}</Button>
        <Button size="small" onClick={() => add('unit')}>{chart.addUnit}</Button>
        {positions.length + units.length > 0 ? <DocumentsButton kind="handbook" scope={{ unit: unit.id }}>{(open) => <Button size="small" aria-haspopup="dialog" onClick={open}>{documents.short}</Button>}</DocumentsButton> : null}
        <span className="top__space" />
        <Button size="small" type="text" danger aria-label={panel.removeUnit} title={panel.removeUnit} icon={<Icon name="trash" />} onClick={remove} />
      </div>
      <BranchControls cardKey={`unit:${unit.id}`} />
      {positions.length === 0 ? null : (
        <section>
          <h3>{panel.positionsIn}</h3>
          <ul className="rows">
            {positions.map((position) => (
              <li key={position.id}><button type="button" onClick={() => show(`position:${position.id}`)}><span>{labelText(position.title, language)}</span><span className="num quiet">{formatNumber(position.heads, language)}</span></button></li>
            ))}
          </ul>
        </section>
      )}
      {units.length === 0 ? null : (
        <section>
          <h3>{panel.units}</h3>
          <ul className="rows">
            {units.map((below) => <li key={below.id}><button type="button" onClick={() => show(`unit:${below.id}`)}><span>{labelText(below.name, language)}</span></button></li>)}
          </ul>
        </section>
      )}
    </>
  );
}
