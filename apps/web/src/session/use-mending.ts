import type { Finding } from '@bandi/organisation';
import { useTexts } from '../texts/use-texts.ts';
import { useWorkbench } from './session-context.ts';

/** Mends findings by the changes they offer, each one step that can be undone. */
export function useMending(): { readonly mend: (finding: Finding) => void; readonly mendAll: (all: readonly Finding[]) => void } {
  const { findings: words } = useTexts();
  const { session, change } = useWorkbench();
  const called = (finding: Finding) => ({ zh: `${words.stepZh} ${finding.text.zh}`, en: `${words.stepEn} ${finding.text.en}` });
  return {
    mend: (finding) => { change(finding.mend, called(finding)); },
    // One after another: a mend may settle the next finding too, which is then left alone.
    mendAll: (all) => { for (const finding of all) session.change(finding.mend, called(finding)); },
  };
}
