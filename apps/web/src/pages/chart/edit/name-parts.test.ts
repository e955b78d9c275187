import { decideAll } from '@bandi/organisation';
import type { Change } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { chartModel } from '../../../chart/chart-model.ts';
import { shop } from '../../../chart/shop.test-support.ts';
import { incumbentAt, seatAt } from './on-card.ts';

const day = '2027-03-01';

function shopWith(...changes: readonly Change[]) {
  const organisation = shop();
  const decision = decideAll(organisation, changes);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  return organisation;
}
const hired = (id: string, name: string, position: string, from = '2027-01-02'): Change[] => [
  { type: 'add-person', id, name },
  { type: 'assign-person', id: `a-${id}`, person: id, position, from },
];

/** Who is taken hold of at each place along the lines of a card on which names stand. */
function taken(organisation: ReturnType<typeof shop>, key: string): readonly string[] {
  const { picture } = chartModel(organisation, { language: 'zh', title: '', asOf: day });
  const index = picture.find(key);
  const place = picture.placed(index);
  if (place === null) throw new Error('no card');
  const found = new Set<string>();
  for (const text of picture.card(index).texts) {
    for (let x = text.x; x < text.x + text.width; x += 3) {
      const assignment = incumbentAt(organisation, picture, key, { x: place.x + x, y: place.y + text.y - 4 }, day);
      if (assignment !== null) found.add(assignment);
    }
  }
  return [...found];
}

test('a name that is the beginning of another is not taken for it', () => {
  // The one who came first stands first: 李雷雷 before 李雷, and the other way round.
  const longer = shopWith({ type: 'set-position', position: 'operator', heads: 2 }, ...hired('p1', '李雷雷', 'operator'), ...hired('p2', '李雷', 'operator', '2027-01-03'));
  expect(taken(longer, 'position:operator')).toEqual(['a-p1', 'a-p2']);
  const shorter = shopWith({ type: 'set-position', position: 'operator', heads: 2 }, ...hired('p1', '李雷', 'operator'), ...hired('p2', '李雷雷', 'operator', '2027-01-03'));
  expect(taken(shorter, 'position:operator')).toEqual(['a-p1', 'a-p2']);
  expect(taken(shopWith({ type: 'end-assignment', assignment: 'a1', to: '2027-01-01' }, ...hired('p1', '李雷雷', 'agent')), 'position:agent')).toEqual(['a-p1']);
});

test('names that go on in the next line, and names after them, are taken hold of, too', () => {
  const long = 'Maximiliana Josephine von Hohenzollern-Sigmaringen und zu Waldburg';
  const organisation = shopWith({ type: 'set-position', position: 'operator', heads: 6 }, ...hired('p1', long, 'operator'), ...hired('p2', '韩梅梅', 'operator', '2027-01-03'), ...hired('p3', 'Lucy', 'operator', '2027-01-04'));
  expect(taken(organisation, 'position:operator')).toEqual(['a-p1', 'a-p2', 'a-p3']);
});

test('a title or a unit of the same words as a name is not the person', () => {
  const organisation = shopWith({ type: 'set-position', position: 'operator', title: '李雷' }, ...hired('p1', '李雷', 'operator'));
  const { picture } = chartModel(organisation, { language: 'zh', title: '', asOf: day });
  const place = picture.placed(picture.find('position:operator'));
  const title = picture.card(picture.find('position:operator')).texts.find(({ size }) => size === 14);
  if (place === null || title === undefined) throw new Error('no card');
  expect(incumbentAt(organisation, picture, 'position:operator', { x: place.x + title.x + 4, y: place.y + title.y - 4 }, day)).toBeNull();
});

test('in a list on a lead’s card each line is a seat: its name the person, its title the position, an empty one the position', () => {
  const organisation = shopWith(...hired('p1', '韩梅梅', 'operator'), { type: 'set-position', position: 'operator', heads: 2 });
  const { picture } = chartModel(organisation, { language: 'zh', title: '', asOf: day, view: 'people' });
  const index = picture.find('position:manager');
  const place = picture.placed(index);
  if (place === null) throw new Error('no card');
  const at = (what: string, end = false) => {
    const text = picture.card(index).texts.findLast((one) => one.text.includes(what) && (one.anchor === 'end') === end);
    if (text === undefined) throw new Error(`no ${what}`);
    return seatAt(picture, 'position:manager', { x: place.x + (end ? text.x - 6 : text.x + 6), y: place.y + text.y - 4 });
  };
  expect(at('李雷')).toMatchObject({ seat: { position: 'agent', holder: 0 }, onName: true });
  expect(at('客服', true)).toMatchObject({ seat: { position: 'agent' }, onName: false });
  expect(at('韩梅梅')).toMatchObject({ seat: { position: 'operator', holder: 0 }, onName: true });
  expect(at('空缺')).toMatchObject({ seat: { position: 'designer', holder: null }, onName: false });
  expect(seatAt(picture, 'position:manager', { x: place.x + 30, y: place.y + 12 })).toBeNull();
});
