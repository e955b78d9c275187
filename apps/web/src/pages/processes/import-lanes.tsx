import type { MatchedLane } from '@bandi/exchange/bpmn';
import { labelText } from '@bandi/organisation';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { LaneHolder } from './holder.ts';
import { HolderChoice } from './holder-choice.tsx';

/** The lanes of a file with who was found for each; those nobody was found for are asked for. */
export function ImportLanes({ lanes, onHolder }: { readonly lanes: readonly MatchedLane[]; readonly onHolder: (lane: string, holder: LaneHolder) => void }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  if (lanes.length === 0) return <p className="quiet">{words.noLanes}</p>;
  const asked = lanes.filter(({ position, unit, outside }) => position === null && unit === null && outside !== true).length;
  return (
    <section>
      <h3>{words.importLanes}</h3>
      <p className={asked > 0 ? 'process-import__asked' : 'quiet'}>{asked > 0 ? words.importAsked(asked) : words.importAllFound}</p>
      <ul className="lane-rows">
        {lanes.map(({ element, name, position, unit, outside = false }) => {
          const part = labelText(name, language);
          return (
            <li key={element}>
              <span className="lane-rows__part" dir="auto">{part}</span>
              <HolderChoice value={{ position, unit, outside }} label={words.whoPlays(part)} onChange={(holder) => onHolder(element, holder)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
