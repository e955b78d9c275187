/**
 * A number as people type it: grouped (1,200), full width (１２０), with 万 (which is also typed w), 亿, k or m behind. Undefined when nothing
 * was typed, null when it is not a number.
 */
export function typedNumber(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,'_¥$€£]/gu, '').toLowerCase();
  if (plain === '') return undefined;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(万|w|亿|k|m)?$/u.exec(plain);
  if (match === null) return null;
  const scale = { 万: 1e4, w: 1e4, 亿: 1e8, k: 1e3, m: 1e6 }[match[2] ?? ''] ?? 1;
  // Rounded, because 0.29 × 10,000 is not 2,900 in binary.
  return Number((Number(match[1]) * scale).toPrecision(15));
}
