import { defaultViewSettings } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { firstChoices, orderOf, pngWidth, showsPay } from './picture-order.ts';

const first = firstChoices(defaultViewSettings, false);

test('paper, pages and width are sent only with formats that have them', () => {
  const chosen = { ...first, paper: 'A3', pages: 'tiled' as const, width: '8000' };
  expect(orderOf({ ...chosen, format: 'pdf' }, defaultViewSettings, 'zh')).toMatchObject({ paper: 'A3', pages: 'tiled', width: null });
  expect(orderOf({ ...chosen, format: 'pptx' }, defaultViewSettings, 'zh')).toMatchObject({ paper: null, pages: 'one', width: null });
  expect(orderOf({ ...chosen, format: 'png' }, defaultViewSettings, 'zh')).toMatchObject({ paper: null, pages: 'one', width: 8000 });
});

test('pay is not sent unless ticked, and asked about only where the view shows it', () => {
  expect(orderOf(first, { ...defaultViewSettings, colour: 'pay' }, 'zh')).toMatchObject({ pay: false });
  expect(showsPay(defaultViewSettings)).toBe(false);
  for (const view of [{ fields: ['cost' as const] }, { colour: 'pay' as const }, { size: 'cost' as const }]) expect(showsPay({ ...defaultViewSettings, ...view })).toBe(true);
});

test('an empty title leaves the name of the business', () => {
  expect(orderOf({ ...first, title: '  ' }, defaultViewSettings, 'zh')).toMatchObject({ title: null });
  expect(orderOf({ ...first, title: ' 组织 ' }, defaultViewSettings, 'zh')).toMatchObject({ title: '组织' });
});

test('a width is kept within what can be drawn', () => {
  expect(['', 'x', '0', '50', '8,000', '99999'].map(pngWidth)).toEqual([null, null, null, 100, 8000, 20_000]);
});
