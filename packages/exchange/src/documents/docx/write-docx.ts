import type { FileChild, ParagraphChild } from 'docx';
import { AlignmentType, Document, Footer, Header, ImageRun, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, Tab, TableOfContents, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Logo } from '../../logo/logo.ts';
import { plainText } from '../plain-text.ts';
import type { Block, TextDocument } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import { styleIds, styleSheet } from './styles.ts';
import { tableXml } from './tables.ts';

/** A4 with edges of 20 mm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, edge: 1134 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.edge;
/** Pixels high in the header, and at most so wide. */
const LOGO = { height: 26, width: 150 } as const;

/** Stands where a table goes, with its number: characters of private use, which no text of a document keeps. */
const MARK = { from: '\uE000', to: '\uE001' } as const;
const MARKED = /<w:p>(?:(?!<\/w:p>).)*?\uE000(?<number>\d+)\uE001.*?<\/w:p>/gsu;
const BODY = 'word/document.xml';

/** A document as DOCX: real headings, table styles, a contents field, page numbers and the company's name on every page. */
export async function writeDocx(document: TextDocument, logo: Logo | null): Promise<Uint8Array> {
  const { blocks, bound, language, title, company, scope } = document;
  const tables: string[] = [];
  const body = blocks.flatMap((block) => childrenOf(block, tables));
  const head = new Header({ children: [headLine(document, logo)] });
  const foot = new Footer({ children: [footLine(document)] });
  const file = new Document({
    title: plainText(`${scope} ${title}`), creator: plainText(company), lastModifiedBy: plainText(company), description: '',
    externalStyles: styleSheet(language),
    numbering: { config: [{ reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 240 } } } }] }] },
    sections: [{
      properties: { titlePage: bound, page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: 1500, bottom: PAGE.edge, left: PAGE.edge, right: PAGE.edge, header: 680, footer: 560 } } },
      headers: bound ? { default: head, first: new Header({ children: [new Paragraph({})] }) } : { default: head },
      footers: bound ? { default: foot, first: new Footer({ children: [new Paragraph({})] }) } : { default: foot },
      children: [...(bound ? cover(document, logo) : []), ...body],
    }],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(file)));
  const text = strFromU8(parts[BODY] ?? new Uint8Array()).replaceAll(MARKED, (_, number: string) => tables[Number(number)] ?? '');
  return zipSync({ ...parts, [BODY]: strToU8(text) });
}

function cover(document: TextDocument, logo: Logo | null): FileChild[] {
  const { title, company, about, language } = document;
  return [
    ...(logo === null ? [] : [new Paragraph({ children: [image(logo, { height: 64, width: 320 })] })]),
    new Paragraph({ style: 'Title', children: [run(title)] }),
    new Paragraph({ style: 'Subtitle', children: [run(company)] }),
    ...about.map((line) => new Paragraph({ style: styleIds.cover, children: [run(line)] })),
    new Paragraph({ style: 'TOCHeading', children: [run(documentWords[language].contents)] }),
    new TableOfContents(documentWords[language].contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function headLine({ company, title, scope, bound }: TextDocument, logo: Logo | null): Paragraph {
  const left: ParagraphChild[] = logo === null ? [run(company)] : [image(logo, LOGO), run(`  ${company}`)];
  return new Paragraph({ style: 'Header', children: [...left, new TextRun({ children: [new Tab()] }), run(bound ? title : `${title} · ${scope}`)] });
}

function footLine({ language }: TextDocument): Paragraph {
  const { pageBefore, pageBetween, pageAfter } = documentWords[language];
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children: [pageBefore, PageNumber.CURRENT, pageBetween, PageNumber.TOTAL_PAGES, pageAfter] })] });
}

function childrenOf(block: Block, tables: string[]): FileChild[] {
  switch (block.kind) {
    case 'heading': return [new Paragraph({ style: `Heading${block.level}`, pageBreakBefore: block.newPage, children: [run(block.text)] })];
    case 'note': return [new Paragraph({ style: styleIds.note, children: [run(block.text)] })];
    case 'text': return [new Paragraph({ children: [run(block.text)] })];
    case 'missing': return [new Paragraph({ style: styleIds.missing, children: [run(block.text)] })];
    case 'list': return block.items.map((item) => new Paragraph({ style: 'ListBullet', numbering: { reference: 'bullets', level: 0 }, children: [run(item)] }));
    default: {
      tables.push(tableXml(block, TEXT_WIDTH));
      return [new Paragraph({ children: [new TextRun(`${MARK.from}${tables.length - 1}${MARK.to}`)] }), gap()];
    }
  }
}

/** Two tables that follow each other would become one; after each comes a line almost without height. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 80, lineRule: LineRuleType.EXACT } });
}

function run(text: string): TextRun {
  return new TextRun(plainText(text).replaceAll(/[\uE000\uE001]/gu, '□'));
}

function image(logo: Logo, most: { readonly width: number; readonly height: number }): ImageRun {
  const scale = Math.min(most.height / logo.height, most.width / logo.width);
  return new ImageRun({ type: 'png', data: logo.png, transformation: { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) }, altText: { name: 'logo', description: '', title: '' } });
}
