import { DRAWING_LIMIT } from '@bandi/organisation';
import type { BpmnProblem } from './bpmn-problem.ts';
import { bpmnProblem } from './bpmn-problem.ts';
import type { ModdleObject, ParseWarning } from './moddle.ts';
import { bpmnModdle } from './moddle.ts';

/** Elements within one another. Ours nest ten deep; the readers and writers of XML walk recursively. */
const DEEPEST = 200;

export interface ParsedBpmn {
  readonly definitions: ModdleObject;
  readonly text: string;
  /** What the reader could not make sense of. */
  readonly warnings: readonly ParseWarning[];
}

/**
 * Reads a BPMN 2.0 file, of any encoding that it names. Nothing is fetched, no entity is expanded and no script is run:
 * a file with a document type is refused.
 */
export async function parseBpmn(file: Uint8Array | string): Promise<({ readonly ok: true } & ParsedBpmn) | { readonly ok: false; readonly problem: BpmnProblem }> {
  // A character takes at most four bytes.
  if (file.length > (typeof file === 'string' ? DRAWING_LIMIT : DRAWING_LIMIT * 4)) return bpmnProblem('too-large');
  const decoded = typeof file === 'string' ? file.replace(/^\uFEFF/u, '') : decode(file);
  if (decoded === null) return bpmnProblem('not-text');
  const text = decoded.replace(/^(\s*<\?xml[^>]{0,100}?encoding\s*=\s*)["'][^"']{0,40}["']/u, '$1"UTF-8"');
  if (text.length > DRAWING_LIMIT) return bpmnProblem('too-large');
  const shape = shapeOf(text);
  if (shape !== 'fine') return bpmnProblem(shape);
  try {
    const { rootElement, warnings, elementsById } = await bpmnModdle().fromXML(text);
    if (rootElement.$type !== 'bpmn:Definitions') return bpmnProblem('not-bpmn');
    return { ok: true, definitions: rootElement, text, warnings: warnings.filter((warning) => !resolved(warning, elementsById)) };
  } catch (error) {
    // The reader says "failed to parse document as <bpmn:Definitions>" for XML of another kind.
    return bpmnProblem(error instanceof Error && error.message.includes('failed to parse document') ? 'not-bpmn' : 'not-xml');
  }
}

/** Some tools write references with the prefix of the file's own namespace, which the reader does not take off. */
function resolved({ element, property, value }: ParseWarning, byId: Readonly<Record<string, ModdleObject>>): boolean {
  const target = value === undefined ? undefined : byId[value.slice(value.indexOf(':') + 1)];
  if (element === undefined || property === undefined || target === undefined) return false;
  if (Array.isArray(element.get(property))) (element.get(property) as ModdleObject[]).push(target);
  else element.set(property, target);
  return true;
}

function decode(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : a === 0x3c && b === 0 ? 'utf-16le' : null;
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]{1,40})["']/u.exec(head)?.[1];
  // What says it is UTF-8 and is not comes from a Chinese or a western Windows.
  for (const encoding of [marked ?? named ?? 'utf-8', 'gb18030', 'windows-1252']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // The next may fit.
    }
  }
  return null;
}

/** Looks over the markup once, without reading it: document types, and how deep it goes. */
function shapeOf(text: string): 'fine' | 'doctype' | 'not-xml' | 'too-deep' {
  let depth = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const special = specials.find(({ open }) => text.startsWith(open, at));
    if (special !== undefined) {
      const end = text.indexOf(special.close, at + special.open.length);
      if (end === -1) return 'not-xml';
      at = end + special.close.length;
      continue;
    }
    if (text.startsWith('<!', at)) return 'doctype';
    const end = tagEnd(text, at);
    if (end === -1) return 'not-xml';
    if (text[at + 1] === '/') depth -= 1;
    else if (text[end - 1] !== '/') depth += 1;
    if (depth > DEEPEST) return 'too-deep';
    at = end;
  }
  return depth === 0 ? 'fine' : 'not-xml';
}

const specials = [
  { open: '<!--', close: '-->' },
  { open: '<![CDATA[', close: ']]>' },
  { open: '<?', close: '?>' },
] as const;

/** Where the tag ends that begins at a place; a `>` within quotes does not end it. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}
