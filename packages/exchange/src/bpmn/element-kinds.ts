import type { StepKind, StepTrigger } from '@bandi/organisation';
import type { ModdleObject } from './moddle.ts';
import { isA, listOf, textOf } from './moddle.ts';

const kinds: readonly (readonly [type: string, kind: StepKind])[] = [
  ['bpmn:StartEvent', 'start'], ['bpmn:EndEvent', 'end'], ['bpmn:BoundaryEvent', 'boundary'], ['bpmn:IntermediateCatchEvent', 'wait'],
  ['bpmn:IntermediateThrowEvent', 'send'], ['bpmn:ExclusiveGateway', 'decision'], ['bpmn:ParallelGateway', 'parallel'],
  ['bpmn:InclusiveGateway', 'inclusive'], ['bpmn:ComplexGateway', 'inclusive'], ['bpmn:EventBasedGateway', 'event-based'],
  ['bpmn:CallActivity', 'call'], ['bpmn:SubProcess', 'group'], ['bpmn:Task', 'task'],
];

/** What a step is drawn as when it is new. */
export const drawnAs: Readonly<Record<StepKind, string>> = {
  start: 'bpmn:StartEvent', end: 'bpmn:EndEvent', boundary: 'bpmn:BoundaryEvent', wait: 'bpmn:IntermediateCatchEvent',
  send: 'bpmn:IntermediateThrowEvent', decision: 'bpmn:ExclusiveGateway', parallel: 'bpmn:ParallelGateway', inclusive: 'bpmn:InclusiveGateway',
  'event-based': 'bpmn:EventBasedGateway', call: 'bpmn:CallActivity', group: 'bpmn:SubProcess', task: 'bpmn:Task',
};

const triggers: Readonly<Record<string, StepTrigger>> = {
  'bpmn:MessageEventDefinition': 'message', 'bpmn:TimerEventDefinition': 'timer', 'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ConditionalEventDefinition': 'condition', 'bpmn:ErrorEventDefinition': 'error', 'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:CompensateEventDefinition': 'compensation', 'bpmn:CancelEventDefinition': 'cancel', 'bpmn:TerminateEventDefinition': 'terminate',
  'bpmn:LinkEventDefinition': 'link',
};

export const definitionOfTrigger: ReadonlyMap<StepTrigger, string> = new Map(Object.entries(triggers).map(([type, trigger]) => [trigger, type]));

/** The kind of step a flow element is; null for one that is not on the way of the process. */
export function kindOf(element: ModdleObject): StepKind | null {
  if (textOf(element, 'triggeredByEvent') === 'true' || textOf(element, 'isForCompensation') === 'true') return null;
  return kinds.find(([type]) => isA(element, type))?.[1] ?? null;
}

export function triggerOf(element: ModdleObject): StepTrigger {
  if (!isA(element, 'bpmn:Event')) return 'none';
  const definitions = eventDefinitions(element);
  const [first] = definitions;
  if (definitions.length > 1) return 'several';
  return first === undefined ? 'none' : (triggers[first.$type] ?? 'several');
}

/** An event's definitions, its own and those it refers to. */
export function eventDefinitions(element: ModdleObject): ModdleObject[] {
  return [...listOf(element, 'eventDefinitions'), ...listOf(element, 'eventDefinitionRef')];
}

/** A name in a file as one line of at most 200 characters; null for none. */
export function lineOf(name: string | undefined): string | null {
  const line = (name ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line === '') return null;
  return line.length <= 200 ? line : `${line.slice(0, 199).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
