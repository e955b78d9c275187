import type { Bilingual } from '@bandi/organisation';

/** What the log calls a change that was planned from a list of people. */
export const IMPORT_PEOPLE = 'import-people';

/** Orders in the log that are no changes of the model: the server decided them from what was sent, and their diff is all there is. */
export const serverOrders: ReadonlyMap<string, Bilingual> = new Map([[IMPORT_PEOPLE, { zh: '导入人员名单', en: 'Import people' }]]);
