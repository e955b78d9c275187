/**
 * A text without what no picture can show or what would reach beyond it: control characters, direction overrides that
 * would turn around what follows, halves of surrogate pairs. Line breaks and tabs become spaces.
 */
export function cleanText(text: string): string {
  return UNCLEAN.test(text) ? cleaned(text) : text;
}

// Anything to be taken out or replaced, or half of a surrogate pair, which must be looked at more closely.
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const UNCLEAN = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/;

function cleaned(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/gu, ' ')
    // oxlint-disable-next-line no-control-regex -- control characters are what it is about
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
