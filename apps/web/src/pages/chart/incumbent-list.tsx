import type { Position } from '@bandi/organisation';
import { incumbentsOn, labelText, nameOf } from '@bandi/organisation';
import { Dropdown } from 'antd';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { today } from '../../session/today.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { DocumentsButton } from '../../documents/documents-button.tsx';
import { called } from '../../session/called.ts';

/** Who holds a position today, each with what can be done: go to another position, or end. */
export function IncumbentList({ position, onMove }: { readonly position: Position; readonly onMove: (assignment: string) => void }) {
  const { panel, edit, documents } = useTexts();
  const { language } = useLanguage();
  const { session, change } = useWorkbench();
  const { organisation } = session;
  const people = incumbentsOn(organisation, position.id, today());
  // Seats that others fill, or that are frozen, nobody is sought for.
  const hire = position.outsourced || position.status === 'frozen' || people.length >= position.heads ? null : (
    <DocumentsButton kind="hiring-kit" scope={{ position: position.id }}>{(open) => <button type="button" className="link-button" aria-haspopup="dialog" onClick={open}>{documents.hire}</button>}</DocumentsButton>
  );
  if (people.length === 0) return <span className="incumbents"><span className="faint">{panel.allVacant}</span> {hire}</span>;
  const end = (assignment: string, person: string) => {
    change([{ type: 'end-assignment', assignment, to: today() }], called(edit.stepNames.end, nameOf(organisation, 'person', person)));
  };
  return (
    <span className="incumbents">
      {people.map(({ person, assignment }) => {
        const name = labelText(person.name, language);
        const items = [
          { key: 'move', label: edit.personMove, onClick: () => onMove(assignment.id) },
          { key: 'end', label: edit.personEnd, danger: true, onClick: () => end(assignment.id, person.id) },
        ];
        return (
          <Dropdown key={assignment.id} trigger={['click']} autoFocus menu={{ items }}>
            <button type="button" className="incumbent" aria-label={edit.personMenu(name)} title={edit.personHint}>{name}<Icon name="down" /></button>
          </Dropdown>
        );
      })}
      {people.length < position.heads ? <span className="vacant"> {panel.vacancy(position.heads - people.length)}</span> : null}
      {hire}
    </span>
  );
}
