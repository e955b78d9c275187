import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PresenceWord } from './presence.ts';
import { Presence } from './presence.ts';

let said: PresenceWord[];
let me: Presence;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  said = [];
  me = new Presence({ client: 'me', name: '小王', now: () => Date.now(), say: async (word) => { said.push(word); } });
});
afterEach(() => vi.useRealTimers());

const lin = (more: Partial<PresenceWord> = {}): PresenceWord => ({ client: 'lin', name: '小林', card: null, gone: false, ...more });

describe('who else is there', () => {
  it('is told where one is, but not more than four times a second', () => {
    for (let step = 0; step < 20; step += 1) {
      me.moveTo(`unit:u${step}`);
      vi.advanceTimersByTime(50);
    }
    expect(said.length).toBeGreaterThan(2);
    expect(said.length).toBeLessThan(7);
    vi.advanceTimersByTime(300);
    expect(said.at(-1)).toEqual({ client: 'me', name: '小王', card: 'unit:u19', gone: false });
  });

  it('does not count oneself', () => {
    me.receive(lin({ client: 'me' }));
    expect(me.others()).toEqual([]);
  });

  it('keeps their colour while they move, and gives each another', () => {
    me.receive(lin());
    me.receive(lin({ client: 'ann', name: 'Ann' }));
    me.receive(lin({ card: 'unit:a' }));
    expect(me.others()).toEqual([{ client: 'lin', name: '小林', card: 'unit:a', colour: 0 }, { client: 'ann', name: 'Ann', card: null, colour: 1 }]);
  });

  it('is gone when they say so, or have not been heard of for long', () => {
    me.receive(lin());
    me.receive(lin({ client: 'ann' }));
    me.receive(lin({ gone: true }));
    expect(me.others().map(({ client }) => client)).toEqual(['ann']);
    vi.advanceTimersByTime(49_000);
    me.repeat();
    expect(me.others()).toHaveLength(1);
    vi.advanceTimersByTime(2000);
    me.repeat();
    expect(me.others()).toEqual([]);
  });

  it('answers the same list until something changed, so that a page is not drawn for nothing', () => {
    let told = 0;
    me.receive(lin());
    me.subscribe(() => { told += 1; });
    const before = me.others();
    me.receive(lin());
    me.repeat();
    expect(me.others()).toBe(before);
    expect(told).toBe(0);
  });

  it('says good-bye without the place', () => {
    me.moveTo('unit:a');
    me.leave();
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([{ client: 'me', name: '小王', card: null, gone: true }]);
  });
});
