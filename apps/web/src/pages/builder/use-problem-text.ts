import { formatNumber } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { Problem } from './draft-profile.ts';

export function useProblemText(): (problem: Problem) => string {
  const { builder: { problem: words } } = useTexts();
  const { language } = useLanguage();
  return (problem) => {
    switch (problem.kind) {
      case 'tooSmall': case 'tooBig': return words[problem.kind](formatNumber(problem.limit, language, 2));
      case 'tooLong': return words.tooLong(problem.limit);
      default: return words[problem.kind];
    }
  };
}
