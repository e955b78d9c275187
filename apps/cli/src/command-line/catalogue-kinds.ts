/** Kinds of entries that `catalog list` lists. */
export const catalogueKinds = ['jobs', 'activities', 'blueprints', 'defaults', 'sources'] as const;
