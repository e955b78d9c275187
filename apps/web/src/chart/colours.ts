/** Colours as canvas pixels: 32 bits in the order the machine stores them (all that run a browser are little-endian). */
export function pixel(colour: string): number {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}

/** Two colours `#rrggbb`, `share` of the second. */
export function blend(first: string, second: string, share: number): string {
  const part = (at: number): string => {
    const [a, b] = [Number.parseInt(first.slice(at, at + 2), 16), Number.parseInt(second.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share).toString(16).padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
