import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { PostgresServer } from './postgres-server.ts';

/**
 * One PostgreSQL server for all test files of a run, started when the first of them asks, so that a run without
 * database tests does not wait for it. Test files run in processes of their own, hence the small HTTP door.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<PostgresServer> | null = null;
  const door = createServer((_, response) => {
    starting ??= PostgresServer.create();
    starting
      .then((server) => server.createDatabase())
      .then((url) => response.end(url))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('no port for the tests to ask on');
  project.provide('postgresOnDemand', `http://127.0.0.1:${address.port}/`);
  return async () => {
    door.close();
    door.closeAllConnections();
    const server = await starting?.catch(() => null);
    await server?.remove();
  };
}
