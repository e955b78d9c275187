import { createRequire } from 'node:module';
import type { TextStyle } from '@bandi/chart';

type Weight = TextStyle['weight'];

/**
 * Fonts in the order they are asked for a character: Chinese with Latin, then what that lacks (Arabic, Hebrew,
 * Vietnamese, symbols), then emoji. All ship inside npm packages, so that every machine makes the same picture.
 */
export const fontKinds = ['text', 'other', 'emoji'] as const;
export type FontKind = (typeof fontKinds)[number];

const files: Readonly<Record<FontKind, Readonly<Record<Weight, string>>>> = {
  text: {
    regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    medium: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
    bold: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  },
  other: {
    regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    medium: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  },
  emoji: {
    regular: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
    medium: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
    bold: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  },
};

const require = createRequire(import.meta.url);

/** Where the font lies on this machine. */
export function fontFile(kind: FontKind, weight: Weight): string {
  return require.resolve(files[kind][weight]);
}
