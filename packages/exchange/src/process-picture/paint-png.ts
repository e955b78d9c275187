import { Path2D, createCanvas } from '@napi-rs/canvas';
import { fontFamilies } from '../png/register-fonts.ts';
import { PngStream } from '../png/png-stream.ts';
import { pngLimits } from '../picture/picture-limits.ts';
import { pathData } from './paint-svg.ts';
import type { ProcessPicture } from './picture.ts';

/** Px of a band: some 32 MB at a time. */
const BAND = 8_000_000;
/** An inch of the picture has 96 of its px; a PNG says how many of its own make a metre. */
const PER_METRE = 96 / 0.0254;
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

/** The picture as PNG, two px for each of its own, or less where a side would be too long; drawn band by band. */
export async function processPng({ width, height, shapes, texts }: ProcessPicture): Promise<Uint8Array> {
  const scale = Math.min(2, pngLimits.most / width, pngLimits.most / height);
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const stream = new PngStream(wide, high, Math.round(PER_METRE * scale));
  const paths = shapes.map(({ path }) => new Path2D(pathData(path)));
  const rows = Math.max(1, Math.floor(BAND / wide));
  for (let top = 0; top < high; top += rows) {
    const count = Math.min(rows, high - top);
    const canvas = createCanvas(wide, count);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, wide, count);
    context.scale(scale, scale);
    context.translate(0, -top / scale);
    for (const [index, { fill, stroke, strokeWidth, dash }] of shapes.entries()) {
      const path = paths[index];
      if (path === undefined) continue;
      if (fill !== null) {
        context.fillStyle = fill;
        context.fill(path);
      }
      if (stroke === null) continue;
      context.strokeStyle = stroke;
      context.lineWidth = strokeWidth;
      context.setLineDash([...dash]);
      context.stroke(path);
    }
    for (const { x, y, text, size, weight, anchor, colour, width: room, isUpright } of texts) {
      context.save();
      context.translate(x, y);
      if (isUpright) context.rotate(-Math.PI / 2);
      context.font = `${size}px ${fontFamilies(weight)}`;
      context.textAlign = ALIGN[anchor];
      context.fillStyle = colour;
      context.fillText(text, 0, 0, room + 1);
      context.restore();
    }
    await stream.rows(canvas.data(), count);
  }
  return stream.finish();
}
