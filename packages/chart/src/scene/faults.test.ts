import { describe, expect, it } from 'vitest';
import { composeScene } from './build-scene.ts';
import { linesInView, withLineMargin } from './lines-in-view.ts';
import { chartPicture } from './picture.ts';
import { organisationOf } from './samples.test-support.ts';

const positions = (count: number, lead: (i: number) => number | null) => Array.from({ length: count }, (_, i) => {
  const above = lead(i);
  return { id: `p${i}`, title: `岗位${i}`, unit: 'u', function: 'data' as const, ...(above === null ? {} : { reportsTo: `p${above}` }) };
});
const company = { id: 'u', name: '公司' };

describe('charts of unusual shape', () => {
  it('a chain of 50,000 is a picture, and what is in a window of it is found', () => {
    const picture = chartPicture(organisationOf([company], positions(50_000, (i) => (i === 0 ? null : i - 1))), { view: 'by-reporting-line' });
    expect(picture.places.visible.every((one) => one === 1)).toBe(true);
    const end = picture.placed(49_999);
    if (end === null) throw new Error('the end is not there');
    const area = { x: end.x - 100, y: end.y - 300, width: 800, height: 600 };
    const cards = picture.index().query(withLineMargin(area));
    expect(cards).toContain(49_999);
    expect(cards.length).toBeLessThan(400);
    expect(linesInView(picture).query(area, cards)).toContain(49_999);
    expect(picture.card(49_999).texts[0]?.text).toBe('岗位49999');
  });

  it('a star of 50,000 has a usable proportion by itself', () => {
    const { width, height } = chartPicture(organisationOf([company], positions(50_000, (i) => (i === 0 ? null : 0))), { view: 'by-reporting-line' });
    expect(width / height).toBeGreaterThan(0.6);
    expect(width / height).toBeLessThan(4);
  });

  it('thousands that report to nobody have a usable proportion, too', () => {
    const { width, height } = chartPicture(organisationOf([company], positions(5000, () => null)), { view: 'by-reporting-line' });
    expect(width / height).toBeGreaterThan(0.6);
    expect(width / height).toBeLessThan(4);
  });

  it('one empty unit, one position and nothing at all are pictures', () => {
    expect(composeScene(chartPicture(organisationOf([company], []))).cards.map(({ key }) => key)).toEqual(['unit:u']);
    expect(composeScene(chartPicture(organisationOf([company], positions(1, () => null)), { view: 'by-reporting-line' })).cards).toHaveLength(1);
    const none = composeScene(chartPicture(organisationOf([], [])));
    expect([none.cards, none.lines]).toEqual([[], []]);
    expect(none.texts.length).toBeGreaterThan(0);
  });

  it('what a card is drawn as has the size the card was placed with', () => {
    const names = ['长'.repeat(200), 'W'.repeat(200), 'مدير المبيعات الإقليمي', '👨‍👩‍👧‍👦'.repeat(20), 'a b c '.repeat(60), ''];
    const picture = chartPicture(organisationOf([company], names.map((title, i) => ({ id: `p${i}`, title, unit: 'u', function: 'live' as const, people: [title] }))));
    for (const i of picture.nodes.keys()) {
      const { width, height } = picture.card(i);
      expect([width, height]).toEqual([picture.places.width[i], picture.places.height[i]]);
    }
  });

  it('a card is found by its key, whether few or many are asked for', () => {
    const picture = chartPicture(organisationOf([company], positions(40, (i) => (i === 0 ? null : 0))));
    for (const [i, node] of picture.nodes.entries()) expect(picture.find(node.key)).toBe(i);
    expect(picture.find('position:gone')).toBe(-1);
  });
});
