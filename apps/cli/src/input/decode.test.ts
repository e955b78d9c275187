import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (content: Uint8Array) => {
  const decoded = decodeText(content);
  return decoded.ok ? decoded.text : null;
};

describe('bytes as text', () => {
  it('UTF-8 is read, with or without its mark, and needs no note', () => {
    expect(decodeText(Buffer.from('名称: 小店'))).toEqual({ ok: true, text: '名称: 小店', note: null });
    expect(decodeText(Buffer.from('\uFEFF名称: 小店'))).toEqual({ ok: true, text: '名称: 小店', note: null });
  });

  it('GBK that is Chinese is read, with a note', () => {
    const decoded = decodeText(bytes(0xd0, 0xa1, 0xb5, 0xea));
    expect(decoded.ok && decoded.text).toBe('小店');
    expect(decoded.ok && decoded.note?.zh).toContain('GBK');
  });

  it('UTF-16 with its mark is read in either order', () => {
    expect(text(Buffer.concat([bytes(0xff, 0xfe), Buffer.from('小店', 'utf16le')]))).toBe('小店');
    expect(text(Buffer.concat([bytes(0xfe, 0xff), Buffer.from('小店', 'utf16le').swap16()]))).toBe('小店');
  });

  it.each([
    ['a NUL', bytes(0x61, 0, 0x62)], ['Latin-1', Buffer.from('caf\u00e9', 'latin1')], ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0)], ['noise', bytes(0xff, 0x80, 0x12, 0x99, 0xfe)],
  ])('%s is no text', (_, content) => {
    expect(text(content)).toBeNull();
  });
});
