import { z } from 'zod';
import type { TypedRecord } from './diff.ts';
import type { Bilingual } from './label.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import { Organisation } from './organisation.ts';
import type { AnyRecord, RecordType } from './records/index.ts';
import { recordDefinitions } from './records/index.ts';
import { explainMismatches } from './schema-message.ts';
import { cycles, missingReferences } from './structure.ts';

export const DOCUMENT_FORMAT = 'bandi.organisation/1';

/**
 * An organisation as one JSON document: a list of records under each plural, by id. The same records give the same
 * document, whatever way they came to be.
 */
export interface OrganisationDocument {
  readonly format: typeof DOCUMENT_FORMAT;
  readonly [plural: string]: unknown;
}

export function toDocument(organisation: ReadonlyOrganisation): OrganisationDocument {
  const document: Record<string, unknown> & { format: typeof DOCUMENT_FORMAT } = { format: DOCUMENT_FORMAT };
  for (const definition of recordDefinitions) {
    const records: AnyRecord[] = [...organisation.all(definition.type)];
    document[definition.plural] = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
  return document;
}

/** A place in a document that is wrong. */
export interface DocumentProblem {
  /** Path as in `positions[3].heads`. */
  readonly path: string;
  readonly code: 'not-an-organisation' | 'bad-value' | 'unknown-key' | 'duplicate-id' | 'missing-reference' | 'cycle';
  /** What is wrong, in both languages. */
  readonly text: Bilingual;
  /** The English text. */
  readonly message: string;
}

function problem(path: string, code: DocumentProblem['code'], zh: string, en: string): DocumentProblem {
  return { path, code, text: { zh, en }, message: en };
}

const documentSchema = z.looseObject({ format: z.literal(DOCUMENT_FORMAT) });

/** Reads a document whole, or says everything that is wrong with it (at most 100 problems). */
export function fromDocument(value: unknown): { ok: true; organisation: Organisation } | { ok: false; problems: DocumentProblem[] } {
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) {
    return { ok: false, problems: [problem('format', 'not-an-organisation', `应为含有 "format": "${DOCUMENT_FORMAT}" 的对象`, `expected an object with "format": "${DOCUMENT_FORMAT}"`)] };
  }
  const problems: DocumentProblem[] = [];
  const known = new Set<string>(['format', ...recordDefinitions.map((definition) => definition.plural)]);
  for (const key of Object.keys(parsed.data)) {
    if (!known.has(key)) problems.push(problem(key.slice(0, 100), 'unknown-key', '不认识的键', 'unknown key'));
  }
  const records: TypedRecord[] = [];
  for (const definition of recordDefinitions) {
    const list = parsed.data[definition.plural] ?? [];
    if (!Array.isArray(list)) {
      problems.push(problem(definition.plural, 'bad-value', '应为列表', 'expected a list'));
      continue;
    }
    const seen = new Set<string>();
    for (const [index, item] of list.entries()) {
      const at = `${definition.plural}[${index}]`;
      const record = definition.schema.safeParse(item);
      if (!record.success) {
        for (const { path, zh, en } of explainMismatches(definition.schema, item)) {
          problems.push(problem(path === '' || path.startsWith('[') ? at + path : `${at}.${path}`, 'bad-value', zh, en));
        }
      } else if (seen.has(record.data.id)) {
        problems.push(problem(`${at}.id`, 'duplicate-id', `${definition.name.zh} ${record.data.id} 出现了两次`, `${definition.name.en} ${record.data.id} occurs twice`));
      } else {
        seen.add(record.data.id);
        records.push({ type: definition.type, record: record.data } as TypedRecord);
      }
      if (problems.length >= 100) return { ok: false, problems };
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const organisation = Organisation.from(records);
  problems.push(...structureProblems(organisation));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, organisation };
}

/** Dangling references and cycles: what the schemas of single records cannot see. At most 100. */
export function structureProblems(organisation: ReadonlyOrganisation): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  for (const { type, plural } of recordDefinitions) {
    for (const record of organisation.all(type)) {
      for (const { field, target } of missingReferences(organisation, type, record.id)) {
        problems.push(problem(`${plural}.${record.id}.${field}`, 'missing-reference', `没有编号为 ${target} 的记录`, `there is no record ${target}`));
      }
      if (problems.length >= 100) return problems.slice(0, 100);
    }
  }
  for (const id of cycles(organisation, 'unit', idsOf(organisation, 'unit'))) {
    problems.push(problem(`units.${id}.parent`, 'cycle', `部门 ${id} 成了自己的下级`, `unit ${id} is below itself`));
  }
  for (const id of cycles(organisation, 'position', idsOf(organisation, 'position'))) {
    problems.push(problem(`positions.${id}.reportsTo`, 'cycle', `岗位 ${id} 向自己汇报`, `position ${id} reports to itself`));
  }
  return problems.slice(0, 100);
}

function* idsOf(organisation: ReadonlyOrganisation, type: RecordType): Generator<string> {
  for (const { id } of organisation.all(type)) yield id;
}
