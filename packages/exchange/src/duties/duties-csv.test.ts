import { changed, sampleOrganisation } from '@bandi/organisation/testing';
import { describe, expect, it } from 'vitest';
import { dutiesCsv } from './duties-csv.ts';

const lines = (organisation = sampleOrganisation(), language: 'zh' | 'en' = 'zh') => dutiesCsv(organisation, language).slice(1).trim().split('\r\n');

describe('the matrix as CSV', () => {
  it('has a row for each duty by function and a column for each position by unit', () => {
    expect(lines()[0]).toBe('职能,职责,关键,店主,会计,运营主管,店铺运营,视觉设计,客服主管,客服专员,仓管,打包员,问题,编号');
    expect(lines()[1]).toBe('管理,定目标与预算,,AR,,,,,,,,,,set-goals');
    expect(lines(undefined, 'en')[2]).toBe('Operations,Run the listings,yes,,,A,R,,,,,,,run-listings');
    expect(lines()).toHaveLength(1 + 9);
  });

  it('names the unit where two positions have one title, and says what is wrong in the row', () => {
    const shop = changed(
      sampleOrganisation(),
      { type: 'set-position', position: 'stock-keeper', title: '主管' }, { type: 'set-position', position: 'service-lead', title: '主管' },
      { type: 'set-responsibility', duty: 'set-goals', position: 'owner', letter: 'I' },
    );
    expect(lines(shop)[0]).toContain('客服部 / 主管,客服专员,仓储部 / 主管');
    expect(lines(shop)[1]).toContain('缺 A、缺 R');
  });

  it('defuses names that a spreadsheet would run', () => {
    const shop = changed(sampleOrganisation(), { type: 'set-duty', duty: 'set-goals', name: '=1+1', group: '+职能' }, { type: 'set-position', position: 'owner', title: '@老板' });
    expect(lines(shop).at(-1)).toMatch(/^'\+职能,'=1\+1,/u);
    expect(lines(shop)[0]).toContain(",'@老板,");
  });
});
