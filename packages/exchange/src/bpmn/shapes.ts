import type { ModdleObject } from './moddle.ts';
import { idOf, listOf, oneOf } from './moddle.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The plane of the first diagram of a file. */
export function planeOf(definitions: ModdleObject): ModdleObject | undefined {
  const [diagram] = listOf(definitions, 'diagrams');
  return diagram === undefined ? undefined : oneOf(diagram, 'plane');
}

/** Shapes and edges by the id of what they show, in all diagrams. */
export function drawnElements(definitions: ModdleObject): Map<string, ModdleObject> {
  const drawn = new Map<string, ModdleObject>();
  for (const diagram of listOf(definitions, 'diagrams')) {
    const plane = oneOf(diagram, 'plane');
    for (const shape of plane === undefined ? [] : listOf(plane, 'planeElement')) {
      const shown = oneOf(shape, 'bpmnElement');
      if (shown !== undefined && !drawn.has(idOf(shown))) drawn.set(idOf(shown), shape);
    }
  }
  return drawn;
}

export function shapeBounds(definitions: ModdleObject): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>();
  for (const [id, shape] of drawnElements(definitions)) {
    const box = boundsOf(shape);
    if (box !== null) bounds.set(id, box);
  }
  return bounds;
}

export function boundsOf(shape: ModdleObject): Bounds | null {
  const box = oneOf(shape, 'bounds');
  if (box === undefined) return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box.get(name))) as [number, number, number, number];
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : null;
}
