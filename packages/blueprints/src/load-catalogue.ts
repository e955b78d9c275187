import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogueData } from './catalogue.ts';
import type { Catalogue } from './catalogue-type.ts';
import { assembleCatalogue, readCatalogueFiles } from './catalogue.ts';
import type { FileResult } from './file-problem.ts';

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

/**
 * Reads the built-in catalogue from disk, with a user's own file laid over it where one is given. What was read is kept
 * beside the files, in `dist/`, with their names, sizes and times: reading 60 YAML files with line numbers takes most
 * of a second, which a command on the command line should not cost.
 */
export function loadCatalogue(own?: { file: string; text: string }, folder = catalogueFolder()): FileResult<Catalogue> {
  const paths = filesBelow(folder);
  const signature = signatureOf([...paths, ...schemaFiles(folder)]);
  const kept = join(folder, '..', 'dist', 'catalogue.json');
  const data = readKept(kept, signature);
  if (data !== null) return assembleCatalogue(data, own);
  const files = new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
  const read = readCatalogueFiles(files);
  if (!read.ok) return read;
  keep(kept, signature, read.value);
  return assembleCatalogue(read.value, own);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

/** A changed schema reads the same files differently. */
function schemaFiles(folder: string): string[] {
  return ['schema.ts', 'process-schema.ts', 'hiring-schema.ts', 'roster-schema.ts', 'standards.ts', 'catalogue.ts'].map((name) => join(folder, '..', 'src', name)).filter((path) => existsSync(path));
}

function signatureOf(paths: readonly string[]): string {
  return paths.map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  }).join('\n');
}

function readKept(path: string, signature: string): CatalogueData | null {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { signature: string; data: CatalogueData };
    return kept.signature === signature ? kept.data : null;
  } catch {
    // Not there, or written by half: read the files again.
    return null;
  }
}

function keep(path: string, signature: string, data: CatalogueData): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ signature, data }));
    renameSync(draft, path);
  } catch {
    // A folder that cannot be written only means reading the files again next time.
  }
}
