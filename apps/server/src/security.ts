import type { FastifyInstance } from 'fastify';
import { apiError } from './errors/api-error.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The name in a Host header (`localhost:4310`) or origin, without port; null when there is none. */
function hostName(host: string): string | null {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return null;
  }
}

/** What a shared link leads to: read only, under a token nobody can guess, and so for any host and from any page. */
function isPublic(method: string, url: string): boolean {
  return (method === 'GET' || method === 'HEAD') && /^\/(?:shared|api\/shared|assets)\//u.test(url);
}

/**
 * Local mode has no log-in, so nothing but this machine's own pages may speak to it. A foreign Host means a name that
 * was bent to point here (DNS rebinding); a foreign Origin means another site's page. Requests without Origin come
 * from the command line and from plain navigation.
 */
export function refuseForeigners(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    if (isPublic(request.method, request.url)) {
      // Made to be shown in other pages; nothing else is.
      if (request.url.startsWith('/shared/')) void reply.removeHeader('x-frame-options');
      return;
    }
    const host = request.headers.host ?? '';
    if (!LOOPBACK.has(hostName(host) ?? '')) throw apiError('foreign-host', { host });
    const { origin } = request.headers;
    if (origin === undefined) {
      // A page of another site that only navigates or embeds sends no Origin on GET, but says where it comes from.
      if (request.headers['sec-fetch-site'] === 'cross-site' && request.url.startsWith('/api/')) throw apiError('foreign-origin', { origin: 'cross-site' });
      return;
    }
    // Same host and port, not any loopback port: another program's page on this machine is foreign too.
    if (origin !== `http://${host}`) throw apiError('foreign-origin', { origin });
  });
}
