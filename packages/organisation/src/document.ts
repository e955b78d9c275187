import { z } from 'zod';
import type { TypedRecord } from './diff.ts';
import { Organisation } from './organisation.ts';
import type { RecordType } from './records/index.ts';
import { recordDefinitions } from './records/index.ts';

export const DOCUMENT_FORMAT = 'bandi.organisation/1';

/** An organisation as one JSON document: a list of records under each plural. */
export interface OrganisationDocument {
  readonly format: typeof DOCUMENT_FORMAT;
  readonly [plural: string]: unknown;
}

export function toDocument(organisation: Organisation): OrganisationDocument {
  const document: Record<string, unknown> & { format: typeof DOCUMENT_FORMAT } = { format: DOCUMENT_FORMAT };
  for (const definition of recordDefinitions) document[definition.plural] = [...organisation.all(definition.type)];
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
export function structureProblems(organisation: Organisation): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  for (const definition of recordDefinitions) {
    for (const record of organisation.all(definition.type as RecordType)) {
      for (const reference of definition.references as readonly { field: string; to: string; ids: (record: unknown) => readonly string[] }[]) {
        for (const id of reference.ids(record)) {
          if (organisation.has(reference.to as RecordType, id)) continue;
          problems.push({
            path: `${definition.plural}.${record.id}.${reference.field}`,
            code: 'missing-reference',
            message: `there is no ${reference.to} ${id}`,
          });
          if (problems.length >= 100) return problems;
        }
      }
    }
  }
  for (const id of cyclic([...organisation.all('unit')], (id) => organisation.get('unit', id)?.parent ?? null)) {
    problems.push({ path: `units.${id}.parent`, code: 'cycle', message: `unit ${id} is below itself` });
  }
  for (const id of cyclic([...organisation.all('position')], (id) => organisation.get('position', id)?.reportsTo ?? null)) {
    problems.push({ path: `positions.${id}.reportsTo`, code: 'cycle', message: `position ${id} reports to itself` });
  }
  return problems.slice(0, 100);
}

/** One id of each cycle of a parent link. Linear: every record is walked over once. */
function cyclic(records: readonly { readonly id: string }[], parentOf: (id: string) => string | null): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  for (const start of records) {
    const path = new Set<string>();
    for (let id: string | null = start.id; id !== null && !done.has(id); id = parentOf(id)) {
      if (path.has(id)) {
        found.push(id);
        break;
      }
      path.add(id);
    }
    for (const visited of path) done.add(visited);
  }
  return found;
}
