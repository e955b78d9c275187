import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from './catalogue.ts';
import { readCatalogue } from './catalogue.ts';
import type { FileResult } from './yaml-file.ts';

/** The folder of the built-in catalogue: beside this source, or found above the bundle this code ended up in. */
export function catalogueFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    for (const candidate of [join(folder, 'catalogue'), join(folder, 'packages', 'blueprints', 'catalogue')]) {
      if (existsSync(join(candidate, 'inputs.yaml'))) return candidate;
    }
    if (dirname(folder) === folder) throw new Error(`no catalogue folder found above ${start}`);
  }
}

/** Reads the built-in catalogue from disk, with a user's own file laid over it where one is given. */
export function loadCatalogue(own?: { file: string; text: string }, folder = catalogueFolder()): FileResult<Catalogue> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return readCatalogue(files, own);
}
