/** Sheets by name, portrait, in mm (ISO 216; Letter: ANSI/ASME Y14.1). */
export const papers = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
} as const;
export type PaperName = keyof typeof papers;
export const paperNames = Object.keys(papers) as PaperName[];

export interface PaperSize {
  /** In mm. */
  readonly width: number;
  readonly height: number;
}

/** A sheet's sides in mm: at least a postcard, at most what a plotter prints. */
export const paperLimits = { least: 90, most: 5000 } as const;

const fits = (side: number): boolean => side >= paperLimits.least && side <= paperLimits.most;

/** A name (`A3`) or two sides in mm (`900x600`); undefined for anything else. */
export function paperOf(text: string): PaperSize | undefined {
  const name = paperNames.find((one) => one.toLowerCase() === text.toLowerCase());
  if (name !== undefined) return papers[name];
  const match = /^(?<width>\d{1,4}(?:\.\d)?)x(?<height>\d{1,4}(?:\.\d)?)$/iu.exec(text)?.groups;
  const size = { width: Number(match?.['width']), height: Number(match?.['height']) };
  return fits(size.width) && fits(size.height) ? size : undefined;
}

/** The sheet turned so that its long side lies along the picture's. Sides given by hand stay as they are given. */
export function turned(paper: PaperSize, aspect: number): PaperSize {
  const { width, height } = paper;
  const isNamed = Object.values(papers).some((one) => one.width === width && one.height === height);
  return isNamed && aspect > 1 ? { width: height, height: width } : paper;
}
