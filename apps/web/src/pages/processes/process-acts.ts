import type { Bilingual, Label, ProcessStep } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { texts } from '../../texts/texts.ts';

export type ProcessAct = keyof typeof texts.zh.processes.acts;

/** The name of something done to a process, in both languages: it stands in everybody's list of steps back. */
export function processAct(act: ProcessAct, name: Label): Bilingual {
  return { zh: texts.zh.processes.acts[act](labelText(name, 'zh')), en: texts.en.processes.acts[act](labelText(name, 'en')) };
}

/** What a step is called; one without a word is called by its kind. */
export function stepCalled({ name, kind }: Pick<ProcessStep, 'name' | 'kind'>): Label {
  return name ?? { zh: texts.zh.processes.kinds[kind], en: texts.en.processes.kinds[kind] };
}
