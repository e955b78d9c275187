import type { ViewSettings } from '@bandi/organisation';

type Branches = ViewSettings['branches'];

/** How what is below one card stands, as one thing to choose. */
export type BranchChoice = 'auto' | 'spread' | 'stacked-1' | 'stacked-2' | 'stacked-3' | 'wrapped' | 'hung';

export function branchChoice(own: Branches[number] | undefined): BranchChoice {
  if (own === undefined) return 'auto';
  if (own.shape !== 'stacked') return own.shape;
  return own.columns === 2 ? 'stacked-2' : own.columns === 3 ? 'stacked-3' : 'stacked-1';
}

/** The branches with another choice for one card; `perRow` counts only for rows. */
export function branchesWith(branches: Branches, key: string, choice: BranchChoice, perRow: number): Branches {
  const others = branches.filter((branch) => branch.key !== key);
  if (choice === 'auto') return others;
  const [shape, columns] = choice.split('-');
  return [...others, { key, shape: shape === 'stacked' ? 'stacked' : shape === 'wrapped' ? 'wrapped' : shape === 'hung' ? 'hung' : 'spread', columns: choice === 'wrapped' ? perRow : Number(columns ?? 0) }];
}
