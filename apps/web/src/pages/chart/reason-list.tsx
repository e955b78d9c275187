import type { BuildSummary } from '@bandi/blueprints';
import type { Position, Reason, ReasonInput } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { useState } from 'react';
import type { Catalogue } from '../../api/types.ts';
import { SourceLinks } from '../../parts/source-links.tsx';
import { formatFte, formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { Overridable } from './override-dialog.tsx';
import { OverrideDialog } from './override-dialog.tsx';

/** Why a position has its people: each activity it carries, opened down to inputs, method, steps and sources. */
export function ReasonList({ position, built, catalogue }: { readonly position: Position; readonly built: BuildSummary | null; readonly catalogue: Catalogue | null }) {
  const { panel } = useTexts();
  const [override, setOverride] = useState<Overridable | null>(null);
  if (position.reasons.length === 0) return <p className="quiet">{panel.noReasons}</p>;
  const most = Math.max(...position.reasons.map(({ carried }) => carried), 1);
  return (
    <>
      <p className="faint hint-line">{panel.whyHint}</p>
      <ul className="reasons">
        {position.reasons.toSorted((a, b) => b.carried - a.carried).map((reason) => (
          <ReasonRow key={reason.activity} reason={reason} most={most} catalogue={catalogue} {...(built === null ? {} : { onOverride: setOverride })} />
        ))}
      </ul>
      {override === null ? null : <OverrideDialog what={override} onClose={() => setOverride(null)} />}
    </>
  );
}

function ReasonRow({ reason, most, catalogue, onOverride }: {
  readonly reason: Reason;
  readonly most: number;
  readonly catalogue: Catalogue | null;
  readonly onOverride?: (what: Overridable) => void;
}) {
  const { panel, trusts } = useTexts();
  const { language } = useLanguage();
  const { low, typical, high } = reason.fte;
  const activity = catalogue?.activities.find(({ id }) => id === reason.activity);
  const effort = activity?.work[0];
  return (
    <li>
      <details>
        <summary>
          <span className="reasons__name">{labelText(reason.name, language)}</span>
          <span className="reasons__bar" aria-hidden="true"><span style={{ width: `${(reason.carried / most) * 100}%` }} /></span>
          <span className="num">{formatFte(reason.carried, language)}</span>
        </summary>
        <div className="reasons__body">
          <p className="num">{panel.range(formatFte(low, language), formatFte(typical, language), formatFte(high, language))}</p>
          <dl>
            <dt>{panel.driver}</dt><dd>{labelText(reason.driver, language)}</dd>
            <dt>{panel.method}</dt><dd>{labelText(reason.method, language)}</dd>
          </dl>
          {reason.inputs.length === 0 ? null : (
            <table className="inputs">
              <caption className="visually-hidden">{panel.inputs}</caption>
              <tbody>
                {reason.inputs.map((input) => (
                  <tr key={input.id}>
                    <th scope="row">{labelText(input.name, language)}{input.default ? <span className="tag">{panel.isDefault}</span> : null}
                      {input.sources.length === 0 ? null : <small className="faint"><SourceLinks keys={input.sources} /></small>}</th>
                    <td className="num"><InputValue input={input} catalogue={catalogue} {...(onOverride === undefined ? {} : { onOverride })} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {reason.steps.length === 0 ? null : <><h5>{panel.steps}</h5><ol className="calculation num">{reason.steps.map((step) => <li key={labelText(step, language)}>{labelText(step, language)}</li>)}</ol></>}
          <p className="faint sources">{panel.sources} <SourceLinks keys={reason.sources} /> · {trusts[reason.trust]}</p>
          {onOverride === undefined || effort === undefined ? null : (
            <button type="button" className="link-button" onClick={() => onOverride({
              id: reason.activity, name: `${labelText(reason.name, language)} ${panel.effort}`, value: effort.effort.typical, unit: activity?.kind === 'ratio' ? '' : panel.effortUnit(effort.per[language]),
            })}>{panel.overrideEffort}</button>
          )}
        </div>
      </details>
    </li>
  );
}

function InputValue({ input, catalogue, onOverride }: { readonly input: ReasonInput; readonly catalogue: Catalogue | null; readonly onOverride?: (what: Overridable) => void }) {
  const { panel } = useTexts();
  const { language } = useLanguage();
  const value = formatNumber(input.value, language, Math.abs(input.value) < 1 ? 3 : 2);
  const unit = labelText(input.unit, language);
  const isFigure = catalogue?.defaults.some(({ id }) => id === input.id) ?? false;
  return (
    <>
      <span>{value} {unit}</span>
      {isFigure && onOverride !== undefined ? (
        <button type="button" className="link-button" onClick={() => onOverride({ id: input.id, name: labelText(input.name, language), value: input.value, unit })}>{panel.override}</button>
      ) : null}
    </>
  );
}
