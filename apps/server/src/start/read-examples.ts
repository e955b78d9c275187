import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '@bandi/blueprints';
import { profileInputs, readProfile } from '@bandi/blueprints';
import type { Example } from '../context.ts';

/** The example profiles of a folder, smallest business first; the file name is the id. A wrong one is a bug and throws. */
export function readExamples(folder: string, catalogue: Catalogue): Example[] {
  const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name): Example => {
    const read = readProfile(name, readFileSync(path.join(folder, name), 'utf8'), catalogue);
    if (!read.ok) throw new Error(`example ${name}: ${read.problems.map(({ line, text }) => `line ${line}: ${text.en}`).join('; ')}`);
    return { id: path.basename(name, '.yaml'), profile: read.value };
  });
  const sales = new Map(examples.map((example) => [example.id, profileInputs(example.profile, catalogue).sales]));
  return examples.toSorted((a, b) => (sales.get(a.id) ?? 0) - (sales.get(b.id) ?? 0));
}
