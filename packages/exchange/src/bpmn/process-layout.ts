import { measureText, wrapText } from '@bandi/chart';
import type { TextStyle } from '@bandi/chart';
import type { Label, Language, ProcessLane, ProcessStep, StepKind } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import type { LayoutNode, ProcessLayout } from './layout/layout-input.ts';
import { layOutProcess } from './layout/layout-process.ts';

export const STEP_TEXT: TextStyle = { size: 12, weight: 'regular' };
export const LINE = 15;
const ACTIVITY = { width: 120, height: 80 };
const EVENT = { width: 36, height: 36 };
const GATEWAY = { width: 50, height: 50 };
/** Width of the name below an event or a gateway, and of a data object with its name. */
export const CAPTION = 96;
export const DATA = { width: 32, height: 42, span: 100, arrow: 16 };
/** Width in which drawing tools break the text on a flow. */
const FLOW_TEXT = 90;
const DATA_SHOWN = 3;

const events: ReadonlySet<StepKind> = new Set(['start', 'end', 'wait', 'send', 'boundary']);
const activities: ReadonlySet<StepKind> = new Set(['task', 'call', 'group']);

export function isEvent(kind: StepKind): boolean {
  return events.has(kind);
}

export function isActivity(kind: StepKind): boolean {
  return activities.has(kind);
}

export function sizeOf(kind: StepKind): { readonly width: number; readonly height: number } {
  return isActivity(kind) ? ACTIVITY : isEvent(kind) ? EVENT : GATEWAY;
}

/** Outputs of a step that are drawn as data objects. */
export function shownOutputs({ kind, outputs }: Pick<ProcessStep, 'kind' | 'outputs'>): readonly Label[] {
  return isActivity(kind) ? outputs.slice(0, DATA_SHOWN) : [];
}

/** The lines of a name below an event or gateway. */
export function captionLines(name: Label | null, language: Language): readonly string[] {
  return name === null ? [] : wrapText(labelText(name, language), CAPTION, STEP_TEXT, measureText).slice(0, 3);
}

/** The room that the data objects above a step take, with their names: `lines` of the longest. */
export function dataRoom(outputs: readonly Label[], language: Language): { readonly lines: number; readonly above: number } {
  if (outputs.length === 0) return { lines: 0, above: 0 };
  const lines = Math.max(...outputs.map((output) => Math.min(2, captionLines(output, language).length)));
  return { lines, above: DATA.height + lines * LINE + DATA.arrow };
}

/** The lines of what a flow says. */
function flowLines(name: Label, language: Language): readonly string[] {
  return wrapText(labelText(name, language), FLOW_TEXT, STEP_TEXT, measureText);
}

/** Lays the records of a process out with the names of one language. */
export function layOutSteps(lanes: readonly ProcessLane[], steps: readonly ProcessStep[], language: Language): ProcessLayout {
  return layOutProcess({
    lanes: lanes.map(({ element }) => element),
    nodes: steps.map((step): LayoutNode => {
      const size = sizeOf(step.kind);
      const outputs = shownOutputs(step);
      const caption = isActivity(step.kind) || step.kind === 'boundary' ? [] : captionLines(step.name, language);
      return {
        id: step.element, lane: step.lane, ...size, on: step.kind === 'boundary' ? step.on : null,
        above: dataRoom(outputs, language).above, below: caption.length === 0 ? 0 : caption.length * LINE + 8,
        span: Math.max(size.width, outputs.length * DATA.span, ...caption.map((line) => measureText(line, STEP_TEXT))),
      };
    }),
    flows: steps.flatMap(({ element, next }) => next.map(({ id, to, name }) => {
      const lines = name === null ? [] : flowLines(name, language);
      // Drawing tools break a text anew in the width it is given, in fonts of their own.
      return { id, from: element, to, label: lines.length === 0 ? 0 : Math.max(...lines.map((line) => measureText(line, STEP_TEXT))) * 1.05 + 10, labelHeight: lines.length * LINE };
    })),
  });
}
