/** Kinds of entries that `catalog list` lists. */
export const catalogueKinds = ['jobs', 'activities', 'blueprints', 'processes', 'defaults', 'sources'] as const;
