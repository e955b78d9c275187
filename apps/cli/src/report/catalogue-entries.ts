import type { Catalogue } from '@bandi/blueprints';
import type { catalogueKinds } from '../command-line/catalogue-kinds.ts';
import type { Bilingual } from '@bandi/organisation';

export type CatalogueKind = (typeof catalogueKinds)[number];

export interface CatalogueEntry {
  readonly id: string;
  readonly name: Bilingual;
  /** What tells it from others of its kind, in a line. */
  readonly about: Bilingual;
}

/** The entries of a kind as lines of a list. */
export function entriesOf(kind: CatalogueKind, catalogue: Catalogue): CatalogueEntry[] {
  return readers[kind](catalogue);
}

const readers: Readonly<Record<CatalogueKind, (catalogue: Catalogue) => CatalogueEntry[]>> = {
  jobs: ({ jobs }) => [...jobs.values()].map(({ id, name, mission }) => ({ id, name, about: mission })),
  activities: ({ activities }) => [...activities.values()].map(({ id, name, work }) => ({ id, name, about: work[0]?.per ?? same('') })),
  blueprints: ({ blueprints }) => [...blueprints.values()].map(({ id, name, suits }) => ({ id, name, about: suits })),
  processes: ({ processes }) => [...processes.values()].map(({ id, name, purpose }) => ({ id, name, about: purpose })),
  reports: ({ reports }) => [...reports.values()].map(({ id, name, due }) => ({ id, name, about: due })),
  defaults: ({ defaults }) => [...defaults.values()].map(({ id, name, unit, values }) => {
    const other = String(values['other']);
    const more = Object.keys(values).length - 1;
    return { id, name, about: { zh: `${other} ${unit.zh}${more > 0 ? `（另有 ${more} 个分项值）` : ''}`, en: `${other} ${unit.en}${more > 0 ? ` (and ${more} by key)` : ''}` } };
  }),
  sources: ({ sources }) => [...sources.values()].map(({ id, url, note }) => ({ id, name: same(''), about: same(url ?? note ?? '') })),
};

function same(text: string): Bilingual {
  return { zh: text, en: text };
}

export const kindNames: Readonly<Record<CatalogueKind, Bilingual>> = {
  jobs: { zh: '岗位类型', en: 'jobs' },
  activities: { zh: '工作事项', en: 'activities' },
  blueprints: { zh: '架构模板', en: 'blueprints' },
  processes: { zh: '业务流程', en: 'processes' },
  reports: { zh: '报表', en: 'reports' },
  defaults: { zh: '默认值', en: 'default figures' },
  sources: { zh: '来源', en: 'sources' },
};
