import type { ChartPicture } from '@bandi/chart';
import { measureText } from '@bandi/chart';
import type { ReadonlyOrganisation } from '@bandi/organisation';
import { incumbentsOn, labelText } from '@bandi/organisation';

/** The assignment of the person whose name stands at a point of the picture, on a card; null where no name does. */
export function incumbentAt(organisation: ReadonlyOrganisation, picture: ChartPicture, key: string, at: { readonly x: number; readonly y: number }, day: string): string | null {
  const index = picture.find(key);
  const node = picture.nodes[index];
  const place = picture.placed(index);
  if (node?.kind !== 'position' || place === null || node.people.length === 0) return null;
  const [x, y] = [at.x - place.x, at.y - place.y];
  const holders = incumbentsOn(organisation, node.id, picture.settings.asOf ?? day);
  for (const text of picture.card(index).texts) {
    if (y < text.y - text.size || y > text.y + 4 || text.anchor !== 'start') continue;
    for (const { person, assignment } of holders) {
      const name = labelText(person.name, picture.language);
      const from = text.text.indexOf(name);
      if (from === -1) continue;
      const left = text.x + measureText(text.text.slice(0, from), text);
      if (x >= left - 2 && x <= left + measureText(name, text) + 2) return assignment.id;
    }
  }
  return null;
}
