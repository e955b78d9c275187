import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RunCommand } from '../command-line/command.ts';
import { exitCodes } from '../exit-codes.ts';
import { both } from '../language.ts';
import { refused } from '../problem.ts';

/** What the server's bundle exports. The apps know each other only by what they are when they run. */
interface ServerModule {
  readonly main: () => Promise<void>;
}

/** `bandi serve`: the web version, from the bundle that `npx bandi serve` brings up to date first. Runs until it is stopped. */
export const run: RunCommand = async (call) => {
  const port = call.option('port');
  if (port !== undefined && !(/^\d{1,5}$/u.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) {
    return call.refuse(refused({ text: both(`端口“${port}”不对`, `"${port}" is not a port`), expected: both('1 到 65535 的数字', 'a number from 1 to 65535') }).problems);
  }
  const bundle = serverBundle();
  if (bundle === null) {
    return call.refuse(refused({ text: both('网页版还没有构建', 'the web version is not built'), expected: both('先运行 npm start，或用 npx bandi serve', 'run npm start first, or use npx bandi serve') }).problems);
  }
  if (port !== undefined) process.env['PORT'] = port;
  const data = call.option('data');
  if (data !== undefined) process.env['BANDI_DATA'] = path.resolve(data);
  const server = (await import(pathToFileURL(bundle).href)) as ServerModule;
  try {
    await server.main();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw error;
    // The server's database is open by then and would keep the process.
    process.exit(call.refuse(refused({ text: both(`端口 ${port ?? ''} 已被占用`, `port ${port ?? ''} is in use`), expected: both('空闲的端口', 'a free port') }).problems));
  }
  return exitCodes.fine;
};

/** Beside this code's bundle, or above its source. */
function serverBundle(): string | null {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'apps', 'server', 'dist', 'main.js');
    if (existsSync(candidate)) return candidate;
  }
  return null;
}
