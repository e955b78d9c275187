import { withoutPay } from '@bandi/exchange';
import { App, Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../parts/failure.tsx';
import { useLoad } from '../../../parts/use-load.ts';
import { useWorkbench } from '../../../session/session-context.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useView } from '../view/view-context.ts';
import { CardChoices } from './card-choices.tsx';
import type { PictureChoices } from './picture-order.ts';

interface Share { readonly share: string; readonly createdAt: string; readonly expiresAt: string }
interface NewShare extends Share { readonly path: string }

const lengths = ['7', '30', '90', '365'] as const;

const day = (moment: string): string => moment.slice(0, 10);

/** Links that show this view: make one, copy it once, see and withdraw those that work. */
export function ShareForm({ choices, onChange }: { readonly choices: PictureChoices; readonly onChange: (patch: Partial<PictureChoices>) => void }) {
  const { exporting } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const { workspace, scenario } = useWorkbench();
  const { settings } = useView();
  const [days, setDays] = useState<(typeof lengths)[number]>('30');
  const [made, setMade] = useState<NewShare | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const ids = { days: useId(), title: useId() };
  const base = `/workspaces/${encodeURIComponent(workspace)}/scenarios/${encodeURIComponent(scenario)}/shares`;
  const links = useLoad(base, (signal) => request<{ readonly shares: readonly Share[] }>(base, { signal }));

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
      links.reload();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const create = () => run(async () => {
    const { title, fields, legend, dark } = choices;
    setMade(await request<NewShare>(base, {
      method: 'POST',
      body: { days: Number(days), settings: { lang: language, theme: dark ? 'dark' : 'light', view: withoutPay({ ...settings, fields }), legend, title: title.trim() === '' ? null : title.trim() } },
    }));
  });
  const withdraw = (share: string) => run(async () => {
    await request<void>(`${base}/${encodeURIComponent(share)}`, { method: 'DELETE' });
    if (made?.share === share) setMade(null);
    void message.success(exporting.withdrawn);
  });
  const address = made === null ? '' : `${location.origin}${made.path}`;
  const embed = `<iframe src="${address}" title="${exporting.shared.chart}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`;
  return (
    <div className="export__share">
      <p className="quiet">{exporting.shareHint}</p>
      <div className="export__row">
        <label htmlFor={ids.title}>{exporting.title}</label>
        <Input id={ids.title} value={choices.title} placeholder={exporting.titleHint} maxLength={200} onChange={({ target }) => onChange({ title: target.value })} />
      </div>
      <CardChoices withPay={false} choices={choices} onChange={onChange} />
      <div className="export__row">
        <label htmlFor={ids.days}>{exporting.days}</label>
        <div className="export__make">
          <Select id={ids.days} value={days} onChange={setDays} options={lengths.map((value) => ({ value, label: exporting.dayChoices[value] }))} />
          <Button type="primary" loading={busy} disabled={busy} onClick={() => void create()}>{exporting.create}</Button>
        </div>
      </div>
      {failure === null ? null : <Failure error={failure} />}
      {made === null ? null : (
        <div className="export__made" role="status">
          <p>{exporting.created}</p>
          <Copyable label={exporting.link} text={address} />
          <Copyable label={exporting.embed} text={embed} />
        </div>
      )}
      <section aria-label={exporting.links}>
        <h3>{exporting.links}</h3>
        {links.state === 'failed' ? <Failure error={links.error} onRetry={links.reload} /> : null}
        {links.state === 'ready' && links.value.shares.length === 0 ? <p className="faint">{exporting.noLinks}</p> : null}
        <ul className="export__links">
          {links.state === 'ready' ? links.value.shares.map(({ share, createdAt, expiresAt }) => (
            <li key={share}>
              <span className="num">{exporting.linkRow(day(createdAt), day(expiresAt))}</span>
              <Button size="small" danger disabled={busy} onClick={() => void withdraw(share)}>{exporting.withdraw}</Button>
            </li>
          )) : null}
        </ul>
      </section>
    </div>
  );
}

function Copyable({ label, text }: { readonly label: string; readonly text: string }) {
  const { exporting } = useTexts();
  const { message } = App.useApp();
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(exporting.copiedText);
    } catch {
      // Not every browser lets a page write there; the text stands selected to be copied by hand.
      document.getElementById(id)?.focus();
    }
  };
  return (
    <div className="export__row">
      <label htmlFor={id}>{label}</label>
      <div className="export__make">
        <Input id={id} readOnly value={text} onFocus={({ target }) => target.select()} />
        <Button onClick={() => void copy()}>{exporting.copyText}</Button>
      </div>
    </div>
  );
}
