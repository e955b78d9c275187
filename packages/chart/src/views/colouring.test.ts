import type { Records } from '@bandi/organisation';
import { colourings } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { chartNodes, withDefaults } from '../scene/chart.ts';
import type { ChartOptions } from '../scene/options.ts';
import { themes } from '../scene/theme.ts';
import { eighty } from '../scene/samples.test-support.ts';
import { cardColours } from './colouring.ts';
import { shades } from './palette.ts';

const coloured = (given: Partial<ChartOptions>) => {
  const options = withDefaults({ asOf: '2026-11-24', view: 'by-reporting-line', ...given });
  const chart = chartNodes(eighty, options);
  const colours = cardColours(chart.facts, chart.nodes, options);
  const edge = (id: string) => {
    const node = chart.nodes.find((one) => one.id === id);
    return node?.kind === 'position' ? colours.of(node).edge : null;
  };
  return { legend: colours.legend, title: colours.title, edge };
};

const headsOf = (counts: (position: Records['position']) => boolean): number => [...eighty.all('position')].filter(counts).reduce((sum, { heads }) => sum + heads, 0);

test('whatever colours, every coloured card is explained in the legend and every head is counted once', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const colour of colourings) {
      const options = withDefaults({ colour, language, asOf: '2026-11-24', colourField: '门店' });
      const chart = chartNodes(eighty, options);
      const { legend, of } = cardColours(chart.facts, chart.nodes, options);
      const roles = new Set(legend.map(({ role }) => role));
      for (const node of chart.nodes) {
        const edge = node.kind === 'position' ? of(node).edge : null;
        if (edge !== null) expect(roles.has(edge)).toBe(true);
      }
      expect(legend.reduce((sum, { heads }) => sum + heads, 0)).toBe(colour === 'none' ? 0 : headsOf(() => true));
      expect(new Set(legend.map(({ label }) => label)).size).toBe(legend.length);
    }
  }
});

test('vacancy, outsourcing and findings colour by what is so', () => {
  const vacancy = coloured({ colour: 'vacancy' });
  expect([vacancy.edge('gm'), vacancy.edge('host'), vacancy.edge('promo-lead'), vacancy.edge('photo')]).toEqual(['hue:good', 'hue:fair', 'hue:poor', 'hue:none']);
  expect(coloured({ colour: 'outsourced' }).legend.map(({ label, heads }) => [label, heads])).toEqual([
    ['自有编制', headsOf(({ outsourced, status }) => !outsourced && status !== 'frozen')], ['外包', headsOf(({ outsourced }) => outsourced)], ['冻结', headsOf(({ status }) => status === 'frozen')],
  ]);
  const found = coloured({ colour: 'finding', findings: new Map([['position:gm', { level: 'error' as const, count: 1 }]]) });
  expect([found.edge('gm'), found.edge('host')]).toEqual(['hue:poor', 'hue:none']);
});

test('units colour by the unit below the top, so that one department is one colour', () => {
  const { edge } = coloured({ colour: 'unit' });
  expect(edge('pre-agent')).toBe(edge('service-lead'));
  expect(edge('pre-agent')).not.toBe(edge('host'));
});

test('time in position counts to the day shown', () => {
  expect(coloured({ colour: 'tenure', asOf: '2026-02-01' }).edge('gm')).toBe('hue:q1');
  expect(coloured({ colour: 'tenure', asOf: '2030-02-01' }).edge('gm')).toBe('hue:q4');
});

const linear = (hex: string): [number, number, number] => {
  const channel = (at: number): number => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2;
  return [channel(1), channel(3), channel(5)];
};
/** Machado, Oliveira and Fernandes (2009), full deficiency. */
const blindness = {
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
};
function seen(hex: string, matrix: readonly number[]): [number, number, number] {
  const rgb = linear(hex);
  const row = (at: number): number => Math.max(0, rgb.reduce((sum, value, i) => sum + value * (matrix[at + i] ?? 0), 0)) ** (1 / 2.2);
  return [row(0), row(3), row(6)];
}

test('series, and good, fair and poor, stay apart for readers who see no red or no green', () => {
  for (const theme of [themes.light, themes.dark]) {
    for (const matrix of Object.values(blindness)) {
      for (const group of [shades.filter((shade) => shade.startsWith('s')), ['good', 'fair', 'poor'] as const, ['q1', 'q2', 'q3', 'q4'] as const]) {
        for (const [at, a] of group.entries()) {
          for (const b of group.slice(at + 1)) {
            const [p, q] = [seen(theme[`hue:${a}`], matrix), seen(theme[`hue:${b}`], matrix)];
            expect(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]), `${a} and ${b}`).toBeGreaterThan(0.09);
          }
        }
      }
    }
  }
});

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('text stands out from every coloured ground by 4.5 to 1', () => {
  for (const theme of [themes.light, themes.dark]) {
    for (const shade of shades) {
      for (const text of ['text', 'text-muted', 'vacant'] as const) {
        const [low, high] = [luminance(theme[text]), luminance(theme[`tint:${shade}`])].toSorted((a, b) => a - b) as [number, number];
        expect((high + 0.05) / (low + 0.05), `${text} on ${shade}`).toBeGreaterThan(4.5);
      }
    }
  }
});
