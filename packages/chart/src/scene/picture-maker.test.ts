import { describe, expect, it } from 'vitest';
import { composeScene } from './build-scene.ts';
import type { ChartOptions } from './options.ts';
import { defaultCardFields } from './options.ts';
import { PictureMaker } from './picture-maker.ts';
import { cardSetting } from './card-setting.ts';
import { cardSizes, chartNodes, withDefaults } from './chart.ts';
import { chartPicture } from './picture.ts';
import { eighty } from './samples.test-support.ts';

const steps: readonly Partial<ChartOptions>[] = [
  {},
  { collapsed: new Set(['unit:service']) },
  { collapsed: new Set(['unit:service']), direction: 'left-right' },
  { direction: 'left-right', theme: 'dark', aspect: 1 },
  { fields: { ...defaultCardFields, people: false } },
  { fields: { ...defaultCardFields, people: false }, depth: 2 },
  { view: 'by-reporting-line', arrangements: new Map([['position:gm', { arrangement: 'wrapped', columns: 3 }]]) },
  { view: 'by-reporting-line', language: 'en', colour: 'vacancy' },
  {},
];

describe('a picture made after another', () => {
  it('is the one that would have been made by itself', () => {
    const maker = new PictureMaker();
    for (const options of steps) expect(composeScene(maker.make(eighty, options))).toEqual(composeScene(chartPicture(eighty, options)));
  });

  it('keeps the nodes while only places change, and is the same picture while nothing does', () => {
    const maker = new PictureMaker();
    const first = maker.make(eighty);
    const folded = maker.make(eighty, { collapsed: new Set(['unit:ops']), direction: 'left-right', fields: { ...defaultCardFields } });
    expect(folded.nodes).toBe(first.nodes);
    expect(maker.make(eighty, { collapsed: new Set(['unit:ops']), direction: 'left-right' })).toBe(folded);
    expect(maker.make(eighty, { language: 'en' }).nodes[0]?.name).toBe('Brand e-commerce centre');
  });
});

const of = (): never => { throw new Error('a colour was asked for'); };

describe('what a card is told by', () => {
  it('from afar it has the colour that it has near by, in every view', () => {
    for (const view of ['by-unit', 'unit-areas', 'by-reporting-line', 'by-function', 'by-channel'] as const) {
      const picture = chartPicture(eighty, { view });
      for (const [at, node] of picture.nodes.entries()) {
        const [ground, edge] = picture.card(at).boxes;
        const isEdge = edge !== undefined && edge.width < 10 && edge.height > edge.width * 2;
        expect(picture.colour(at), `${view} ${node.key}`).toBe(isEdge ? edge.fill : ground?.fill === 'card' ? 'card-border' : ground?.fill);
      }
    }
  });

  it('measuring a card asks for no colour and no photo', () => {
    const options = withDefaults({ view: 'by-reporting-line', fields: { ...defaultCardFields, photo: true } });
    const chart = chartNodes(eighty, options);
    const setting = cardSetting(chart, options);
    expect(cardSizes(chart.nodes, { ...setting, colours: { title: '', legend: [], of } })).toEqual(cardSizes(chart.nodes, setting));
  });
});
