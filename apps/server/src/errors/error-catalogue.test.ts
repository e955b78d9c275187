import { readFileSync } from 'node:fs';
import { refusalCatalogue } from '@bandi/organisation';
import { storeErrors, storeFailures } from '@bandi/store';
import { describe, expect, it } from 'vitest';
import { apiErrors, errorCatalogue } from './error-catalogue.ts';

const page = readFileSync(new URL('../../../../docs/decisions/errors.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gmu)];

const factsIn = (text: string) => [...text.matchAll(/\{(\w+?)(?:Zh|En)?\}/gu)].map(([, name]) => name ?? '').toSorted((a, b) => (a < b ? -1 : 1));

describe('the error catalogue', () => {
  it('and its page list the same codes, statuses and texts', () => {
    const documented = rows.map(([, code, status, zh, en, cureZh, cureEn]) => ({ code, status: Number(status), message: { zh, en }, cure: { zh: cureZh, en: cureEn } }));
    expect(documented).toEqual(Object.entries(errorCatalogue).map(([code, { status, message, cure }]) => ({ code, status, message: { ...message }, cure: { ...cure } })));
  });

  it('holds every code of the API, the store and the refusals, and no code twice', () => {
    const codes = [apiErrors, storeErrors, storeFailures, refusalCatalogue].flatMap((texts) => Object.keys(texts));
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(errorCatalogue).toSorted()).toEqual(codes.toSorted());
  });

  it('speaks both languages in each message and cure, with the same facts in both', () => {
    for (const [code, { message, cure }] of Object.entries(errorCatalogue)) {
      for (const text of [message, cure]) {
        expect(text.zh, code).toMatch(/\p{Script=Han}/u);
        expect(text.en, code).not.toMatch(/\p{Script=Han}/u);
      }
      expect(factsIn(message.zh), code).toEqual(factsIn(message.en));
    }
  });
});
