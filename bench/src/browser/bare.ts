import type { Layout } from '@bandi/chart';
import { MOST_POINTS, layOut } from '@bandi/chart';
import type { Row } from './contender.ts';
import { enter } from './page.ts';

/**
 * A floor, no product: plates and titles on a canvas, only those in view, found by looking at every card. No photos,
 * units, marks, hit test, text wrapping or animation; sizes are given.
 */
let rows: readonly Row[] = [];
let layout: Layout | null = null;
let context: CanvasRenderingContext2D | null = null;
let [scale, left, top] = [1, 0, 0];
let parents = new Map<string, string | null>();

function place(): Layout {
  const number = new Map(rows.map(({ id }, i) => [id, i]));
  layout = layOut({
    parent: Int32Array.from(rows, ({ id }) => number.get(parents.get(id) ?? '') ?? -1),
    width: Float64Array.from(rows, ({ width }) => width),
    height: Float64Array.from(rows, ({ height }) => height),
  });
  return layout;
}

function paint(): void {
  if (context === null || layout === null) return;
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.setTransform(scale, 0, 0, scale, left, top);
  const [x1, y1, x2, y2] = [-left / scale, -top / scale, (width - left) / scale, (height - top) / scale];
  const points = new Float64Array(2 * MOST_POINTS);
  const near = scale > 0.25;
  context.fillStyle = '#dfe8f3';
  context.font = '14px sans-serif';
  context.beginPath();
  for (const [i, row] of rows.entries()) {
    const [x, y] = [layout.x[i] ?? 0, layout.y[i] ?? 0];
    if (x > x2 || y > y2 || x + row.width < x1 || y + row.height < y1) continue;
    if (scale > 0.02) {
      const count = layout.connectors.trace(i, points);
      for (let p = 0; p < count; p += 1) {
        if (p === 0) context.moveTo(points[0] ?? 0, points[1] ?? 0);
        else context.lineTo(points[2 * p] ?? 0, points[2 * p + 1] ?? 0);
      }
    }
    context.fillRect(x, y, row.width, row.height);
    if (!near) continue;
    context.fillStyle = '#222';
    context.fillText(row.title, x + 12, y + 22);
    context.fillStyle = '#dfe8f3';
  }
  context.strokeStyle = '#9ab';
  context.lineWidth = 1 / Math.min(1, scale);
  context.stroke();
}

let asked = false;
function later(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    paint();
  });
}

enter({
  prepare: (given) => given,
  show(host, data, start) {
    rows = data as readonly Row[];
    parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
    const canvas = document.createElement('canvas');
    canvas.width = host.clientWidth;
    canvas.height = host.clientHeight;
    host.append(canvas);
    context = canvas.getContext('2d');
    const { width, height, x } = place();
    scale = start === 'near' ? 1 : Math.min(1, canvas.width / width, canvas.height / height);
    [left, top] = start === 'near' ? [canvas.width / 2 - (x[0] ?? 0), 8] : [(canvas.width - width * scale) / 2, (canvas.height - height * scale) / 2];
    later();
  },
  pan(dx, dy) {
    [left, top] = [left + dx, top + dy];
    later();
  },
  zoom(factor) {
    [left, top, scale] = [innerWidth / 2 - (innerWidth / 2 - left) * factor, innerHeight / 2 - (innerHeight / 2 - top) * factor, scale * factor];
    later();
  },
  move(card, below) {
    parents.set(card, below);
    place();
    later();
  },
});
