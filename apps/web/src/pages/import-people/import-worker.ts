import type { ImportPlan, MappedSheet, Mend, Reading, Table } from '@bandi/exchange/people-import';
import { mapSheet, planImport, readAs, readSource, recogniseTable } from '@bandi/exchange/people-import';
import { Organisation } from '@bandi/organisation';
import { ApiError } from '../../api/api-error.ts';
import { request } from '../../api/request.ts';
import type { FromWorker, ListSource, PlanOrder, SheetSeen, ShownPerson, ShownPlan, ToWorker } from './worker-messages.ts';

/** Rows at the head of a sheet that are shown. */
const SAMPLE = 12;
/** People of one kind and problems that go to the page: more are counted. */
const SHOWN = 20_000;
const SHOWN_PROBLEMS = 3000;

let organisation = new Organisation();
let tables: readonly Table[] = [];
let readings: readonly Reading[] = [];

const tell = (message: FromWorker) => postMessage(message);
const remembered = (source: string) => organisation.get('import-source', source)?.columns;

function read(sources: readonly ListSource[]): void {
  const found: Table[] = [];
  const refused: { name: string; text: { zh: string; en: string }; cure: { zh: string; en: string } }[] = [];
  for (const [at, { name, content }] of sources.entries()) {
    const answer = readSource(name, typeof content === 'string' ? content : new Uint8Array(content), (share) => tell({ kind: 'progress', step: 'file', share: (at + share) / sources.length }));
    if (answer.ok) found.push(...answer.tables);
    else refused.push({ name, text: answer.problem.text, cure: answer.problem.cure });
  }
  tables = found;
  readings = tables.map((table) => recogniseTable(table, remembered));
  tell({ kind: 'read', sheets: tables.map((_, at) => seen(at)), refused });
}

function seen(at: number): SheetSeen {
  const table = tables[at];
  const reading = readings[at];
  if (table === undefined || reading === undefined) throw new Error(`there is no sheet ${at}`);
  const { kind, headRow, columns, layout } = reading;
  return { name: table.name, kind, headRow, columns, layout: layout?.name ?? null, notes: table.notes, rowCount: table.rows.length - headRow - 1, sample: table.rows.slice(0, Math.max(SAMPLE, headRow + SAMPLE)) };
}

function sheetsOf({ sheets, mends }: PlanOrder): readonly { readonly sheet: MappedSheet; readonly at: number }[] {
  return tables.flatMap((table, at) => {
    const [reading, choice] = [readings[at], sheets[at]];
    if (reading === undefined || choice === undefined) return [];
    const sheet = mapSheet(table, { ...reading, ...choice }, mends.filter((mend: Mend) => mend.sheet === at));
    return sheet === null ? [] : [{ sheet, at }];
  });
}

function plan(order: PlanOrder): ShownPlan {
  const sheets = sheetsOf(order);
  const made = planImport(organisation, { sheets: sheets.map(({ sheet }) => sheet), gone: order.gone, day: order.day }, (step) => tell({ kind: 'progress', step, share: null }));
  return shown(made, sheets);
}

function shown({ counts, people, problems, gone, conflicts }: ImportPlan, sheets: readonly { readonly sheet: MappedSheet; readonly at: number }[]): ShownPlan {
  const of = (state: 'new' | 'changed' | 'same') => people.filter((one) => one.state === state).slice(0, SHOWN)
    .map(({ person, name, title, unit, changes }): ShownPerson => ({ key: person, name, title, unit, changes }));
  const names = sheets.map(({ sheet }) => {
    const place = sheet.columns.findIndex(({ field }) => field === 'name' || field === 'unit-name');
    return new Map(sheet.rows.map(({ at, cells }) => [at, cells[place] ?? '']));
  });
  return {
    counts,
    problems: problems.slice(0, SHOWN_PROBLEMS).map((problem) => ({
      ...problem, sheet: sheets[problem.sheet]?.at ?? 0, who: names[problem.sheet]?.get(problem.row) ?? '', sheetName: sheets[problem.sheet]?.sheet.name ?? '',
    })),
    added: of('new'), changed: of('changed'), same: of('same'),
    gone: gone.slice(0, SHOWN).map(({ person, name }) => ({ key: person, name: typeof name === 'string' ? name : name.zh, title: null, unit: null, changes: [] })),
    conflicts: conflicts.slice(0, SHOWN_PROBLEMS).map(({ type, id, field, text }) => ({ key: `${type} ${id} ${field ?? ''}`, text })),
  };
}

async function send(order: PlanOrder, to: Extract<ToWorker, { kind: 'send' }>['to']): Promise<void> {
  tell({ kind: 'progress', step: 'send', share: null });
  const body = { sheets: sheetsOf(order).map(({ sheet }) => sheet), gone: order.gone, day: order.day };
  try {
    if (to.kind === 'new') {
      const { workspace } = await request<{ readonly workspace: string }>('/people-imports', { method: 'POST', body: { ...body, name: to.name } });
      tell({ kind: 'sent', workspace });
      return;
    }
    const { workspace, scenario, key } = to;
    await request(`/workspaces/${encodeURIComponent(workspace)}/scenarios/${encodeURIComponent(scenario)}/people-imports`, { method: 'POST', body: { ...body, key } });
    tell({ kind: 'sent', workspace: null });
  } catch (error) {
    if (error instanceof ApiError) tell({ kind: 'not-sent', text: error.body.message, cure: error.body.cure });
    else tell({ kind: 'unreachable' });
  }
}

async function answer(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'read':
      organisation = Organisation.from(message.records);
      read(message.sources);
      break;
    case 'reread': {
      const table = tables[message.sheet];
      if (table === undefined) return;
      readings = readings.with(message.sheet, readAs(table, message.headRow, message.as, remembered));
      tell({ kind: 'reread', sheet: message.sheet, seen: seen(message.sheet) });
      break;
    }
    case 'plan':
      tell({ kind: 'planned', plan: plan(message.order) });
      break;
    case 'send':
      await send(message.order, message.to);
      break;
  }
}

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  answer(event.data).catch((error: unknown) => tell({ kind: 'broken', message: error instanceof Error ? error.message : String(error) }));
});
