import type { HandOver, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, processElementId } from '@bandi/organisation';
import { Icon } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { stepCalled } from './process-acts.ts';

/** The steps between which work passes from one to another, process by process. */
export function HandOverSteps({ organisation, from, to, handOvers, onBack, onStep }: {
  readonly organisation: ReadonlyOrganisation;
  readonly from: string;
  readonly to: string;
  readonly handOvers: readonly HandOver[];
  readonly onBack: () => void;
  readonly onStep: (process: string, step: string) => void;
}) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const called = (process: string, element: string): string => {
    const step = organisation.get('process-step', processElementId(process, element));
    return step === undefined ? element : labelText(stepCalled(step), language);
  };
  return (
    <>
      <header className="side__head">
        <button type="button" className="link-button step-panel__back" onClick={onBack}><Icon name="left" />{words.mapTop}</button>
        <h2 dir="auto">{words.mapPair(from, to)}</h2>
        <p className="quiet">{words.mapTimes(handOvers.length)}</p>
      </header>
      {[...new Set(handOvers.map(({ process }) => process))].map((process) => (
        <section key={process}>
          <h3 dir="auto">{labelText(organisation.get('process', process)?.name ?? process, language)}</h3>
          <ul className="hand-over-steps">
            {handOvers.filter((one) => one.process === process).map(({ fromStep, toStep }) => (
              <li key={`${fromStep} ${toStep}`}>
                <button type="button" onClick={() => onStep(process, fromStep)}><span dir="auto">{called(process, fromStep)}</span></button>
                <Icon name="arrow" />
                <button type="button" onClick={() => onStep(process, toStep)}><span dir="auto">{called(process, toStep)}</span></button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
