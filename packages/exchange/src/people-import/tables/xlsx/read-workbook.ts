import { SourceRefused } from '../source-problem.ts';
import type { Table } from '../table.ts';
import { dateStyles } from './cell-formats.ts';
import { readSheet } from './read-sheet.ts';
import { sharedStrings } from './shared-strings.ts';
import { readXml } from './xml-pieces.ts';
import { ZipParts } from './zip-parts.ts';

interface Relation {
  readonly kind: string;
  readonly part: string;
}

/** Sheets of a workbook that are looked at. */
const SHEETS = 40;

/**
 * The visible sheets of an XLSX workbook that have rows. Macros and links to other files are never opened; a formula is
 * the value it had when the file was saved. Throws SourceRefused.
 */
export function readWorkbook(bytes: Uint8Array, read: (share: number) => void): readonly Table[] {
  const parts = new ZipParts(bytes);
  const main = [...relations(parts, '_rels/.rels', '').values()].find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const workbook = parts.read(main);
  if (workbook === null) throw new SourceRefused('not-a-workbook');
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  let from1904 = false;
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes()['date1904'] ?? '');
      else if (name === 'sheet') {
        const about = attributes();
        const relation = Object.entries(about).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
        if (relation !== undefined && (about['state'] ?? 'visible') === 'visible') sheets.push({ name: about['name'] ?? '', relation });
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/') + 1) : '';
  const targets = relations(parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const partOf = (kind: string) => [...targets.values()].find((relation) => relation.kind === kind)?.part ?? '';
  const strings = sharedStrings(parts, partOf('sharedStrings'), (share) => read(share * 0.3));
  const dates = dateStyles(parts, partOf('styles'));
  const tables: Table[] = [];
  for (const [place, { name, relation }] of sheets.slice(0, SHEETS).entries()) {
    const target = targets.get(relation);
    const sheet = target?.kind === 'worksheet' ? parts.read(target.part) : null;
    if (sheet === null) continue;
    const rows = readSheet(sheet, { strings, dates, from1904 }, (share) => read(0.3 + 0.7 * ((place + share) / sheets.length)));
    if (rows.length > 0) tables.push({ name, rows, notes: [] });
  }
  if (sheets.length === 0) throw new SourceRefused('not-a-workbook');
  return tables;
}

/** What a part refers to: id → its kind (the last part of its name) and where it lies. Links out of the file are left out. */
function relations(parts: ZipParts, part: string, folder: string): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  const bytes = parts.read(part);
  if (bytes === null) return found;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes();
      if (TargetMode === 'External') return;
      const path = Target.startsWith('/') ? Target.slice(1) : folder + Target;
      found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part: straight(path) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** `xl/../docProps/a.xml` is `docProps/a.xml`. */
function straight(path: string): string {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}
