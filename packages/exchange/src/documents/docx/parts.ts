import { numberings, wordFonts } from './styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The numbering part (ECMA-376-1, 17.9): bullets, and the numbers of headings of two levels. */
export function numberingXml(): string {
  return `${HEAD}<w:numbering ${SPACE}>`
    + `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level(0, 'bullet', '•', '<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="280" w:hanging="220"/></w:pPr>')}</w:abstractNum>`
    + `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${
      level(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/><w:suff w:val="space"/><w:lvlText w:val="{text} "/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>')
    }${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/><w:suff w:val="space"/><w:lvlText w:val="{text} "/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>')}</w:abstractNum>`
    + `<w:num w:numId="${numberings.bullets}"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="${numberings.headings}"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
}

function level(at: number, format: string, text: string, more: string): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}</w:lvl>`.replace('{text}', text);
}

/** The fonts the styles name, and by which other names or which others to take (17.8.3.1). */
export function fontTableXml(): string {
  return `${HEAD}<w:fonts ${SPACE}><w:font w:name="${wordFonts.latin}"><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`
    + `<w:font w:name="${wordFonts.chinese}"><w:altName w:val="${wordFonts.others}"/><w:charset w:val="86"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}
