/** Without control characters and halves of characters, which neither XML nor a font can hold. */
export function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ');
}
