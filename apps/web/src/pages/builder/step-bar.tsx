import { Icon } from '../../parts/icon.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import type { Problem } from './draft-profile.ts';

const goods = new Set(['skus', 'newPerMonth', 'lines', 'returns', 'fulfilment']);
const content = new Set(['videos', 'campaigns', 'distributors', 'suppliers', 'influencers']);
const business = /^(?:name|category|market|currency|channels)/u;

/** The step of the form, from 0, a field is on. */
export function stepOfField(field: string): number {
  if (business.test(field)) return 0;
  return goods.has(field) ? 1 : content.has(field) ? 2 : 3;
}

export function StepBar({ step, problems, onStep }: { readonly step: number; readonly problems: ReadonlyMap<string, Problem>; readonly onStep: (step: number) => void }) {
  const { builder } = useTexts();
  const wrong = new Set([...problems].filter(([, { kind }]) => kind !== 'salesMissing').map(([field]) => stepOfField(field)));
  return (
    <ol className="step-bar">
      {builder.steps.map((name, at) => (
        <li key={name}>
          <button type="button" aria-current={at === step ? 'step' : undefined} onClick={() => onStep(at)}>
            <span className={wrong.has(at) ? 'step-bar__mark is-wrong' : at < step ? 'step-bar__mark is-done' : 'step-bar__mark'}>
              {wrong.has(at) ? <Icon name="warning" /> : at < step ? <Icon name="check" /> : at + 1}
            </span>
            <span className="step-bar__name">{name}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
