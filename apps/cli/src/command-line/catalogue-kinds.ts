/** Kinds of entries that `catalog list` lists. */
export const catalogueKinds = ['jobs', 'activities', 'blueprints', 'processes', 'reports', 'defaults', 'sources'] as const;
