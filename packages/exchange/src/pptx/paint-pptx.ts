import type { Scene } from '@bandi/chart';
import { strToU8, zipSync } from 'fflate';
import type { Logo } from '../logo/logo.ts';
import type { BranchPage } from '../picture/branch-pages.ts';
import type { Photos } from '../photos/photo.ts';
import { noPhotos } from '../photos/photo.ts';
import type { Sheet } from '../picture/sheet.ts';
import { logoBox } from '../picture/sheet.ts';
import { pageWords } from '../picture/page-words.ts';
import { EMU_PER_PX, LARGEST_SLIDE, SlideScale, wideSlide } from './emu.ts';
import type { Relation } from './package-parts.ts';
import { contentTypesXml, coreXml, layoutXml, masterXml, presentationXml, relationsXml, themeXml } from './package-parts.ts';
import { slideXml } from './slide.ts';

const SIDE = 32;
const HEAD = 88;
const FOOT = 44;
/** Text of 12 px stays at 7 pt on a slide of 13⅓ inches. */
const SMALLEST = 7 / 9;

/** Room for the picture of a slide, in px at the smallest size its text may be shown in. */
export const slideRoom = {
  width: (wideSlide.width / EMU_PER_PX - 2 * SIDE) / SMALLEST,
  height: (wideSlide.height / EMU_PER_PX - HEAD - FOOT) / SMALLEST,
} as const;

interface Slide {
  readonly xml: string;
  readonly relations: readonly Relation[];
}

/** The whole chart on one slide as large as the picture, or as large as slides can be. */
export function paintPptx(sheet: Sheet, at: Date, photos: Photos = noPhotos): Uint8Array {
  const { scene, logo } = sheet;
  const factor = Math.min(1, LARGEST_SLIDE / EMU_PER_PX / Math.max(scene.width, scene.height));
  const scale = new SlideScale(factor);
  const width = Math.max(914_400, scale.length(scene.width));
  const height = Math.max(914_400, scale.length(scene.height));
  const relations: Relation[] = [layout];
  if (logo !== null) relations.push(logoRelation);
  const media = new PhotoFiles(photos);
  const xml = slideXml(sheet, scale, {
    title: null, foot: null, width, height, links: new Map(), photos: media.usedIn(scene, relations),
    logo: logo === null ? null : { relation: logoRelation.id, x: scale.x(logo.x), y: scale.y(logo.y), width: scale.length(logo.width), height: scale.length(logo.height) },
  });
  return zipped([{ xml, relations }], width, height, scene.title, logo?.image ?? null, media, at);
}

/** A slide for each branch that can be read on one; what is folded leads to its own by a click. */
export function paintBranchPptx(pages: readonly BranchPage[], about: { readonly title: string; readonly foot: string | null; readonly logo: Logo | null }, at: Date, photos: Photos = noPhotos): Uint8Array {
  const { width, height } = wideSlide;
  const media = new PhotoFiles(photos);
  const numbers = new Map<string, number>();
  pages.forEach(({ root, part }, i) => {
    if (root !== null && part === 1) numbers.set(root, i + 1);
  });
  const slides = pages.map((page): Slide => {
    const { scene } = page;
    const words = pageWords[scene.language];
    const room = { width: width / EMU_PER_PX - 2 * SIDE, height: height / EMU_PER_PX - HEAD - FOOT };
    const factor = Math.min(room.width / scene.width, room.height / scene.height, 1.25);
    const scale = new SlideScale(factor, (width / EMU_PER_PX - scene.width * factor) / 2, HEAD);
    const relations: Relation[] = [layout];
    const links = new Map<string, string>();
    for (const { key } of scene.cards) {
      const number = key === page.root ? undefined : numbers.get(key);
      if (number === undefined) continue;
      links.set(key, `rId${relations.length + 2}`);
      relations.push({ id: `rId${relations.length + 2}`, type: 'slide', target: `slide${number}.xml` });
    }
    if (about.logo !== null) relations.push(logoRelation);
    const title = (page.title === '' ? about.title : page.title) + (page.parts > 1 ? words.part(page.part, page.parts) : '');
    const foot = [about.title, scene.description, about.foot].filter((part) => part !== null && part !== '').join(' · ');
    return { xml: slideXml({ scene }, scale, { title, foot, width, height, links, logo: cornerLogo(about.logo), photos: media.usedIn(scene, relations) }), relations };
  });
  return zipped(slides, width, height, about.title, about.logo, media, at);
}

const layout: Relation = { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' };
const logoRelation: Relation = { id: 'rIdLogo', type: 'image', target: '../media/logo.png' };

/** The photos that slides show, each a file of its own however often it is shown. */
class PhotoFiles {
  readonly #photos: Photos;
  readonly #names = new Map<string, string>();
  readonly files = new Map<string, Uint8Array>();

  constructor(photos: Photos) {
    this.#photos = photos;
  }

  /** Relationships of the photos of a slide, by their address in its scene; added to the slide's own. */
  usedIn({ images }: Scene, relations: Relation[]): ReadonlyMap<string, string> {
    const used = new Map<string, string>();
    for (const { source } of images) {
      const photo = this.#photos.get(source);
      if (photo === undefined || used.has(source)) continue;
      const name = this.#names.get(source) ?? `photo${this.#names.size + 1}.jpeg`;
      this.#names.set(source, name);
      this.files.set(name, photo);
      used.set(source, `rIdPhoto${used.size + 1}`);
      relations.push({ id: `rIdPhoto${used.size}`, type: 'image', target: `../media/${name}` });
    }
    return used;
  }
}

function cornerLogo(logo: Logo | null): { relation: string; x: number; y: number; width: number; height: number } | null {
  if (logo === null) return null;
  const factor = Math.min(1, logoBox.width / logo.width, logoBox.height / logo.height);
  const [width, height] = [Math.round(logo.width * factor * EMU_PER_PX), Math.round(logo.height * factor * EMU_PER_PX)];
  return { relation: logoRelation.id, x: wideSlide.width - 400_000 - width, y: 250_000, width, height };
}

function zipped(slides: readonly Slide[], width: number, height: number, title: string, logo: Logo | null, media: PhotoFiles, at: Date): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const add = (name: string, text: string): void => void (files[name] = strToU8(text));
  add('[Content_Types].xml', contentTypesXml(slides.length));
  add('_rels/.rels', relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' }, { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' }]));
  add('docProps/core.xml', coreXml(title, at.toISOString()));
  add('ppt/presentation.xml', presentationXml(slides.length, width, height));
  add('ppt/_rels/presentation.xml.rels', relationsXml([
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' }, { id: 'rId2', type: 'theme', target: 'theme/theme1.xml' },
    ...slides.map((_, i): Relation => ({ id: `rId${i + 3}`, type: 'slide', target: `slides/slide${i + 1}.xml` })),
  ]));
  add('ppt/theme/theme1.xml', themeXml());
  add('ppt/slideMasters/slideMaster1.xml', masterXml(width));
  add('ppt/slideMasters/_rels/slideMaster1.xml.rels', relationsXml([{ id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' }, { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' }]));
  add('ppt/slideLayouts/slideLayout1.xml', layoutXml(width));
  add('ppt/slideLayouts/_rels/slideLayout1.xml.rels', relationsXml([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]));
  slides.forEach(({ xml, relations }, i) => {
    add(`ppt/slides/slide${i + 1}.xml`, xml);
    add(`ppt/slides/_rels/slide${i + 1}.xml.rels`, relationsXml(relations));
  });
  if (logo !== null) files['ppt/media/logo.png'] = logo.png;
  for (const [name, photo] of media.files) files[`ppt/media/${name}`] = photo;
  // The time inside is the given one, so that the same chart makes the same file.
  return zipSync(files, { level: 4, mtime: at });
}
