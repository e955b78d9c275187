import type { DocumentFormat, DocumentScope } from '@bandi/exchange';
import { documentFiles, documentFormats } from '@bandi/exchange';
import { App, Button, Dropdown } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { orderFile } from '../../api/order-file.ts';
import { download } from '../../parts/download.ts';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useWorkbench } from '../../session/session-context.ts';
import { today } from '../../session/today.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';

/** The job description of a position, or those of a unit, as a Word or PDF file. Leaving the panel gives it up. */
export function DescribeButton({ scope, name }: { readonly scope: DocumentScope; readonly name: string }) {
  const { panel } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const { workspace, scenario } = useWorkbench();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const order = useRef<AbortController | null>(null);
  useEffect(() => () => order.current?.abort(), []);

  const save = async (format: DocumentFormat) => {
    const mine = new AbortController();
    order.current = mine;
    setBusy(true);
    try {
      const response = await orderFile(workspace, scenario, 'documents', { format, scope, lang: language }, mine.signal);
      download(await response.blob(), `${panel.describeFile(name)} ${today()}.${documentFiles[format].extension}`);
      void message.success(panel.described);
    } catch (error) {
      if (mine.signal.aborted) return;
      const { title, text } = errorText(error);
      void message.error(`${title} ${text}`);
    }
    setBusy(false);
  };
  return (
    <Dropdown trigger={['click']} disabled={busy} menu={{ items: documentFormats.map((format) => ({ key: format, label: panel.describeFormats[format], onClick: () => void save(format) })) }}>
      <Button size="small" loading={busy} aria-haspopup="menu">{panel.describe}</Button>
    </Dropdown>
  );
}
