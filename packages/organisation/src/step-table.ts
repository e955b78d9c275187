/** A row of a list with its cells, one where it has no tabs. */
export interface ListRow {
  /** From 1: the line it begins in. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows as spreadsheets copy them: tabs between cells; a cell with line breaks or tabs stands in quotes. */
export function cellsOf(text: string): ListRow[] {
  const rows: ListRow[] = [];
  let [line, begun] = [1, 1];
  let cells: string[] = [];
  let cell = '';
  const end = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    // Only a whole cell is quoted: a quote within a line is part of it.
    const close = character === '"' && cell === '' ? closing(text, at + 1) : -1;
    if (close !== -1) {
      const quoted = text.slice(at + 1, close).replaceAll('""', '"');
      cell = quoted;
      line += quoted.split('\n').length - 1;
      at = close;
    } else if (character === '\t') {
      cells.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      end();
      line += 1;
      begun = line;
    } else cell += character;
  }
  end();
  return rows;
}

/** Where a quoted cell ends: at a quote that a tab, a line break or nothing follows; -1 where it does not. */
function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || '\t\r\n'.includes(text[at + 1] ?? '') ? at : -1;
  }
  return -1;
}

const headings: readonly RegExp[] = [
  /^(?:谁|谁来做|岗位|角色|部门|负责人|责任人|执行人|责任岗位|who|role|owner|position|responsible|lane)$/iu,
  /^(?:做什么|步骤|步骤名称|动作|事项|工作内容|内容|环节|任务|活动|what|step|task|activity|action)$/iu,
  /^(?:结果|输出|产出|交付物?|成果|产出物|result|output|outcome|deliverable)$/iu,
  /^(?:时限|用时|时间|时效|完成时限|工时|sla|time|deadline|duration|within)$/iu,
];

/**
 * Which cells are who, what, result and time, and the row of headings that says so; without one they come in this order,
 * after a column of numbers where there is one.
 */
export function columnsOf(rows: readonly (readonly string[])[]): { readonly heading: readonly string[] | null; readonly of: readonly (number | null)[] } {
  const [first] = rows;
  if (first !== undefined && first.length > 1) {
    const of = headings.map((heading) => first.findIndex((cell) => heading.test(cell.trim()))).map((at) => (at === -1 ? null : at));
    if (of[0] !== null && of[1] !== null) return { heading: first, of };
  }
  const tables = rows.filter((cells) => cells.length > 1);
  const isNumbered = tables.length > 0 && tables.every(([cell = '']) => /^\s*\d{1,4}[.、)）]?\s*$/u.test(cell));
  return { heading: null, of: isNumbered ? [1, 2, 3, 4] : [0, 1, 2, 3] };
}
