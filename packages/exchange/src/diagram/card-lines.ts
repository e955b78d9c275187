import type { Scene, SceneCard } from '@bandi/chart';

/** What a card says, as lines: its name whole, then everything else as it stands on the card. */
export function cardLines(scene: Scene, card: SceneCard): string[] {
  const others = scene.texts.slice(card.textFrom, card.textTo).filter(({ weight }) => weight !== 'bold').map(({ text }) => text);
  return [card.label, ...others];
}

/** Short names for the cards: what a diagram calls them must not be able to mean anything. */
export function cardNames(scene: Scene): ReadonlyMap<string, string> {
  return new Map(scene.cards.map((card, i) => [card.key, `n${i + 1}`]));
}
