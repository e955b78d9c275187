import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { problemsOf } from '../../api/api-error.ts';
import { parseProfile } from '../../api/bandi-api.ts';
import type { FileProblem } from '../../api/types.ts';
import { Failure } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './draft.ts';

const MOST_BYTES = 1_000_000;

/** Reads a profile from a file or from text pasted in; what is wrong with it is listed with its line. */
export function ImportDialog({ open, onClose, onImport }: { readonly open: boolean; readonly onClose: () => void; readonly onImport: (draft: Draft) => void }) {
  const { builder, common } = useTexts();
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  const problems = distinct(problemsOf(error));

  const clear = () => {
    setNote(null);
    setError(null);
  };
  const choose = async (file: File) => {
    clear();
    if (file.size === 0 || file.size > MOST_BYTES) {
      setText('');
      setNote(file.size === 0 ? builder.importEmpty : builder.importTooLarge);
      return;
    }
    try {
      setText(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()).replaceAll('\r\n', '\n'));
    } catch {
      setText('');
      setNote(builder.importNotText);
    }
  };
  const read = async () => {
    clear();
    setBusy(true);
    try {
      onImport(draftOf((await parseProfile(text)).profile));
      setText('');
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open={open} onCancel={onClose} title={builder.importTitle} width={640}
      footer={[
        <Button key="cancel" onClick={onClose}>{common.cancel}</Button>,
        <Button key="ok" type="primary" loading={busy} disabled={text.trim() === ''} onClick={() => void read()}>{builder.importDo}</Button>,
      ]}>
      <div className="import">
        <div className="import__choose">
          <p className="quiet">{builder.importHint}</p>
          <Button icon={<Icon name="upload" />} onClick={() => input.current?.click()}>{builder.importChoose}</Button>
          <input ref={input} type="file" accept=".yaml,.yml,.json,text/*" hidden aria-hidden="true" tabIndex={-1}
            onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file !== undefined) void choose(file); }} />
        </div>
        <textarea aria-label={builder.importTitle} spellCheck={false} value={text} rows={12} onChange={(event) => { clear(); setText(event.target.value); }} />
        {note === null ? null : <p className="notice" role="alert">{note}</p>}
        {error !== null && problems.length === 0 ? <Failure error={error} /> : null}
        {problems.length === 0 ? null : (
          <ul className="import__problems" role="alert">
            {problems.slice(0, 50).map((problem, at) => (
              <li key={at}>
                <span className="import__line num">{problem.line > 0 ? builder.importLine(problem.line) : problem.path}</span>
                <span>
                  {problem.text[language]}
                  {problem.expected === null ? null : <span className="quiet"> {builder.importExpected(problem.expected[language])}</span>}
                  {problem.nearest === null ? null : <strong> {builder.importNearest(problem.nearest)}</strong>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Modal>
  );
}

/** One broken bracket is reported once for each of what it broke; said once a line it is just as clear. */
function distinct(problems: readonly FileProblem[]): readonly FileProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.line} ${problem.path} ${problem.text.en}`, problem])).values()];
}
