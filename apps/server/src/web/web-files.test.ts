import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerError } from '../errors/error-handler.ts';
import { serveWeb } from './web-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'web-'));
const app = Fastify();
beforeAll(async () => {
  mkdirSync(path.join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'dist/index.html'), '<!doctype html><title>班底</title>');
  writeFileSync(path.join(folder, 'dist/assets/main-3f2a.js'), 'export {};');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  app.setErrorHandler(answerError);
  serveWeb(app, path.join(folder, 'dist'));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

describe('the web page', () => {
  it('is served fresh each time, with a policy that lets it load only from here', async () => {
    const page = await get('/');
    expect(page.body).toContain('班底');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect((await get('/', { 'if-none-match': String(page.headers['etag']) })).statusCode).toBe(304);
  });

  it('has files whose name carries a hash, which are kept for ever', async () => {
    expect((await get('/assets/main-3f2a.js')).headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8',
    });
  });

  it('answers every address a browser navigates to, so a reload stays on its page', async () => {
    expect((await get('/w/1/chart', { accept: 'text/html,*/*' })).body).toContain('班底');
  });

  it('is not what a missing file or API address answers', async () => {
    for (const [url, accept] of [['/assets/gone.js', '*/*'], ['/api/gone', 'text/html']] as const) {
      const missing = await get(url, { accept });
      expect(missing.statusCode).toBe(404);
      expect(missing.json()).toMatchObject({ code: 'not-found' });
    }
  });

  it.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '//secret.txt'])('never leaves its folder: %s', async (url) => {
    expect((await get(url)).body).not.toContain('secret"');
    expect((await get(url)).body).not.toBe('secret');
  });
});
