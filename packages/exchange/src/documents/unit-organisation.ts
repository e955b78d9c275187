import type { ReadonlyOrganisation, TypedRecord } from '@bandi/organisation';
import { Organisation, positionsOf, walkUnits } from '@bandi/organisation';

/** A unit with all below it as an organisation of its own, so that a chart of it begins there: what lies outside is left out. */
export function unitOrganisation(organisation: ReadonlyOrganisation, root: string): Organisation {
  const units = [...walkUnits(organisation, root)].map(({ unit }) => unit);
  const positions = units.flatMap((unit) => positionsOf(organisation, unit.id));
  const inside = new Set(positions.map(({ id }) => id));
  const records: TypedRecord[] = [];
  for (const unit of units) {
    records.push({ type: 'unit', record: { ...unit, parent: unit.id === root ? null : unit.parent, lead: unit.lead !== null && inside.has(unit.lead) ? unit.lead : null } });
  }
  const people = new Set<string>();
  for (const position of positions) {
    const { reportsTo } = position;
    records.push({
      type: 'position',
      record: {
        ...position, reportsTo: reportsTo !== null && inside.has(reportsTo) ? reportsTo : null,
        dotted: position.dotted.filter((id) => inside.has(id)), standIns: position.standIns.filter((id) => inside.has(id)),
      },
    });
    for (const id of organisation.ids('assignment.position', position.id)) {
      const assignment = organisation.get('assignment', id);
      const person = assignment === undefined ? undefined : organisation.get('person', assignment.person);
      if (assignment === undefined || person === undefined) continue;
      records.push({ type: 'assignment', record: assignment });
      if (!people.has(person.id)) records.push({ type: 'person', record: person });
      people.add(person.id);
    }
  }
  return Organisation.from(records);
}
