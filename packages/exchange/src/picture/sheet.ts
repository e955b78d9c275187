import type { Rectangle, Scene, SceneBox, SceneCard, SceneImage, SceneLine, SceneText } from '@bandi/chart';
import { measureText } from '@bandi/chart';
import type { Logo } from '../logo/logo.ts';

/** A scene with what a document adds to it. */
export interface Sheet {
  readonly scene: Scene;
  readonly logo: (Rectangle & { readonly image: Logo }) | null;
}

export interface Furniture {
  readonly logo: Logo | null;
  /** One line at the foot: the day it was made. */
  readonly foot: string | null;
}

/** Free space around a scene, as `packages/chart` leaves it. */
const MARGIN = 32;
const FOOT = { size: 11, weight: 'regular' } as const;
export const logoBox = { width: 180, height: 48 } as const;

/** Puts the logo at the top right and the foot line below the picture; the picture grows where they need room. */
export function furnished(scene: Scene, { logo, foot }: Furniture): Sheet {
  let result = scene;
  let placed: Sheet['logo'] = null;
  if (logo !== null) {
    const scale = Math.min(1, logoBox.width / logo.width, logoBox.height / logo.height);
    const width = logo.width * scale;
    const height = logo.height * scale;
    const headEnd = headingEnd(scene);
    const besideHeading = headEnd.right + 24 + width <= scene.width - MARGIN;
    const wide = Math.max(scene.width, width + 2 * MARGIN);
    // Beside the heading it may still reach down into the first cards.
    const down = besideHeading ? Math.max(0, 20 + height + 12 - headEnd.firstCard) : height + 16;
    result = moved(scene, down, wide, besideHeading ? headEnd.firstCard : 0);
    placed = { image: logo, x: wide - MARGIN - width, y: besideHeading ? 20 : 24, width, height };
  }
  if (foot !== null) {
    const width = measureText(foot, FOOT);
    const y = result.height - MARGIN + 24;
    // After the heading and before the first card's, where what is not of a card stands.
    const at = result.cards[0]?.textFrom ?? result.texts.length;
    const line: SceneText = { ...FOOT, x: MARGIN, y, text: foot, role: 'text-muted', anchor: 'start', width, direction: 'ltr' };
    result = {
      ...result,
      width: Math.max(result.width, Math.ceil(width) + 2 * MARGIN),
      height: y + 16,
      texts: result.texts.toSpliced(at, 0, line),
      cards: result.cards.map((card) => ({ ...card, textFrom: card.textFrom + 1, textTo: card.textTo + 1 })),
    };
  }
  return { scene: result, logo: placed };
}

/** How far the heading reaches to the right, and where the first card begins. */
function headingEnd(scene: Scene): { right: number; firstCard: number } {
  const [first] = scene.cards;
  const texts = scene.texts.slice(0, first?.textFrom ?? scene.texts.length);
  const right = Math.max(0, ...texts.map((text) => (text.anchor === 'start' ? text.x + text.width : text.anchor === 'middle' ? text.x + text.width / 2 : text.x)));
  const firstCard = scene.cards.reduce((least, card) => Math.min(least, card.y), scene.height);
  return { right, firstCard };
}

/** Everything at or below `from` moves down; the picture becomes as wide as asked. */
function moved(scene: Scene, down: number, width: number, from: number): Scene {
  if (down === 0 && width === scene.width) return scene;
  const lower = (y: number): number => (y >= from ? y + down : y);
  const box = (one: SceneBox): SceneBox => ({ ...one, y: lower(one.y) });
  const text = (one: SceneText): SceneText => ({ ...one, y: lower(one.y) });
  const image = (one: SceneImage): SceneImage => ({ ...one, y: lower(one.y) });
  const card = (one: SceneCard): SceneCard => ({ ...one, y: lower(one.y) });
  const line = (one: SceneLine): SceneLine => ({ ...one, points: one.points.map((value, i) => (i % 2 === 1 ? lower(value) : value)) });
  return {
    ...scene, width, height: scene.height + down,
    boxes: scene.boxes.map(box), texts: scene.texts.map(text), images: scene.images.map(image), cards: scene.cards.map(card), lines: scene.lines.map(line),
  };
}
