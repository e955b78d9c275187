import { viewSettingsSchema } from '@bandi/organisation';
import { z } from 'zod';

/** What a shared link shows: one view, in one language, and nothing beside. */
export const shareSettingsSchema = z.strictObject({
  lang: z.enum(['zh', 'en']).default('zh'),
  theme: z.enum(['light', 'dark']).default('light'),
  view: viewSettingsSchema,
  pay: z.boolean().default(false).describe('Allow pay where the view shows it'),
  title: z.string().max(200).nullable().default(null).describe('Null: the name of the business; empty: none'),
  legend: z.boolean().default(true),
});
export type ShareSettings = z.infer<typeof shareSettingsSchema>;
