import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTexts } from '../../../texts/use-texts.ts';

/** What somebody else has removed while one was at it. */
export interface Gone {
  /** What it was called; empty for several. */
  readonly name: string;
  /** What was typed for it and would be lost; null for nothing. */
  readonly typed: string | null;
}

/** Says that what one was working on is not there any more, and offers what was typed to be copied. */
export function GoneDialog({ name, typed, onClose }: Gone & { readonly onClose: () => void }) {
  const { edit, common } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    if (typed === null) return;
    // Where the browser forbids it the text is marked, to be copied by hand.
    navigator.clipboard.writeText(typed).then(() => setCopied(true)).catch(() => field.current?.select());
  };
  return (
    <Modal open title={name === '' ? edit.goneMany : edit.gone(name)} width={440} onCancel={onClose}
      footer={[
        ...(typed === null ? [] : [<Button key="copy" onClick={copy}>{copied ? edit.goneCopied : edit.goneCopy}</Button>]),
        <Button key="close" type="primary" autoFocus onClick={onClose}>{common.close}</Button>,
      ]}>
      <p>{typed === null ? edit.goneText : edit.goneTyped}</p>
      {typed === null ? null : <textarea ref={field} className="rows-text" rows={2} readOnly aria-label={edit.goneTyped} value={typed} dir="auto" onFocus={(event) => event.target.select()} />}
    </Modal>
  );
}
