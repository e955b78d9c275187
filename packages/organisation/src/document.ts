import { z } from 'zod';
import type { TypedRecord } from './diff.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import { Organisation } from './organisation.ts';
import type { AnyRecord, RecordType } from './records/index.ts';
import { recordDefinitions } from './records/index.ts';
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
  readonly message: string;
}

const documentSchema = z.looseObject({ format: z.literal(DOCUMENT_FORMAT) });

/** Reads a document whole, or says everything that is wrong with it (at most 100 problems). */
export function fromDocument(value: unknown): { ok: true; organisation: Organisation } | { ok: false; problems: DocumentProblem[] } {
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) {
    return { ok: false, problems: [{ path: 'format', code: 'not-an-organisation', message: `expected an object with "format": "${DOCUMENT_FORMAT}"` }] };
  }
  const problems: DocumentProblem[] = [];
  const known = new Set<string>(['format', ...recordDefinitions.map((definition) => definition.plural)]);
  for (const key of Object.keys(parsed.data)) {
    if (!known.has(key)) problems.push({ path: key, code: 'unknown-key', message: `unknown key ${key}` });
  }
  const records: TypedRecord[] = [];
  for (const definition of recordDefinitions) {
    const list = parsed.data[definition.plural] ?? [];
    if (!Array.isArray(list)) {
      problems.push({ path: definition.plural, code: 'bad-value', message: 'expected a list' });
      continue;
    }
    const seen = new Set<string>();
    for (const [index, item] of list.entries()) {
      const at = `${definition.plural}[${index}]`;
      const record = definition.schema.safeParse(item);
      if (!record.success) {
        for (const issue of record.error.issues) {
          const path = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
          problems.push({ path: at + path, code: 'bad-value', message: issue.message });
        }
      } else if (seen.has(record.data.id)) {
        problems.push({ path: `${at}.id`, code: 'duplicate-id', message: `${definition.type} ${record.data.id} occurs twice` });
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
        problems.push({ path: `${plural}.${record.id}.${field}`, code: 'missing-reference', message: `there is no record ${target}` });
      }
      if (problems.length >= 100) return problems.slice(0, 100);
    }
  }
  for (const id of cycles(organisation, 'unit', idsOf(organisation, 'unit'))) {
    problems.push({ path: `units.${id}.parent`, code: 'cycle', message: `unit ${id} is below itself` });
  }
  for (const id of cycles(organisation, 'position', idsOf(organisation, 'position'))) {
    problems.push({ path: `positions.${id}.reportsTo`, code: 'cycle', message: `position ${id} reports to itself` });
  }
  return problems.slice(0, 100);
}

function* idsOf(organisation: ReadonlyOrganisation, type: RecordType): Generator<string> {
  for (const { id } of organisation.all(type)) yield id;
}
