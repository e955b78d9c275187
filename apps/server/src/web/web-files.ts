import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { apiError } from '../errors/api-error.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.map': 'application/json; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

interface WebFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The page may load from here only; styles are written by the component library as it runs. */
const POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/**
 * Serves the built web page. The files are read once and served from memory by their exact path, so no path can lead
 * out of the folder. Files under `assets` carry a hash of their content in the name and are kept for ever; the rest is
 * asked for again each time. Any other address that a browser navigates to is the page's own: it gets the page.
 */
export function serveWeb(app: FastifyInstance, folder: string): void {
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    const body = readFileSync(full);
    const url = `/${path.relative(folder, full).replaceAll(path.sep, '/')}`;
    files.set(url, { body, headers: headersOf(url, body) });
  }
  const page = files.get('/index.html');
  if (page === undefined) throw new Error(`no index.html in ${folder}; build the web page first`);

  app.setNotFoundHandler((request, reply) => {
    const url = decodeURIComponentOr(request.url.split('?', 1)[0] ?? '/');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const navigates = (request.headers.accept ?? '').includes('text/html') && !url.startsWith('/api/');
    const file = isRead ? files.get(url) ?? (url === '/' || navigates ? page : undefined) : undefined;
    if (file === undefined) throw apiError('not-found', { path: url });
    void reply.headers({ ...file.headers, ...(file === page && url.startsWith('/shared/') ? { 'content-security-policy': POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *') } : {}) });
    if (request.headers['if-none-match'] === file.headers['etag']) return reply.status(304).send();
    return reply.send(request.method === 'HEAD' ? undefined : file.body);
  });
}

function headersOf(url: string, body: Buffer): Record<string, string> {
  const type = TYPES[path.extname(url)] ?? 'application/octet-stream';
  return {
    'content-type': type,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    'cache-control': url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(type.startsWith('text/html') ? { 'content-security-policy': POLICY } : {}),
  };
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
