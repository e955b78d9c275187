import type { Scene } from '@bandi/chart';

/**
 * A scene without the ids of records, which say more than the picture shows, and without photos that lie elsewhere,
 * which would tell that place who looks.
 */
export function publicScene(scene: Scene): Scene {
  const names = new Map(scene.cards.map(({ key }, i) => [key, String(i + 1)]));
  const nameOf = (key: string): string => names.get(key) ?? '';
  return {
    ...scene,
    lines: scene.lines.map((line) => ({ ...line, from: nameOf(line.from), to: nameOf(line.to) })),
    cards: scene.cards.map((card) => ({ ...card, key: nameOf(card.key), id: nameOf(card.key) })),
    images: scene.images.map((image) => (image.source.startsWith('data:') ? image : { ...image, source: '' })),
  };
}
