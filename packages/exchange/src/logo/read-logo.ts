import { createCanvas, loadImage } from '@napi-rs/canvas';
import { imageFacts } from '../images/image-size.ts';
import { logoLimits } from '../picture/picture-limits.ts';
import type { Logo } from './logo.ts';

/** Twice what a logo is shown at, so that it is sharp in print. */
const LARGEST = { width: 720, height: 192 } as const;

export type LogoProblem = 'logo-too-large' | 'logo-not-an-image';

/**
 * A PNG, JPEG, WebP or SVG file as a logo. It is drawn anew, as px: whatever else the file holds – scripts, addresses,
 * notes – is gone. An SVG that reaches outside itself is refused, and the drawing itself loads nothing.
 */
export async function readLogo(data: Uint8Array): Promise<{ readonly ok: true; readonly logo: Logo } | { readonly ok: false; readonly problem: LogoProblem }> {
  if (data.length > logoLimits.bytes) return { ok: false, problem: 'logo-too-large' };
  const facts = imageFacts(data);
  if (facts !== null && Math.max(facts.width, facts.height) > logoLimits.side) return { ok: false, problem: 'logo-too-large' };
  if (facts === null && !isHarmlessSvg(data)) return { ok: false, problem: 'logo-not-an-image' };
  try {
    const image = await loadImage(Buffer.from(data));
    if (image.width < 1 || image.height < 1) return { ok: false, problem: 'logo-not-an-image' };
    // Drawings are as sharp as asked; photos are never made larger.
    const scale = Math.min(LARGEST.width / image.width, LARGEST.height / image.height, facts === null ? Number.POSITIVE_INFINITY : 1);
    const width = Math.max(1, Math.round(image.width * scale));
    const height = Math.max(1, Math.round(image.height * scale));
    const canvas = createCanvas(width, height);
    canvas.getContext('2d').drawImage(image, 0, 0, width, height);
    return { ok: true, logo: { png: canvas.toBuffer('image/png'), width: width / 2, height: height / 2 } };
  } catch {
    return { ok: false, problem: 'logo-not-an-image' };
  }
}

/** An SVG without entities, and without addresses other than its own parts and pictures inside it. */
function isHarmlessSvg(data: Uint8Array): boolean {
  const text = new TextDecoder().decode(data);
  if (!/<svg[\s>]/iu.test(text) || /<!ENTITY|<!DOCTYPE[^>]*\[/iu.test(text)) return false;
  const addresses = [...text.matchAll(/(?:href|src)\s*=\s*["']\s*([^"']*)/giu), ...text.matchAll(/url\(\s*["']?\s*([^"')]*)/giu), ...text.matchAll(/@import\s*["']?([^"';]*)/giu)];
  return addresses.every(([, address = '']) => address.startsWith('#') || /^data:image\/(?:png|jpeg);base64,/iu.test(address));
}
