import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { imageFacts } from '../images/image-size.ts';
import { readLogo } from './read-logo.ts';

const svg = (inside: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="80">${inside}</svg>`);
const problemOf = async (data: Uint8Array): Promise<string | null> => {
  const read = await readLogo(data);
  return read.ok ? null : read.problem;
};

describe('readLogo', () => {
  it('draws PNG, JPEG, WebP and SVG anew as a bounded PNG that keeps its proportion', async () => {
    const canvas = createCanvas(900, 300);
    for (const data of [canvas.toBuffer('image/png'), canvas.toBuffer('image/jpeg'), canvas.toBuffer('image/webp'), svg('<rect width="300" height="80"/>')]) {
      const read = await readLogo(data);
      if (!read.ok) throw new Error(read.problem);
      const facts = imageFacts(read.logo.png);
      expect(facts?.kind).toBe('png');
      expect(facts?.width ?? 0).toBeLessThanOrEqual(720);
      expect(facts?.height ?? 0).toBeLessThanOrEqual(192);
      expect(Math.abs(read.logo.width / read.logo.height - (imageFacts(data) === null ? 3.75 : 3))).toBeLessThan(0.05);
    }
  });

  it('refuses what reaches outside itself, and what is no picture', async () => {
    for (const data of [
      svg('<image href="https://example.com/a.png"/>'), svg('<image xlink:href="file:///etc/passwd"/>'), svg('<style>@import "https://example.com/x.css";</style>'),
      svg('<rect style="fill:url(https://example.com/x)"/>'), Buffer.from('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'), Buffer.from('%PDF-1.7'), Buffer.from('<html></html>'), Buffer.alloc(0),
    ]) expect(await problemOf(data)).toBe('logo-not-an-image');
  });

  it('keeps nothing of a script', async () => {
    const read = await readLogo(svg('<script>alert(1)</script><rect width="300" height="80" onclick="alert(1)"/>'));
    expect(read.ok && Buffer.from(read.logo.png).includes('alert')).toBe(false);
  });

  it('refuses a file too large, and a small file that is a huge picture', async () => {
    expect(await problemOf(Buffer.alloc(1_000_001))).toBe('logo-too-large');
    const bomb = createCanvas(2, 2).toBuffer('image/png');
    bomb.writeUInt32BE(60_000, 16);
    expect(await problemOf(bomb)).toBe('logo-too-large');
  });
});
