import type { ProcessStep, ReadonlyOrganisation } from '@bandi/organisation';
import { isWork, labelText, laneName, laneOf, spanText, stepsInOrder, stepsOf } from '@bandi/organisation';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';

/** The steps of a process as they are gone, each with who does it and by when; ways that part say where they lead. */
export function StepRows({ organisation, process, marked, path, onStep }: {
  readonly organisation: ReadonlyOrganisation;
  readonly process: string;
  readonly marked: ReadonlySet<string>;
  /** What lies on the way that takes longest, by element. */
  readonly path: readonly string[];
  readonly onStep: (step: string) => void;
}) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const steps = stepsInOrder(stepsOf(organisation, process));
  const numbers = new Map(steps.map(({ element }, at) => [element, at + 1]));
  const who = (step: ProcessStep) => {
    const lane = laneOf(organisation, step);
    return lane === undefined ? words.nobodyYet : labelText(laneName(organisation, lane), language);
  };
  return (
    <ol className="step-rows">
      {steps.map((step, at) => {
        const ways = step.next.filter(({ to, name }) => step.next.length > 1 || name !== null || to !== steps[at + 1]?.element);
        return (
          <li key={step.id} className={`${isWork(step) ? '' : 'is-routing'}${path.includes(step.element) ? ' is-path' : ''}`}>
            <button type="button" onClick={() => onStep(step.id)}>
              <span className="step-rows__number num">{at + 1}</span>
              <span className="step-rows__body">
                <span className="step-rows__name" dir="auto">
                  {step.name === null ? words.kinds[step.kind] : labelText(step.name, language)}
                  {step.critical ? <span className="tag tag--amber">{words.critical}</span> : null}
                  {marked.has(step.id) ? <span className="step-rows__dot" title={words.hasFindings} /> : null}
                </span>
                {isWork(step) ? <span className="step-rows__who quiet"><span dir="auto">{who(step)}</span>{step.sla === null ? null : <span className="num">{spanText(step.sla)[language]}</span>}</span> : null}
                {step.outputs.length === 0 ? null : <span className="step-rows__out quiet" dir="auto">{words.gives(step.outputs.map((label) => labelText(label, language)).join(words.and))}</span>}
                {ways.length === 0 ? null : <span className="step-rows__ways faint">{ways.map(({ to, name }) => words.way(name === null ? '' : labelText(name, language), numbers.get(to) ?? 0)).join(words.wayBreak)}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
