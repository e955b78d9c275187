/** Colours as canvas pixels: 32 bits in the order the machine stores them (all that run a browser are little-endian). */
export function pixel(colour: string): number {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}
