import type { Draft } from '../draft.ts';
import { laneName } from '../processes.ts';

/** Takes a position or unit that goes out of its lanes. They keep the name people saw, and are held by `instead` or nobody. */
export function unbindLanes(draft: Draft, field: 'position' | 'unit', id: string, instead: string | null = null): void {
  for (const bound of draft.list(`process-lane.${field}`, id)) {
    const lane = draft.get('process-lane', bound);
    if (lane === undefined) continue;
    draft.put('process-lane', { ...lane, [field]: instead, name: instead === null ? laneName(draft, lane) : lane.name });
  }
}

/** Takes a duty that goes out of the steps that fulfil it. */
export function forgetDuty(draft: Draft, duty: string): void {
  for (const id of draft.list('process-step.duties', duty)) {
    const step = draft.get('process-step', id);
    if (step !== undefined) draft.put('process-step', { ...step, duties: step.duties.filter((other) => other !== duty) });
  }
}
