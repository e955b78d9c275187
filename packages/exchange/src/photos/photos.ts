import type { SceneImage } from '@bandi/chart';
import type { Photos } from './photo.ts';
import { noPhotos } from './photo.ts';

/** The photos of scenes. What decodes them is loaded only where there are any. */
export async function photosOf(scenes: readonly { readonly images: readonly SceneImage[] }[]): Promise<Photos> {
  return scenes.some(({ images }) => images.length > 0) ? (await import('./read-photos.ts')).readPhotos(scenes) : noPhotos;
}
