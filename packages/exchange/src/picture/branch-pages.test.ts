import { describe, expect, it } from 'vitest';
import { lineOf, shop } from '../samples.test-support.ts';
import { branchPages } from './branch-pages.ts';

const frame = { width: 1300, height: 800 };

describe('branchPages', () => {
  it('shows what fits on one page on one page', () => {
    const pages = branchPages(shop, {}, { ...frame, everyBranch: false });
    expect(pages.map(({ title }) => title)).toEqual(['启明家居旗舰店']);
    expect(pages[0]?.scene.cards).toHaveLength(shop.count('unit') + shop.count('position'));
  });

  it('gives every unit its page when asked, below the page of the unit above', () => {
    const pages = branchPages(shop, {}, { ...frame, everyBranch: true });
    expect(pages.map(({ title, level, heads }) => [title, level, heads])).toEqual([['启明家居旗舰店', 0, 7], ['运营部', 1, 3], ['客服部', 1, 3]]);
  });

  it('shows every card somewhere, every picture within the frame, and each folded lead has a page', () => {
    const pages = branchPages(lineOf(700, 6), { view: 'by-reporting-line' }, { ...frame, everyBranch: false });
    const shown = new Set(pages.flatMap(({ scene }) => scene.cards.map(({ key }) => key)));
    expect(shown.size).toBe(700);
    for (const { scene } of pages) expect(scene.width <= frame.width && scene.height <= frame.height).toBe(true);
    const roots = new Set(pages.map(({ root }) => root));
    for (const { scene } of pages) for (const card of scene.cards) if (card.hidden > 0) expect(roots.has(card.key)).toBe(true);
  });

  it('says on a folded card how many cards are below it', () => {
    const [top] = branchPages(lineOf(700, 6), { view: 'by-reporting-line' }, { ...frame, everyBranch: false });
    expect(top?.scene.cards.reduce((sum, card) => sum + card.hidden, 0)).toBe(700 - (top?.scene.cards.length ?? 0));
  });

  it('spreads a flat team over several pages, in order, none left out or shown twice', () => {
    const pages = branchPages(lineOf(301, 300), { view: 'by-reporting-line' }, { ...frame, everyBranch: false });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ part, parts }) => [part, parts])).toEqual(pages.map((_, i) => [i + 1, pages.length]));
    const below = pages.flatMap(({ scene }) => scene.cards.filter(({ key }) => key !== 'position:p0').map(({ key }) => key));
    expect(new Set(below).size).toBe(below.length);
    expect(below).toHaveLength(300);
  });

  it('goes down a chain of a thousand without end of stack', () => {
    expect(branchPages(lineOf(1000, 1), { view: 'by-reporting-line' }, { ...frame, everyBranch: false }).length).toBeGreaterThan(50);
  });

  it('of an organisation without anything is one page that says so', () => {
    const pages = branchPages(lineOf(0, 1), { view: 'by-reporting-line', language: 'en' }, { ...frame, everyBranch: true });
    expect(pages[0]?.scene.texts.map(({ text }) => text).join(' ')).toContain('No units or positions yet');
  });
});
