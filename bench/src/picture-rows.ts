import type { Scene } from '@bandi/chart';
import { paintSvg, sceneFromOrganisation } from '@bandi/chart';
import { measure } from './measure.ts';
import { organisationOfPeople } from './organisation-of-people.ts';
import type { Section } from './section.ts';

/** About 2.4 people hold a position in the generated organisations. */
const PEOPLE = 4_900;

/** An organisation of some 2,000 positions to a scene and to SVG. */
export async function pictureRows(): Promise<Section> {
  const { organisation } = organisationOfPeople(PEOPLE);
  const rows = [];
  for (const view of ['by-unit', 'by-reporting-line'] as const) {
    let scene: Scene = sceneFromOrganisation(organisation, { view });
    let svg = '';
    const made = await measure(() => undefined, () => { scene = sceneFromOrganisation(organisation, { view }); });
    const painted = await measure(() => scene, (given) => { svg = paintSvg(given); });
    rows.push({
      view, positions: organisation.count('position'), cards: scene.cards.length,
      scene: made.median, svg: painted.median, both: made.median + painted.median, size: Buffer.byteLength(svg) / 1e6,
    });
  }
  return {
    id: 'picture',
    title: 'Scene and SVG',
    note: 'Nodes, cards with measured and wrapped text, layout and lines to a scene; the scene to an SVG document.',
    columns: [
      { key: 'view', name: 'view', kind: 'text' },
      { key: 'positions', name: 'positions', kind: 'count' },
      { key: 'cards', name: 'cards', kind: 'count' },
      { key: 'scene', name: 'scene', kind: 'ms' },
      { key: 'svg', name: 'SVG', kind: 'ms' },
      { key: 'both', name: 'both', kind: 'ms' },
      { key: 'size', name: 'SVG in MB', kind: 'count' },
    ],
    rows,
  };
}
