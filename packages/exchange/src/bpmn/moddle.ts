// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types of its entry; other workspaces read this file too
/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleObject } from 'bpmn-moddle';

export type { ModdleObject, ParseWarning } from 'bpmn-moddle';

export const BANDI_NAMESPACE = 'urn:bandi:bpmn:1';

const text = (name: string) => ({ name, isAttr: true, type: 'String' });
const label = (name: string, superClass = 'Label') => ({ name, superClass: [superClass], properties: [] });

/** What Bandi keeps of a process beside what BPMN has words for, as extension elements that other tools hand on. */
const bandi = {
  name: 'Bandi',
  uri: BANDI_NAMESPACE,
  prefix: 'bandi',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Label', properties: [text('zh'), text('en'), text('text')] },
    label('Name'), label('Purpose'), label('System'), label('Input'), label('Output'),
    { name: 'Duty', superClass: ['Label'], properties: [text('duty')] },
    {
      name: 'Process', superClass: ['Element'],
      properties: [
        text('process'), text('function'), text('catalogue'), text('minutes'), text('from'), text('to'),
        { name: 'name', type: 'Name' }, { name: 'purpose', type: 'Purpose' },
      ],
    },
    { name: 'Lane', superClass: ['Element'], properties: [text('position'), text('unit'), text('outside'), { name: 'name', type: 'Name' }] },
    {
      name: 'Step', superClass: ['Element'],
      properties: [
        text('minutes'), text('critical'), text('approves'), text('activities'), { name: 'name', type: 'Name' }, { name: 'system', type: 'System' },
        { name: 'inputs', type: 'Input', isMany: true }, { name: 'outputs', type: 'Output', isMany: true }, { name: 'duties', type: 'Duty', isMany: true },
      ],
    },
    { name: 'Flow', superClass: ['Element'], properties: [{ name: 'name', type: 'Name' }] },
  ],
};

export function bpmnModdle(): BpmnModdle {
  return new BpmnModdle({ bandi });
}

/** An element of a list property; an empty list where it has none. */
export function listOf(element: ModdleObject, name: string): ModdleObject[] {
  const value = element.get(name);
  return Array.isArray(value) ? (value as ModdleObject[]) : [];
}

export function oneOf(element: ModdleObject, name: string): ModdleObject | undefined {
  const value = element.get(name);
  return typeof value === 'object' && value !== null && '$type' in value ? (value as ModdleObject) : undefined;
}

export function textOf(element: ModdleObject, name: string): string | undefined {
  const value = element.get(name);
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export function idOf(element: ModdleObject): string {
  return textOf(element, 'id') ?? '';
}

export function isA(element: ModdleObject, type: string): boolean {
  return element.$instanceOf?.(type) === true;
}

/** Puts an element at the end of a list property of another. */
export function append(parent: ModdleObject, name: string, child: ModdleObject): void {
  const value = parent.get(name);
  const list = Array.isArray(value) ? (value as ModdleObject[]) : [];
  list.push(child);
  parent.set(name, list);
  child.$parent = parent;
}

/** Takes an element out of a list property of another. */
export function detach(parent: ModdleObject, name: string, child: ModdleObject): void {
  const list = listOf(parent, name);
  const at = list.indexOf(child);
  if (at !== -1) list.splice(at, 1);
}
