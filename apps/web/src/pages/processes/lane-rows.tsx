import type { ProcessLane } from '@bandi/organisation';
import { labelText, laneName, lanesOf } from '@bandi/organisation';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { HolderChoice } from './holder-choice.tsx';
import type { LaneHolder } from './holder.ts';
import { processAct } from './process-acts.ts';

/** The parts of a process and who plays each here. */
export function LaneRows({ process, marked }: { readonly process: string; readonly marked: string | null }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const lanes = lanesOf(organisation, process);
  const bind = (lane: ProcessLane, { position, unit, outside }: LaneHolder) => {
    change([{ type: 'bind-lane', lane: lane.id, position, unit, outside }], processAct('bindLane', lane.name));
  };
  if (lanes.length === 0) return <p className="quiet">{words.noLanes}</p>;
  return (
    <ul className="lane-rows">
      {lanes.map((lane) => {
        const part = labelText(lane.name, language);
        const shown = labelText(laneName(organisation, lane), language);
        return (
          <li key={lane.id} className={lane.element === marked ? 'is-marked' : undefined}>
            <span className="lane-rows__part" dir="auto">{part}{part === shown ? null : <small className="faint">{words.partHint}</small>}</span>
            <HolderChoice value={lane} label={words.whoPlays(part)} onChange={(holder) => bind(lane, holder)} />
          </li>
        );
      })}
    </ul>
  );
}
