import { sceneFromOrganisation } from '@bandi/chart';
import { Organisation } from '@bandi/organisation';
import { assignmentRecordOf, personRecordOf, positionRecordOf, unitRecordOf } from '@bandi/organisation/testing';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { imageFacts } from '../images/image-size.ts';
import { paintPdf } from '../pdf/paint-pdf.ts';
import { furnished } from '../picture/sheet.ts';
import { paintPptx } from '../pptx/paint-pptx.ts';
import { photosOf } from './photos.ts';

const at = new Date('2026-06-01T00:00:00Z');

/** A picture twice as wide as high: red, its middle blue. */
function picture(kind: 'png' | 'jpeg' | 'webp'): string {
  const canvas = createCanvas(200, 100);
  const context = canvas.getContext('2d');
  context.fillStyle = '#d02020';
  context.fillRect(0, 0, 200, 100);
  context.fillStyle = '#2040d0';
  context.fillRect(60, 0, 80, 100);
  const data = kind === 'png' ? canvas.toBuffer('image/png') : kind === 'jpeg' ? canvas.toBuffer('image/jpeg') : canvas.toBuffer('image/webp');
  return `data:image/${kind};base64,${data.toString('base64')}`;
}

/** Three people with one position each: two have a photo, the third one that is elsewhere. */
function scene(...photos: readonly (string | null)[]) {
  const organisation = Organisation.from([
    unitRecordOf('unit', { name: '店铺' }),
    ...photos.flatMap((photo, i) => [positionRecordOf(`p${i}`, 'unit', { title: `岗位 ${i}` }), personRecordOf(`n${i}`, { name: `李雷 ${i}`, photo }), assignmentRecordOf(`n${i}`, `p${i}`)]),
  ]);
  return sceneFromOrganisation(organisation, { fields: { ...sceneFields, photo: true } });
}
const sceneFields = { people: true, photo: false, heads: true, vacancy: true, unit: true, job: false, function: false, load: false, cost: false, start: false, findings: false, own: [] };

/** How often a text is in a file. */
const count = (bytes: Uint8Array, text: string): number => Buffer.from(bytes).toString('latin1').split(text).length - 1;

describe('photos', () => {
  it('are drawn anew as small squares of their middle, whatever they were', async () => {
    for (const kind of ['png', 'jpeg', 'webp'] as const) {
      const source = picture(kind);
      const photo = (await photosOf([scene(source)])).get(source) ?? new Uint8Array();
      expect(imageFacts(photo)).toEqual({ kind: 'jpeg', width: 96, height: 96 });
      const canvas = createCanvas(96, 96);
      canvas.getContext('2d').drawImage(await loadImage(Buffer.from(photo)), 0, 0);
      const [red = 0, , blue = 0] = canvas.getContext('2d').getImageData(48, 48, 1, 1).data;
      expect(blue).toBeGreaterThan(red + 100);
      // Of the sides only the inner part is left.
      expect(canvas.getContext('2d').getImageData(4, 48, 1, 1).data[0]).toBeGreaterThan(150);
    }
  });

  it('that are broken, huge or elsewhere are left out, and what stands in for them is shown', async () => {
    const bomb = createCanvas(2, 2).toBuffer('image/png');
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const bad = scene(`data:image/png;base64,${bomb.toString('base64')}`, 'data:image/png;base64,aGVsbG8=', 'https://example.com/a.png', null);
    expect(await photosOf([bad])).toEqual(new Map());
    expect(count((await paintPdf(furnished(bad, { logo: null, foot: null }), null, at)).bytes, '/Subtype /Image')).toBe(0);
    expect(Object.keys(unzipSync(paintPptx(furnished(bad, { logo: null, foot: null }), at, await photosOf([bad])))).filter((name) => name.includes('media'))).toEqual([]);
  });

  it('are in a PDF once each, cut round', async () => {
    const [one, other] = [picture('png'), picture('jpeg')];
    const { bytes } = await paintPdf(furnished(scene(one, one, other), { logo: null, foot: null }), null, at);
    expect(count(bytes, '/Subtype /Image')).toBe(2);
    expect(count(bytes, '/DCTDecode')).toBe(2);
  });

  it('are in a presentation as round pictures named by whom they show, their files once each and of a kind it declares', async () => {
    const [one, other] = [picture('png'), picture('jpeg')];
    const drawn = scene(one, one, other);
    const files = unzipSync(paintPptx(furnished(drawn, { logo: null, foot: null }), at, await photosOf([drawn])));
    expect(Object.keys(files).filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/photo1.jpeg', 'ppt/media/photo2.jpeg']);
    const slide = strFromU8(files['ppt/slides/slide1.xml'] ?? new Uint8Array());
    expect(slide.match(/<p:pic>/gu)).toHaveLength(3);
    expect([...slide.matchAll(/name="Photo" descr="([^"]*)"/gu)].map(([, label]) => label)).toEqual(['李雷 0', '李雷 1', '李雷 2']);
    expect(slide.match(/prst="ellipse"/gu)).toHaveLength(3);
    const relations = strFromU8(files['ppt/slides/_rels/slide1.xml.rels'] ?? new Uint8Array());
    for (const [, id = ''] of slide.matchAll(/r:embed="([^"]*)"/gu)) expect(relations).toContain(`Id="${id}"`);
    expect(strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())).toContain('Extension="jpeg"');
  });
});
