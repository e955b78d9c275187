import type { SceneImage } from '@bandi/chart';
import type { Image } from '@napi-rs/canvas';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { imageFacts } from '../images/image-size.ts';
import type { Photo, Photos } from './photo.ts';

/** Px of a photo's side: three for one of the picture's, what 300 dots an inch ask for. */
const SIDE = 96;
/** Pixels of the largest picture that is decoded. */
const MOST_PIXELS = 16_000_000;

/** A photo that is in the organisation itself, decoded; null where it is none. What lies elsewhere is not fetched: an export reaches nowhere. */
export async function decodedPhoto(source: string): Promise<Image | null> {
  if (!source.startsWith('data:image/')) return null;
  const data = Buffer.from(source.slice(source.indexOf(',') + 1), 'base64');
  const facts = imageFacts(data);
  if (facts === null || facts.width * facts.height > MOST_PIXELS) return null;
  return loadImage(data).catch(() => null);
}

/** The photos of scenes, each once, cut to their middle as every painter does. */
export async function readPhotos(scenes: Iterable<{ readonly images: readonly SceneImage[] }>): Promise<Photos> {
  const photos = new Map<string, Photo>();
  const seen = new Set<string>();
  for (const { images } of scenes) {
    for (const { source } of images) {
      if (seen.has(source)) continue;
      seen.add(source);
      const image = await decodedPhoto(source);
      if (image !== null && image.width > 0 && image.height > 0) photos.set(source, square(image));
    }
  }
  return photos;
}

function square(image: Image): Photo {
  const canvas = createCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  // What can be seen through in a photo shows paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, SIDE, SIDE);
  const scale = SIDE / Math.min(image.width, image.height);
  context.drawImage(image, (SIDE - image.width * scale) / 2, (SIDE - image.height * scale) / 2, image.width * scale, image.height * scale);
  return canvas.toBuffer('image/jpeg', 88);
}
