/** The columns rows from a spreadsheet can have, in the order they have without a heading. */
export const sheetColumns = ['title', 'heads', 'unit', 'lead'] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** One row as it was written; `row` is its number in what was pasted, from 1. */
export interface SheetRow extends Readonly<Record<SheetColumn, string>> {
  readonly row: number;
}

const headings: Readonly<Record<SheetColumn, readonly string[]>> = {
  title: ['岗位', '岗位名称', '职位', '职位名称', '职务', '名称', 'title', 'jobtitle', 'position', 'role', 'name'],
  heads: ['人数', '编制', '编制人数', '定编', '人头', 'heads', 'headcount', 'count', 'number'],
  unit: ['部门', '所属部门', '部门名称', '小组', '团队', 'unit', 'department', 'dept', 'team'],
  lead: ['上级', '直属上级', '上级岗位', '汇报给', '汇报对象', '汇报人', 'lead', 'manager', 'reportsto', 'supervisor'],
};

/**
 * Reads tab-separated text as a spreadsheet copies it (cells with line breaks in quotation marks). A first row of known
 * headings, in Chinese or English, says which column is which. Empty rows are left out.
 */
export function readRows(text: string): readonly SheetRow[] {
  const table = cellsOf(text);
  const first = table[0] ?? [];
  const named = first.map(columnOf);
  // Columns beside the four are left out.
  const hasHeadings = named.includes('title');
  const columns: readonly (SheetColumn | null)[] = hasHeadings ? named : sheetColumns;
  return table.flatMap((cells, at): SheetRow[] => {
    if ((hasHeadings && at === 0) || cells.every((cell) => cell.trim() === '')) return [];
    const cell = (column: SheetColumn) => (cells[columns.indexOf(column)] ?? '').replaceAll(/\s+/gu, ' ').trim();
    return [{ row: at + 1, title: cell('title'), heads: cell('heads'), unit: cell('unit'), lead: cell('lead') }];
  });
}

function columnOf(heading: string): SheetColumn | null {
  const plain = heading.normalize('NFKC').toLowerCase().replaceAll(/[\s_*:：-]/gu, '');
  return sheetColumns.find((column) => headings[column].includes(plain)) ?? null;
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const end = () => {
    row.push(cell);
    cell = '';
  };
  const source = text.replaceAll(/\r\n?/gu, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') end();
    else if (sign === '\n') {
      end();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  end();
  rows.push(row);
  return rows;
}
