import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes, textDirection } from './characters.ts';
import { measureText, rememberWidths } from './measure.ts';
import type { TextStyle } from './measure.ts';
import { wrapEvenly, wrapText } from './wrap.ts';

const style: TextStyle = { size: 10, weight: 'regular' };
const wrap = (text: string, width: number): string[] => wrapText(text, width, style, measureText);
const evenly = (text: string, width: number): readonly string[] => wrapEvenly(text, width, style, measureText);
const bare = (text: string): string => text.replace(/[ \t\u3000]/gu, '');
const em = (text: string): number => measureText(text, style) / style.size;

describe('measureText', () => {
  it('a Chinese character is one em wide, a half-width kana half', () => {
    expect(em('客服专员')).toBe(4);
    expect(em('（Ａ）')).toBe(3);
    expect(em('ｶﾅ')).toBe(1);
  });

  it('a combining mark adds nothing', () => {
    expect(em('e\u0301')).toBe(em('e'));
  });

  it('a family emoji is one character, and an emoji is wider than one em', () => {
    expect(graphemes('👨‍👩‍👧a')).toHaveLength(2);
    expect(em('🙂')).toBeGreaterThan(1.2);
  });

  it('a character beyond the basic plane is one character of one em', () => {
    expect(graphemes('𠮷野')).toEqual(['𠮷', '野']);
    expect(em('𠮷')).toBe(1);
  });

  it('wide letters are wider than narrow ones, and bold is wider than regular', () => {
    expect(em('WWW')).toBeGreaterThan(em('iii') * 2.5);
    expect(measureText('team', { size: 10, weight: 'bold' })).toBeGreaterThan(measureText('team', style));
  });

  it('remembered widths are the measured ones, per style', () => {
    const remembered = rememberWidths(measureText);
    for (let i = 0; i < 2; i += 1) {
      expect(remembered('运营', style)).toBe(20);
      expect(remembered('运营', { size: 20, weight: 'regular' })).toBe(40);
    }
  });
});

describe('wrapText', () => {
  it('breaks between words and drops the space there', () => {
    expect(wrap('senior customer service agent', 90)).toEqual(['senior customer', 'service agent']);
  });

  it('breaks between Chinese characters', () => {
    expect(wrap('天猫旗舰店运营负责人', 50)).toEqual(['天猫旗舰店', '运营负责人']);
  });

  it('never begins a line with closing punctuation', () => {
    expect(wrap('客服一二（夜班）组', 70)).toEqual(['客服一二（夜', '班）组']);
    expect(wrap('运营客服，仓储', 40)).toEqual(['运营客', '服，仓储']);
  });

  it('never ends a line with opening punctuation', () => {
    expect(wrap('客服专员（夜班）', 50)).toEqual(['客服专员', '（夜班）']);
  });

  it('keeps a Latin word together inside Chinese text', () => {
    expect(wrap('负责Amazon店铺', 45)).toEqual(['负责', 'Amazon', '店铺']);
  });

  it('breaks an unbroken string anywhere', () => {
    const lines = wrap('x'.repeat(50), 100);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('x'.repeat(50));
  });

  it('nothing is lost and no line is wider than allowed, whatever the text', () => {
    const mixed = fc.string({ unit: fc.constantFrom(...Array.from('客服运营（）《》，。、！ abcWi-/.é'), '👍🏽', '👨‍👩‍👧', 'ع', 'ｶ', '<', '&'), maxLength: 200 });
    fc.assert(fc.property(fc.oneof(mixed, fc.string({ unit: 'grapheme', maxLength: 200 })), fc.integer({ min: 45, max: 300 }), (text, width) => {
      const lines = wrap(text, width);
      expect(bare(lines.join(''))).toBe(bare(text));
      for (const line of lines) {
        if (graphemes(line).length > 1) expect(measureText(line, style)).toBeLessThanOrEqual(width);
      }
    }), { numRuns: 500 });
  });
});

describe('wrapEvenly', () => {
  it('leaves no single character over in the last line', () => {
    expect(wrap('售后客服专员助理岗', 80)).toEqual(['售后客服专员助理', '岗']);
    expect(evenly('售后客服专员助理岗', 80)).toEqual(['售后客服专', '员助理岗']);
  });

  it('begins a line with what stands in brackets where that costs no line', () => {
    expect(evenly('活动策划专员（聚划算、百亿补贴）', 110)).toEqual(['活动策划专员', '（聚划算、百亿补贴）']);
  });

  it('cuts no word that fits', () => {
    expect(evenly('E-commerce designer', 70)).toEqual(['E-commerce', 'designer']);
  });

  it('takes as many lines as the plain way and loses nothing, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('客服运营（）(、。 abcW-/')), maxLength: 120 }), fc.integer({ min: 45, max: 200 }), (text, width) => {
      const lines = evenly(text, width);
      expect(bare(lines.join(''))).toBe(bare(text));
      expect(lines).toHaveLength(wrap(text, width).length);
    }));
  });
});

describe('textDirection', () => {
  it('follows the first letter that has a direction', () => {
    expect(textDirection('123 مدير')).toBe('rtl');
    expect(textDirection('Manager مدير')).toBe('ltr');
    expect(textDirection('主管')).toBe('ltr');
    expect(textDirection('42')).toBe('ltr');
  });
});
