import type { Language } from '@bandi/organisation';

export const ink = { text: '1B2536', muted: '596579', accent: '274A7C', line: 'A7B3C4', head: 'E8EEF6', label: 'F4F6F9' } as const;

/** Word and WPS both know these names on Windows and Mac; where one is not there they take another of its kind. */
export const wordFonts = { latin: 'Arial', chinese: 'Microsoft YaHei' } as const;

/** The ids of the styles, those of Word's own where there is one, so that its navigation and contents find them. */
export const styleIds = { note: 'BandiNote', missing: 'BandiMissing', cell: 'BandiCell', table: 'BandiTable', facts: 'BandiFacts', cover: 'BandiCover' } as const;

/** The whole style sheet, as WordprocessingML (ECMA-376-1, 17.7). Sizes are half points, spaces twentieths of a point. */
export function styleSheet(language: Language): string {
  const fonts = `<w:rFonts w:ascii="${wordFonts.latin}" w:hAnsi="${wordFonts.latin}" w:cs="${wordFonts.latin}" w:eastAsia="${wordFonts.chinese}"/>`;
  const lang = `<w:lang w:val="${language === 'zh' ? 'zh-CN' : 'en-GB'}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="${ink.text}"/><w:sz w:val="21"/><w:szCs w:val="21"/>${lang}</w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    paragraph('Title', 'Title', `<w:spacing w:before="3600" w:after="240"/>`, `<w:b/><w:color w:val="${ink.accent}"/><w:sz w:val="64"/><w:szCs w:val="64"/>`),
    paragraph('Subtitle', 'Subtitle', '<w:spacing w:after="1200"/>', `<w:color w:val="${ink.text}"/><w:sz w:val="36"/><w:szCs w:val="36"/>`),
    heading(1, '<w:spacing w:before="0" w:after="160"/>', `<w:b/><w:color w:val="${ink.accent}"/><w:sz w:val="36"/><w:szCs w:val="36"/>`),
    heading(2, `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="3" w:color="${ink.accent}"/></w:pBdr><w:spacing w:before="200" w:after="140"/>`, `<w:b/><w:sz w:val="30"/><w:szCs w:val="30"/>`),
    heading(3, '<w:spacing w:before="220" w:after="80"/>', `<w:b/><w:color w:val="${ink.accent}"/><w:sz w:val="23"/><w:szCs w:val="23"/>`),
    paragraph('TOCHeading', 'TOC Heading', '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="200"/>', `<w:b/><w:color w:val="${ink.accent}"/><w:sz w:val="32"/><w:szCs w:val="32"/>`),
    paragraph('TOC1', 'toc 1', '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs><w:spacing w:before="100" w:after="40"/>', '<w:b/>'),
    paragraph('TOC2', 'toc 2', '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="360"/>', ''),
    paragraph('Header', 'header', `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${ink.line}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`, `<w:color w:val="${ink.muted}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`),
    paragraph('Footer', 'footer', '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>', `<w:color w:val="${ink.muted}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`),
    paragraph('ListBullet', 'List Bullet', '<w:spacing w:after="30"/>', ''),
    paragraph(styleIds.cover, 'Bandi Cover', '<w:spacing w:after="80"/>', `<w:color w:val="${ink.muted}"/>`),
    paragraph(styleIds.note, 'Bandi Note', '<w:spacing w:before="60" w:after="60"/>', `<w:color w:val="${ink.muted}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`),
    paragraph(styleIds.missing, 'Bandi Missing', '', `<w:color w:val="${ink.muted}"/>`),
    paragraph(styleIds.cell, 'Bandi Cell', '<w:spacing w:before="30" w:after="30" w:line="264" w:lineRule="auto"/>', '<w:sz w:val="19"/><w:szCs w:val="19"/>'),
    table(styleIds.table, 'Bandi Table', `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${ink.accent}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${ink.head}"/></w:tcPr></w:tblStylePr>`),
    table(styleIds.facts, 'Bandi Facts', ''),
    '</w:styles>',
  ].join('');
}

function paragraph(id: string, name: string, properties: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function heading(level: 1 | 2 | 3, properties: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>`
    + `<w:pPr><w:keepNext/><w:keepLines/>${properties}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const side = (of: string): string => `<w:${of} w:val="single" w:sz="4" w:space="0" w:color="${ink.line}"/>`;

function table(id: string, name: string, conditional: string): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`
    + `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders></w:tblPr>${conditional}</w:style>`;
}
