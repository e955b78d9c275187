import { FONT_FAMILY, escapeXml } from '@bandi/chart';
import type { PathStep, PictureText, ProcessPicture } from './picture.ts';

const WEIGHTS = { regular: '400', medium: '500', bold: '600' } as const;

/** The picture as an SVG document with real text, plain shapes only; nothing in it can run. */
export function processSvg({ language, title, description, width, height, shapes, texts }: ProcessPicture): string {
  const [w, h] = [number(width), number(height)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="process-title process-description" xml:lang="${language === 'zh' ? 'zh-CN' : 'en'}" font-family="${escapeXml(FONT_FAMILY)}">\n`,
    `<title id="process-title">${escapeXml(title)}</title>\n<desc id="process-description">${escapeXml(description)}</desc>\n`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/>\n`,
    ...shapes.map(({ path, fill, stroke, strokeWidth, dash }) =>
      `<path d="${pathData(path)}" fill="${fill ?? 'none'}"${stroke === null ? '' : ` stroke="${stroke}" stroke-width="${strokeWidth}"`}${dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`}/>\n`),
    ...texts.map(textLine),
    '</svg>\n',
  ].join('');
}

export function pathData(path: readonly PathStep[]): string {
  return path.map(([operator, ...numbers]) => `${operator}${numbers.map(number).join(' ')}`).join('');
}

function textLine({ x, y, text, size, weight, anchor, colour, isUpright }: PictureText): string {
  const at = isUpright ? `transform="translate(${number(x)} ${number(y)}) rotate(-90)"` : `x="${number(x)}" y="${number(y)}"`;
  return `<text ${at} font-size="${size}" font-weight="${WEIGHTS[weight]}" text-anchor="${anchor}" fill="${colour}">${escapeXml(text)}</text>\n`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
