import type { PlacedCard } from '@bandi/chart';
import type { ChartView } from './chart-view.ts';

/** What the page does about what hands do on the canvas. */
export interface GestureHandlers {
  readonly onClick: (card: PlacedCard | null) => void;
  readonly onDoubleClick: (card: PlacedCard) => void;
  readonly onHover: (card: PlacedCard | null) => void;
  /** Whether a card may be picked up. */
  readonly canDrag: (card: PlacedCard) => boolean;
  /** While a card is held over another (or over nothing), at a point of the window. */
  readonly onDragOver: (card: PlacedCard, target: PlacedCard | null, at: { readonly x: number; readonly y: number }) => void;
  readonly onDrop: (card: PlacedCard, target: PlacedCard | null) => void;
  readonly onDragEnd: () => void;
}

/** Movement in page pixels below which a press is a click. */
const SLOP = 5;
/** A finger that rests this long on a card picks it up; one that moves before pans. */
const HOLD_MS = 450;

/**
 * Mouse: drag the page to pan, a card to move it, wheel to pan, Ctrl + wheel or pinch to zoom. Touch: one finger pans,
 * two zoom, a long press picks a card up. Answers the function that takes all listeners off again.
 */
export function listenToGestures(view: ChartView, handlers: () => GestureHandlers): () => void {
  const { canvas } = view;
  const pointers = new Map<number, { x: number; y: number }>();
  let pressed: { card: PlacedCard | null; x: number; y: number } | null = null;
  let mode: 'none' | 'pan' | 'card' | 'pinch' = 'none';
  let hold = 0;

  const pointOf = (event: { clientX: number; clientY: number }) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const spread = () => {
    const [a, b] = [...pointers.values()];
    if (a === undefined || b === undefined) return null;
    return { distance: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  const endDrag = () => {
    if (mode === 'card') handlers().onDragEnd();
    mode = 'none';
    pressed = null;
    clearTimeout(hold);
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    pointers.set(event.pointerId, at);
    if (pointers.size === 2) {
      endDrag();
      mode = 'pinch';
      return;
    }
    const card = view.hit(at.x, at.y);
    pressed = { card, ...at };
    if (event.pointerType === 'touch' && card !== null && handlers().canDrag(card)) {
      hold = window.setTimeout(() => {
        if (mode !== 'none' || pressed?.card !== card) return;
        mode = 'card';
        handlers().onDragOver(card, null, { x: event.clientX, y: event.clientY });
      }, HOLD_MS);
    }
  };
  const move = (event: PointerEvent) => {
    const at = pointOf(event);
    const before = pointers.get(event.pointerId);
    if (before === undefined) {
      handlers().onHover(view.hit(at.x, at.y));
      return;
    }
    if (mode === 'pinch') {
      const from = spread();
      pointers.set(event.pointerId, at);
      const to = spread();
      if (from !== null && to !== null && from.distance > 0) {
        view.pan(to.x - from.x, to.y - from.y);
        view.zoom(to.distance / from.distance, to);
      }
      return;
    }
    pointers.set(event.pointerId, at);
    if (pressed === null) return;
    if (mode === 'none' && Math.hypot(at.x - pressed.x, at.y - pressed.y) > SLOP) {
      clearTimeout(hold);
      const takes = event.pointerType !== 'touch' && pressed.card !== null && handlers().canDrag(pressed.card);
      mode = takes ? 'card' : 'pan';
    }
    if (mode === 'pan') view.pan(at.x - before.x, at.y - before.y);
    if (mode === 'card' && pressed.card !== null) {
      nearEdge(view, at);
      handlers().onDragOver(pressed.card, view.hit(at.x, at.y), { x: event.clientX, y: event.clientY });
    }
  };
  const up = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    if (pressed !== null && mode === 'none') handlers().onClick(pressed.card);
    if (pressed !== null && pressed.card !== null && mode === 'card') {
      const at = pointOf(event);
      handlers().onDrop(pressed.card, view.hit(at.x, at.y));
    }
    if (mode !== 'pinch' || pointers.size === 0) endDrag();
  };
  const cancel = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    endDrag();
  };
  const leave = () => handlers().onHover(null);
  const double = (event: MouseEvent) => {
    const at = pointOf(event);
    const card = view.hit(at.x, at.y);
    if (card !== null) handlers().onDoubleClick(card);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : 1;
    if (event.ctrlKey || event.metaKey) view.zoom(Math.exp(-event.deltaY * unit * (Math.abs(event.deltaY) < 30 ? 0.012 : 0.0025)), pointOf(event));
    else view.pan(-(event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX) * unit, -(event.shiftKey && event.deltaX === 0 ? 0 : event.deltaY) * unit);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && mode === 'card') endDrag();
  };

  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', cancel);
  canvas.addEventListener('pointerleave', leave);
  canvas.addEventListener('dblclick', double);
  canvas.addEventListener('wheel', wheel, { passive: false });
  window.addEventListener('keydown', escape);
  return () => {
    clearTimeout(hold);
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', cancel);
    canvas.removeEventListener('pointerleave', leave);
    canvas.removeEventListener('dblclick', double);
    canvas.removeEventListener('wheel', wheel);
    window.removeEventListener('keydown', escape);
  };
}

/** A card held near the edge pulls the picture along. */
function nearEdge(view: ChartView, at: { readonly x: number; readonly y: number }): void {
  const edge = 36;
  const pull = (position: number, room: number) => (position < edge ? 9 : position > room - edge ? -9 : 0);
  const [dx, dy] = [pull(at.x, view.size.width), pull(at.y, view.size.height)];
  if (dx !== 0 || dy !== 0) view.pan(dx, dy);
}
