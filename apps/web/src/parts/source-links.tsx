import { Fragment } from 'react';
import { loadCatalogue } from '../api/bandi-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useLoad } from './use-load.ts';

/** Keys of the catalogue's list of sources, each a link where the source is a page. */
export function SourceLinks({ keys }: { readonly keys: readonly string[] }) {
  const { panel } = useTexts();
  const catalogue = useLoad('catalogue', loadCatalogue);
  const sources = new Map(catalogue.state === 'ready' ? catalogue.value.sources.map((source) => [source.id, source]) : []);
  return keys.map((key, at) => {
    const source = sources.get(key);
    const name = key === 'GK' ? panel.sourceNone : key;
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
