/** What the system and the window ask of a page. */
export const media = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  /** No motion is wanted. */
  still: matchMedia('(prefers-reduced-motion: reduce)'),
  /** A phone: panels are sheets, tables are lists. The same width as in the style sheets. */
  narrow: matchMedia('(max-width: 860px)'),
} as const;
