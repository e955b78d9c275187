import type { Draft } from './draft.ts';
import type { Checked } from './draft-profile.ts';
import type { UsualOf } from './usual.ts';

/** What every step of the form is given. */
export interface StepProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
  readonly checked: Checked;
  readonly usualOf: UsualOf;
}
