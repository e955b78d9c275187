import { platformNames, platforms } from '@bandi/organisation';
import type { Language, Platform } from '@bandi/organisation';

/** What the platforms are called, as everywhere in Bandi. */
export function platformsIn(language: Language): Readonly<Record<Platform, string>> {
  // Every platform has just been named.
  return Object.fromEntries(platforms.map((platform) => [platform, platformNames[platform][language]])) as Record<Platform, string>;
}
