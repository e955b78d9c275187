/**
 * A text without what a terminal would obey or could not show: control characters (and with them every escape
 * sequence), direction overrides that would turn around what follows, halves of surrogate pairs. Line breaks and tabs
 * become spaces.
 */
export function clean(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
