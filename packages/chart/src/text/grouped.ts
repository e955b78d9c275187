/** Digits in groups of three, as both languages write large numbers. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
