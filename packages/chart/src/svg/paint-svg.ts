import type { Rectangle, Scene, SceneBox, SceneImage, SceneText } from '../scene/scene.ts';
import type { Theme } from '../scene/theme.ts';
import { FADED, cardTheme, themes } from '../scene/theme.ts';
import { coordinate, escapeXml } from './escape.ts';
import { roundedPath } from './rounded-path.ts';

/** Sans fonts with Chinese, by system: Windows, macOS, Linux and Android. None is embedded. */
export const FONT_FAMILY =
  "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Hiragino Sans GB', Arial, sans-serif";

const LINE_WIDTH = 1.5;
const CORNER = 7;
const WEIGHTS = { regular: '400', medium: '500', bold: '600' } as const;

export interface SvgOptions {
  readonly fontFamily: string;
  /** Paint the page; without it the picture is transparent. */
  readonly background: boolean;
  /** A picture over all others, such as a logo; `source` must be a data URL. */
  readonly overlay: (Rectangle & { readonly source: string }) | null;
}

/**
 * A scene as an SVG document with real text. Only plain shapes and presentation attributes, so that office programs
 * and drawing tools read it too; nothing in it can run.
 */
export function paintSvg(scene: Scene, options: Partial<SvgOptions> = {}): string {
  const { fontFamily, background, overlay } = { fontFamily: FONT_FAMILY, background: true, overlay: null, ...options };
  const theme = themes[scene.theme];
  const width = coordinate(scene.width);
  const height = coordinate(scene.height);
  const out: string[] = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"`,
    ` aria-labelledby="chart-title chart-description" xml:lang="${scene.language === 'zh' ? 'zh-CN' : 'en'}" font-family="${escapeXml(fontFamily)}">\n`,
    `<title id="chart-title">${escapeXml(scene.title)}</title>\n<desc id="chart-description">${escapeXml(scene.description)}</desc>\n`,
  ];
  if (background) out.push(`<rect width="${width}" height="${height}" fill="${theme.page}"/>\n`);
  for (const dashed of [false, true]) {
    const lines = scene.lines.filter((line) => line.dashed === dashed);
    const role = lines[0]?.role;
    if (role === undefined) continue;
    out.push(`<g fill="none" stroke="${theme[role]}" stroke-width="${LINE_WIDTH}"${dashed ? ' stroke-dasharray="5 4"' : ''}>\n`);
    for (const line of lines) out.push(`<path d="${roundedPath(line.points, CORNER)}"/>\n`);
    out.push('</g>\n');
  }

  const firstBox = scene.cards[0]?.boxFrom ?? scene.boxes.length;
  const firstText = scene.cards[0]?.textFrom ?? scene.texts.length;
  for (const box of scene.boxes.slice(0, firstBox)) out.push(rectangle(box, theme));
  for (const text of scene.texts.slice(0, firstText)) out.push(textLine(text, theme));
  for (const card of scene.cards) {
    const colours = cardTheme(scene.theme, card);
    out.push(`<g data-id="${escapeXml(card.id)}" data-kind="${card.kind}">\n`);
    for (let i = card.boxFrom; i < card.boxTo; i += 1) out.push(rectangle(scene.boxes[i] as SceneBox, colours));
    for (let i = card.textFrom; i < card.textTo; i += 1) out.push(textLine(scene.texts[i] as SceneText, colours));
    for (let i = card.imageFrom; i < card.imageTo; i += 1) out.push(photo(scene.images[i] as SceneImage, i, card.faded));
    out.push('</g>\n');
  }
  if (overlay !== null && INSIDE.test(overlay.source)) out.push(`<image ${place(overlay)} href="${overlay.source}"/>\n`);
  out.push('</svg>\n');
  return out.join('');
}

/** A picture that is in the file itself. Anything else would be fetched by whoever opens the file, and tell of it. */
const INSIDE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/u;

function photo(image: SceneImage, number: number, faded: boolean): string {
  if (!INSIDE.test(image.source)) return '';
  const clip = `photo-${number}`;
  return `<clipPath id="${clip}"><rect ${place(image)} rx="${coordinate(image.radius)}"/></clipPath>`
    + `<image ${place(image)} href="${image.source}" preserveAspectRatio="xMidYMid slice"${faded ? ` opacity="${FADED}"` : ''} clip-path="url(#${clip})"><title>${escapeXml(image.label)}</title></image>\n`;
}

function place({ x, y, width, height }: Rectangle): string {
  return `x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(width)}" height="${coordinate(height)}"`;
}

function rectangle(box: SceneBox, theme: Theme): string {
  // A stroke straddles the edge; half a pixel in, it is sharp and inside the card.
  const inset = box.stroke === null ? 0 : 0.5;
  const stroke = box.stroke === null ? '' : ` stroke="${theme[box.stroke]}"${box.dashed ? ' stroke-dasharray="4 3"' : ''}`;
  const size = `width="${coordinate(Math.max(0, box.width - 2 * inset))}" height="${coordinate(Math.max(0, box.height - 2 * inset))}"`;
  return `<rect x="${coordinate(box.x + inset)}" y="${coordinate(box.y + inset)}" ${size} rx="${coordinate(box.radius)}" fill="${box.fill === null ? 'none' : theme[box.fill]}"${stroke}/>\n`;
}

/** In right-to-left text the start is on the right: so that it stands where the scene says, the ends change places. */
const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const;

function textLine(text: SceneText, theme: Theme): string {
  const rtl = text.direction === 'rtl';
  const anchor = rtl ? MIRRORED[text.anchor] : text.anchor;
  const direction = rtl ? ' direction="rtl" unicode-bidi="embed"' : '';
  return `<text x="${coordinate(text.x)}" y="${coordinate(text.y)}" font-size="${text.size}" font-weight="${WEIGHTS[text.weight]}" fill="${theme[text.role]}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${direction}>${escapeXml(text.text)}</text>\n`;
}
