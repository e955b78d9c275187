import { describe, expect, test } from 'vitest';
import { ApiError, UnreachableError } from '../api/api-error.ts';
import { readProgress } from './order-document.ts';

/** A body that comes in parts of a size. */
function bodyOf(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
}

const told = '{"share":0}\n{"share":0.5}\n{"file":{"bytes":9}}\n';

describe('an answer that tells how far it is', () => {
  test('is read alike however it is cut, and lines in the file are not taken for progress', async () => {
    for (const size of [1, 3, 7, 1000]) {
      const heard: number[] = [];
      const file = await readProgress(bodyOf(`${told}ab\n{"x"}\n`, size), (share) => heard.push(share));
      expect([new TextDecoder().decode(file), heard]).toEqual(['ab\n{"x"}\n', [0, 0.5]]);
    }
  });

  test('that ends early is no file', async () => {
    for (const text of ['', '{"share":0}\n', `${told}abc`]) await expect(readProgress(bodyOf(text, 4), () => undefined)).rejects.toThrow(UnreachableError);
  });

  test('throws the error it ends with', async () => {
    const error = { code: 'nothing-vacant', status: 422, message: { zh: '没有', en: 'none' }, cure: { zh: '选', en: 'choose' }, facts: {} };
    await expect(readProgress(bodyOf(`{"share":0.1}\n${JSON.stringify({ error })}\n`, 5), () => undefined)).rejects.toThrow(ApiError);
  });
});
