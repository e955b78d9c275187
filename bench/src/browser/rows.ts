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

/** A branch from the middle of the tree, and a lead elsewhere that neither stands in it nor leads it now. */
export function branchToMove(rows: readonly Row[]): { readonly card: string; readonly below: string } {
  const above = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const leads = [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))].filter((id) => id !== 'c0');
  const card = leads[Math.floor(leads.length * 0.4)];
  const isWithin = (id: string | null | undefined): boolean => id === card || (typeof id === 'string' && isWithin(above.get(id)));
  const below = leads.find((id) => !isWithin(id) && above.get(card ?? '') !== id);
  if (card === undefined || below === undefined) throw new RangeError('no branch to move');
  return { card, below };
}
