import { Organisation, decideAll, labelBoth } from '@bandi/organisation';
import type { GoneChoice, ImportPlan, Mend } from './index.ts';
import { mapSheet, planImport, readSource, recogniseTable } from './index.ts';

export const DAY = '2026-07-01';

export interface Options {
  readonly gone?: GoneChoice;
  readonly mends?: readonly Mend[];
}

/** Plans the import of files (text or bytes), as the page and the command line do. */
export function plan(organisation: Organisation, sources: readonly (string | Uint8Array)[], { gone = 'keep', mends = [] }: Options = {}): ImportPlan {
  const tables = sources.flatMap((source) => {
    const read = readSource('list', source);
    if (!read.ok) throw new Error(read.problem.text.en);
    return read.tables;
  });
  const sheets = tables.map((table, sheet) => mapSheet(table, recogniseTable(table, (id) => organisation.get('import-source', id)?.columns), mends.filter((mend) => mend.sheet === sheet)));
  return planImport(organisation, { sheets: sheets.filter((sheet) => sheet !== null), gone, day: DAY });
}

/** Imports them: through the change, so that everything a change is asked is asked of the plan. */
export function imported(organisation: Organisation, sources: readonly (string | Uint8Array)[], options: Options = {}): ImportPlan {
  const made = plan(organisation, sources, options);
  const decision = decideAll(organisation, [{ type: 'apply-diff', diff: made.diff }]);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  return made;
}

/** `unit: title ×heads (names) → title of the lead`, unit by unit, the unit's lead with a star. */
export function picture(organisation: Organisation): readonly string[] {
  const lines: string[] = [];
  const walk = (id: string, path: string) => {
    const unit = organisation.get('unit', id);
    if (unit === undefined) return;
    const here = path === '' ? labelBoth(unit.name).zh : `${path}/${labelBoth(unit.name).zh}`;
    for (const position of [...organisation.ids('position.unit', id)].flatMap((one) => organisation.get('position', one) ?? []).toSorted((a, b) => (a.order < b.order ? -1 : 1))) {
      const names = [...organisation.ids('assignment.position', position.id)].map((one) => labelBoth(organisation.get('person', organisation.get('assignment', one)?.person ?? '')?.name ?? '?').zh);
      const lead = position.reportsTo === null ? '' : ` → ${labelBoth(organisation.get('position', position.reportsTo)?.title ?? '?').zh}`;
      lines.push(`${here}: ${labelBoth(position.title).zh}${unit.lead === position.id ? '*' : ''} ×${position.heads} (${names.join('、')})${lead}`);
    }
    for (const below of [...organisation.ids('unit.parent', id)].toSorted((a, b) => ((organisation.get('unit', a)?.order ?? '') < (organisation.get('unit', b)?.order ?? '') ? -1 : 1))) walk(below, here);
  };
  for (const root of organisation.ids('unit.root', '')) walk(root, '');
  return lines;
}

export const empty = () => new Organisation();
