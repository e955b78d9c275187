import type { DocumentFormat, DocumentKind, DocumentScope } from '@bandi/exchange';
import { documentFiles, documentFormats, documentKinds } from '@bandi/exchange';
import type { Language } from '@bandi/organisation';
import { PROFILE_ID } from '@bandi/organisation';
import { App, Button, Checkbox, Input, Modal, Progress, Segmented } from 'antd';
import { useId, useState } from 'react';
import { LogoChoice } from '../pages/chart/export/logo-choice.tsx';
import { download } from '../parts/download.ts';
import { Failure } from '../parts/failure.tsx';
import { useWorkbench } from '../session/session-context.ts';
import { today } from '../session/today.ts';
import { useNow } from '../session/use-session.ts';
import { formatNumber } from '../texts/numbers.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { countOf, scopeFor, scopeName } from './document-scopes.ts';
import { ScopeSelect } from './scope-select.tsx';
import { useMaking } from './use-making.ts';
import '../pages/chart/export/export.css';
import './documents.css';

/** Which document, of what, in which language and format; then how far it is, with a way to stop it. */
export function DocumentsDialog({ kind: first, scope: given, onClose }: { readonly kind: DocumentKind; readonly scope: DocumentScope; readonly onClose: () => void }) {
  const { documents: words } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const { session } = useWorkbench();
  const { organisation } = useNow(session);
  const [kind, setKind] = useState(first);
  const [wanted, setWanted] = useState(given);
  const [lang, setLang] = useState<Language>(language);
  const [format, setFormat] = useState<DocumentFormat>('docx');
  const [company, setCompany] = useState('');
  const [logo, setLogo] = useState<string | null>(null);
  const [pay, setPay] = useState(false);
  const { making, make, stop } = useMaking();
  const id = useId();
  const scope = scopeFor(kind, wanted, organisation);
  const business = organisation.get('profile', PROFILE_ID)?.business.name ?? '';
  const count = countOf(organisation, scope, today());
  const isOne = scope !== 'all' && 'position' in scope;
  const isEmpty = count.positions === 0 || (kind === 'hiring-kit' && !isOne && count.vacant === 0);
  const isBusy = making.state === 'making';
  const number = (value: number) => formatNumber(value, language);
  const hint = count.positions === 0 ? words.noPosition : kind !== 'hiring-kit' ? (isOne ? null : words.positions(number(count.positions)))
    : count.vacant === 0 ? (isOne ? null : words.noVacancy) : words.vacancies(number(count.vacant), number(count.openings));

  const start = () => {
    const chosen = company.trim() === '' ? null : company.trim();
    const name = scopeName(organisation, scope, chosen ?? business, lang);
    make({ kind, format, scope, lang, pay: pay && kind !== 'handbook', company: chosen, logo }, (file) => {
      download(file, `${words.file(words.kinds[kind].name, name)} ${today()}.${documentFiles[format].extension}`);
      void message.success(words.made);
    });
  };
  return (
    <Modal open onCancel={onClose} title={words.open} width={640} className="documents" centered footer={null}>
      <fieldset className="documents__kinds" disabled={isBusy} aria-label={words.kind}>
        {documentKinds.map((one) => (
          <label key={one} className="documents__kind" data-chosen={one === kind}>
            <input type="radio" name={`${id}-kind`} value={one} checked={one === kind} onChange={() => setKind(one)} />
            <strong>{words.kinds[one].name}</strong>
            <span>{words.kinds[one].line}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="documents__form" disabled={isBusy}>
        <label htmlFor={`${id}-scope`}>{words.scope}</label>
        <div>
          <ScopeSelect id={`${id}-scope`} organisation={organisation} value={scope} position={kind !== 'handbook' && given !== 'all' && 'position' in given ? given.position : null} disabled={isBusy} onChange={setWanted} />
          {hint === null ? null : <p className={isEmpty ? 'documents__empty' : 'faint'} role={isEmpty ? 'alert' : undefined}>{hint}</p>}
        </div>
        <span>{words.language}</span>
        <div><Segmented aria-label={words.language} disabled={isBusy} value={lang} onChange={setLang} options={(['zh', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))} /></div>
        <span>{words.format}</span>
        <div>
          <Segmented aria-label={words.format} disabled={isBusy} value={format} onChange={setFormat} options={documentFormats.map((value) => ({ value, label: words.formats[value] }))} />
          <p className="faint">{words.formatHint[format]}</p>
        </div>
        <label htmlFor={`${id}-company`}>{words.company}</label>
        <div>
          <Input id={`${id}-company`} value={company} maxLength={200} placeholder={business} onChange={({ target }) => setCompany(target.value)} />
          <p className="faint">{words.companyHint}</p>
        </div>
        <div className="documents__logo"><LogoChoice logo={logo} onChange={setLogo} /></div>
        {kind === 'handbook' ? null : (
          <div className="documents__pay">
            <Checkbox checked={pay} disabled={isBusy} onChange={({ target }) => setPay(target.checked)}>{words.pay}</Checkbox>
            <span className="faint">{words.payHint}</span>
          </div>
        )}
      </fieldset>
      {making.state === 'failed' ? <Failure error={making.error} /> : null}
      <div className="documents__foot">
        {making.state === 'making' ? (
          <div className="documents__progress" role="status" aria-live="polite">
            <span>{making.share === 0 ? words.waiting : words.making(String(Math.floor(making.share * 100)))}</span>
            <Progress percent={Math.floor(making.share * 100)} showInfo={false} size="small" aria-label={words.making('')} />
          </div>
        ) : null}
        {isBusy ? <Button onClick={() => { stop(); void message.info(words.stopped); }}>{words.stop}</Button> : <Button onClick={onClose}>{words.close}</Button>}
        <Button type="primary" disabled={isEmpty || isBusy} onClick={start}>{words.make}</Button>
      </div>
    </Modal>
  );
}
