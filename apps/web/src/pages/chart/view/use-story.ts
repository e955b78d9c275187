import type { StoryStep, ViewSettings } from '@bandi/organisation';
import { noFilter } from '@bandi/organisation';
import { useState } from 'react';

export interface Story {
  readonly steps: readonly StoryStep[];
  readonly at: number;
  readonly notes: boolean;
}

/** A presentation while it runs: null when none does. */
export function useStory(): {
  readonly story: Story | null;
  readonly start: (steps: readonly StoryStep[]) => void;
  readonly goTo: (at: number) => void;
  readonly toggleNotes: () => void;
  readonly stop: () => void;
} {
  const [story, setStory] = useState<Story | null>(null);
  return {
    story,
    start: (steps) => setStory({ steps, at: 0, notes: steps.some(({ note }) => note !== '') }),
    goTo: (at) => setStory((running) => (running === null ? null : { ...running, at })),
    toggleNotes: () => setStory((running) => (running === null ? null : { ...running, notes: !running.notes })),
    stop: () => setStory(null),
  };
}

/** The settings a step is shown with: everything unfolded, the step's branch in front. */
export function settingsOfStep(settings: ViewSettings, { steps, at }: Story): ViewSettings {
  return { ...settings, focus: steps[at]?.at ?? null, others: 'fade', filter: noFilter, depth: null, folded: [], opened: [] };
}
