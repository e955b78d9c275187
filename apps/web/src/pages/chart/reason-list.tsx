import type { BuildSummary } from '@bandi/blueprints';
import type { Position, Reason, ReasonInput } from '@bandi/organisation';
import { labelText, shownAmount } from '@bandi/organisation';
import { useState } from 'react';
import type { Catalogue } from '../../api/types.ts';
import { SourceLinks } from '../../parts/source-links.tsx';
import { formatFte, formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { Overridable } from './override-dialog.tsx';
import { OverrideDialog } from './override-dialog.tsx';

/** The server's own limit for an effort. */
const MOST_EFFORT = 1_000_000;

/** Why a position has its people: each activity it carries, opened down to inputs, method, steps and sources. */
export function ReasonList({ position, built, catalogue }: { readonly position: Position; readonly built: BuildSummary | null; readonly catalogue: Catalogue | null }) {
  const { panel } = useTexts();
  const { language } = useLanguage();
  const [override, setOverride] = useState<Overridable | null>(null);
  if (position.reasons.length === 0) return <p className="quiet">{panel.noReasons}</p>;
  // How the sum was rounded to people is said once below: it carries nothing itself.
  const rounding = position.reasons.filter(({ activity }) => activity === 'rounding').flatMap(({ steps }) => steps);
  const most = Math.max(...position.reasons.map(({ carried }) => carried), 1);
  return (
    <>
      <p className="faint hint-line">{panel.whyHint}</p>
      <ul className="reasons">
        {position.reasons.filter(({ activity }) => activity !== 'rounding').toSorted((a, b) => b.carried - a.carried).map((reason) => (
          <ReasonRow key={reason.activity} reason={reason} most={most} catalogue={catalogue} {...(built === null ? {} : { onOverride: setOverride })} />
        ))}
      </ul>
      {rounding.map((step) => <p key={labelText(step, language)} className="quiet hint-line num">{labelText(step, language)}</p>)}
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
              id: reason.activity, name: `${labelText(reason.name, language)} ${panel.effort}`, value: effort.effort.typical, unit: activity?.kind === 'ratio' ? '%' : panel.effortUnit(effort.per[language]), factor: 1, least: 0, most: MOST_EFFORT,
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
  const { value, unit, factor } = shownAmount(input.value, input.unit);
  const shown = `${formatNumber(value, language, Math.abs(value) < 1 ? 3 : 2)}${unit === '%' ? '' : ' '}${labelText(unit, language)}`;
  const figure = catalogue?.defaults.find(({ id }) => id === input.id);
  return (
    <>
      <span>{shown}</span>
      {figure !== undefined && onOverride !== undefined ? (
        <button type="button" className="link-button" onClick={() => onOverride({
          id: input.id, name: labelText(input.name, language), value, unit: labelText(unit, language), factor,
          least: figure.limits.least * factor, most: figure.limits.most * factor,
        })}>{panel.override}</button>
      ) : null}
    </>
  );
}
