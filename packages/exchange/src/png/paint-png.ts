import type { Rectangle, Scene, SceneBox, SceneLine, SceneText, Theme } from '@bandi/chart';
import { FADED, cardTheme, spatialIndex, themes } from '@bandi/chart';
import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { decodedPhoto } from '../photos/read-photos.ts';
import { pngLimits } from '../picture/picture-limits.ts';
import type { Sheet } from '../picture/sheet.ts';
import { PngStream } from './png-stream.ts';
import { fontFamilies } from './register-fonts.ts';

/** Px of a band: some 32 MB at a time. */
const BAND = 8_000_000;
/** An inch of the picture has 96 of its px; a PNG says how many of its own make a metre. */
const PER_METRE = 96 / 0.0254;

const LINE_WIDTH = 1.5;
const CORNER = 7;

/** How large a PNG of a scene becomes: as wide as asked (two px for one when not), but no side over the most. */
export function pngSize(scene: Pick<Scene, 'width' | 'height'>, width: number | null): { width: number; height: number; scale: number } {
  const wanted = (width ?? scene.width * 2) / scene.width;
  const scale = Math.min(wanted, pngLimits.most / scene.width, pngLimits.most / scene.height);
  return { width: Math.max(1, Math.round(scene.width * scale)), height: Math.max(1, Math.round(scene.height * scale)), scale };
}

/** A sheet as PNG, drawn band by band without a browser. */
export async function paintPng(sheet: Sheet, width: number | null): Promise<Uint8Array> {
  const { scene } = sheet;
  const size = pngSize(scene, width);
  const stream = new PngStream(size.width, size.height, Math.round(PER_METRE * size.scale));
  const cards = spatialIndex(scene.cards);
  const photos = await photosOf(scene);
  const logo = sheet.logo === null ? null : await loadImage(Buffer.from(sheet.logo.image.png));
  const lines = linesByRows(scene.lines, BAND / size.width / size.scale);
  const high = Math.max(1, Math.floor(BAND / size.width));
  for (let top = 0; top < size.height; top += high) {
    const rows = Math.min(high, size.height - top);
    const canvas = createCanvas(size.width, rows);
    const context = canvas.getContext('2d');
    context.fillStyle = themes[scene.theme].page;
    context.fillRect(0, 0, size.width, rows);
    context.scale(size.scale, size.scale);
    context.translate(0, -top / size.scale);
    // Marks and strokes may reach a little over the edge of their card.
    const region: Rectangle = { x: 0, y: top / size.scale - 24, width: scene.width, height: rows / size.scale + 48 };
    drawPart(context, scene, region, cards.query(region), lines(region), photos);
    if (sheet.logo !== null && logo !== null) context.drawImage(logo, sheet.logo.x, sheet.logo.y, sheet.logo.width, sheet.logo.height);
    await stream.rows(canvas.data(), rows);
  }
  return stream.finish();
}

function drawPart(context: SKRSContext2D, scene: Scene, region: Rectangle, cards: readonly number[], lines: readonly SceneLine[], photos: ReadonlyMap<string, Image>): void {
  const theme = themes[scene.theme];
  context.lineWidth = LINE_WIDTH;
  for (const line of lines) drawLine(context, line, theme);
  context.setLineDash([]);
  const firstBox = scene.cards[0]?.boxFrom ?? scene.boxes.length;
  const firstText = scene.cards[0]?.textFrom ?? scene.texts.length;
  const meets = (y: number, height: number): boolean => y < region.y + region.height && y + height > region.y;
  for (const box of scene.boxes.slice(0, firstBox)) if (meets(box.y, box.height)) drawBox(context, box, theme);
  for (const text of scene.texts.slice(0, firstText)) if (meets(text.y - text.size, text.size * 1.5)) drawText(context, text, theme);
  for (const number of cards) {
    const card = scene.cards[number];
    if (card === undefined) continue;
    const colours = cardTheme(scene.theme, card);
    for (const box of scene.boxes.slice(card.boxFrom, card.boxTo)) drawBox(context, box, colours);
    for (const text of scene.texts.slice(card.textFrom, card.textTo)) drawText(context, text, colours);
    for (const image of scene.images.slice(card.imageFrom, card.imageTo)) {
      const photo = photos.get(image.source);
      if (photo === undefined) continue;
      context.save();
      context.beginPath();
      context.roundRect(image.x, image.y, image.width, image.height, image.radius);
      context.clip();
      context.globalAlpha = card.faded ? FADED : 1;
      const scale = Math.max(image.width / photo.width, image.height / photo.height);
      context.drawImage(photo, image.x + (image.width - photo.width * scale) / 2, image.y + (image.height - photo.height * scale) / 2, photo.width * scale, photo.height * scale);
      context.restore();
    }
  }
}

function drawLine(context: SKRSContext2D, line: SceneLine, theme: Theme): void {
  const { points } = line;
  const count = points.length / 2;
  context.strokeStyle = theme[line.role];
  context.setLineDash(line.dashed ? [5, 4] : []);
  context.beginPath();
  context.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let i = 1; i < count - 1; i += 1) {
    const [px = 0, py = 0, x = 0, y = 0, nx = 0, ny = 0] = points.slice(2 * i - 2, 2 * i + 4);
    const radius = Math.min(CORNER, Math.hypot(x - px, y - py) / 2, Math.hypot(nx - x, ny - y) / 2);
    context.arcTo(x, y, nx, ny, radius);
  }
  context.lineTo(points.at(-2) ?? 0, points.at(-1) ?? 0);
  context.stroke();
}

function drawBox(context: SKRSContext2D, box: SceneBox, theme: Theme): void {
  const inset = box.stroke === null ? 0 : 0.5;
  context.beginPath();
  context.roundRect(box.x + inset, box.y + inset, Math.max(0, box.width - 2 * inset), Math.max(0, box.height - 2 * inset), box.radius);
  if (box.fill !== null) {
    context.fillStyle = theme[box.fill];
    context.fill();
  }
  if (box.stroke !== null) {
    context.strokeStyle = theme[box.stroke];
    context.lineWidth = 1;
    if (box.dashed) context.setLineDash([4, 3]);
    context.stroke();
    if (box.dashed) context.setLineDash([]);
  }
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function drawText(context: SKRSContext2D, text: SceneText, theme: Theme): void {
  context.font = `${text.size}px ${fontFamilies(text.weight)}`;
  context.textAlign = ALIGN[text.anchor];
  context.direction = text.direction;
  context.fillStyle = theme[text.role];
  context.fillText(text.text, text.x, text.y, text.width + 1);
}

async function photosOf(scene: Scene): Promise<Map<string, Image>> {
  const photos = new Map<string, Image>();
  for (const { source } of scene.images) {
    if (photos.has(source)) continue;
    const image = await decodedPhoto(source);
    if (image !== null) photos.set(source, image);
  }
  return photos;
}

/** Lines in slices of so many px of height, so that a band looks only at those that reach into it. */
function linesByRows(lines: readonly SceneLine[], height: number): (region: Rectangle) => SceneLine[] {
  const slices = new Map<number, SceneLine[]>();
  for (const line of lines) {
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let i = 1; i < line.points.length; i += 2) {
      top = Math.min(top, line.points[i] as number);
      bottom = Math.max(bottom, line.points[i] as number);
    }
    for (let slice = Math.floor((top - 2) / height); slice <= Math.floor((bottom + 2) / height); slice += 1) {
      const own = slices.get(slice);
      if (own === undefined) slices.set(slice, [line]);
      else own.push(line);
    }
  }
  return (region) => {
    const found = new Set<SceneLine>();
    for (let slice = Math.floor(region.y / height); slice <= Math.floor((region.y + region.height) / height); slice += 1) {
      for (const line of slices.get(slice) ?? []) found.add(line);
    }
    return [...found];
  };
}
