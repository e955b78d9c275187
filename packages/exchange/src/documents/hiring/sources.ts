import type { Language } from '@bandi/organisation';
import type { DocumentCatalogue } from '../document-catalogue.ts';
import { documentWords } from '../wording.ts';
import { kitWords } from './kit-words.ts';

/** Where figures come from, by the site of each source, once; one without an address is trade knowledge. */
export function sourceLine(keys: readonly string[], { sources }: Pick<DocumentCatalogue, 'sources'>, language: Language): string {
  const words = kitWords[language];
  const sites = new Set<string>();
  let isThumb = false;
  for (const key of keys) {
    const url = sources.get(key)?.url ?? null;
    if (url === null) isThumb = true;
    else sites.add(new URL(url).host.replace(/^(?:www|m)\./u, ''));
  }
  return words.sources([...sites, ...(isThumb ? [words.ruleOfThumb] : [])].join(documentWords[language].join));
}
