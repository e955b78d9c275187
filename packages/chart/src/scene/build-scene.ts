import type { ReadonlyOrganisation } from '@bandi/organisation';
import { MOST_POINTS } from '../layout/options.ts';
import { dottedLines } from './dotted-lines.ts';
import type { ChartNode } from './nodes.ts';
import type { ChartOptions } from './options.ts';
import type { ChartPicture } from './picture.ts';
import { chartPicture } from './picture.ts';
import type { Scene, SceneBox, SceneCard, SceneImage, SceneLine, SceneText } from './scene.ts';

/** An organisation as a picture of plain data: the nodes, their cards, their places, and what a painter draws. */
export function sceneFromOrganisation(organisation: ReadonlyOrganisation, options: Partial<ChartOptions> = {}): Scene {
  return composeScene(chartPicture(organisation, options));
}

/** Everything a picture would draw when asked, written out, for painters that draw the whole. */
export function composeScene(picture: ChartPicture): Scene {
  const { places, nodes } = picture;
  const boxes: SceneBox[] = [...picture.loose.boxes];
  const texts: SceneText[] = [...picture.loose.texts];
  const images: SceneImage[] = [];
  const cards: SceneCard[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const placed = picture.placed(i);
    if (placed === null) continue;
    const card = picture.card(i);
    const x = places.x[i] as number;
    const y = places.y[i] as number;
    const [boxFrom, textFrom, imageFrom] = [boxes.length, texts.length, images.length];
    for (const box of card.boxes) boxes.push(movedBox(box, x, y));
    for (const text of card.texts) texts.push(movedText(text, x, y));
    for (const image of card.images) images.push({ ...image, x: x + image.x, y: y + image.y });
    cards.push({ ...placed, boxFrom, boxTo: boxes.length, textFrom, textTo: texts.length, imageFrom, imageTo: images.length, faded: picture.faded(i) });
  }
  const { language, theme, width, height, title, description } = picture;
  const lines = [...solidLines(picture), ...dottedLines(picture)];
  return { language, theme, width, height, title, description, lines, boxes, texts, images, cards };
}

// Written out rather than spread, which takes several times as long.
function movedBox(box: SceneBox, x: number, y: number): SceneBox {
  const { width, height, radius, fill, stroke, dashed } = box;
  return { x: x + box.x, y: y + box.y, width, height, radius, fill, stroke, dashed };
}

function movedText(text: SceneText, x: number, y: number): SceneText {
  const { size, weight, role, anchor, width, direction } = text;
  return { size, weight, x: x + text.x, y: y + text.y, text: text.text, role, anchor, width, direction };
}

function solidLines({ nodes, lines }: ChartPicture): SceneLine[] {
  const made: SceneLine[] = [];
  const points = new Float64Array(2 * MOST_POINTS);
  for (let i = 0; i < nodes.length; i += 1) {
    const count = lines.trace(i, points);
    if (count === 0) continue;
    const from = nodes[lines.leadOf(i)] as ChartNode;
    made.push({ points: [...points.subarray(0, 2 * count)], role: 'line', dashed: false, from: from.key, to: (nodes[i] as ChartNode).key });
  }
  return made;
}
