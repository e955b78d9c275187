import type { Language } from './label.ts';
import { labelText } from './label.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import { processGraph, reachedFrom, startsOf } from './process-graph.ts';
import { isWork, laneName, laneOf, stepsOf } from './processes.ts';
import type { ProcessStep } from './records/process-step.ts';

/**
 * The work of a process as a plain list, one step a line: "who: what → result (time)", as `processFromList` reads it. In
 * the order in which steps are come to; what no way leads to comes last.
 */
export function processAsList(organisation: ReadonlyOrganisation, process: string, language: Language): string {
  const graph = processGraph(stepsOf(organisation, process));
  const order = new Set([...reachedFrom(startsOf(graph), graph.after), ...graph.steps.keys()]);
  const steps = [...order].map((element) => graph.steps.get(element)).filter((step) => step !== undefined).filter(isWork);
  return steps.map((step) => `${lineOf(organisation, step, language)}\n`).join('');
}

function lineOf(organisation: ReadonlyOrganisation, step: ProcessStep, language: Language): string {
  const zh = language === 'zh';
  const lane = laneOf(organisation, step);
  const who = lane === undefined ? (zh ? '未指定' : 'nobody') : labelText(laneName(organisation, lane), language);
  const what = step.name === null ? step.element : labelText(step.name, language);
  const results = step.outputs.map((output) => labelText(output, language)).join(zh ? '、' : ', ');
  const time = step.sla === null ? '' : zh ? `（${timeOf(step.sla, '分钟', '小时')}）` : ` (${timeOf(step.sla, 'min', 'h')})`;
  return `${who}${zh ? '：' : ': '}${what}${results === '' ? '' : ` → ${results}`}${time}`;
}

function timeOf(minutes: number, small: string, large: string): string {
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60} ${large}` : `${minutes} ${small}`;
}
