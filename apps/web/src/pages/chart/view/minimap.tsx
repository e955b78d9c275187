import { themes } from '@bandi/chart';
import type { ChartPicture } from '@bandi/chart';
import { useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import type { ChartView } from '../../../chart/chart-view.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { useView } from './view-context.ts';

const WIDE = 176;
const HIGH = 112;

/**
 * The whole picture small, with the window in it; drag to move the window. The keyboard walks the chart itself, so this
 * is for pointers only. The cards are drawn once a picture, the window once a frame.
 */
export function Minimap({ view }: { readonly view: ChartView | null }) {
  const { views } = useTexts();
  const { model } = useView();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { picture } = model;
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (view === null || element === null || context === null) return undefined;
    const ratio = window.devicePixelRatio;
    const scale = Math.min(WIDE / picture.width, HIGH / picture.height);
    const size = { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) };
    element.width = Math.round(size.width * ratio);
    element.height = Math.round(size.height * ratio);
    element.style.width = `${size.width}px`;
    element.style.height = `${size.height}px`;
    const cards = document.createElement('canvas');
    [cards.width, cards.height] = [element.width, element.height];
    // A large picture is drawn once what was asked for is on the screen.
    let before = '';
    const later = setTimeout(() => { drawCards(cards.getContext('2d'), picture, scale * ratio); before = ''; draw(); }, picture.nodes.length > 5000 ? 150 : 0);
    const draw = () => {
      const { left, top, scale: near } = view.viewport;
      const shown = { x: -left / near, y: -top / near, width: view.size.width / near, height: view.size.height / near };
      const all = shown.x <= 0 && shown.y <= 0 && shown.x + shown.width >= picture.width && shown.y + shown.height >= picture.height;
      const now = `${left} ${top} ${near} ${view.size.width} ${view.size.height}`;
      if (now === before) return;
      before = now;
      element.parentElement?.toggleAttribute('hidden', all);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.drawImage(cards, 0, 0);
      const k = scale * ratio;
      const [x, y] = [Math.max(0, shown.x * k), Math.max(0, shown.y * k)];
      const [w, h] = [Math.min(element.width, (shown.x + shown.width) * k) - x, Math.min(element.height, (shown.y + shown.height) * k) - y];
      context.strokeStyle = themes[picture.theme]['hue:s0'];
      context.lineWidth = 1.5 * ratio;
      context.strokeRect(x + ratio, y + ratio, Math.max(w - 2 * ratio, 4 * ratio), Math.max(h - 2 * ratio, 4 * ratio));
    };
    draw();
    const deafen = view.subscribe(draw);
    return () => {
      clearTimeout(later);
      deafen();
    };
  }, [view, picture]);

  const to = (event: PointerEvent<HTMLCanvasElement>) => {
    if (view === null || event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { left, top, scale } = view.viewport;
    const x = ((event.clientX - box.left) / box.width) * picture.width;
    const y = ((event.clientY - box.top) / box.height) * picture.height;
    view.pan(view.size.width / 2 - x * scale - left, view.size.height / 2 - y * scale - top);
  };
  return (
    <div className="minimap no-print" title={views.minimap} hidden>
      <canvas ref={canvas} aria-hidden="true" onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); to(event); }} onPointerMove={to} />
    </div>
  );
}

/** Cards that are drawn at most: beyond, a card is far smaller than a pixel and one stands for its neighbours. */
const MOST_DRAWN = 20_000;

function drawCards(context: CanvasRenderingContext2D | null, picture: ChartPicture, scale: number): void {
  if (context === null) return;
  const theme = themes[picture.theme];
  const { x, y, width, height, visible } = picture.places;
  const every = Math.ceil(picture.nodes.length / MOST_DRAWN);
  for (let card = 0; card < picture.nodes.length; card += every) {
    if (visible[card] !== 1) continue;
    context.globalAlpha = picture.faded(card) ? 0.3 : 1;
    context.fillStyle = theme[picture.colour(card)];
    context.fillRect((x[card] as number) * scale, (y[card] as number) * scale, Math.max(1, (width[card] as number) * scale), Math.max(1, (height[card] as number) * scale));
  }
  context.globalAlpha = 1;
}
