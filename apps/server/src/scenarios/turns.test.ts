import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('work under one name is done one after another in the order asked, under another name meanwhile, and a failure stops nobody', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const work = (name: string, wait: number) => async () => {
    log.push(`${name} begins`);
    await sleep(wait);
    log.push(`${name} ends`);
  };
  const first = turns.take('a', work('first', 30));
  const failing = turns.take('a', async () => {
    log.push('fails');
    throw new Error('no');
  });
  const last = turns.take('a', work('last', 0));
  await turns.take('b', work('other', 0));
  expect(log).toEqual(['first begins', 'other begins', 'other ends']);
  await expect(failing).rejects.toThrow('no');
  await Promise.all([first, last]);
  expect(log.slice(3)).toEqual(['first ends', 'fails', 'last begins', 'last ends']);
});
