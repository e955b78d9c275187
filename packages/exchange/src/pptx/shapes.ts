import type { SceneBox, SceneText, Theme } from '@bandi/chart';
import { escapeXml } from '@bandi/chart';
import type { SlideScale } from './emu.ts';

/** `rrggbb`, as DrawingML writes colours. */
export function hexOf(colour: string): string {
  return colour.slice(1).toUpperCase();
}

export interface Site { readonly x: number; readonly y: number }

interface Shape {
  readonly id: number;
  readonly name: string;
  readonly box: SceneBox;
  /** Lines of text in it, from top to bottom. */
  readonly texts: readonly SceneText[];
  /** Points beside the middles of its sides that lines hold on to, in px of the scene. */
  readonly sites?: readonly Site[];
  /** Relationship of the slide it leads to. */
  readonly link?: string | undefined;
  readonly description?: string | undefined;
}

/** A rectangle with text in it. Its text moves with it and is typed over as in any shape. */
export function shapeXml(shape: Shape, scale: SlideScale, theme: Theme, language: 'zh' | 'en'): string {
  const { id, name, box, texts, link, description } = shape;
  const fill = box.fill === null ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${hexOf(theme[box.fill])}"/></a:solidFill>`;
  const line = box.stroke === null
    ? '<a:ln><a:noFill/></a:ln>'
    : `<a:ln w="${Math.max(3175, scale.length(1))}"><a:solidFill><a:srgbClr val="${hexOf(theme[box.stroke])}"/></a:solidFill>${box.dashed ? '<a:prstDash val="dash"/>' : ''}</a:ln>`;
  const click = link === undefined ? '' : `<a:hlinkClick r:id="${link}" action="ppaction://hlinksldjump"/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"${description === undefined ? '' : ` descr="${escapeXml(description)}"`}>${click}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>`
    + `<p:spPr>${frameXml(box, scale)}${geometryXml(box, shape.sites ?? [], scale)}${fill}${line}</p:spPr>${bodyXml(box, texts, scale, theme, language)}</p:sp>`;
}

/** A line of text without a shape of its own. */
export function textXml(id: number, text: SceneText, scale: SlideScale, theme: Theme, language: 'zh' | 'en'): string {
  // Rather too wide than broken: another font than the measured one may be at hand.
  const width = text.width * 1.12 + 8;
  const x = text.anchor === 'start' ? text.x : text.anchor === 'middle' ? text.x - width / 2 : text.x - width;
  const box: SceneBox = { x, y: text.y - text.size * LIFT, width, height: text.size * 1.4, radius: 0, fill: null, stroke: null, dashed: false };
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`
    + `<p:spPr>${frameXml(box, scale)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${bodyXml(box, [text], scale, theme, language)}</p:sp>`;
}

function frameXml(box: SceneBox, scale: SlideScale): string {
  return `<a:xfrm><a:off x="${scale.x(box.x)}" y="${scale.y(box.y)}"/><a:ext cx="${scale.length(box.width)}" cy="${scale.length(box.height)}"/></a:xfrm>`;
}

/** The preset has its sites at the middles of its sides. Lines that begin elsewhere need the same shape with more. */
function geometryXml(box: SceneBox, sites: readonly Site[], scale: SlideScale): string {
  const r = Math.min(box.radius, box.width / 2, box.height / 2);
  const share = Math.min(box.width, box.height) > 0 ? Math.round((r / Math.min(box.width, box.height)) * 100_000) : 0;
  if (sites.length === 0) return `<a:prstGeom prst="${r > 0 ? 'roundRect' : 'rect'}"><a:avLst>${r > 0 ? `<a:gd name="adj" fmla="val ${share}"/>` : ''}</a:avLst></a:prstGeom>`;
  const w = scale.length(box.width);
  const h = scale.length(box.height);
  const c = scale.length(r);
  const all: readonly (readonly [number, number])[] = [
    [w / 2, 0], [0, h / 2], [w / 2, h], [w, h / 2],
    ...sites.map(({ x, y }) => [scale.x(x) - scale.x(box.x), scale.y(y) - scale.y(box.y)] as const),
  ];
  const to = (x: number, y: number): string => `<a:lnTo>${pointXml(x, y)}</a:lnTo>`;
  const arc = (from: number): string => (c > 0 ? `<a:arcTo wR="${c}" hR="${c}" stAng="${from}" swAng="5400000"/>` : '');
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>${all.map(([x, y]) => `<a:cxn ang="0"><a:pos x="${Math.round(x)}" y="${Math.round(y)}"/></a:cxn>`).join('')}</a:cxnLst>`
    + `<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${w}" h="${h}"><a:moveTo>${pointXml(0, c)}</a:moveTo>${arc(10_800_000)}${to(w - c, 0)}${arc(16_200_000)}${to(w, h - c)}${arc(0)}${to(c, h)}${arc(5_400_000)}<a:close/></a:path></a:pathLst></a:custGeom>`;
}

function pointXml(x: number, y: number): string {
  return `<a:pt x="${Math.round(x)}" y="${Math.round(y)}"/>`;
}

/** How far above its baseline a line of exact height begins, as a share of the height; Office and LibreOffice agree nearly. */
const LIFT = 1.08;

const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const;

function bodyXml(box: SceneBox, texts: readonly SceneText[], scale: SlideScale, theme: Theme, language: 'zh' | 'en'): string {
  const [first] = texts;
  if (first === undefined) return '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>';
  const centred = first.anchor === 'middle' && texts.length === 1;
  const left = first.anchor === 'start' ? scale.length(first.x - box.x) : 0;
  const top = centred ? 0 : scale.length(Math.max(0, first.y - first.size * LIFT - box.y));
  let before = first.y;
  const paragraphs = texts.map((text, i) => {
    const height = i === 0 ? text.size * 1.36 : Math.max(text.size, text.y - before);
    before = text.y;
    const spacing = centred ? '' : `<a:lnSpc><a:spcPts val="${scale.fontSize(height)}"/></a:lnSpc>`;
    const rtl = text.direction === 'rtl' ? ' rtl="1"' : '';
    return `<a:p><a:pPr algn="${ALIGN[text.anchor]}"${rtl}>${spacing}</a:pPr><a:r><a:rPr lang="${language === 'zh' ? 'zh-CN' : 'en-GB'}" sz="${scale.fontSize(text.size)}"${text.weight === 'bold' ? ' b="1"' : ''}>`
      + `<a:solidFill><a:srgbClr val="${hexOf(theme[text.role])}"/></a:solidFill></a:rPr><a:t>${escapeXml(text.text)}</a:t></a:r></a:p>`;
  });
  return `<p:txBody><a:bodyPr wrap="square" lIns="${left}" tIns="${top}" rIns="0" bIns="0" anchor="${centred ? 'ctr' : 't'}" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody>`;
}
