import { Fragment } from 'react';
import { loadCatalogue } from '../api/bandi-api.ts';
import type { Catalogue } from '../api/types.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useLoad } from './use-load.ts';

/** Sources by their keys, each a link under the name of its site where it is a page: a key says nothing to a reader. */
export function SourceLinks({ keys }: { readonly keys: readonly string[] }) {
  const { panel } = useTexts();
  const catalogue = useLoad('catalogue', loadCatalogue);
  const sources = new Map(catalogue.state === 'ready' ? catalogue.value.sources.map((source) => [source.id, source]) : []);
  return keys.map((key, at) => {
    const source = sources.get(key);
    const name = nameOf(key, source, panel);
    return (
      <Fragment key={key}>
        {at > 0 ? ' · ' : null}
        {source?.url === null || source === undefined
          ? <span title={source?.note ?? undefined}>{name}</span>
          : <a href={source.url} target="_blank" rel="noreferrer noopener">{name}</a>}
      </Fragment>
    );
  });
}

function nameOf(key: string, source: Catalogue['sources'][number] | undefined, words: { readonly sourceNone: string; readonly sourceDerived: string }): string {
  if (key === 'GK') return words.sourceNone;
  if (key === 'derived') return words.sourceDerived;
  const url = source?.url ?? null;
  return url === null ? key : new URL(url).hostname.replace(/^www\./u, '');
}
