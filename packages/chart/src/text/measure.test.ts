import { describe, expect, it } from 'vitest';
import { measureText } from './measure.ts';

/** Widths at 100 px as Chromium's canvas measured them: [regular, bold] of Noto Sans CJK SC, Liberation Sans (the widths of Arial), DejaVu Sans. */
const drawn: readonly (readonly [string, ...(readonly [number, number])[]])[] = [
  ['Distribution manager', [992, 1053], [923, 1006], [1065, 1207]],
  ['illicit fillet', [459, 501], [394, 461], [484, 572]],
  ['WWW MMM', [529, 553], [561, 561], [587, 664]],
  ['1,000,003', [444, 478], [445, 445], [509, 563]],
  ['E-commerce KPI (2026/Q4)', [1244, 1311], [1234, 1273], [1355, 1509]],
  ['售前客服 VIP 专员', [795, 807], [817, 817], [822, 858]],
  ['Großhändler Łódź', [848, 899], [806, 861], [888, 1002]],
];

describe('measureText against fonts', () => {
  for (const [text, ...fonts] of drawn) {
    it(`is never too narrow for any common font, and seldom by much too wide: ${text}`, () => {
      const regular = measureText(text, { size: 100, weight: 'regular' });
      const bold = measureText(text, { size: 100, weight: 'bold' });
      for (const [drawnRegular, drawnBold] of fonts) {
        expect(regular).toBeGreaterThanOrEqual(drawnRegular - 2);
        expect(bold).toBeGreaterThanOrEqual(drawnBold - 2);
      }
      expect(regular).toBeLessThan(1.25 * Math.max(...fonts.map(([width]) => width)));
    });
  }
});
