import type { Language } from '@bandi/organisation';
import type { LineStyle } from '../metrics.ts';
import { afterTable, cellPad, contents, headings, lines, textWidth } from '../metrics.ts';

export const ink = { text: '1B2536', muted: '596579', accent: '274A7C', line: 'A7B3C4', head: 'E8EEF6', label: 'F4F6F9' } as const;

/** Word and WPS both know these names on Windows and Mac; `others` is what they take where one is not there. */
export const wordFonts = { latin: 'Arial', chinese: 'Microsoft YaHei', others: '微软雅黑,DengXian,等线,PingFang SC,Source Han Sans SC,思源黑体,Noto Sans CJK SC,WenQuanYi Micro Hei' } as const;

/** The ids of the styles, those of Word's own where there is one, so that its navigation and contents find them. */
export const styleIds = { note: 'BandiNote', missing: 'BandiMissing', cell: 'BandiCell', table: 'BandiTable', facts: 'BandiFacts', cover: 'BandiCover', picture: 'BandiPicture', gap: 'BandiGap' } as const;

/** Numbers of the lists in the numbering part. */
export const numberings = { bullets: 1, headings: 2 } as const;

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

const WIDTH = twips(textWidth);
const contentsTab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${WIDTH}"/></w:tabs>`;

/**
 * The whole style sheet, as WordprocessingML (ECMA-376-1, 17.7). Lines have exact heights: fonts of Windows, WPS and
 * LibreOffice differ in theirs, and pages would end elsewhere in each. `numbered`: headings of two levels have numbers.
 */
export function styleSheet(language: Language, numbered: boolean): string {
  const fonts = `<w:rFonts w:ascii="${wordFonts.latin}" w:hAnsi="${wordFonts.latin}" w:cs="${wordFonts.latin}" w:eastAsia="${wordFonts.chinese}"/>`;
  const lang = `<w:lang w:val="${language === 'zh' ? 'zh-CN' : 'en-GB'}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="${ink.text}"/>${size(lines.body)}${lang}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spacing(lines.body)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${twips(cellPad.x)}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${twips(cellPad.x)}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    paragraph('Title', 'Title', '<w:spacing w:before="3000" w:after="240" w:line="240" w:lineRule="auto"/>', `<w:b/><w:color w:val="${ink.accent}"/><w:sz w:val="64"/><w:szCs w:val="64"/>`),
    paragraph('Subtitle', 'Subtitle', `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="14" w:color="${ink.accent}"/></w:pBdr><w:spacing w:after="480" w:line="240" w:lineRule="auto"/>`, `<w:color w:val="${ink.text}"/><w:sz w:val="36"/><w:szCs w:val="36"/>`),
    heading(1, `<w:b/><w:color w:val="${ink.accent}"/>`, '', numbered),
    heading(2, '<w:b/>', `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="3" w:color="${ink.accent}"/></w:pBdr>`, numbered),
    heading(3, `<w:b/><w:color w:val="${ink.accent}"/>`, '', false),
    paragraph('TOCHeading', 'TOC Heading', `<w:keepNext/><w:pageBreakBefore/><w:spacing w:before="0" w:after="${twips(contents.head - headings[1].line)}" w:line="${twips(headings[1].line)}" w:lineRule="exact"/>`, `<w:b/><w:color w:val="${ink.accent}"/><w:sz w:val="32"/><w:szCs w:val="32"/>`),
    paragraph('TOC1', 'toc 1', `${contentsTab}<w:spacing w:after="0" w:line="${twips(contents.row)}" w:lineRule="exact"/>`, '<w:b/>'),
    paragraph('TOC2', 'toc 2', `${contentsTab}<w:spacing w:after="0" w:line="${twips(contents.row)}" w:lineRule="exact"/><w:ind w:left="320"/>`, ''),
    paragraph('Header', 'header', `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${ink.line}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="${WIDTH}"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`, `<w:color w:val="${ink.muted}"/>${size(lines.note)}`),
    paragraph('Footer', 'footer', '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>', `<w:color w:val="${ink.muted}"/>${size(lines.note)}`),
    paragraph('ListBullet', 'List Bullet', `<w:numPr><w:numId w:val="${numberings.bullets}"/></w:numPr>${spacing(lines.item)}`, ''),
    paragraph(styleIds.cover, 'Bandi Cover', '<w:spacing w:after="80" w:line="300" w:lineRule="auto"/>', `<w:color w:val="${ink.muted}"/>`),
    paragraph(styleIds.picture, 'Bandi Picture', `<w:spacing w:after="${twips(afterTable)}" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`, '<w:sz w:val="2"/><w:szCs w:val="2"/>'),
    paragraph(styleIds.gap, 'Bandi Gap', `<w:spacing w:before="0" w:after="0" w:line="${twips(afterTable)}" w:lineRule="exact"/>`, '<w:sz w:val="2"/><w:szCs w:val="2"/>'),
    paragraph(styleIds.note, 'Bandi Note', spacing(lines.note), `<w:color w:val="${ink.muted}"/>${size(lines.note)}`),
    paragraph(styleIds.missing, 'Bandi Missing', '', `<w:color w:val="${ink.muted}"/>`),
    paragraph(styleIds.cell, 'Bandi Cell', `<w:spacing w:before="${twips(cellPad.y)}" w:after="${twips(cellPad.y)}" w:line="${twips(lines.cell.line)}" w:lineRule="exact"/>`, size(lines.cell)),
    table(styleIds.table, 'Bandi Table', `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${ink.accent}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${ink.head}"/></w:tcPr></w:tblStylePr>`),
    table(styleIds.facts, 'Bandi Facts', ''),
    '</w:styles>',
  ].join('');
}

function size({ style }: Pick<LineStyle, 'style'>): string {
  const half = Math.round(style.size * 2);
  return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
}

function spacing({ line, after }: LineStyle, before = 0): string {
  return `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="${twips(line)}" w:lineRule="exact"/>`;
}

function paragraph(id: string, name: string, properties: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function heading(level: 1 | 2 | 3, run: string, border: string, numbered: boolean): string {
  const look = headings[level];
  const number = numbered ? `<w:numPr>${level === 1 ? '' : `<w:ilvl w:val="${level - 1}"/>`}<w:numId w:val="${numberings.headings}"/></w:numPr>` : '';
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>`
    + `<w:pPr><w:keepNext/><w:keepLines/>${number}${border}${spacing(look, look.before)}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${run}${size(look)}</w:rPr></w:style>`;
}

const side = (of: string): string => `<w:${of} w:val="single" w:sz="4" w:space="0" w:color="${ink.line}"/>`;

function table(id: string, name: string, conditional: string): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`
    + `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders></w:tblPr>${conditional}</w:style>`;
}
