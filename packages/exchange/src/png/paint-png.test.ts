import { sceneFromOrganisation } from '@bandi/chart';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { furnished } from '../picture/sheet.ts';
import { hostileNames, lineOf, named, shop } from '../samples.test-support.ts';
import { paintPng, pngSize } from './paint-png.ts';

const sheetOf = (...args: Parameters<typeof sceneFromOrganisation>) => furnished(sceneFromOrganisation(...args), { logo: null, foot: null });

async function pixels(png: Uint8Array): Promise<{ width: number; height: number; at: (x: number, y: number) => string }> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, at: (x, y) => [0, 1, 2].map((i) => (data[(y * image.width + x) * 4 + i] ?? 0).toString(16).padStart(2, '0')).join('') };
}

describe('paintPng', () => {
  it('is as wide as asked and shows each card in its colour where the scene has it', async () => {
    const sheet = sheetOf(shop);
    const read = await pixels(await paintPng(sheet, sheet.scene.width * 2));
    expect([read.width, read.height]).toEqual([sheet.scene.width * 2, sheet.scene.height * 2]);
    const [top] = sheet.scene.cards;
    expect(read.at(Math.round(((top?.x ?? 0) + (top?.width ?? 0) / 2) * 2), Math.round((top?.y ?? 0) * 2) + 8)).toBe('274a7c');
    expect(read.at(2, 2)).toBe('ffffff');
  });

  it('is the same picture whether it takes one band or many', async () => {
    const sheet = sheetOf(lineOf(60, 6), { view: 'by-reporting-line' });
    const small = await pixels(await paintPng(sheet, sheet.scene.width));
    const large = await pixels(await paintPng(sheet, sheet.scene.width * 4));
    for (const card of sheet.scene.cards) {
      const [x, y] = [Math.round(card.x + 11), Math.round(card.y + card.height / 2)];
      expect(large.at(x * 4, y * 4)).toBe(small.at(x, y));
    }
  });

  it('no side is over 20,000 px, however wide it is asked for', () => {
    expect(pngSize({ width: 3000, height: 1000 }, 90_000)).toMatchObject({ width: 20_000, height: 6667 });
    expect(pngSize({ width: 1000, height: 3000 }, null)).toMatchObject({ width: 2000, height: 6000 });
    expect(pngSize({ width: 1000, height: 60_000 }, 4000)).toMatchObject({ height: 20_000 });
  });

  it('draws names in any script as ink on their card', async () => {
    for (const name of [...hostileNames, '张伟', '한국']) {
      const scene = sceneFromOrganisation(named(name), { view: 'by-reporting-line', title: '' });
      const read = await pixels(await paintPng({ scene, logo: null }, scene.width));
      const text = scene.texts.find(({ weight }) => weight === 'bold');
      if (text === undefined) throw new Error('no title');
      let ink = 0;
      for (let x = Math.floor(text.x); x < text.x + text.width && x < read.width; x += 1) {
        for (let y = Math.floor(text.y - text.size); y < text.y; y += 1) if (read.at(x, y) < '909090') ink += 1;
      }
      expect(ink, name).toBeGreaterThan(5);
    }
  });
});
