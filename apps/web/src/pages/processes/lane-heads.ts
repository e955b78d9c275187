interface Element {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly businessObject?: { readonly name?: string; readonly childLaneSet?: unknown };
  readonly di?: { readonly isHorizontal?: boolean };
}

/** What is needed of a drawing to keep the names of its lanes in view. */
export interface LaneDrawing {
  readonly canvas: { viewbox(): { readonly x: number; readonly y: number; readonly outer: { readonly height: number } }; zoom(): number };
  readonly registry: { filter(test: (element: Element) => boolean): Element[] };
}

/** A name shown at the left edge; in px of the window the drawing is seen through. */
export interface LaneHead {
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

/** The width of the bar that a lane has its name in. */
const BAR = 30;

/** The lanes whose own names have left the view at the left while the lanes are still seen. */
export function laneHeads({ canvas, registry }: LaneDrawing): LaneHead[] {
  const view = canvas.viewbox();
  const scale = canvas.zoom();
  return registry.filter(({ type, businessObject, di }) => type === 'bpmn:Lane' && businessObject?.childLaneSet === undefined && di?.isHorizontal !== false).flatMap((lane): LaneHead[] => {
    const name = lane.businessObject?.name ?? '';
    if (name === '' || lane.x + BAR > view.x + BAR / 2 || lane.x + lane.width < view.x + BAR) return [];
    const [top, bottom] = [Math.max(0, (lane.y - view.y) * scale), Math.min(view.outer.height, (lane.y + lane.height - view.y) * scale)];
    return bottom - top < 24 ? [] : [{ id: lane.id, name, top, height: bottom - top }];
  });
}
