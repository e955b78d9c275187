import { weekdayOf } from '@bandi/organisation';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rosterIcs } from './roster-ics.ts';
import type { RosterTable } from './roster-table.ts';
import { clockOf } from './roster-table.ts';
import { rosterXlsx } from './roster-xlsx.ts';

const roster: RosterTable = {
  days: ['2026-12-04', '2026-12-05'],
  shifts: [{ id: 'early', name: '早班', mark: '早', start: 540, minutes: 540, night: false, pauseMinutes: 60 }, { id: 'night', name: '大夜班', mark: '夜', start: 1380, minutes: 540, night: true, pauseMinutes: 60 }],
  rows: [
    { id: 'li', name: '=李雷,"客服"', title: '客服专员', vacant: false, cells: [{ shift: 0, pause: 720 }, { shift: 1, pause: 1560 }], workDays: 2, hours: 16 },
    { id: 'cs#1', name: '待招 客服专员 1', title: '客服专员', vacant: true, cells: [null, { shift: 0, pause: 690 }], workDays: 1, hours: 8 },
  ],
  coverage: [{ day: 0, minute: 540, chatsPerHour: 12.34, needed: 2, onLine: 1, serviceLevel: 0.81 }],
};

describe('the calendar of a roster', () => {
  it('has an event for each shift of each person, at the time of the place, and none of vacant seats', async () => {
    const text = (await rosterIcs(roster, 'zh')).replaceAll(/\r\n[ \t]/gu, '');
    expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
    expect(text).toMatch(/DTSTART:20261204T090000\r\n/u);
    expect(text).toMatch(/DTSTART:20261205T230000\r\n/u);
    expect(text).toContain('DURATION:PT540M');
    expect(text).toContain('SUMMARY:早班 =李雷\\,"客服"');
    expect(text).toContain('休息 02:00–03:00');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('of one person names the shift alone', async () => {
    expect(await rosterIcs(roster, 'en', 'li')).toContain('SUMMARY:早班\r\n');
  });
});

describe('the workbook of a roster', () => {
  it('has names and letters as text, never as formulas, and a sheet of how half hours are covered', async () => {
    const parts = unzipSync(await rosterXlsx(roster, 'zh'));
    const all = Object.entries(parts).map(([name, data]) => (name.endsWith('.xml') ? strFromU8(data) : '')).join('\n');
    expect(all).toContain('=李雷,');
    expect(all).not.toContain('<f>');
    expect(Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml/u.test(name))).toHaveLength(2);
    expect(all).toContain('人手与需求');
    expect(all).toContain('12.3');
  });
});

it('times past midnight are those of the day after, weekdays begin on Monday', () => {
  expect([clockOf(0), clockOf(1439), clockOf(1560)]).toEqual(['00:00', '23:59', '02:00']);
  expect(['2026-12-06', '2026-12-07'].map(weekdayOf)).toEqual([6, 0]);
});
