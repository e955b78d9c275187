import type { z } from 'zod';
import type { Bilingual } from '../label.ts';

/** A field that points at other records. */
export interface Reference<R> {
  readonly field: string;
  /** The record type pointed at. */
  readonly to: string;
  /** The ids pointed at, none where the field is empty. */
  readonly ids: (record: R) => readonly string[];
}

/**
 * Everything the model needs to know of one kind of record. A new kind is one file with one of these, listed in
 * `records/index.ts`; the store, the diff, JSON, references and indexes follow from it.
 */
export interface RecordDefinition<Type extends string, R extends { readonly id: string }> {
  readonly type: Type;
  /** The key of its list in the JSON document. */
  readonly plural: string;
  readonly name: Bilingual;
  readonly schema: z.ZodType<R>;
  readonly references: readonly Reference<R>[];
  /**
   * Secondary indexes: name → the keys a record is found under. Every reference already has one, named
   * `<type>.<field>` and keyed by the id pointed at; list here only others.
   */
  readonly indexes?: Readonly<Record<string, (record: R) => readonly string[]>>;
}

export function defineRecord<Type extends string, R extends { readonly id: string }>(
  definition: RecordDefinition<Type, R>,
): RecordDefinition<Type, R> {
  return definition;
}
