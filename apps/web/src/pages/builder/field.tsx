import { Popover } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { SourceLinks } from '../../parts/source-links.tsx';
import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { Problem } from './draft-profile.ts';
import type { Usual } from './usual.ts';
import { useProblemText } from './use-problem-text.ts';

/** A label, whatever is typed or chosen below it, and what is wrong with it. */
export function Field({ label, problem, hint, children }: {
  readonly label: string;
  readonly problem?: Problem | undefined;
  readonly hint?: ReactNode;
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}) {
  const id = useId();
  const problemText = useProblemText();
  const note = problem === undefined ? null : problemText(problem);
  return (
    <div className={note === null ? 'field' : 'field field--wrong'}>
      <div className="field__label"><label htmlFor={id}>{label}</label>{hint}</div>
      {children(id, note === null ? undefined : `${id}-problem`)}
      {note === null ? null : <p className="field__problem" id={`${id}-problem`} role="alert">{note}</p>}
    </div>
  );
}

/** A number to type, with what stands in for it greyed in, and where that comes from. */
export function NumberField({ label, value, onChange, unit, usual, problem, digits = 0 }: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly unit?: string;
  readonly usual?: Usual | null;
  readonly problem?: Problem | undefined;
  readonly digits?: number;
}) {
  const { language } = useLanguage();
  const placeholder = usual === null || usual === undefined ? '' : formatNumber(usual.value, language, usual.value < 10 ? Math.max(digits, 1) : digits);
  return (
    <Field label={label} problem={problem} hint={usual === null || usual === undefined || usual.figures.length === 0 ? null : <UsualHint label={label} usual={usual} />}>
      {(id, describedBy) => (
        <div className="field__box">
          <input id={id} type="text" inputMode="decimal" autoComplete="off" value={value} placeholder={placeholder} maxLength={30}
            aria-invalid={problem !== undefined} aria-describedby={describedBy} onChange={(event) => onChange(event.target.value)} />
          {unit === undefined || unit === '' ? null : <span className="field__unit">{unit}</span>}
        </div>
      )}
    </Field>
  );
}

export function TextField({ label, value, onChange, placeholder = '', problem, type = 'text' }: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly problem?: Problem | undefined;
  readonly type?: 'text' | 'date';
}) {
  return (
    <Field label={label} problem={problem}>
      {(id, describedBy) => (
        <div className="field__box">
          <input id={id} type={type} autoComplete="off" value={value} placeholder={placeholder} aria-invalid={problem !== undefined} aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.value)} />
        </div>
      )}
    </Field>
  );
}

/** The mark beside a default: what it is, how sure it is, and where it was found. */
export function UsualHint({ label, usual }: { readonly label: string; readonly usual: Usual }) {
  const { builder, trusts } = useTexts();
  const { language } = useLanguage();
  const content = (
    <div className="usual">
      {usual.figures.length > 1 ? <p className="faint">{builder.defaultDerived}</p> : null}
      {usual.figures.map(({ figure, value }) => (
        <dl key={figure.id}>
          <dt>{figure.name[language]}</dt>
          <dd className="num"><strong>{formatNumber(value, language, 4)}</strong> {figure.unit[language]}</dd>
          <dd className="faint">{builder.defaultTrust} {trusts[figure.trust]} · {builder.defaultSource} <SourceLinks keys={figure.sources} /></dd>
        </dl>
      ))}
    </div>
  );
  return (
    <Popover content={content} trigger={['hover', 'focus', 'click']} placement="top">
      <button type="button" className="hint" aria-label={`${label} ${builder.defaultTitle}`}><Icon name="question" /></button>
    </Popover>
  );
}
