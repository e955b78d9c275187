import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  readonly text: string;
  /** In pt. */
  readonly width: number;
  readonly height: number;
  readonly links: number;
}

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly pages: readonly ReadPage[];
  readonly outline: readonly string[];
  readonly hasScript: boolean;
}

/** What another program finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const facts = info as { readonly Title?: string; readonly Language?: string };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const [left = 0, top = 0, right = 0, bottom = 0] = page.view;
    pages.push({
      text: content.items.map((item) => ('str' in item ? item.str : '')).join(''),
      width: (right - left) * page.userUnit, height: (bottom - top) * page.userUnit,
      links: (await page.getAnnotations()).length,
    });
  }
  const outline = ((await document.getOutline()) as readonly { readonly title: string }[] | null) ?? [];
  const hasScript = (await document.getJSActions()) !== null;
  await task.destroy();
  return { title: facts.Title ?? '', language: facts.Language ?? '', pages, outline: outline.map(({ title }) => title), hasScript };
}
