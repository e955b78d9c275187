import type { FileChild, ParagraphChild } from 'docx';
import { Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Logo } from '../../logo/logo.ts';
import { paintPng } from '../../png/paint-png.ts';
import type { DocumentProgress } from '../document-request.ts';
import { page, pictureSize, textWidth } from '../metrics.ts';
import { plainText } from '../plain-text.ts';
import type { Block, TextDocument } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import { bookmarkOf, contentsXml } from './contents.ts';
import { fontTableXml, numberingXml } from './parts.ts';
import { styleIds, styleSheet, twips } from './styles.ts';
import { tableXml } from './tables.ts';
import { paragraphXml, runXml } from './xml.ts';

const WIDTH = twips(textWidth);
/** Pixels high in the header, and at most so wide. */
const LOGO = { height: 26, width: 150 } as const;
/** Pixels of a picture in a pt of its page: 200 to the inch. */
const SHARP = 200 / 72;
const PX_PER_PT = 96 / 72;

/** Stands where written parts of the body go, with their number: characters of private use, which no text of a document keeps. */
const MARK = { from: '\uE000', to: '\uE001' } as const;
const MARKED = /<w:p>(?:(?!<\/w:p>).)*?\uE000(?<number>\d+)\uE001.*?<\/w:p>/gsu;
const BODY = 'word/document.xml';

/**
 * A document as DOCX: real headings with their numbers, table styles, contents, page numbers and the company's name on
 * every page. The library packs, and places pictures; the body is written as text, for it can have a hundred thousand cells.
 */
export async function writeDocx(document: TextDocument, logo: Logo | null, progress: DocumentProgress = () => undefined): Promise<Uint8Array> {
  const { bound, language, title, company, scope } = document;
  const { children, written } = await bodyOf(document, logo, progress);
  const head = new Header({ children: [headLine(document, logo)] });
  const foot = new Footer({ children: [footLine(document)] });
  const file = new Document({
    title: plainText(`${scope} ${title}`), creator: plainText(company), lastModifiedBy: plainText(company), description: '',
    externalStyles: styleSheet(language, bound),
    sections: [{
      properties: { titlePage: bound, page: { size: { width: twips(page.width), height: twips(page.height) }, margin: { top: twips(page.top), bottom: twips(page.height - page.bottom), left: twips(page.left), right: twips(page.width - page.right), header: 680, footer: 560 } } },
      headers: bound ? { default: head, first: new Header({ children: [new Paragraph({})] }) } : { default: head },
      footers: bound ? { default: foot, first: new Footer({ children: [new Paragraph({})] }) } : { default: foot },
      children,
    }],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(file)));
  const text = strFromU8(parts[BODY] ?? new Uint8Array()).replaceAll(MARKED, (_, number: string) => written[Number(number)] ?? '');
  progress(0.95);
  const packed = zipSync({ ...parts, [BODY]: strToU8(text), 'word/numbering.xml': strToU8(numberingXml()), 'word/fontTable.xml': strToU8(fontTableXml()) });
  progress(1);
  return packed;
}

/** What the library is given, and what takes the place of its marks. */
async function bodyOf(document: TextDocument, logo: Logo | null, progress: DocumentProgress): Promise<{ readonly children: FileChild[]; readonly written: readonly string[] }> {
  const { blocks, bound } = document;
  const children: FileChild[] = [];
  const written: string[] = [];
  let run: string[] = [];
  let marks = 0;
  const close = (): void => {
    if (run.length === 0) return;
    children.push(new Paragraph({ children: [new TextRun(`${MARK.from}${written.length}${MARK.to}`)] }));
    written.push(run.join(''));
    run = [];
  };
  if (bound) {
    if (logo !== null) children.push(new Paragraph({ style: styleIds.cover, children: [image(logo, { height: 64, width: 320 })] }));
    run.push(coverXml(document), contentsXml(document, (share) => progress(share * 0.4)));
  }
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'picture') {
      if (block.title !== '') run.push(paragraphXml(styleIds.note, runXml(block.title), '<w:keepNext/>'));
      close();
      children.push(new Paragraph({ style: styleIds.picture, children: [await chart(block)] }));
    } else {
      const bookmark = bound && block.kind === 'heading' && block.level <= 2 ? bookmarkOf(marks++) : null;
      run.push(blockXml(block, bookmark, marks));
    }
    progress(0.4 + (0.4 * (at + 1)) / blocks.length);
  }
  close();
  return { children, written };
}

function coverXml({ title, company, about }: TextDocument): string {
  return paragraphXml('Title', runXml(title)) + paragraphXml('Subtitle', runXml(company)) + about.map((line) => paragraphXml(styleIds.cover, runXml(line))).join('');
}

function headLine({ company, title, scope, bound }: TextDocument, logo: Logo | null): Paragraph {
  const left: ParagraphChild[] = logo === null ? [textRun(company)] : [image(logo, LOGO), textRun(`  ${company}`)];
  return new Paragraph({ style: 'Header', children: [...left, new TextRun({ children: [new Tab()] }), textRun(bound ? title : `${title} · ${scope}`)] });
}

function textRun(text: string): TextRun {
  return new TextRun(plainText(text));
}

function footLine({ language }: TextDocument): Paragraph {
  const { pageBefore, pageBetween, pageAfter } = documentWords[language];
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children: [pageBefore, PageNumber.CURRENT, pageBetween, PageNumber.TOTAL_PAGES, pageAfter] })] });
}

function blockXml(block: Exclude<Block, { kind: 'picture' }>, bookmark: string | null, id: number): string {
  switch (block.kind) {
    case 'heading': {
      const marked = bookmark === null ? runXml(block.text) : `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${runXml(block.text)}<w:bookmarkEnd w:id="${id}"/>`;
      // At the top of a page it needs no room above.
      return paragraphXml(`Heading${block.level}`, marked, block.newPage ? '<w:pageBreakBefore/><w:spacing w:before="0"/>' : '');
    }
    case 'note': return paragraphXml(styleIds.note, runXml(block.text));
    case 'text': return paragraphXml(null, runXml(block.text));
    case 'missing': return paragraphXml(styleIds.missing, runXml(block.text));
    case 'list': return block.items.map((item) => paragraphXml('ListBullet', runXml(item))).join('');
    // Two tables that follow each other would become one; after each comes a line almost without height.
    default: return tableXml(block, WIDTH) + paragraphXml(styleIds.gap, '');
  }
}

function image(logo: Logo, most: { readonly width: number; readonly height: number }): ImageRun {
  const scale = Math.min(most.height / logo.height, most.width / logo.width);
  return new ImageRun({ type: 'png', data: logo.png, transformation: { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) }, altText: { name: 'logo', description: '', title: '' } });
}

async function chart({ scene, title }: Extract<Block, { kind: 'picture' }>): Promise<ImageRun> {
  const { width, height } = pictureSize(scene);
  const data = await paintPng({ scene, logo: null }, Math.round(width * SHARP));
  return new ImageRun({ type: 'png', data, transformation: { width: Math.round(width * PX_PER_PT), height: Math.round(height * PX_PER_PT) }, altText: { name: 'chart', description: scene.description, title } });
}
