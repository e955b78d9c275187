import { z } from 'zod';
import { ownFieldNameSchema } from './own-fields.ts';
import { businessFunctions, dateSchema, idSchema } from './values.ts';

/** What the cards of a chart hang from. */
export const viewKinds = ['by-unit', 'unit-areas', 'by-reporting-line', 'by-function', 'by-channel', 'people', 'matrix'] as const;
/** What can stand on a card beside its title. */
export const cardFieldNames = ['people', 'photo', 'heads', 'vacancy', 'unit', 'job', 'function', 'load', 'cost', 'start', 'findings'] as const;
export const colourings = ['none', 'function', 'unit', 'vacancy', 'load', 'pay', 'finding', 'tenure', 'outsourced', 'own'] as const;
export const sizings = ['none', 'heads', 'cost'] as const;
/** What a picture should fit: the window, a sheet of A4 (`a-…`) or A3, or a slide of 16:9. */
export const pageShapes = ['window', 'a-landscape', 'a-portrait', 'a3-landscape', 'a3-portrait', 'wide'] as const;
export const branchShapes = ['spread', 'stacked', 'hung', 'wrapped'] as const;

/** The key of a card: what kind of thing it shows and which one. A key whose record is gone is passed over. */
export const cardKeySchema = z.string().regex(/^[a-z]{1,20}:[a-z0-9][a-z0-9._:+-]{0,240}$/u, 'a card such as "unit:design"');

export const viewFilterSchema = z.strictObject({
  /** Part of a title or name; empty for any. */
  text: z.string().max(200),
  /** With all units below; empty for any. */
  units: z.array(idSchema).max(500),
  functions: z.array(z.enum(businessFunctions)).max(30),
  /** Seats nobody holds: some, or none; null for either. */
  vacant: z.boolean().nullable(),
  outsourced: z.boolean().nullable(),
  /** Findings of at least this level; null for any position. */
  finding: z.enum(['notice', 'warning', 'error']).nullable(),
  /** Work over approved time above or below the marks 100 % and 60 %; null for any. */
  load: z.enum(['over', 'under']).nullable(),
});

export const viewSettingsSchema = z.strictObject({
  kind: z.enum(viewKinds),
  direction: z.enum(['top-down', 'left-right']),
  page: z.enum(pageShapes),
  fields: z.array(z.enum(cardFieldNames)).max(20),
  /** Names of own fields shown on cards. */
  ownFields: z.array(ownFieldNameSchema).max(20),
  colour: z.enum(colourings),
  /** The own field that colours, where `colour` is `own`. */
  colourField: ownFieldNameSchema.nullable(),
  size: z.enum(sizings),
  compact: z.boolean(),
  dottedLines: z.boolean(),
  /** The day that is shown; null: today, whenever that is. */
  asOf: dateSchema.nullable(),
  /** Levels that are unfolded; null for all. */
  depth: z.int().min(1).max(100).nullable(),
  /** Folded by hand, and opened by hand below `depth`. */
  folded: z.array(cardKeySchema).max(5000),
  opened: z.array(cardKeySchema).max(5000),
  /** How the reports of single cards stand; `columns` 0 leaves the number to the layout. */
  branches: z.array(z.strictObject({ key: cardKeySchema, shape: z.enum(branchShapes), columns: z.int().min(0).max(50) })).max(2000),
  /** Only the branch of this card and its line to the top stand out. */
  focus: cardKeySchema.nullable(),
  filter: viewFilterSchema,
  /** What becomes of cards that are out of focus or do not match. */
  others: z.enum(['fade', 'remove']),
});

export type ViewKind = (typeof viewKinds)[number];
export type Colouring = (typeof colourings)[number];
export type Sizing = (typeof sizings)[number];
export type PageShape = (typeof pageShapes)[number];
export type ViewFilter = z.infer<typeof viewFilterSchema>;
export type ViewSettings = z.infer<typeof viewSettingsSchema>;

export const noFilter: ViewFilter = { text: '', units: [], functions: [], vacant: null, outsourced: null, finding: null, load: null };

/** How an organisation is looked at before anybody chose anything. */
export const defaultViewSettings: ViewSettings = {
  kind: 'by-unit', direction: 'top-down', page: 'window', fields: ['people', 'heads', 'vacancy', 'unit'], ownFields: [],
  colour: 'function', colourField: null, size: 'none', compact: false, dottedLines: true, asOf: null, depth: null,
  folded: [], opened: [], branches: [], focus: null, filter: noFilter, others: 'fade',
};
