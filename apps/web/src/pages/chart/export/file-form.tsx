import type { PageKind } from '@bandi/exchange';
import { paperNames, pictureFiles, pictureFormats } from '@bandi/exchange';
import { App, Button, Checkbox, Input, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { download } from '../../../parts/download.ts';
import { Failure } from '../../../parts/failure.tsx';
import { useWorkbench } from '../../../session/session-context.ts';
import { today } from '../../../session/today.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useView } from '../view/view-context.ts';
import { CardChoices } from './card-choices.tsx';
import { LogoChoice } from './logo-choice.tsx';
import type { PictureChoices } from './picture-order.ts';
import { makePicture, orderOf } from './picture-order.ts';
import { Preview } from './preview.tsx';

const NOTE_SECONDS = 12;

/** Format, what goes into it, and how it will look. */
export function FileForm({ name, choices, onChange }: { readonly name: string; readonly choices: PictureChoices; readonly onChange: (patch: Partial<PictureChoices>) => void }) {
  const { exporting } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const { workspace, scenario } = useWorkbench();
  const { settings } = useView();
  const [busy, setBusy] = useState<'no' | 'save' | 'copy'>('no');
  const [failure, setFailure] = useState<unknown>(null);
  const ids = { title: useId(), paper: useId(), width: useId() };
  const { format, pages } = choices;

  const run = async (what: 'save' | 'copy', work: () => Promise<void>) => {
    setBusy(what);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy('no');
    }
  };
  const save = () => run('save', async () => {
    const { file, notes } = await makePicture(workspace, scenario, orderOf(choices, settings, language));
    download(file, `${choices.title.trim() === '' ? name : choices.title.trim()} ${today()}.${pictureFiles[format].extension}`);
    void message.success(exporting.saved);
    for (const note of notes) {
      const { code, ...facts } = note;
      const [first = '', second = ''] = Object.values(facts).map(String);
      void message.warning(exporting.notes[code](first, second), NOTE_SECONDS);
    }
  });
  const copy = () => run('copy', async () => {
    const picture = makePicture(workspace, scenario, orderOf({ ...choices, format: 'png' }, settings, language)).then(({ file }) => file);
    try {
      // Given as a promise: the permission to write ends with the click, long before a large picture is made.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      void message.success(exporting.copied);
    } catch (error) {
      await picture;
      void message.warning(exporting.copyFailed);
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    }
  });
  const kinds: readonly PageKind[] = format === 'pdf' ? ['one', 'tiled', 'per-unit'] : ['one', 'per-unit'];
  const page = kinds.includes(pages) ? pages : 'one';
  return (
    <div className="export__body">
      <div className="export__formats" role="radiogroup" aria-label={exporting.format}>
        {pictureFormats.map((one) => (
          <label key={one} className="export__format" data-chosen={one === format}>
            <input type="radio" name="format" value={one} checked={one === format} onChange={() => onChange({ format: one })} />
            <strong>{exporting.formats[one].name}</strong>
            <span>{exporting.formats[one].line}</span>
          </label>
        ))}
      </div>
      <div className="export__form">
        <Preview choices={choices} />
        {format === 'pdf' || format === 'pptx' ? (
          <div className="export__row">
            <span>{exporting.pages}</span>
            <div>
              <Radio.Group aria-label={exporting.pages} optionType="button" value={page} onChange={({ target }) => onChange({ pages: target.value as PageKind })}
                options={kinds.map((value) => ({ value, label: exporting.pagesOf[format][value] }))} />
              <p className="faint">{exporting.pagesHint[page]}</p>
            </div>
          </div>
        ) : null}
        {format === 'pdf' ? (
          <div className="export__row">
            <label htmlFor={ids.paper}>{exporting.paper}</label>
            <Select id={ids.paper} value={choices.paper === '' && page !== 'one' ? 'A4' : choices.paper} onChange={(paper) => onChange({ paper })}
              options={[...(page === 'one' ? [{ value: '', label: exporting.paperWhole }] : []), ...paperNames.map((value) => ({ value: value as string, label: value }))]} />
          </div>
        ) : null}
        {format === 'png' ? (
          <div className="export__row">
            <label htmlFor={ids.width}>{exporting.width}</label>
            <Input id={ids.width} inputMode="numeric" value={choices.width} placeholder={exporting.widthAuto} maxLength={7} onChange={({ target }) => onChange({ width: target.value })} />
          </div>
        ) : null}
        <div className="export__row">
          <label htmlFor={ids.title}>{exporting.title}</label>
          <Input id={ids.title} value={choices.title} placeholder={exporting.titleHint} maxLength={200} onChange={({ target }) => onChange({ title: target.value })} />
        </div>
        {format === 'mermaid' || format === 'plantuml' || format === 'drawio' ? null : <LogoChoice logo={choices.logo} onChange={(logo) => onChange({ logo })} />}
        <CardChoices withPay choices={choices} onChange={onChange} />
        <div className="export__checks">
          <Checkbox checked={choices.legend} onChange={({ target }) => onChange({ legend: target.checked })}>{exporting.legend}</Checkbox>
          <Checkbox checked={choices.dated} onChange={({ target }) => onChange({ dated: target.checked })}>{exporting.date}</Checkbox>
          <Checkbox checked={choices.dark} onChange={({ target }) => onChange({ dark: target.checked })}>{exporting.theme}</Checkbox>
        </div>
        {failure === null ? null : <Failure error={failure} />}
      </div>
      <div className="export__foot">
        <Button disabled={busy !== 'no'} loading={busy === 'copy'} onClick={() => void copy()}>{exporting.copy}</Button>
        <Button type="primary" disabled={busy !== 'no'} loading={busy === 'save'} onClick={() => void save()}>{busy === 'save' ? exporting.working : exporting.save}</Button>
      </div>
    </div>
  );
}
