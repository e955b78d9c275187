import type { ProcessStep } from '@bandi/organisation';
import type { BpmnModdle } from 'bpmn-moddle';
import { captionBounds, drawDiagram, freshIds, newEdge, newLabel, newShape, waypoints } from './draw-process.ts';
import type { ModdleObject } from './moddle.ts';
import { append, detach, idOf, isA, listOf, oneOf } from './moddle.ts';
import { captionLines, isActivity, layOutSteps, sizeOf } from './process-layout.ts';
import type { Reconciled } from './reconciled.ts';
import type { Bounds, Point } from './shapes.ts';
import { boundsOf, drawnElements, planeOf } from './shapes.ts';

const GAP = 50;
const LANE_HEIGHT = 130;
const ROOM = 30;

/**
 * Gives what is new a place in a drawing, moves what changed its lane, and takes away the shapes of what went. Where no
 * step has a shape, all of it is laid out by itself.
 */
export function reconcileShapes(moddle: BpmnModdle, reconciled: Reconciled): void {
  const { subject, definitions, elements, removed } = reconciled;
  const drawn = drawnElements(definitions);
  if (!subject.steps.some(({ element }) => drawn.has(element))) {
    drawAnew(moddle, reconciled);
    return;
  }
  const plane = planeOf(definitions);
  if (plane === undefined) return;
  // A shape shows an element by reference; what took another's place has to be referred to.
  for (const [id, shape] of drawn) {
    const element = elements.get(id);
    if (element !== undefined && oneOf(shape, 'bpmnElement') !== element) shape.set('bpmnElement', element);
  }
  const drawing = new Drawing(moddle, plane, drawn, freshIds(new Set([...listOf(plane, 'planeElement').map(idOf), ...elements.keys()])));
  drawing.removeLanes(removed);
  drawing.sweep(definitions, removed);
  for (const { element } of subject.lanes) drawing.addLane(element, elements.get(element));
  const moved = new Set<string>();
  for (const step of subject.steps) {
    const element = elements.get(step.element);
    if (element !== undefined && drawing.placeStep(step, element, subject)) moved.add(step.element);
  }
  drawing.widen(subject.steps);
  for (const step of subject.steps) {
    for (const { id, to } of step.next) {
      const anew = moved.has(step.element) || moved.has(to) || reconciled.rerouted.has(id) || !drawn.has(id);
      if (anew) drawing.route(id, elements.get(id), step.element, to);
    }
  }
}

/** A whole new diagram in place of those that show none of the steps. */
function drawAnew(moddle: BpmnModdle, { subject, definitions, elements }: Reconciled): void {
  const roots = listOf(definitions, 'rootElements');
  const collaboration = roots.find((root) => isA(root, 'bpmn:Collaboration'));
  const processes = new Set([...elements.values()].map((element) => element.$parent).filter((parent) => parent?.$type === 'bpmn:Process'));
  const pools = (collaboration === undefined ? [] : listOf(collaboration, 'participants')).filter((pool) => [...processes].some((process) => oneOf(pool, 'processRef') === process));
  const fresh = freshIds(new Set(elements.keys()));
  const shown = collaboration ?? [...processes][0];
  const plane = moddle.create('bpmndi:BPMNPlane', { id: fresh('Plane'), bpmnElement: shown, planeElement: [] });
  definitions.set('diagrams', []);
  append(definitions, 'diagrams', moddle.create('bpmndi:BPMNDiagram', { id: fresh('Diagram'), plane }));
  // Several pools, or a pool that is itself a lane, lie below one another as lanes do.
  const pool = pools.length === 1 && pools[0] !== undefined && !elements.has(idOf(pools[0])) ? pools[0] : null;
  drawDiagram(moddle, subject, { plane, pool, elements, layout: layOutSteps(subject.lanes, subject.steps, subject.language), fresh, drawn: null });
}

class Drawing {
  readonly #moddle: BpmnModdle;
  readonly #plane: ModdleObject;
  readonly #shapes: Map<string, ModdleObject>;
  readonly #fresh: (stem: string) => string;

  constructor(moddle: BpmnModdle, plane: ModdleObject, shapes: Map<string, ModdleObject>, fresh: (stem: string) => string) {
    this.#moddle = moddle;
    this.#plane = plane;
    this.#shapes = shapes;
    this.#fresh = fresh;
  }

  #bounds(id: string): Bounds | null {
    const shape = this.#shapes.get(id);
    return shape === undefined ? null : boundsOf(shape);
  }

  #put(id: string, element: ModdleObject, bounds: Bounds, more: Record<string, unknown> = {}): void {
    const shape = newShape(this.#moddle, this.#fresh, element, bounds, more);
    append(this.#plane, 'planeElement', shape);
    this.#shapes.set(id, shape);
  }

  #setBounds(shape: ModdleObject, bounds: Bounds): void {
    shape.set('bounds', this.#moddle.create('dc:Bounds', { ...bounds }));
  }

  /** Closes the gap that a lane leaves. */
  removeLanes(removed: ReadonlySet<ModdleObject>): void {
    for (const element of removed) {
      const bounds = isA(element, 'bpmn:Lane') ? this.#bounds(idOf(element)) : null;
      if (bounds === null) continue;
      const shape = this.#shapes.get(idOf(element));
      if (shape !== undefined) detach(this.#plane, 'planeElement', shape);
      this.#shapes.delete(idOf(element));
      this.#shift(bounds.y + bounds.height, -bounds.height);
    }
  }

  /** Takes away every shape and edge of what went, or of what hung from it. */
  sweep(definitions: ModdleObject, removed: ReadonlySet<ModdleObject>): void {
    const gone = (element: ModdleObject | undefined): boolean => {
      for (let at = element; at !== undefined; at = at.$parent) if (removed.has(at)) return true;
      return false;
    };
    for (const diagram of listOf(definitions, 'diagrams')) {
      const plane = oneOf(diagram, 'plane');
      if (plane === undefined) continue;
      for (const shape of listOf(plane, 'planeElement').slice()) {
        const shown = oneOf(shape, 'bpmnElement');
        if (!gone(shown)) continue;
        detach(plane, 'planeElement', shape);
        if (shown !== undefined) this.#shapes.delete(idOf(shown));
      }
    }
  }

  /** A new lane lies below the last one of its pool; what lies further down gives way. */
  addLane(id: string, element: ModdleObject | undefined): void {
    if (element === undefined || this.#shapes.has(id) || !isA(element, 'bpmn:Lane')) return;
    const beside = element.$parent === undefined ? [] : listOf(element.$parent, 'lanes').map((lane) => this.#bounds(idOf(lane))).filter((bounds) => bounds !== null);
    const above = beside.toSorted((a, b) => b.y + b.height - (a.y + a.height))[0] ?? this.#around();
    const top = beside.length > 0 ? above.y + above.height : above.y + above.height + ROOM;
    this.#shift(top, LANE_HEIGHT);
    this.#put(id, element, { x: above.x, y: top, width: above.width, height: LANE_HEIGHT }, { isHorizontal: true });
  }

  /** Gives a new step a place, and moves one that lies outside its lane. True when its flows have to follow. */
  placeStep(step: ProcessStep, element: ModdleObject, subject: Reconciled['subject']): boolean {
    const old = this.#bounds(step.element);
    const lane = step.lane === null ? null : this.#bounds(step.lane);
    if (step.kind === 'boundary') return this.#placeOnEdge(step, element, old);
    const size = old ?? sizeOf(step.kind);
    if (old !== null && (lane === null || within(old, lane))) return false;
    const before = subject.steps.find(({ next }) => next.some(({ to }) => to === step.element));
    const from = before === undefined ? null : this.#bounds(before.element);
    const middle = lane === null ? (from === null ? 0 : from.y + from.height / 2) : from !== null && within(from, lane) ? from.y + from.height / 2 : lane.y + lane.height / 2;
    const x = old?.x ?? (from === null ? (lane?.x ?? 0) + ROOM * 2 : from.x + from.width + GAP);
    const bounds = this.#free({ x, y: middle - size.height / 2, width: size.width, height: size.height }, step.element, subject.steps);
    const lines = isActivity(step.kind) ? [] : captionLines(step.name, subject.language);
    const label = lines.length === 0 ? {} : { label: newLabel(this.#moddle, captionBounds(bounds, lines.length)) };
    const shape = this.#shapes.get(step.element);
    if (shape === undefined) this.#put(step.element, element, bounds, { ...label, ...(step.kind === 'decision' ? { isMarkerVisible: true } : {}) });
    else {
      this.#setBounds(shape, bounds);
      shape.set('label', label.label);
    }
    return true;
  }

  #placeOnEdge(step: ProcessStep, element: ModdleObject, old: Bounds | null): boolean {
    const host = step.on === null ? null : this.#bounds(step.on);
    const size = old ?? sizeOf('boundary');
    if (host === null) {
      if (old === null) this.#put(step.element, element, { x: 0, y: 0, ...sizeOf('boundary') });
      return old === null;
    }
    const touches = old !== null && old.x < host.x + host.width && host.x < old.x + old.width && old.y < host.y + host.height && host.y < old.y + old.height;
    if (touches) return false;
    const bounds = { x: host.x + host.width - size.width - 12, y: host.y + host.height - size.height / 2, width: size.width, height: size.height };
    const shape = this.#shapes.get(step.element);
    if (shape === undefined) this.#put(step.element, element, bounds);
    else this.#setBounds(shape, bounds);
    return true;
  }

  /** Makes pools and lanes as wide as what lies in them needs. */
  widen(steps: readonly ProcessStep[]): void {
    const right = Math.max(0, ...steps.map(({ element }) => this.#bounds(element)).map((bounds) => (bounds === null ? 0 : bounds.x + bounds.width)));
    for (const [, shape] of this.#shapes) {
      const bounds = boundsOf(shape);
      if (bounds === null || !isContainer(oneOf(shape, 'bpmnElement')) || bounds.x > right) continue;
      if (bounds.x + bounds.width < right + ROOM / 2) this.#setBounds(shape, { ...bounds, width: right + ROOM - bounds.x });
    }
  }

  route(id: string, element: ModdleObject | undefined, from: string, to: string): void {
    const [a, b] = [this.#bounds(from), this.#bounds(to)];
    if (element === undefined || a === null || b === null) return;
    const points = simpleRoute(a, b);
    const edge = this.#shapes.get(id);
    if (edge === undefined) {
      const made = newEdge(this.#moddle, this.#fresh, element, points, null);
      append(this.#plane, 'planeElement', made);
      this.#shapes.set(id, made);
    } else {
      edge.set('waypoint', waypoints(this.#moddle, points));
      edge.set('label', undefined);
    }
  }

  /** The first place from a wanted one to the right where no other step lies. */
  #free(wanted: Bounds, id: string, steps: readonly ProcessStep[]): Bounds {
    const others = steps.filter(({ element }) => element !== id).map(({ element }) => this.#bounds(element)).filter((bounds) => bounds !== null);
    let at = wanted;
    for (let hit = others.find((other) => overlap(at, other)); hit !== undefined; hit = others.find((other) => overlap(at, other))) {
      at = { ...at, x: hit.x + hit.width + GAP };
    }
    return at;
  }

  #around(): Bounds {
    const all = [...this.#shapes.values()].map(boundsOf).filter((bounds) => bounds !== null);
    const [left, top] = [Math.min(0, ...all.map(({ x }) => x)), Math.min(0, ...all.map(({ y }) => y))];
    return { x: left, y: top, width: Math.max(600, ...all.map(({ x, width }) => x + width)) - left, height: Math.max(0, ...all.map(({ y, height }) => y + height)) - top };
  }

  /** Moves all that lies below a line, and makes what reaches over it taller. */
  #shift(line: number, by: number): void {
    for (const shape of listOf(this.#plane, 'planeElement')) {
      const bounds = boundsOf(shape);
      if (bounds !== null && bounds.y >= line) this.#setBounds(shape, { ...bounds, y: bounds.y + by });
      else if (bounds !== null && isContainer(oneOf(shape, 'bpmnElement')) && !isA(oneOf(shape, 'bpmnElement') as ModdleObject, 'bpmn:Lane') && bounds.y + bounds.height >= line) {
        this.#setBounds(shape, { ...bounds, height: bounds.height + by });
      }
      const points = listOf(shape, 'waypoint');
      if (points.length > 0) shape.set('waypoint', waypoints(this.#moddle, points.map((point) => moved(point, line, by))));
      const label = oneOf(shape, 'label');
      const text = label === undefined ? null : boundsOf(label);
      if (label !== undefined && text !== null && text.y >= line) this.#setBounds(label, { ...text, y: text.y + by });
    }
  }
}

function moved(point: ModdleObject, line: number, by: number): Point {
  const [x, y] = [Number(point.get('x')), Number(point.get('y'))];
  return { x, y: y >= line ? y + by : y };
}

function isContainer(element: ModdleObject | undefined): boolean {
  return element !== undefined && (isA(element, 'bpmn:Lane') || isA(element, 'bpmn:Participant'));
}

function within(inner: Bounds, outer: Bounds): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Right out and left in where there is room between them, else below both. */
function simpleRoute(a: Bounds, b: Bounds): Point[] {
  const [out, into] = [{ x: a.x + a.width, y: a.y + a.height / 2 }, { x: b.x, y: b.y + b.height / 2 }];
  if (b.x >= out.x + 20) {
    const middle = into.x - 20;
    return out.y === into.y ? [out, into] : [out, { x: middle, y: out.y }, { x: middle, y: into.y }, into];
  }
  const [fromX, toX, below] = [a.x + a.width / 2, b.x + b.width / 2, Math.max(a.y + a.height, b.y + b.height) + 24];
  return [{ x: fromX, y: a.y + a.height }, { x: fromX, y: below }, { x: toX, y: below }, { x: toX, y: b.y + b.height }];
}
