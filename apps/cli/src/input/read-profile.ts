import type { Catalogue } from '@bandi/blueprints';
import { readProfile } from '@bandi/blueprints';
import type { BusinessProfile } from '@bandi/organisation';
import type { Bilingual } from '@bandi/organisation';
import type { Read } from '../problem.ts';
import { YAML_BYTES, parseGuarded } from './read-catalogue.ts';
import { readText } from './read-text.ts';

export interface ProfileFile {
  readonly profile: BusinessProfile;
  readonly file: string;
  readonly note: Bilingual | null;
}

/** Reads a profile from a file or standard input (`-`) and checks it against the catalogue. */
export async function readProfileFile(file: string, catalogue: Catalogue, stdin: AsyncIterable<Uint8Array>): Promise<Read<ProfileFile>> {
  const read = await readText(file, YAML_BYTES, stdin);
  if (!read.ok) return read;
  const { note, text } = read.value;
  const profile = parseGuarded(read.value.file, () => readProfile(read.value.file, text, catalogue));
  return profile.ok ? { ok: true, value: { profile: profile.value, file: read.value.file, note } } : profile;
}
