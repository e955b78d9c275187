import type { PictureRequest } from '@bandi/exchange';
import { logoLimits, pageKinds, paperNames, paperOf, pictureFormats, pngLimits } from '@bandi/exchange';
import { defaultViewSettings, viewSettingsSchema } from '@bandi/organisation';
import { z } from 'zod';

/** A picture as it is ordered. Everything has a default but the format. */
export const pictureBodySchema = z.strictObject({
  format: z.enum(pictureFormats),
  lang: z.enum(['zh', 'en']).default('zh'),
  theme: z.enum(['light', 'dark']).default('light'),
  view: viewSettingsSchema.default(defaultViewSettings).describe('How it is drawn, as kept views are; default by unit'),
  pay: z.boolean().default(false).describe('Allow pay where the view shows it'),
  title: z.string().max(200).nullable().default(null).describe('Null: the name of the business; empty: none'),
  legend: z.boolean().default(true),
  dated: z.boolean().default(true).describe('The day it was made, at the foot'),
  logo: z.base64().max(Math.ceil(logoLimits.bytes / 3) * 4).nullable().default(null).describe('A PNG, JPEG, WebP or SVG file of at most 1 MB, in base64'),
  paper: z.string().max(20).refine((text) => paperOf(text) !== undefined, `one of ${paperNames.join(', ')}, or mm such as 900x600`).nullable().default(null)
    .describe('Of a PDF; null: as large as the picture'),
  pages: z.enum(pageKinds).default('one'),
  percent: z.int().min(10).max(400).default(100).describe('Size of tiled sheets'),
  width: z.int().min(pngLimits.least).max(pngLimits.most).nullable().default(null).describe('Of a PNG, in px; null: two for each of the picture’s'),
});
export type PictureBody = z.infer<typeof pictureBodySchema>;

export function pictureRequest(body: PictureBody, today: string): PictureRequest {
  const { lang, logo, paper, ...rest } = body;
  return { ...rest, language: lang, today, logo: logo === null ? null : Buffer.from(logo, 'base64'), paper: paper === null ? null : paperOf(paper) ?? null };
}
