import type { TextStyle } from '@bandi/chart';
import { GlobalFonts } from '@napi-rs/canvas';
import { fontFile, fontKinds } from '../fonts/font-files.ts';

const familyOf = (kind: string, weight: TextStyle['weight']): string => `Bandi ${kind} ${weight}`;
let isRegistered = false;

/** The bundled fonts of a weight as a list of families for a canvas, in the order they are asked for a character. */
export function fontFamilies(weight: TextStyle['weight']): string {
  if (!isRegistered) {
    isRegistered = true;
    for (const each of ['regular', 'medium', 'bold'] as const) {
      for (const kind of fontKinds) GlobalFonts.registerFromPath(fontFile(kind, each), familyOf(kind, each));
    }
  }
  return fontKinds.map((kind) => `"${familyOf(kind, weight)}"`).join(', ');
}
