import type { Duty, DutyPart } from '@bandi/organisation';
import { incumbentsOn, labelText, matrixUnits, partsIn } from '@bandi/organisation';
import { Select } from 'antd';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { today } from '../../session/today.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { dutyStep } from './duty-step.ts';
import type { CellValue, Letter } from './letters.ts';

const order: readonly Letter[] = ['AR', 'A', 'R', 'C', 'I'];

function letterOption({ data }: { readonly data: { readonly value: Letter; readonly name: string } }) {
  return <span className="holders__option"><span className={`cell-letter is-${data.value}`}>{data.value}</span>{data.name}</span>;
}

/** Who has which part in a duty, the one who answers first; parts are changed, taken away and given here. */
export function DutyHolders({ duty }: { readonly duty: Duty }) {
  const { duties: words, letters } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const parts = partsIn(organisation, duty.id).toSorted((a, b) => order.indexOf(a.letter) - order.indexOf(b.letter));
  const held = new Set(parts.map(({ position }) => position.id));
  const set = (position: string, letter: CellValue) => change([{ type: 'set-responsibility', duty: duty.id, position, letter }], dutyStep('holdDuty', duty.name));
  const free = matrixUnits(organisation).map(({ unit, positions }) => ({
    label: labelText(unit.name, language), title: labelText(unit.name, language),
    options: positions.filter(({ id }) => !held.has(id)).map(({ id, title }) => ({ value: id, label: labelText(title, language) })),
  })).filter(({ options }) => options.length > 0);
  return (
    <>
      {parts.length === 0 ? <p className="quiet">{words.nobodyHolds}</p> : (
        <ul className="holders">
          {parts.map(({ position, letter }: DutyPart) => {
            const people = incumbentsOn(organisation, position.id, today()).map(({ person }) => labelText(person.name, language));
            const title = labelText(position.title, language);
            return (
              <li key={position.id}>
                <Select className={`holders__letter is-${letter}`} size="small" value={letter} popupMatchSelectWidth={false} aria-label={words.partOf(title)} onChange={(next: Letter) => set(position.id, next)}
                  options={order.map((value) => ({ value, label: value, name: letters[value] }))} optionRender={letterOption} />
                <span className="holders__who"><span dir="auto">{title}</span><small className="faint">{[labelText(organisation.get('unit', position.unit)?.name ?? '', language), people.join(words.and)].filter((text) => text !== '').join(' · ')}</small></span>
                <button type="button" className="icon-button" aria-label={words.takeAway(title)} title={words.takeAway(title)} onClick={() => set(position.id, null)}><Icon name="close" /></button>
              </li>
            );
          })}
        </ul>
      )}
      {free.length === 0 ? null : (
        <Select className="holders__add" value={null} placeholder={words.addHolder} aria-label={words.addHolder} showSearch={{ optionFilterProp: 'label' }} options={free}
          onChange={(position: string | null) => { if (position !== null) set(position, parts.some(({ letter }) => letter === 'A' || letter === 'AR') ? 'R' : 'AR'); }} />
      )}
    </>
  );
}
