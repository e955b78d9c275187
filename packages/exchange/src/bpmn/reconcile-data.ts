import type { Label } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import type { BpmnModdle } from 'bpmn-moddle';
import { labelKept } from './bandi-facts.ts';
import { drawData, freshIds } from './draw-process.ts';
import { lineOf } from './element-kinds.ts';
import type { ModdleObject } from './moddle.ts';
import { detach, idOf, isA, listOf, oneOf, textOf } from './moddle.ts';
import { dataRoom, isActivity, shownOutputs } from './process-layout.ts';
import type { Reconciled } from './reconciled.ts';
import { boundsOf, drawnElements, planeOf } from './shapes.ts';

/**
 * Makes the data objects that steps bring forth those of the records: one whose name is no output any more goes, unless
 * another step has to do with it; an output without one gets it, above its step. Nameless ones and stores stay.
 */
export function reconcileData(moddle: BpmnModdle, { subject, definitions, elements }: Pick<Reconciled, 'subject' | 'definitions' | 'elements'>): void {
  const plane = planeOf(definitions);
  if (plane === undefined) return;
  const shapes = drawnElements(definitions);
  let fresh: ((stem: string) => string) | null = null;
  for (const step of subject.steps) {
    const element = elements.get(step.element);
    if (element === undefined || !isActivity(step.kind)) continue;
    const drawn = listOf(element, 'dataOutputAssociations').flatMap((association) => {
      const data = oneOf(association, 'targetRef');
      const name = data === undefined ? null : lineOf(textOf(data, 'name'));
      return data === undefined || name === null ? [] : [{ association, data, name }];
    });
    for (const { association, data, name } of drawn) {
      if (data.$type !== 'bpmn:DataObjectReference' || step.outputs.some((output) => isSaid(output, name))) continue;
      detach(element, 'dataOutputAssociations', association);
      takeShape(shapes, association);
      if (isUsed(elements, data)) continue;
      takeShape(shapes, data);
      takeOut(data);
    }
    const missing = shownOutputs(step).filter((output) => !drawn.some(({ name }) => isSaid(output, name)));
    const shape = shapes.get(step.element);
    const box = shape === undefined ? null : boundsOf(shape);
    const parent = element.$parent;
    if (missing.length === 0 || box === null || parent === undefined) continue;
    fresh ??= freshIds(new Set([...elements.keys(), ...shapes.keys(), ...allIds(definitions), ...listOf(plane, 'planeElement').map(idOf)]));
    const count = shownOutputs(step).length;
    for (const [index, output] of missing.entries()) {
      drawData(moddle, { plane, drawn: parent, fresh }, element, { name: labelText(output, subject.language), step: box, index: count - missing.length + index, count, lines: dataRoom(missing, subject.language).lines });
    }
  }
}

function isSaid(label: Label, name: string): boolean {
  return labelKept(label, name) === label;
}

function isUsed(elements: ReadonlyMap<string, ModdleObject>, data: ModdleObject): boolean {
  const refers = (association: ModdleObject, end: string): boolean => oneOf(association, end) === data || (Array.isArray(association.get(end)) && listOf(association, end).includes(data));
  return [...elements.values()].some((element) => isA(element, 'bpmn:Activity')
    && (listOf(element, 'dataOutputAssociations').some((association) => refers(association, 'targetRef')) || listOf(element, 'dataInputAssociations').some((association) => refers(association, 'sourceRef'))));
}

/** Takes a data object out with what it refers to, where nothing else refers to that. */
function takeOut(reference: ModdleObject): void {
  const process = reference.$parent;
  if (process === undefined) return;
  detach(process, 'flowElements', reference);
  const data = oneOf(reference, 'dataObjectRef');
  if (data?.$parent !== undefined && !listOf(data.$parent, 'flowElements').some((other) => oneOf(other, 'dataObjectRef') === data)) detach(data.$parent, 'flowElements', data);
}

function takeShape(shapes: ReadonlyMap<string, ModdleObject>, element: ModdleObject): void {
  const shape = shapes.get(idOf(element));
  if (shape?.$parent !== undefined) detach(shape.$parent, 'planeElement', shape);
}

function allIds(definitions: ModdleObject): string[] {
  return listOf(definitions, 'rootElements').flatMap((root) => [idOf(root), ...(isA(root, 'bpmn:Process') ? listOf(root, 'flowElements').flatMap((element) => [idOf(element), ...(isA(element, 'bpmn:Activity') ? listOf(element, 'dataOutputAssociations').map(idOf) : [])]) : [])]);
}
