import { z } from 'zod';

/** The two languages Bandi itself speaks. */
export type Language = 'zh' | 'en';

/** A text that Bandi supplies: always in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A name as shown: what a user typed (a plain string) or what Bandi supplied (both languages). */
export type Label = string | Bilingual;

/** The longest name or title a user may give, in UTF-16 units. */
export const LABEL_LIMIT = 200;

const oneLine = z
  .string()
  .min(1)
  .max(LABEL_LIMIT)
  // Control characters would break CSV, SVG and terminal output alike.
  .regex(/^\P{Cc}*$/u, 'no line breaks or control characters')
  .refine((text) => text.trim() !== '', 'not only spaces');

export const labelSchema: z.ZodType<Label> = z.union([oneLine, z.object({ zh: oneLine, en: oneLine })]);

/** The text of a label in one language; a user's own text is the same in both. */
export function labelText(label: Label, language: Language): string {
  return typeof label === 'string' ? label : label[language];
}

/** Both languages of a label, for outputs that always carry both. */
export function labelBoth(label: Label): Bilingual {
  return typeof label === 'string' ? { zh: label, en: label } : label;
}

/** A label whose text in one language is another; what it says in the other language stays. */
export function relabelled(label: Label, language: Language, text: string): Label {
  return typeof label === 'string' ? text : { ...label, [language]: text };
}
