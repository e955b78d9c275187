import { Button, InputNumber, Select } from 'antd';
import { useTexts } from '../../../texts/use-texts.ts';
import { branchChoice, branchesWith } from './branch-choice.ts';
import type { BranchChoice } from './branch-choice.ts';
import { useView } from './view-context.ts';

const choices: readonly BranchChoice[] = ['auto', 'spread', 'stacked-1', 'stacked-2', 'stacked-3', 'wrapped', 'hung'];

/** For one card: look at its branch alone, and how what is below it stands. */
export function BranchControls({ cardKey }: { readonly cardKey: string }) {
  const { views } = useTexts();
  const { settings, change, model } = useView();
  const at = model.at.get(cardKey);
  if (at === undefined || model.below.get(at) === undefined) return null;
  const own = settings.branches.find(({ key }) => key === cardKey);
  const isAlone = settings.focus === cardKey;
  return (
    <div className="branch">
      <Button size="small" aria-pressed={isAlone} onClick={() => change({ focus: isAlone ? null : cardKey })}>{isAlone ? views.unfocus : views.focus}</Button>
      {settings.kind === 'unit-areas' ? null : (
        <label className="branch__shape"><span>{views.branch}</span>
          <Select<BranchChoice> size="small" value={branchChoice(own)} options={choices.map((choice) => ({ value: choice, label: views.branchShapes[choice] }))} popupMatchSelectWidth={false}
            onChange={(choice) => change({ branches: branchesWith(settings.branches, cardKey, choice, own?.columns ?? 0) })} />
        </label>
      )}
      {own?.shape === 'wrapped' ? (
        <InputNumber size="small" min={1} max={50} aria-label={views.perRow} value={own.columns === 0 ? null : own.columns} placeholder={views.branchShapes.auto}
          onChange={(columns: number | null) => change({ branches: branchesWith(settings.branches, cardKey, 'wrapped', Math.round(columns ?? 0)) })} />
      ) : null}
    </div>
  );
}
