import type { Bilingual } from '@bandi/organisation';

/** The name of a step: what was done, and to what. */
export function called(step: Bilingual, what: Bilingual): Bilingual {
  return { zh: `${step.zh} ${what.zh}`, en: `${step.en} ${what.en}` };
}
