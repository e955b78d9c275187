import type { Label, Process, ProcessLane, ProcessStep } from '@bandi/organisation';
import { elementIdSchema, idSchema, labelSchema, labelText } from '@bandi/organisation';
import type { BpmnModdle } from 'bpmn-moddle';
import type { ModdleObject } from './moddle.ts';
import { append, detach, listOf, oneOf, textOf } from './moddle.ts';

/** Facts of Bandi in a file. What does not fit is left out, for anybody may have written it. */
export interface StepFacts {
  readonly name: Label | null;
  readonly sla: number | null;
  readonly critical: boolean;
  readonly system: Label | null;
  readonly inputs: readonly Label[];
  readonly outputs: readonly Label[];
  /** Ids of duties with their names, for an organisation that has others. */
  readonly duties: readonly { readonly duty: string; readonly name: Label | null }[];
  readonly approves: readonly string[];
  readonly activities: readonly string[];
}

export interface LaneFacts {
  readonly name: Label | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly outside: boolean;
}

export interface ProcessFacts {
  readonly name: Label | null;
  readonly purpose: Label | null;
  readonly function: string | null;
  readonly catalogue: string | null;
  /** Its id where it was written. */
  readonly process: string | null;
  readonly promise: Process['promise'];
}

export function stepFacts(element: ModdleObject): StepFacts | null {
  const facts = factsOf(element, 'bandi:Step');
  if (facts === undefined) return null;
  return {
    name: labelOf(oneOf(facts, 'name')),
    sla: minutesOf(textOf(facts, 'minutes')),
    critical: textOf(facts, 'critical') === 'true',
    system: labelOf(oneOf(facts, 'system')),
    inputs: labelsOf(listOf(facts, 'inputs')),
    outputs: labelsOf(listOf(facts, 'outputs')),
    duties: listOf(facts, 'duties').slice(0, 50).flatMap((duty) => {
      const id = idSchema.safeParse(textOf(duty, 'duty'));
      return id.success ? [{ duty: id.data, name: labelOf(duty) }] : [];
    }),
    activities: (textOf(facts, 'activities') ?? '').split(/\s+/u).filter((id) => id !== '' && id.length <= 120).slice(0, 20),
    approves: (textOf(facts, 'approves') ?? '').split(/\s+/u).filter((id) => elementIdSchema.safeParse(id).success).slice(0, 50),
  };
}

export function laneFacts(element: ModdleObject): LaneFacts | null {
  const facts = factsOf(element, 'bandi:Lane');
  if (facts === undefined) return null;
  return { name: labelOf(oneOf(facts, 'name')), position: textOf(facts, 'position') ?? null, unit: textOf(facts, 'unit') ?? null, outside: textOf(facts, 'outside') === 'true' };
}

export function flowLabel(element: ModdleObject): Label | null {
  const facts = factsOf(element, 'bandi:Flow');
  return facts === undefined ? null : labelOf(oneOf(facts, 'name'));
}

export function processFacts(element: ModdleObject): ProcessFacts | null {
  const facts = factsOf(element, 'bandi:Process');
  if (facts === undefined) return null;
  const minutes = minutesOf(textOf(facts, 'minutes'));
  const step = (name: string): string | null => {
    const parsed = elementIdSchema.safeParse(textOf(facts, name));
    return parsed.success ? parsed.data : null;
  };
  return {
    name: labelOf(oneOf(facts, 'name')), purpose: labelOf(oneOf(facts, 'purpose')), function: textOf(facts, 'function') ?? null,
    catalogue: textOf(facts, 'catalogue')?.slice(0, 160) ?? null, process: textOf(facts, 'process') ?? null,
    promise: minutes === null || minutes === 0 ? null : { minutes, from: step('from'), to: step('to') },
  };
}

export function writeStepFacts(moddle: BpmnModdle, element: ModdleObject, step: ProcessStep, dutyName: (duty: string) => Label): void {
  const { sla, critical, system, inputs, outputs, duties, approves, name, activities = [] } = step;
  const own = sla !== null || critical || system !== null || inputs.length + outputs.length + duties.length + approves.length + activities.length > 0 || isBoth(name);
  setFacts(moddle, element, 'bandi:Step', own ? {
    ...(sla === null ? {} : { minutes: String(sla) }),
    ...(critical ? { critical: 'true' } : {}),
    ...(approves.length === 0 ? {} : { approves: approves.join(' ') }),
    ...(activities.length === 0 ? {} : { activities: activities.join(' ') }),
    ...(isBoth(name) ? { name: labelElement(moddle, 'bandi:Name', name) } : {}),
    ...(system === null ? {} : { system: labelElement(moddle, 'bandi:System', system) }),
    inputs: inputs.map((input) => labelElement(moddle, 'bandi:Input', input)),
    outputs: outputs.map((output) => labelElement(moddle, 'bandi:Output', output)),
    duties: duties.map((duty) => moddle.create('bandi:Duty', { duty, ...labelFields(dutyName(duty)) })),
  } : null);
}

export function writeLaneFacts(moddle: BpmnModdle, element: ModdleObject, lane: ProcessLane): void {
  setFacts(moddle, element, 'bandi:Lane', {
    ...(lane.position === null ? {} : { position: lane.position }), ...(lane.unit === null ? {} : { unit: lane.unit }), ...(lane.outside ? { outside: 'true' } : {}),
    name: labelElement(moddle, 'bandi:Name', lane.name),
  });
}

export function writeFlowLabel(moddle: BpmnModdle, element: ModdleObject, name: Label | null): void {
  setFacts(moddle, element, 'bandi:Flow', isBoth(name) ? { name: labelElement(moddle, 'bandi:Name', name) } : null);
}

export function writeProcessFacts(moddle: BpmnModdle, element: ModdleObject, process: Process): void {
  const { promise } = process;
  setFacts(moddle, element, 'bandi:Process', {
    process: process.id, function: process.function, ...(process.catalogue === null ? {} : { catalogue: process.catalogue }),
    ...(promise === null ? {} : { minutes: String(promise.minutes), ...(promise.from === null ? {} : { from: promise.from }), ...(promise.to === null ? {} : { to: promise.to }) }),
    name: labelElement(moddle, 'bandi:Name', process.name),
    ...(process.purpose === null ? {} : { purpose: labelElement(moddle, 'bandi:Purpose', process.purpose) }),
  });
}

/** The label a file shows beside the one that is known: the same in one of its languages is no change. */
export function labelKept(known: Label | null, shown: string | null): Label | null {
  if (known === null || shown === null) return shown;
  return labelText(known, 'zh') === shown || labelText(known, 'en') === shown ? known : shown;
}

function isBoth(name: Label | null): name is Label {
  return name !== null && typeof name !== 'string';
}

function labelFields(label: Label): Record<string, string> {
  return typeof label === 'string' ? { text: label } : { zh: label.zh, en: label.en };
}

function labelElement(moddle: BpmnModdle, type: string, label: Label): ModdleObject {
  return moddle.create(type, labelFields(label));
}

function labelOf(element: ModdleObject | undefined): Label | null {
  if (element === undefined) return null;
  const [text, zh, en] = [textOf(element, 'text'), textOf(element, 'zh'), textOf(element, 'en')];
  const parsed = labelSchema.safeParse(text ?? { zh, en });
  return parsed.success ? parsed.data : null;
}

function labelsOf(elements: readonly ModdleObject[]): Label[] {
  return elements.slice(0, 20).map(labelOf).filter((label) => label !== null);
}

function minutesOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,7}$/u.test(text) && Number(text) <= 5_300_000 ? Number(text) : null;
}

function factsOf(element: ModdleObject, type: string): ModdleObject | undefined {
  const extensions = oneOf(element, 'extensionElements');
  return extensions === undefined ? undefined : listOf(extensions, 'values').find(({ $type }) => $type === type);
}

/** Puts the facts of a type in place of those that are there, or takes them away for null. */
function setFacts(moddle: BpmnModdle, element: ModdleObject, type: string, fields: Record<string, unknown> | null): void {
  let extensions = oneOf(element, 'extensionElements');
  const old = factsOf(element, type);
  if (extensions !== undefined && old !== undefined) detach(extensions, 'values', old);
  if (fields === null) {
    if (extensions !== undefined && old !== undefined && listOf(extensions, 'values').length === 0) element.set('extensionElements', undefined);
    return;
  }
  if (extensions === undefined) {
    extensions = moddle.create('bpmn:ExtensionElements', { values: [] });
    extensions.$parent = element;
    element.set('extensionElements', extensions);
  }
  append(extensions, 'values', moddle.create(type, fields));
}
