import { useTexts } from '../../texts/use-texts.ts';
import type { DutyMark } from './marks.ts';

/** What is wrong with a duty in a few short words, the worst first. */
export function MarkTags({ marks, most = 2 }: { readonly marks: readonly DutyMark[]; readonly most?: number }) {
  const { duties: words } = useTexts();
  return marks.slice(0, most).map((mark) => (
    <span key={mark} className={mark === 'one-person' ? 'mark mark--amber' : 'mark'} title={words.marks[mark].long}>{words.marks[mark].short}</span>
  ));
}
