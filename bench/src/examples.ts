import type { Catalogue } from '@bandi/blueprints';
import { readProfile } from '@bandi/blueprints';
import { loadCatalogue } from '@bandi/blueprints/node';
import type { BusinessProfile } from '@bandi/organisation';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The built-in catalogue. Throws when it is broken, which is for the tests to tell. */
export function catalogue(): Catalogue {
  const loaded = loadCatalogue();
  if (!loaded.ok) throw new Error(`catalogue: ${loaded.problems[0]?.text.en ?? 'unreadable'}`);
  return loaded.value;
}

/** The example profiles by name. Run from the root of the clone, as `npm run bench` does. */
export function exampleProfiles(known: Catalogue): ReadonlyMap<string, BusinessProfile> {
  const folder = path.join('examples', 'profiles');
  const profiles = new Map<string, BusinessProfile>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')).toSorted()) {
    const read = readProfile(file, readFileSync(path.join(folder, file), 'utf8'), known);
    if (!read.ok) throw new Error(`${file}: ${read.problems[0]?.text.en ?? 'unreadable'}`);
    profiles.set(path.basename(file, '.yaml'), read.value);
  }
  return profiles;
}
