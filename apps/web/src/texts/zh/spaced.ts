/** A name before a Chinese word: a space parts them where the name ends in a Latin letter or a digit (在售 SKU 到 400). */
export function spaced(name: string): string {
  return /[\p{Script=Latin}\d]$/u.test(name) ? `${name} ` : name;
}
