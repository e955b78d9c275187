import type { AddressInfo } from 'node:net';
import type { App } from '../routes/app-type.ts';

const FIRST_PORT = 4310;
const PORTS_TRIED = 50;

/**
 * Listens on this machine only. A port that was asked for must be free; otherwise the first free one from 4310 on.
 * Answers the address to open.
 */
export async function listen(app: App, asked: number | null): Promise<string> {
  for (let port = asked ?? FIRST_PORT; ; port += 1) {
    try {
      await app.listen({ host: '127.0.0.1', port });
      const { port: taken } = app.server.address() as AddressInfo;
      return `http://localhost:${taken}`;
    } catch (error) {
      const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!inUse) throw error;
      if (asked !== null) throw new Error(`Port ${asked} is in use. Choose another with PORT=…, or leave PORT out. 端口 ${asked} 已被占用。`, { cause: error });
      if (port >= FIRST_PORT + PORTS_TRIED) throw new Error(`No free port from ${FIRST_PORT} to ${port}. 没有空闲端口。`, { cause: error });
    }
  }
}
