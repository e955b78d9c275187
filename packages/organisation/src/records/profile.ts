import { z } from 'zod';
import { defineRecord } from './definition.ts';
import { platforms } from './platforms.ts';
import { dateSchema, idSchema } from './values.ts';

export const categories = [
  'apparel', 'beauty', 'food', 'home', 'electronics', 'mother-baby', 'pets', 'jewellery', 'sports', 'books', 'general',
] as const;
export const fulfilments = ['own-warehouse', 'third-party', 'dropship', 'platform'] as const;
export const outsourceables = ['customer-service', 'fulfilment', 'live', 'design', 'advertising', 'finance'] as const;
export const stages = ['startup', 'growth', 'mature'] as const;

const amount = (max: number) => z.number().min(0).max(max);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/u, 'a time like "09:00", at most "24:00"');

/** Upper limits are far above the largest known shop, so that only slips of the keyboard meet them. */
export const channelSchema = z.strictObject({
  platform: z.enum(platforms),
  name: z.string().min(1).max(200).optional(),
  /** Paid orders before refunds, in the profile's currency. */
  gmv_per_month: amount(1e11).optional(),
  orders_per_day: amount(1e7).optional(),
  average_order_value: z.number().positive().max(1e7).optional(),
  consultations_per_day: amount(1e7).optional(),
  service_hours: z.strictObject({ from: clock, to: clock }).optional(),
  /** Hours on air a day, summed over rooms: two rooms of 12 hours are 24. */
  live_hours_per_day: amount(20_000).optional(),
  ad_spend_per_month: amount(1e10).optional(),
});

export const peakSchema = z.strictObject({
  name: z.string().min(1).max(200),
  from: dateSchema,
  to: dateSchema,
  /** Orders of a peak day over orders of a normal day. */
  multiple: z.number().min(1).max(100),
});

/**
 * What the business does in a normal month. Fields left out are filled from the catalogue's defaults, shown with
 * their source. The file format is this schema; keys are as users type them.
 */
export const businessProfileSchema = z.strictObject({
  name: z.string().min(1).max(200),
  category: z.enum(categories),
  market: z.enum(['domestic', 'cross-border']).optional(),
  city_tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  stage: z.enum(stages).optional(),
  structure: z.string().min(1).max(60).optional(),
  currency: z.string().regex(/^[A-Z]{3}$/u, 'an ISO 4217 code such as CNY or USD').optional(),
  channels: z.array(channelSchema).min(1).max(500),
  products: z.strictObject({
    skus: amount(1e7).optional(),
    new_per_month: amount(1e6).optional(),
    lines_per_order: z.number().min(1).max(1000).optional(),
  }).optional(),
  returns: z.strictObject({ rate: z.number().min(0).max(1).optional() }).optional(),
  fulfilment: z.enum(fulfilments).optional(),
  content: z.strictObject({
    short_videos_per_week: amount(1e6).optional(),
    campaigns_per_month: amount(10_000).optional(),
  }).optional(),
  partners: z.strictObject({
    distributors: amount(1e6).optional(),
    suppliers: amount(1e6).optional(),
    influencers_per_month: amount(1e6).optional(),
  }).optional(),
  peaks: z.array(peakSchema).max(100).optional(),
  working_time: z.strictObject({
    days_per_week: z.number().min(1).max(7).optional(),
    hours_per_day: z.number().min(1).max(12).optional(),
  }).optional(),
  growth: z.strictObject({
    per_month: z.number().min(-0.5).max(1).optional(),
    months: z.int().min(1).max(36).optional(),
  }).optional(),
  outsourced: z.array(z.enum(outsourceables)).max(10).optional(),
  overrides: z.record(z.string().min(1).max(120), z.number()).optional(),
});

export const profileSchema = z.strictObject({ id: idSchema, business: businessProfileSchema });

export type BusinessProfile = z.infer<typeof businessProfileSchema>;
export type BusinessChannel = z.infer<typeof channelSchema>;

export type Category = (typeof categories)[number];
export type Stage = (typeof stages)[number];
export type ProfileRecord = z.infer<typeof profileSchema>;

/** The one profile of an organisation has this id. */
export const PROFILE_ID = 'profile';

export const profileRecord = defineRecord<'profile', ProfileRecord>({
  type: 'profile',
  plural: 'profiles',
  name: { zh: '业务画像', en: 'profile' },
  schema: profileSchema,
  references: [],
});
