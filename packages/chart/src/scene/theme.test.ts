import { businessFunctions } from '@bandi/organisation';
import { describe, expect, it } from 'vitest';
import { textOnGround, themes } from './theme.ts';

function linear(hex: string): [number, number, number] {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = (hex: string): number => {
  const [red, green, blue] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** OKLab (B. Ottosson, 2020): distances in it are about as differences look. */
function oklab(hex: string): [number, number, number] {
  const [r, g, b] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe('themes', () => {
  for (const name of ['light', 'dark'] as const) {
    const theme = themes[name];
    it(`text stands out from its ground by 4.5 to 1 (${name})`, () => {
      for (const [text, ground] of textOnGround) expect([text, ground, contrast(theme[text], theme[ground]) >= 4.5]).toEqual([text, ground, true]);
    });

    it(`any two functions are told apart by colour (${name})`, () => {
      for (const a of businessFunctions) {
        for (const b of businessFunctions) {
          if (a >= b) continue;
          const [p, q] = [oklab(theme[`function:${a}`]), oklab(theme[`function:${b}`])];
          const distance = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
          expect(distance, `${a} and ${b}`).toBeGreaterThan(0.055);
        }
      }
    });

    it(`a function's colour stands out from the card by 2 to 1 (${name})`, () => {
      for (const a of businessFunctions) expect(contrast(theme[`function:${a}`], theme.card), a).toBeGreaterThan(2);
    });
  }
});
