import type { CardColours, CardFace } from '../views/colouring.ts';
import type { ChartNode } from './nodes.ts';

export function faceOf(node: ChartNode, { colours, areas }: { readonly colours: CardColours; readonly areas: boolean }): CardFace {
  if (node.kind === 'position') return colours.of(node);
  if (node.kind === 'group') return { ground: 'unit', edge: node.role };
  if (node.level === 0 && !areas) return { ground: 'top-unit', edge: null };
  // Areas lie in areas: every other one is paper again.
  return { ground: areas && node.level % 2 === 1 ? 'page' : 'unit', edge: null };
}
