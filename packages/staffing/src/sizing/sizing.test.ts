import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../value-of.test-support.ts';
import { coverFactor, fteForOnlineHours, netHoursPerPersonMonth } from './cover.ts';
import { liveHosts } from './live-hosts.ts';
import { fixedHeads, ratioHeads } from './ratio.ts';
import { scheduledPeople, shrinkageShare } from './shrinkage.ts';
import { pieceRate, throughputHeads, workHours } from './throughput.ts';

describe('shrinkage', () => {
  it('of 20 hours in 160 is 12.5 %', () => {
    expect(valueOf(shrinkageShare({ lostHours: 20, paidHours: 160 }))).toBe(0.125);
  });

  it('of 25 % makes 145 agents 193.33 people', () => {
    const scheduled = valueOf(scheduledPeople({ online: 145, shrinkage: 0.25 }));
    expect(scheduled.exact.toFixed(2)).toBe('193.33');
    expect(scheduled.people).toBe(194);
  });

  it('is not made a person larger by binary fractions: 14 at 30 % is 20', () => {
    expect(valueOf(scheduledPeople({ online: 14, shrinkage: 0.3 })).people).toBe(20);
    for (let n = 1; n <= 500; n++) expect(valueOf(scheduledPeople({ online: 7 * n, shrinkage: 0.3 })).people).toBe(10 * n);
  });

  it('of the whole time or more is refused', () => {
    expect(refusalOf(scheduledPeople({ online: 1, shrinkage: 1 }))).toBe('not-a-share shrinkage');
    expect(refusalOf(shrinkageShare({ lostHours: 200, paidHours: 160 }))).toBe('not-a-share shrinkage');
  });
});

describe('cover', () => {
  it('is 1.4 for seven days of five-day people and 1.472 for a year of 248 days', () => {
    expect(valueOf(coverFactor({ openDays: 7, workDays: 5 }))).toBe(1.4);
    expect(valueOf(coverFactor({ openDays: 365, workDays: 248 })).toFixed(3)).toBe('1.472');
    expect(valueOf(coverFactor({ openDays: 4, workDays: 5 }))).toBe(1);
  });

  it('turns hours on line into people by the net hours of a person-month', () => {
    const net = valueOf(netHoursPerPersonMonth({ workDaysPerYear: 248, hoursPerDay: 8, shrinkage: 0 }));
    expect(net).toBeCloseTo(165.333, 3);
    expect(valueOf(fteForOnlineHours({ onlineHoursPerDay: 8, openDaysPerMonth: 365 / 12, netHoursPerPersonMonth: net }))).toBeCloseTo(365 / 248, 12);
    expect(refusalOf(netHoursPerPersonMonth({ workDaysPerYear: 0, hoursPerDay: 8, shrinkage: 0 }))).toBe('not-positive workDaysPerYear');
  });
});

describe('throughput', () => {
  it('counts 12,500 picks in 320 hours, 20 of them lost, 98 % right, as 41.67 and 40.83 an hour', () => {
    const rate = valueOf(pieceRate({ pieces: 12_500, hours: 320, nonProductiveHours: 20, accuracy: 0.98 }));
    expect(rate.perHour.toFixed(2)).toBe('41.67');
    expect(rate.rightPerHour.toFixed(2)).toBe('40.83');
    expect(valueOf(pieceRate({ pieces: 480, hours: 8 })).perHour).toBe(60);
  });

  it('counts 1,480 chats of 8 min 50 s as 218 hours', () => {
    expect(valueOf(workHours({ count: 20 * 74, secondsEach: 530 })).toFixed(1)).toBe('217.9');
  });

  it('rounds people on the day up and then covers rest days', () => {
    expect(valueOf(throughputHeads({ volumePerDay: 1000, ratePerHour: 25, productiveHours: 7, allowance: 0.1, coverFactor: 1.4 }))).toEqual({
      exact: 1000 / (25 * 7 * 0.9), present: 7, employed: 7 * 1.4,
    });
  });

  it('spreads a peak over the days allowed', () => {
    const peak = valueOf(throughputHeads({ volumePerDay: 1000, ratePerHour: 25, productiveHours: 8, peakMultiple: 6, daysToClear: 2 }));
    expect(peak.present).toBe(15);
  });

  it('is refused without a rate', () => {
    expect(refusalOf(throughputHeads({ volumePerDay: 1, ratePerHour: 0, productiveHours: 8 }))).toBe('not-positive ratePerHour');
    expect(refusalOf(pieceRate({ pieces: 1, hours: 8, nonProductiveHours: 8 }))).toBe('not-positive productiveHours');
  });
});

describe('hosts, ratio and fixed', () => {
  it('need five hosts for one room 14 hours every day at 4 hours and 22 days each', () => {
    expect(valueOf(liveHosts({ rooms: 1, onAirHoursPerDay: 14, openDays: 30, hostHoursPerDay: 4, hostDays: 22 })).hosts).toBe(5);
  });

  it('need one lead for each started group and nobody for nothing', () => {
    expect(valueOf(ratioHeads({ of: 17, per: 8 }))).toEqual({ exact: 2.125, heads: 3 });
    expect(valueOf(ratioHeads({ of: 0, per: 8 })).heads).toBe(0);
    expect(valueOf(fixedHeads({ people: 0.5 }))).toEqual({ exact: 0.5, heads: 1 });
    expect(refusalOf(ratioHeads({ of: 1, per: 0 }))).toBe('not-positive per');
  });
});
