import type { Process, ProcessStep } from '@bandi/organisation';
import { isWork, labelText, laneName, laneOf, laneOwner, stepsInOrder, stepsOf } from '@bandi/organisation';
import { shownMinutes } from '../figures.ts';
import type { Block } from '../text-document.ts';
import { columns } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import type { HandbookParts } from './handbook-parts.ts';
import { handbookWords } from './handbook-words.ts';

/** The processes in which any of the positions does a step, each with all its steps: what comes before and after matters, too. */
export function processSections(parts: HandbookParts): Block[] {
  const processes = [...parts.organisation.all('process')].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return processes.flatMap((process) => {
    const steps = stepsInOrder(stepsOf(parts.organisation, process.id)).filter((step) => isWork(step) && step.name !== null);
    const own = steps.map((step) => isOwn(parts, step));
    return own.includes(true) ? section(parts, process, steps, own) : [];
  });
}

function section({ organisation, language }: HandbookParts, process: Process, steps: readonly ProcessStep[], own: readonly boolean[]): Block[] {
  const words = handbookWords[language];
  const { none, join } = documentWords[language];
  const isShared = own.includes(false);
  const rows = steps.map((step, at) => {
    const lane = laneOf(organisation, step);
    return [
      String(at + 1), step.name === null ? '' : labelText(step.name, language), lane === undefined ? words.nobody : labelText(laneName(organisation, lane), language),
      step.sla === null ? none : shownMinutes(step.sla, language), step.outputs.length === 0 ? none : step.outputs.map((output) => labelText(output, language)).join(join),
      ...(isShared ? [own[at] === true ? '●' : ''] : []),
    ];
  });
  return [
    { kind: 'heading', level: 2, text: labelText(process.name, language), newPage: false },
    ...(process.purpose === null ? [] : [{ kind: 'text', text: labelText(process.purpose, language) } as const]),
    ...(process.promise === null ? [] : [{ kind: 'note', text: words.promise(shownMinutes(process.promise.minutes, language)) } as const]),
    {
      kind: 'table', rows,
      columns: columns([words.no, 0.07, 'middle'], [words.step, isShared ? 0.33 : 0.36], [words.by, 0.2], [words.sla, 0.12, 'middle'], [words.output, isShared ? 0.18 : 0.25], ...(isShared ? [[words.own, 0.1, 'middle'] as const] : [])),
    },
  ];
}

function isOwn({ organisation, inside }: HandbookParts, step: ProcessStep): boolean {
  const lane = laneOf(organisation, step);
  const owner = lane === undefined ? undefined : laneOwner(organisation, lane);
  return owner !== undefined && inside.has(owner.id);
}
