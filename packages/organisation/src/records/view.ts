import { z } from 'zod';
import { labelSchema } from '../label.ts';
import { defineRecord } from './definition.ts';
import { idSchema } from './values.ts';
import { cardKeySchema, viewSettingsSchema } from './view-settings.ts';

/** One stop of a presentation. */
export const storyStepSchema = z.strictObject({
  /** The branch that is shown, by its top card; null for the whole picture. */
  at: cardKeySchema.nullable(),
  title: z.string().max(200),
  /** What the speaker has in mind. */
  note: z.string().max(5000),
});

/** A way to look at the organisation that is kept: how it is drawn, and how it is presented step by step. */
export const viewSchema = z.strictObject({
  id: idSchema,
  name: labelSchema,
  /** Place among the views: a fractional index, compared as text. */
  order: z.string().min(1).max(200),
  /** Shown first to everybody. At most one view is. */
  isDefault: z.boolean(),
  settings: viewSettingsSchema,
  steps: z.array(storyStepSchema).max(200),
});
export type View = z.infer<typeof viewSchema>;
export type StoryStep = z.infer<typeof storyStepSchema>;

export const viewRecord = defineRecord<'view', View>({
  type: 'view',
  plural: 'views',
  name: { zh: '视图', en: 'view' },
  schema: viewSchema,
  // Cards that are gone are passed over: a view need not be mended whenever somebody leaves.
  references: [],
  indexes: { 'view.default': (view) => (view.isDefault ? [''] : []) },
});
