import { organisationTree } from '../random-tree.ts';
import type { Row } from './contender.ts';

const names = ['林晓燕', '陈默', '王思远', '李佳', '赵一宁', '孙蕾', '刘芳', '何静', '马小宇', '吴建国', 'Maria Gonzalez', '欧阳明轩'];
const titles = ['店铺运营', '推广专员', '美工', '客服专员', '主播', '仓管员', '采购专员', '数据分析师', '天猫旗舰店运营专员', 'Live stream host'];

/** So many cards of a random organisation; the same ones in every run. */
export function rowsOf(size: number): Row[] {
  const { parent, width, height } = organisationTree(size);
  return Array.from(parent, (lead, i) => ({
    id: `c${i}`, parentId: lead < 0 ? null : `c${lead}`, name: names[i % names.length] ?? '', title: titles[(i * 7) % titles.length] ?? '',
    width: width[i] ?? 0, height: height[i] ?? 0,
  }));
}

/** So many branches from the middle of the tree, each with a lead elsewhere that neither stands in it nor leads it now. */
export function branchesToMove(rows: readonly Row[], count: number): { readonly card: string; readonly below: string }[] {
  const above = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const leads = [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))].filter((id) => id !== 'c0');
  const isWithin = (id: string | null | undefined, branch: string): boolean => id === branch || (typeof id === 'string' && isWithin(above.get(id), branch));
  return Array.from({ length: count }, (_, nth) => {
    const card = leads[Math.floor(leads.length * (0.4 + 0.02 * nth))];
    const below = leads.slice(nth).find((id) => card !== undefined && !isWithin(id, card) && above.get(card) !== id);
    if (card === undefined || below === undefined) throw new RangeError('no branch to move');
    // The next one is looked for in the tree as it is then.
    above.set(card, below);
    return { card, below };
  });
}
