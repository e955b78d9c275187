import type { Organisation } from '@bandi/organisation';
import { DOCUMENT_FORMAT, fromDocument } from '@bandi/organisation';
import type { Trigger } from '@bandi/blueprints';
import { both } from '../language.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { jsonLines, jsonProblem } from './json-scan.ts';
import { readText } from './read-text.ts';

/** An organisation of 100,000 people has some 60 MB. */
const LIMIT = 200_000_000;

export interface OrganisationFile {
  readonly file: string;
  readonly organisation: Organisation;
  /** Next-hire triggers, where the file is a whole answer of `build --json`. */
  readonly triggers: readonly Trigger[] | null;
}

/** Reads an organisation document, or the answer of `build --json` that has one in it. */
export async function readOrganisation(file: string, stdin: AsyncIterable<Uint8Array>): Promise<Read<OrganisationFile>> {
  const read = await readText(file, LIMIT, stdin);
  if (!read.ok) return read;
  const { text } = read.value;
  const shown = read.value.file;
  if (text.trim() === '') return refused({ file: shown, text: both('文件是空的', 'the file is empty'), expected: expectedDocument });
  const broken = jsonProblem(text);
  if (broken !== null) return refused({ file: shown, ...broken });
  const whole: unknown = JSON.parse(text);
  const answer = isObject(whole) && isObject(whole['organisation']) ? whole : null;
  const document = answer === null ? whole : answer['organisation'];
  const result = fromDocument(document);
  if (result.ok) return { ok: true, value: { file: shown, organisation: result.organisation, triggers: triggersOf(answer) } };
  const at = answer === null ? '' : 'organisation';
  const paths = result.problems.map(({ path }) => [at, placeOf(path, document)].filter((part) => part !== '').join('.'));
  const lines = jsonLines(text, paths);
  return {
    ok: false,
    problems: result.problems.map(({ path, text: what, code }, index) => ({
      file: shown,
      line: lines.get(paths[index] ?? '') ?? 0,
      text: code === 'not-an-organisation' ? both('这不是组织文件', 'this is not an organisation file') : both(`${path}：${what.zh}`, `${path}: ${what.en}`),
      expected: code === 'not-an-organisation' ? expectedDocument : null,
      nearest: null,
    })),
  };
}

const expectedDocument = both(`bandi build --out 写出的 organisation.json（"format": "${DOCUMENT_FORMAT}"）`, `an organisation.json written by bandi build --out ("format": "${DOCUMENT_FORMAT}")`);

/** `positions.<id>.reportsTo`, as problems between records name a place, as the place in the lists: `positions[3].reportsTo`. */
function placeOf(path: string, document: unknown): string {
  const match = /^(?<plural>[a-z]+)\.(?<id>.+)\.(?<field>[A-Za-z]+)$/u.exec(path)?.groups;
  if (match === undefined || !isObject(document)) return path;
  const list = document[match['plural'] ?? ''];
  const index = Array.isArray(list) ? list.findIndex((record: unknown) => isObject(record) && record['id'] === match['id']) : -1;
  return index === -1 ? path : `${match['plural'] ?? ''}[${index}].${match['field'] ?? ''}`;
}

/** The triggers of an answer of ours. An answer that somebody shortened has none. */
function triggersOf(answer: Record<string, unknown> | null): readonly Trigger[] | null {
  const summary = answer?.['summary'];
  const triggers = isObject(summary) ? summary['triggers'] : null;
  return Array.isArray(triggers) && triggers.every(isTrigger) ? triggers : null;
}

function isTrigger(value: unknown): value is Trigger {
  return isObject(value) && ['position', 'job', 'driver'].every((key) => typeof value[key] === 'string')
    && ['now', 'at', 'adds'].every((key) => typeof value[key] === 'number')
    && ['driverName', 'unit'].every((key) => {
      const name = value[key];
      return isObject(name) && typeof name['zh'] === 'string' && typeof name['en'] === 'string';
    });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
