import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultViewSettings } from '@bandi/organisation';
import type { PictureRequest } from '@bandi/exchange';
import { afterAll, describe, expect, it } from 'vitest';
import { ExportStopped } from './make-pictures.ts';
import { WorkerPictures } from './worker-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'bandi-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A thread that keeps the same bargain as the real one: its answer is the title, or what the title asks for.
const script = pathToFileURL(join(folder, 'thread.mjs'));
writeFileSync(script, `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, request: { title } }) => {
    if (title === 'sleep') return;
    if (title === 'die') process.exit(3);
    if (title === 'tell') for (const share of [0.25, 0.5]) parentPort.postMessage({ id, share });
    if (title === 'fail') return parentPort.postMessage({ id, error: 'failed' });
    setTimeout(() => parentPort.postMessage({ id, made: { ok: true, data: new TextEncoder().encode(title), notes: [] } }), 20);
  });
`);
const none = { sources: [] };
const hiring = {
  advert: { most: { ...none, duties: 8 } },
  scorecard: { ...none, scale: { ...none, marks: [] }, weighting: { ...none, text: { zh: '', en: '' } }, most: { ...none, skills: 5, duties: 6 }, recommend: { ...none, mean: 3, floor: 3 }, parts: [], values: [] },
  probation: { stages: [], verdicts: [], limits: { ...none, terms: [], law: { zh: '', en: '' } } },
};
const request = (title: string): PictureRequest => ({
  format: 'svg', language: 'zh', theme: 'light', view: defaultViewSettings, pay: false, title, legend: true, today: '2026-06-01', dated: true, logo: null, paper: null, pages: 'one', percent: 100, width: null,
});
const rest = { scope: 'all', day: '2026-06-01', company: null, catalogue: { jobs: new Map(), reports: new Map(), sources: new Map(), hiring } } as const;
const answerOf = async (pictures: WorkerPictures, title: string): Promise<string> => {
  const made = await pictures.make([], request(title));
  return made.ok ? new TextDecoder().decode(made.data) : made.problem;
};

describe('WorkerPictures', () => {
  it('answers one after another, each its own', async () => {
    const pictures = new WorkerPictures(script);
    expect(await Promise.all(['a', 'b', 'c'].map((title) => answerOf(pictures, title)))).toEqual(['a', 'b', 'c']);
    expect(await answerOf(pictures, 'd')).toBe('d');
    await pictures.close();
  });

  it('refuses more than may wait', async () => {
    const pictures = new WorkerPictures(script, { waiting: 2 });
    const two = [answerOf(pictures, 'a'), answerOf(pictures, 'b')];
    await expect(answerOf(pictures, 'c')).rejects.toMatchObject({ code: 'export-busy' });
    expect(await Promise.all(two)).toEqual(['a', 'b']);
    await pictures.close();
  });

  it('ends what takes too long, fails or dies, and goes on with the next in a fresh thread', async () => {
    const pictures = new WorkerPictures(script, { time: 1500 });
    await expect(answerOf(pictures, 'sleep')).rejects.toMatchObject({ code: 'export-too-long' });
    await expect(answerOf(pictures, 'fail')).rejects.toThrow('failed');
    const dying = expect(answerOf(pictures, 'die')).rejects.toThrow('ended');
    expect(await answerOf(pictures, 'after')).toBe('after');
    await dying;
    await pictures.close();
  });

  it('hands on how far a document is before it is there', async () => {
    const pictures = new WorkerPictures(script);
    const heard: number[] = [];
    const made = await pictures.makeDocument([], { ...request('tell'), kind: 'hiring-kit', format: 'docx', ...rest }, new AbortController().signal, (share) => heard.push(share));
    expect([heard, made.ok]).toEqual([[0.25, 0.5], true]);
    await pictures.close();
  });

  it('ends a document that nobody waits for any more, at work or in the queue, and goes on with the next', async () => {
    const pictures = new WorkerPictures(script);
    const order = { ...request('sleep'), kind: 'job-descriptions', format: 'pdf', ...rest } as const;
    const [first, second] = [new AbortController(), new AbortController()];
    const stopped = [first, second].map(({ signal }) => expect(pictures.makeDocument([], order, signal, () => undefined)).rejects.toThrow(ExportStopped));
    second.abort();
    setTimeout(() => first.abort(), 50);
    await Promise.all(stopped);
    expect(await answerOf(pictures, 'after')).toBe('after');
    await pictures.close();
  });
});
