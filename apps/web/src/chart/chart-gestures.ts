import type { PlacedCard, Rectangle } from '@bandi/chart';
import type { ChartView } from './chart-view.ts';
import { edgePull } from './edge-pull.ts';
import { marqueeBetween } from './marquee.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A card that is held: which, what is under the pointer, and where that is on the page and in the picture. */
export interface Held {
  readonly card: PlacedCard;
  readonly over: PlacedCard | null;
  readonly at: Point;
  readonly inPicture: Point;
}

export interface Modifiers {
  readonly shift: boolean;
  readonly control: boolean;
}

/** What the page does about what hands do on the canvas. */
export interface GestureHandlers {
  readonly onClick: (card: PlacedCard | null, keys: Modifiers) => void;
  /** The second click on a card; the first was told as a click. */
  readonly onDoubleClick: (card: PlacedCard) => void;
  /** The mark at a card's lower edge was clicked that folds and unfolds what hangs below it. */
  readonly onFold?: (card: PlacedCard) => void;
  readonly onHover: (card: PlacedCard | null) => void;
  /** Whether a card may be picked up. */
  readonly canDrag: (card: PlacedCard) => boolean;
  /** A card is picked up at a point of the picture. */
  readonly onPickUp?: (card: PlacedCard, inPicture: Point) => void;
  /** While a card is held, also when the picture moves below it. */
  readonly onDragOver: (held: Held) => void;
  readonly onDrop: (held: Held) => void;
  readonly onDragEnd: () => void;
  /** A menu is asked for, at a point of the page: right click, or a long press without moving. */
  readonly onMenu?: (card: PlacedCard | null, at: Point) => void;
  /** Whether dragging on empty ground marks cards even without Shift. */
  readonly marksByDrag?: () => boolean;
  /** While cards are being marked: the rectangle in page pixels from the canvas's corner, null when it ends without one. */
  readonly onMarquee?: (area: Rectangle | null, keys: Modifiers, done: boolean) => void;
}

/** Movement in page pixels below which a press is a click. */
const SLOP = 5;
/** A finger that rests this long on a card picks it up; one that moves before pans. */
const HOLD_MS = 450;
/** A second tap at the same place within this is a double tap: for fingers the browser does not count. */
const DOUBLE_MS = 420;

/**
 * Mouse: drag the page to pan, with Shift to mark cards, a card to move it, wheel to pan, Ctrl + wheel or pinch to zoom,
 * right click for the menu. Touch: one finger pans, two zoom, a long press picks a card up or, let go, opens its menu.
 * Answers the function that takes all listeners off again.
 */
export function listenToGestures(view: ChartView, handlers: () => GestureHandlers): () => void {
  const { canvas } = view;
  const pointers = new Map<number, Point>();
  let pressed: { readonly card: PlacedCard | null; readonly x: number; readonly y: number; readonly keys: Modifiers } | null = null;
  let mode: 'none' | 'pan' | 'card' | 'pinch' | 'marquee' = 'none';
  /** Where the pointer is while a card is held, and whether it has left the place where it was picked up. */
  let last: { readonly point: Point; readonly client: Point; readonly moved: boolean } | null = null;
  /** The last click: what it hit counts for a second one, too, because a panel that opens may move the picture. */
  let clicked: { readonly card: PlacedCard; readonly client: Point; readonly time: number } | null = null;
  /** The browser counts this press as a second click; how long that may take is the user's setting. */
  let isSecond = false;
  let hold = 0;
  let pulling = 0;

  const pointOf = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const inPicture = ({ x, y }: Point): Point => ({ x: (x - view.viewport.left) / view.viewport.scale, y: (y - view.viewport.top) / view.viewport.scale });
  const held = (card: PlacedCard, point: Point, client: Point): Held => ({ card, over: view.hit(point.x, point.y), at: client, inPicture: inPicture(point) });
  const spread = () => {
    const [a, b] = [...pointers.values()];
    if (a === undefined || b === undefined) return null;
    return { distance: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  const end = () => {
    if (mode === 'card') handlers().onDragEnd();
    if (mode === 'marquee') handlers().onMarquee?.(null, { shift: false, control: false }, true);
    mode = 'none';
    pressed = null;
    last = null;
    clearTimeout(hold);
    cancelAnimationFrame(pulling);
    pulling = 0;
  };
  /** A card held near the edge pulls the picture along for as long as it is there. */
  const pull = () => {
    pulling = 0;
    const card = pressed?.card ?? null;
    if (mode !== 'card' || last === null || card === null) return;
    const by = edgePull(last.point, view.size);
    if (by.x !== 0 || by.y !== 0) {
      view.pan(by.x, by.y);
      handlers().onDragOver(held(card, last.point, last.client));
      pulling = requestAnimationFrame(pull);
    }
  };
  const pickUp = (card: PlacedCard, point: Point, client: Point) => {
    mode = 'card';
    last = { point, client, moved: false };
    handlers().onPickUp?.(card, inPicture(point));
    handlers().onDragOver(held(card, point, client));
  };

  const click = (card: PlacedCard | null, at: Point, client: Point, time: number, keys: Modifiers) => {
    const before = clicked;
    clicked = null;
    const folding = view.hitFold(at.x, at.y);
    if (folding !== null && handlers().onFold !== undefined && !keys.shift && !keys.control) handlers().onFold?.(folding);
    else if (before !== null && (isSecond || time - before.time < DOUBLE_MS) && Math.hypot(client.x - before.client.x, client.y - before.client.y) <= SLOP) handlers().onDoubleClick(before.card);
    else {
      if (card !== null && !keys.shift && !keys.control) clicked = { card, client, time };
      handlers().onClick(card, keys);
    }
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || (event.ctrlKey && event.pointerType === 'mouse' && navigator.userAgent.includes('Mac'))) return;
    canvas.setPointerCapture(event.pointerId);
    isSecond = false;
    const at = pointOf(event);
    pointers.set(event.pointerId, at);
    if (pointers.size === 2) {
      end();
      mode = 'pinch';
      return;
    }
    const card = view.hit(at.x, at.y);
    pressed = { card, ...at, keys: { shift: event.shiftKey, control: event.ctrlKey || event.metaKey } };
    if (event.pointerType === 'touch' && card !== null && handlers().canDrag(card)) {
      const client = { x: event.clientX, y: event.clientY };
      hold = window.setTimeout(() => {
        if (mode === 'none' && pressed?.card === card) pickUp(card, at, client);
      }, HOLD_MS);
    }
  };
  const move = (event: PointerEvent) => {
    const at = pointOf(event);
    const before = pointers.get(event.pointerId);
    if (before === undefined) {
      handlers().onHover(view.hitFold(at.x, at.y) ?? view.hit(at.x, at.y));
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
    const client = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(at.x - pressed.x, at.y - pressed.y) > SLOP;
    if (mode === 'none' && far) {
      clearTimeout(hold);
      const { card, keys } = pressed;
      const marks = event.pointerType !== 'touch' || handlers().marksByDrag?.() === true;
      if (card !== null && event.pointerType !== 'touch' && handlers().canDrag(card) && !keys.shift && handlers().marksByDrag?.() !== true) pickUp(card, { x: pressed.x, y: pressed.y }, client);
      else mode = marks && (keys.shift || handlers().marksByDrag?.() === true) && handlers().onMarquee !== undefined ? 'marquee' : 'pan';
    }
    if (mode === 'pan') view.pan(at.x - before.x, at.y - before.y);
    if (mode === 'marquee') handlers().onMarquee?.(marqueeBetween(pressed, at), pressed.keys, false);
    if (mode === 'card' && pressed.card !== null) {
      last = { point: at, client, moved: last?.moved === true || far };
      handlers().onDragOver(held(pressed.card, at, client));
      if (pulling === 0) pulling = requestAnimationFrame(pull);
    }
  };
  const up = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    const at = pointOf(event);
    const client = { x: event.clientX, y: event.clientY };
    const was = pressed;
    if (was !== null && mode === 'none') click(was.card, was, client, event.timeStamp, was.keys);
    if (was !== null && was.card !== null && mode === 'card') {
      // A finger that picked a card up and let it go where it was has asked what can be done with it.
      if (last?.moved === true) handlers().onDrop(held(was.card, at, client));
      else {
        handlers().onDragEnd();
        mode = 'none';
        handlers().onMenu?.(was.card, client);
      }
    }
    if (was !== null && mode === 'marquee') {
      mode = 'none';
      handlers().onMarquee?.(marqueeBetween(was, at), was.keys, true);
    }
    if (mode !== 'pinch' || pointers.size === 0) end();
  };
  const cancel = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    end();
  };
  const leave = () => handlers().onHover(null);
  const count = (event: MouseEvent) => { isSecond = event.detail > 1; };
  const menu = (event: MouseEvent) => {
    if (handlers().onMenu === undefined) return;
    event.preventDefault();
    // A long press has its own way; the browser's event for it comes on top.
    if (pointers.size > 0) return;
    const at = pointOf(event);
    handlers().onMenu?.(view.hit(at.x, at.y), { x: event.clientX, y: event.clientY });
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : 1;
    if (event.ctrlKey || event.metaKey) view.zoom(Math.exp(-event.deltaY * unit * (Math.abs(event.deltaY) < 30 ? 0.012 : 0.0025)), pointOf(event));
    else view.pan(-(event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX) * unit, -(event.shiftKey && event.deltaX === 0 ? 0 : event.deltaY) * unit);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (mode !== 'card' && mode !== 'marquee')) return;
    // Only what is being held is let go; panels stay open.
    event.preventDefault();
    event.stopPropagation();
    end();
  };

  const listening = new AbortController();
  const { signal } = listening;
  canvas.addEventListener('pointerdown', down, { signal });
  canvas.addEventListener('pointermove', move, { signal });
  canvas.addEventListener('pointerup', up, { signal });
  canvas.addEventListener('pointercancel', cancel, { signal });
  canvas.addEventListener('pointerleave', leave, { signal });
  canvas.addEventListener('mousedown', count, { signal });
  canvas.addEventListener('contextmenu', menu, { signal });
  canvas.addEventListener('wheel', wheel, { passive: false, signal });
  window.addEventListener('keydown', escape, { capture: true, signal });
  return () => {
    end();
    listening.abort();
  };
}
