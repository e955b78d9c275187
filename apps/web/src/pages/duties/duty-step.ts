import type { Bilingual, Label } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { texts } from '../../texts/texts.ts';

export type DutyStep = 'addDuty' | 'editDuty' | 'renameDuty' | 'removeDuty' | 'holdDuty';

/** The name of a step with a duty, in both languages: it stands in everybody's list of steps. */
export function dutyStep(what: DutyStep, name: Label): Bilingual {
  return { zh: texts.zh.duties.steps[what](labelText(name, 'zh')), en: texts.en.duties.steps[what](labelText(name, 'en')) };
}
