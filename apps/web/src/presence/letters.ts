const segmenter = new Intl.Segmenter();

/** What a reader sees as single characters: an emoji of several code points is one. */
export function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
