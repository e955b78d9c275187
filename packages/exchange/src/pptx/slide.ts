import type { Scene, SceneBox, SceneCard, SceneImage, SceneText } from '@bandi/chart';
import { FADED, cardTheme, escapeXml, themes } from '@bandi/chart';
import type { Sheet } from '../picture/sheet.ts';
import type { Glue } from './connector.ts';
import { connectorXml } from './connector.ts';
import type { SlideScale } from './emu.ts';
import type { Route, Trunk } from './routes.ts';
import { routesOf } from './routes.ts';
import type { Site } from './shapes.ts';
import { hexOf, shapeXml, textXml } from './shapes.ts';

/** What is on a slide beside its picture. */
export interface SlideFrame {
  /** The slide's title; null where the picture has its own. */
  readonly title: string | null;
  /** Left of the slide number at the foot; null: no foot. */
  readonly foot: string | null;
  /** In EMU. */
  readonly width: number;
  readonly height: number;
  /** Relationship of the slide that a card leads to, by the card's key. */
  readonly links: ReadonlyMap<string, string>;
  /** Relationships of the photos' files, by their address in the scene. */
  readonly photos: ReadonlyMap<string, string>;
  /** Relationship of the logo's file, where the sheet has one, and where it stands beside the picture, in EMU. */
  readonly logo: { readonly relation: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

const NAMESPACES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** A slide: lines as glued connectors below, each card a group of native shapes above. */
export function slideXml({ scene }: Pick<Sheet, 'scene'>, scale: SlideScale, frame: SlideFrame): string {
  const theme = themes[scene.theme];
  let id = 1;
  const next = (): number => (id += 1);
  const out: string[] = [];
  if (frame.title !== null) {
    out.push(`<p:sp><p:nvSpPr><p:cNvPr id="${next()}" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>`
      + `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="${scene.language === 'zh' ? 'zh-CN' : 'en-GB'}"><a:solidFill><a:srgbClr val="${hexOf(theme.text)}"/></a:solidFill></a:rPr><a:t>${escapeXml(frame.title)}</a:t></a:r></a:p></p:txBody></p:sp>`);
  }
  const firstBox = scene.cards[0]?.boxFrom ?? scene.boxes.length;
  const firstText = scene.cards[0]?.textFrom ?? scene.texts.length;
  for (const box of scene.boxes.slice(0, firstBox)) out.push(shapeXml({ id: next(), name: 'Legend', box, texts: [] }, scale, theme, scene.language));
  for (const text of scene.texts.slice(0, firstText)) out.push(textXml(next(), text, scale, theme, scene.language));

  // Numbers of the cards' shapes first: the lines below them in the picture name them.
  const bases = new Map(scene.cards.map((card) => [card.key, next()]));
  const { routes, trunks } = routesOf(scene);
  const sites = sitesOf(scene, routes, trunks);
  const glue = (key: string, x: number, y: number): Glue | null => {
    const shape = bases.get(key);
    const site = sites.get(key)?.number(x, y) ?? -1;
    return shape === undefined || site < 0 ? null : { shape, site };
  };
  for (const { card, line, points } of trunks) {
    out.push(connectorXml(next(), { points, dashed: line.dashed }, scale, hexOf(theme[line.role]), glue(card, points[0], points[1]), glue(card, points[2], points[3])));
  }
  for (const { line, points } of routes) {
    out.push(connectorXml(next(), { points, dashed: line.dashed }, scale, hexOf(theme[line.role]), glue(line.from, points[0] ?? 0, points[1] ?? 0), glue(line.to, points.at(-2) ?? 0, points.at(-1) ?? 0)));
  }
  for (const card of scene.cards) out.push(cardXml(scene, card, bases.get(card.key) ?? next(), sites.get(card.key)?.own ?? [], frame, scale, next));
  if (frame.logo !== null) {
    const { relation, x, y, width, height } = frame.logo;
    out.push(`<p:pic><p:nvPicPr><p:cNvPr id="${next()}" name="Logo"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`
      + `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`);
  }
  if (frame.foot !== null) out.push(footXml(frame, hexOf(theme['text-muted']), next));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="${hexOf(theme.page)}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`
    + `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${out.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function footXml(frame: SlideFrame, colour: string, next: () => number): string {
  const run = `<a:rPr sz="1000"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:rPr>`;
  const box = (x: number, align: string, content: string): string => {
    const id = next();
    return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Foot ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${frame.height - 400_000}"/><a:ext cx="${Math.round(frame.width / 2 - 400_000)}" cy="280000"/></a:xfrm>`
      + `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle/><a:p><a:pPr algn="${align}"/>${content}</a:p></p:txBody></p:sp>`;
  };
  return box(400_000, 'l', frame.foot === '' ? `<a:endParaRPr sz="1000"/>` : `<a:r>${run}<a:t>${escapeXml(frame.foot ?? '')}</a:t></a:r>`)
    + box(Math.round(frame.width / 2), 'r', `<a:fld id="{5B2C1B5E-6C4D-4E0A-9A8B-2F1D3C4B5A69}" type="slidenum">${run}<a:t>‹#›</a:t></a:fld>`);
}

/** A card as a group: its ground with its lines of text in it, and whatever else it shows. */
function cardXml(scene: Scene, card: SceneCard, base: number, sites: readonly Site[], { links, photos }: SlideFrame, scale: SlideScale, next: () => number): string {
  const theme = cardTheme(scene.theme, card);
  const boxes = scene.boxes.slice(card.boxFrom, card.boxTo);
  const texts = scene.texts.slice(card.textFrom, card.textTo);
  const [ground, ...others] = boxes;
  if (ground === undefined) return '';
  const taken = new Set<SceneText>();
  const inside = others.map((box) => ({ box, text: texts.find((text) => !taken.has(text) && text.anchor === 'middle' && holds(box, text) && taken.add(text)) }));
  const column = texts.find((text) => text.anchor === 'start' && !taken.has(text));
  const lines = texts.filter((text) => text.anchor === 'start' && text.x === column?.x && !taken.has(text));
  for (const text of lines) taken.add(text);
  const shapes = [
    shapeXml({ id: base, name: card.label, box: ground, texts: lines, sites, link: links.get(card.key) }, scale, theme, scene.language),
    ...inside.map(({ box, text }) => shapeXml({ id: next(), name: 'Mark', box, texts: text === undefined ? [] : [text] }, scale, theme, scene.language)),
    ...texts.filter((text) => !taken.has(text)).map((text) => textXml(next(), text, scale, theme, scene.language)),
    ...scene.images.slice(card.imageFrom, card.imageTo).map((image) => photoXml(image, photos.get(image.source), card.faded, scale, next)),
  ];
  const place = `x="${scale.x(card.x)}" y="${scale.y(card.y)}"`;
  const size = `cx="${scale.length(card.width)}" cy="${scale.length(card.height)}"`;
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${next()}" name="${escapeXml(card.label)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off ${place}/><a:ext ${size}/><a:chOff ${place}/><a:chExt ${size}/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`;
}

/** A photo over what stands in for it; nothing where there is none to show. */
function photoXml({ x, y, width, height, radius, label }: SceneImage, relation: string | undefined, faded: boolean, scale: SlideScale, next: () => number): string {
  if (relation === undefined) return '';
  const short = Math.min(width, height);
  const shape = radius * 2 >= short ? '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    : `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${Math.round((radius / short) * 100_000)}"/></a:avLst></a:prstGeom>`;
  const blip = faded ? `<a:blip r:embed="${relation}"><a:alphaModFix amt="${Math.round(FADED * 100_000)}"/></a:blip>` : `<a:blip r:embed="${relation}"/>`;
  return `<p:pic><p:nvPicPr><p:cNvPr id="${next()}" name="Photo" descr="${escapeXml(label)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></p:blipFill>`
    + `<p:spPr><a:xfrm><a:off x="${scale.x(x)}" y="${scale.y(y)}"/><a:ext cx="${scale.length(width)}" cy="${scale.length(height)}"/></a:xfrm>${shape}</p:spPr></p:pic>`;
}

function holds(box: SceneBox, text: SceneText): boolean {
  return text.x > box.x && text.x < box.x + box.width && text.y > box.y && text.y < box.y + box.height + 2;
}

/** Where lines touch each card: at the middle of a side (sites 0 to 3: top, left, bottom, right) or at a site of its own. */
function sitesOf(scene: Scene, routes: readonly Route[], trunks: readonly Trunk[]): Map<string, CardSites> {
  const found = new Map(scene.cards.map((card) => [card.key, new CardSites(card)]));
  for (const { card, points } of trunks) {
    found.get(card)?.add(points[0], points[1]);
    found.get(card)?.add(points[2], points[3]);
  }
  for (const { line, points } of routes) {
    found.get(line.from)?.add(points[0] ?? 0, points[1] ?? 0);
    found.get(line.to)?.add(points.at(-2) ?? 0, points.at(-1) ?? 0);
  }
  return found;
}

class CardSites {
  readonly #middles: readonly Site[];
  readonly own: Site[] = [];

  constructor({ x, y, width, height }: SceneCard) {
    this.#middles = [{ x: x + width / 2, y }, { x, y: y + height / 2 }, { x: x + width / 2, y: y + height }, { x: x + width, y: y + height / 2 }];
  }

  add(x: number, y: number): void {
    if (this.number(x, y) < 0) this.own.push({ x, y });
  }

  number(x: number, y: number): number {
    return [...this.#middles, ...this.own].findIndex((site) => Math.abs(site.x - x) < 1 && Math.abs(site.y - y) < 1);
  }
}
