import { Modal } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import type { PasteRefusal } from './use-cell-edits.ts';

/** Problems beyond these are counted. */
const MOST = 30;

/** Why a paste was not made, place by place. Nothing of it was. */
export function PasteRefused({ refusal, onClose }: { readonly refusal: PasteRefusal | null; readonly onClose: () => void }) {
  const { duties: words, common } = useTexts();
  const problems = refusal?.kind === 'table' ? refusal.problems : [];
  return (
    <Modal open={refusal !== null} onCancel={onClose} onOk={onClose} title={words.pasteRefused} okText={common.close} cancelButtonProps={{ style: { display: 'none' } }}>
      {refusal?.kind === 'edge' ? <p>{words.pasteEdge(refusal.rows, refusal.columns)}</p> : null}
      {problems.length === 0 ? null : (
        <>
          <p>{words.pasteNothing}</p>
          <ul className="paste-problems">
            {problems.slice(0, MOST).map((problem) => (
              <li key={`${problem.kind} ${problem.row} ${problem.column}`}>{words.pasteProblems[problem.kind](problem.text)}{problem.kind === 'no-heads' ? null : <small className="faint">{words.pasteAt(problem.row, problem.column)}</small>}</li>
            ))}
            {problems.length > MOST ? <li className="quiet">{words.pasteMore(problems.length - MOST)}</li> : null}
          </ul>
        </>
      )}
    </Modal>
  );
}
