import type { Organisation } from '@bandi/organisation';
import { decideAll, labelBoth } from '@bandi/organisation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../csv/write-csv.ts';
import { empty, imported, plan } from './testing.test-support.ts';

interface Staff {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  /** The place of the manager in the list, always before. */
  readonly boss: number | null;
}

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => text.replaceAll(/[\s\p{C}'#/\\>›→｜|;；,，-]/gu, '')).filter((text) => text.trim() !== '' && !/^\d+$/u.test(text));

/** Names with everything people type, also what a spreadsheet would run. */
const staff: fc.Arbitrary<readonly Staff[]> = fc.array(
  fc.record({ name: fc.oneof(word, fc.constantFrom('=1+1', '+86 Li', '@all', "O'Neil", '"Ann"', 'a,b', '李 四')), title: word, unit: fc.constantFrom('甲部', '乙部', '甲部/一组', '=sum'), up: fc.nat() }),
  { minLength: 1, maxLength: 25 },
).map((rows) => rows.map(({ up, ...row }, at) => ({ ...row, boss: at === 0 ? null : up % at })));

const csvOf = (rows: readonly Staff[]) => writeCsv([['工号', '姓名', '岗位', '部门', '直属上级'], ...rows.map(({ name, title, unit, boss }, at) => [`E${at}`, name, title, unit, boss === null ? '' : `E${boss}`])]);

/** Who holds what in which unit. */
function placesIn(organisation: Organisation): readonly string[] {
  return [...organisation.all('assignment')].map(({ person, position }) => {
    const held = organisation.get('position', position);
    return JSON.stringify([organisation.get('person', person)?.name, labelBoth(held?.title ?? '').zh.toLowerCase(), organisation.get('unit', held?.unit ?? '')?.name]);
  }).toSorted();
}

describe('a list', () => {
  it('that was written from an organisation and imported has the same people in the same units under the same leads', () => {
    fc.assert(fc.property(staff, (rows) => {
      const organisation = empty();
      const { problems } = imported(organisation, [csvOf(rows)]);
      expect(problems).toEqual([]);
      const holds = new Map([...organisation.all('assignment')].map(({ person, position }) => [organisation.get('person', person)?.number ?? '', position]));
      for (const [at, { name, title, unit, boss }] of rows.entries()) {
        const position = organisation.get('position', holds.get(`E${at}`) ?? '');
        const person = [...organisation.all('person')].find(({ number }) => number === `E${at}`);
        expect([person?.name, position?.reportsTo ?? null]).toEqual([name, boss === null ? null : holds.get(`E${boss}`)]);
        expect(labelBoth(position?.title ?? '').zh.toLowerCase().normalize('NFKC')).toBe(title.toLowerCase().normalize('NFKC'));
        expect(organisation.get('unit', position?.unit ?? '')?.name).toBe(unit.split('/').at(-1));
      }
    }), { numRuns: 60 });
  });

  it('imported again changes nothing, and after any change to it gives what importing the new list alone would', () => {
    fc.assert(fc.property(staff, fc.nat(), word, (rows, at, title) => {
      const organisation = empty();
      imported(organisation, [csvOf(rows)]);
      expect(plan(organisation, [csvOf(rows)]).diff).toEqual({ added: [], updated: [], removed: [] });
      const changed = rows.map((row, place) => (place === at % rows.length ? { ...row, title, name: `${row.name}x` } : row));
      const { diff, conflicts } = plan(organisation, [csvOf(changed)]);
      expect(conflicts).toEqual([]);
      const decision = decideAll(organisation, [{ type: 'apply-diff', diff }]);
      expect(decision.ok).toBe(true);
      organisation.applyDiffMutable(diff);
      const fresh = empty();
      imported(fresh, [csvOf(changed)]);
      expect(placesIn(organisation)).toEqual(placesIn(fresh));
    }), { numRuns: 60 });
  });
});
