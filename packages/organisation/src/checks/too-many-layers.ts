import { layersOf, leadsAbove } from '../tree.ts';
import type { CheckDefinition } from './definition.ts';
import { finding } from './finding.ts';
import { ownHeads } from './size.ts';

export const tooManyLayers: CheckDefinition = {
  id: 'too-many-layers',
  name: { zh: '层级过多', en: 'Too many layers' },
  find: { *whole(organisation, { standards }) {
    const heads = organisation.derived(ownHeads);
    const usual = (standards.layers.find(({ upToHeads }) => heads <= upToHeads) ?? standards.layers.at(-1))?.layers;
    if (usual === undefined) return;
    let deepest: { id: string; layer: number } | null = null;
    for (const [id, layer] of layersOf(organisation)) {
      if (deepest === null || layer > deepest.layer || (layer === deepest.layer && id < deepest.id)) deepest = { id, layer };
    }
    if (deepest === null || deepest.layer <= usual) return;
    // The bottom and the leads above it; a line of thousands is not listed whole.
    const line = [deepest.id, ...leadsAbove(organisation, deepest.id).map(({ id }) => id)].slice(0, 20);
    yield finding({
      check: 'too-many-layers',
      level: 'warning',
      records: line.map((id) => ({ type: 'position', id })),
      identity: 0,
      facts: { layers: deepest.layer, usual, heads },
      text: { zh: '{heads} 人的组织有 {layers} 层，一般不超过 {usual} 层', en: '{layers} layers for {heads} heads; usual is at most {usual}' },
      advice: {
        zh: '层级越多，决策越慢。合并中间层，让其下属直接向上一级汇报。',
        en: 'Each layer slows decisions. Take out a middle layer and let its reports answer one level up.',
      },
    });
  } },
};
