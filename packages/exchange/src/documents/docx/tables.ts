import type { FactsBlock, TableBlock, TableColumn } from '../text-document.ts';
import { labelShare } from '../metrics.ts';
import { ink, styleIds, twips } from './styles.ts';
import { runXml } from './xml.ts';

const factColumns: readonly TableColumn[] = [labelShare, 0.5 - labelShare, labelShare, 0.5 - labelShare].map((share) => ({ title: '', share, align: 'start' }));

/**
 * A table as WordprocessingML (ECMA-376-1, 17.4), `width` twentieths of a point wide. Written as text: a document of a
 * thousand positions has a hundred thousand cells, and an object for each part of each takes the library half a minute.
 */
export function tableXml(block: FactsBlock | TableBlock, width: number): string {
  if (block.kind === 'table') {
    const { columns, rows, least = 0 } = block;
    const head = rowXml(columns.map(({ title }) => title), columns, width, { head: true, labels: false, least: 0 });
    return whole(styleIds.table, columns, width, head + rows.map((row) => rowXml(row, columns, width, { head: false, labels: false, least })).join(''));
  }
  const rows: string[] = [];
  for (let at = 0; at < block.pairs.length; at += 2) {
    const [left, right] = [block.pairs[at] ?? ['', ''], block.pairs[at + 1] ?? ['', '']];
    rows.push(rowXml([...left, ...right], factColumns, width, { head: false, labels: true, least: block.least ?? 0 }));
  }
  return whole(styleIds.facts, factColumns, width, rows.join(''));
}

function whole(style: string, columns: readonly TableColumn[], width: number, rows: string): string {
  const grid = columns.map(({ share }) => `<w:gridCol w:w="${Math.round(share * width)}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`
    + `<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

function rowXml(texts: readonly string[], columns: readonly TableColumn[], width: number, { head, labels, least }: { readonly head: boolean; readonly labels: boolean; readonly least: number }): string {
  const cells = columns.map(({ share, align }, i) => cellXml(texts[i] ?? '', Math.round(share * width), align, labels && i % 2 === 0));
  return `<w:tr><w:trPr><w:cantSplit/>${least === 0 ? '' : `<w:trHeight w:val="${twips(least)}" w:hRule="atLeast"/>`}${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

const jc: Readonly<Record<TableColumn['align'], string>> = { start: '', middle: '<w:jc w:val="center"/>', end: '<w:jc w:val="right"/>' };

function cellXml(text: string, width: number, align: TableColumn['align'], label: boolean): string {
  const shade = label ? `<w:shd w:val="clear" w:color="auto" w:fill="${ink.label}"/>` : '';
  const run = text === '' ? '' : runXml(text, label ? `<w:color w:val="${ink.muted}"/>` : '');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${styleIds.cell}"/>${jc[align]}</w:pPr>${run}</w:p></w:tc>`;
}
