import type { PictureFormat } from '@bandi/exchange';
import { pictureFiles, pictureFormats } from '@bandi/exchange';

/** Endings of the files a chart can be written to. */
export const chartExtensions: readonly string[] = pictureFormats.map((format) => pictureFiles[format].extension);

/** The format that a file's name asks for. */
export function formatOfFile(file: string): PictureFormat | undefined {
  const ending = /\.(?<ending>[a-z]+)$/iu.exec(file)?.groups?.['ending']?.toLowerCase();
  return pictureFormats.find((format) => pictureFiles[format].extension === ending);
}
