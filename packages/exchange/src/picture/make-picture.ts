import type { ChartOptions, PageFit } from '@bandi/chart';
import { chartOptionsOf, chartPicture, composeScene, paintSvg, sceneFromOrganisation } from '@bandi/chart';
import type { ReadonlyOrganisation } from '@bandi/organisation';
import type { Logo } from '../logo/logo.ts';
import type { LogoProblem } from '../logo/read-logo.ts';
import { MERMAID_LINES, writeMermaid } from '../mermaid/write-mermaid.ts';
import { writeDrawio } from '../drawio/write-drawio.ts';
import { writePlantuml } from '../plantuml/write-plantuml.ts';
import { photosOf } from '../photos/photos.ts';
import { branchPages } from './branch-pages.ts';
import type { PaperSize } from './paper.ts';
import { papers, roomOnPaper } from './paper.ts';
import type { PictureNote, PictureRequest } from './picture-request.ts';
import { withoutPay } from './picture-request.ts';
import type { Sheet } from './sheet.ts';
import { furnished } from './sheet.ts';

export type MadePicture =
  | { readonly ok: true; readonly data: Uint8Array; readonly notes: readonly PictureNote[] }
  | { readonly ok: false; readonly problem: LogoProblem };

/**
 * An organisation as a file in the format asked for, from the same scene as the screen's. What writes PDF, PNG and PPTX
 * is loaded only when it is needed.
 */
export async function makePicture(organisation: ReadonlyOrganisation, request: PictureRequest): Promise<MadePicture> {
  const read = request.logo === null ? null : await (await import('../logo/read-logo.ts')).readLogo(request.logo);
  if (read !== null && !read.ok) return read;
  const logo = read === null ? null : read.logo;
  // A sheet that was asked for is what the picture is fitted to, not the page of the view.
  const options = { ...optionsOf(request), ...(request.paper !== null && request.format === 'pdf' && request.pages === 'one' ? { page: roomOnPaper(request.paper, request.view.page, request.dated || logo !== null) } : {}) };
  const at = new Date(`${request.today}T00:00:00Z`);
  const foot = request.dated ? request.today : null;
  const isPaged = request.pages === 'per-unit' && (request.format === 'pdf' || request.format === 'pptx');
  if (isPaged) return inBranches(organisation, request, options, { logo, foot, at });

  const picture = chartPicture(organisation, options);
  const scene = composeScene(picture);
  const sheet = furnished(scene, { logo, foot });
  switch (request.format) {
    case 'svg': return done(paintSvg(sheet.scene, { overlay: overlayOf(sheet) }));
    case 'drawio': return done(writeDrawio(sheet.scene));
    case 'mermaid': return done(writeMermaid(scene), scene.lines.length > MERMAID_LINES ? [{ code: 'mermaid-lines', lines: scene.lines.length }] : []);
    case 'plantuml': return done(writePlantuml(scene));
    case 'png': return done(await (await import('../png/paint-png.ts')).paintPng(sheet, request.width));
    case 'pptx': return done((await import('../pptx/paint-pptx.ts')).paintPptx(sheet, at, await photosOf([sheet.scene])));
    // The format whose result also says what came of it.
    default: {
      const { paintPdf, paintTiledPdf } = await import('../pdf/paint-pdf.ts');
      if (request.pages === 'tiled') {
        const { bytes, missing, percent } = await paintTiledPdf(sheet, request.paper ?? papers.A4, request.percent, at);
        return done(bytes, [...missingNote(missing), ...(percent < request.percent - 1 ? [{ code: 'smaller', percent: Math.round(percent) } as const] : [])]);
      }
      const { bytes, missing } = await paintPdf(sheet, request.paper, at);
      return done(bytes, [...missingNote(missing), ...smallNote(picture.fit)]);
    }
  }
}

function done(data: Uint8Array | string, notes: readonly PictureNote[] = []): MadePicture {
  return { ok: true, data: typeof data === 'string' ? new TextEncoder().encode(data) : data, notes };
}

async function inBranches(
  organisation: ReadonlyOrganisation, request: PictureRequest, options: Partial<ChartOptions>, about: { logo: Logo | null; foot: string | null; at: Date },
): Promise<MadePicture> {
  // Of the whole only the title and the figures are wanted, so everything below the top stays folded.
  const { title, description } = sceneFromOrganisation(organisation, { ...options, depth: 1, collapsed: new Set(), opened: new Set() });
  if (request.format === 'pptx') {
    const { paintBranchPptx, slideRoom } = await import('../pptx/paint-pptx.ts');
    const pages = branchPages(organisation, options, { ...slideRoom, everyBranch: false });
    return done(paintBranchPptx(pages, { ...about, title }, about.at, await photosOf(pages.map(({ scene }) => scene))));
  }
  const [{ paintBranchPdf }, { branchRoom }] = await Promise.all([import('../pdf/paint-pdf.ts'), import('../pdf/branch-document.ts')]);
  const paper = request.paper ?? papers.A4;
  const pages = branchPages(organisation, options, { ...branchRoom(paper), everyBranch: true });
  const { bytes, missing } = await paintBranchPdf(pages, paper, { ...about, title, description }, about.at);
  return { ok: true, data: bytes, notes: missingNote(missing) };
}

/** The chart options of a request; also what a shared page shows. */
export function optionsOf(request: Pick<PictureRequest, 'language' | 'theme' | 'view' | 'pay' | 'title' | 'legend' | 'today' | 'findings' | 'jobNames' | 'loadMarks'> & { readonly paper?: PaperSize | null }): Partial<ChartOptions> {
  const { paper = null } = request;
  const aspect = paper === null ? 1.6 : Math.max(paper.width, paper.height) / Math.min(paper.width, paper.height);
  return {
    ...chartOptionsOf(request.pay ? request.view : withoutPay(request.view), { today: request.today, window: aspect }),
    language: request.language, theme: request.theme, title: request.title, legend: request.legend,
    ...(request.findings === undefined ? {} : { findings: request.findings }),
    ...(request.jobNames === undefined ? {} : { jobNames: request.jobNames }),
    ...(request.loadMarks === undefined ? {} : { loadMarks: request.loadMarks }),
  };
}

function overlayOf({ logo }: Sheet): { x: number; y: number; width: number; height: number; source: string } | null {
  if (logo === null) return null;
  const { x, y, width, height } = logo;
  return { x, y, width, height, source: `data:image/png;base64,${Buffer.from(logo.image.png).toString('base64')}` };
}

function missingNote(missing: readonly string[]): PictureNote[] {
  return missing.length === 0 ? [] : [{ code: 'missing-characters', characters: missing.slice(0, 50).join('') }];
}

function smallNote(fit: PageFit | null): PictureNote[] {
  return fit === null || fit.isReadable ? [] : [{ code: 'small-text', points: Math.round(fit.points * 10) / 10, pages: fit.pages }];
}
