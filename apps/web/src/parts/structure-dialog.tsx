import type { Blueprint, BuildSummary } from '@bandi/blueprints';
import type { Diff, MergeConflict } from '@bandi/organisation';
import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { UnitPicture } from './unit-picture.tsx';
import { formatMoney, formatNumber } from '../texts/numbers.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import type { NameOf } from './diff-list.tsx';
import { DiffList } from './diff-list.tsx';
import { Failure } from './failure.tsx';
import { useLoad } from './use-load.ts';

export interface Comparison {
  readonly summary: BuildSummary;
  /** What would change in the saved organisation; null where nothing is saved yet. */
  readonly diff: Diff | null;
  readonly conflicts: readonly MergeConflict[];
}

/** Another way to cut the same work into units: choose one, see the difference, take it or not. */
export function StructureDialog({ open, onClose, blueprints, current, before, compare, onApply, nameOf }: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly blueprints: readonly Blueprint[];
  readonly current: string;
  readonly before: BuildSummary;
  readonly compare: (structure: string, signal: AbortSignal) => Promise<Comparison>;
  readonly onApply: (structure: string) => void;
  /** The name of a record that is saved, for the list of differences. */
  readonly nameOf?: NameOf;
}) {
  const { rebuild, common } = useTexts();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen === current ? null : chosen;
  const list = useRef<HTMLDivElement>(null);
  const showCurrent = (visible: boolean) => {
    if (visible) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Modal open={open} onCancel={onClose} afterClose={() => setChosen(null)} afterOpenChange={showCurrent} title={rebuild.structureTitle} width={920} className="structure-dialog"
      footer={[
        <Button key="cancel" onClick={onClose}>{common.cancel}</Button>,
        <Button key="ok" type="primary" disabled={shown === null} onClick={() => { if (shown !== null) onApply(shown); }}>{common.apply}</Button>,
      ]}>
      <p className="quiet">{rebuild.structureHint}</p>
      <div className="structures">
        <div className="structures__list" ref={list} role="listbox" aria-label={rebuild.structureTitle}>
          {blueprints.map((blueprint) => (
            <button type="button" role="option" key={blueprint.id} aria-selected={blueprint.id === (chosen ?? current)} onClick={() => setChosen(blueprint.id)}>
              <strong>{blueprint.name[language]}</strong>
              {blueprint.id === current ? <span className="tag">{rebuild.current}</span> : null}
              <span className="quiet">{blueprint.suits[language]}</span>
            </button>
          ))}
        </div>
        <div className="structures__side">
          <BlueprintPicture blueprint={blueprints.find(({ id }) => id === (chosen ?? current))} />
          {shown === null ? null : <Difference key={shown} structure={shown} before={before} compare={compare} {...(nameOf === undefined ? {} : { nameOf })} />}
        </div>
      </div>
    </Modal>
  );
}

function BlueprintPicture({ blueprint }: { readonly blueprint: Blueprint | undefined }) {
  return blueprint === undefined ? null : <div className="structures__picture"><UnitPicture blueprint={blueprint} /></div>;
}

function Difference({ structure, before, compare, nameOf }: {
  readonly structure: string;
  readonly before: BuildSummary;
  readonly compare: (structure: string, signal: AbortSignal) => Promise<Comparison>;
  readonly nameOf?: NameOf;
}) {
  const { rebuild } = useTexts();
  const { language } = useLanguage();
  const loaded = useLoad(structure, (signal) => compare(structure, signal));
  if (loaded.state === 'loading') return <p className="faint" role="status">{rebuild.working}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} onRetry={loaded.reload} />;
  const { summary: after, diff, conflicts } = loaded.value;
  const money = ({ monthlyCost: { amount, currency } }: BuildSummary) => formatMoney(amount, currency, language);
  const rows = [
    { name: rebuild.people, from: formatNumber(before.heads, language), to: formatNumber(after.heads, language) },
    { name: rebuild.cost, from: money(before), to: money(after) },
    { name: rebuild.units, from: formatNumber(before.units.length, language), to: formatNumber(after.units.length, language) },
    { name: rebuild.positions, from: formatNumber(before.positions.length, language), to: formatNumber(after.positions.length, language) },
  ];
  return (
    <>
      <table className="compare num">
        <tbody>
          {rows.map(({ name, from, to }) => (
            <tr key={name}><th scope="row">{name}</th><td className="faint">{from}</td><td aria-hidden="true">→</td><td><strong>{to}</strong></td></tr>
          ))}
        </tbody>
      </table>
      {diff === null ? <ul className="unit-list">{after.units.map((unit) => <li key={unit.id}>{unit.name[language]} <span className="faint num">{formatNumber(unit.heads, language)}</span></li>)}</ul>
        : <DiffList diff={diff} conflicts={conflicts} {...(nameOf === undefined ? {} : { nameOf })} />}
    </>
  );
}
