import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openStore } from '@bandi/store';
import { loadCatalogue } from '@bandi/blueprints/node';
import { createApp } from './app.ts';
import type { ServerParts } from './context.ts';
import { WorkerPictures } from './pictures/worker-pictures.ts';
import { listen } from './start/listen.ts';
import { readExamples } from './start/read-examples.ts';
import { createSample } from './start/sample.ts';
import { readSettings } from './start/settings.ts';
import { WorkerBuilder } from './start/worker-builder.ts';

/** A place in the clone. The bundle lies as deep as this source, so one path serves both. */
const place = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

const clock = () => new Date().toISOString();

const SAMPLE = 'tmall-growth';

/** Opens the database, serves on this machine, prints the address, and stops on Ctrl-C after what is under way is done. */
export async function main(): Promise<void> {
  const settings = readSettings(process.env, place('data'));
  const loaded = loadCatalogue();
  if (!loaded.ok) throw new Error(`The catalogue cannot be read: ${loaded.problems.map(({ file, line, text }) => `${file}:${line} ${text.en}`).join('; ')}`);
  const catalogue = loaded.value;
  const store = await openStore(settings.databaseUrl === null ? { dataDir: settings.dataDir } : { databaseUrl: settings.databaseUrl });
  const webRoot = place('apps/web/dist');
  const script = new URL('./build-worker.js', import.meta.url);
  const builder = new WorkerBuilder(script, clock);
  const slowBuilder = new WorkerBuilder(script, clock, { behindOthers: true });
  const pictures = new WorkerPictures(new URL('./picture-worker.js', import.meta.url));
  let stopping = false;
  const parts: ServerParts = {
    store, catalogue, clock,
    build: builder.build, buildSlowly: slowBuilder.build, makePictures: pictures.make, makeDocument: pictures.makeDocument, makeProcessFile: pictures.makeProcessFile,
    onBackgroundError: (error) => { if (!stopping) console.error(error); },
    examples: readExamples(place('examples/profiles'), catalogue),
    newId: () => randomBytes(8).toString('hex'),
    author: 'local',
    webRoot: existsSync(webRoot) ? webRoot : null,
    logger: true,
  };
  const app = await createApp(parts);
  const sample = parts.examples.find(({ id }) => id === SAMPLE);
  const made = await createSample(parts, sample);
  if (made) console.log('Made a sample organisation. 已生成示例组织。');
  const address = await listen(app, settings.port);
  console.log(`Bandi 班底: ${address}`);
  // The first plan of a process takes ten times as long as the next; better now than when somebody types.
  if (!made && sample !== undefined) builder.build(sample.profile, {}).catch((error: unknown) => parts.onBackgroundError?.(error));
  stopOnSignal(async () => {
    stopping = true;
    await Promise.all([builder.close(), slowBuilder.close(), pictures.close()]);
    await app.close();
    await store.close();
  });
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal means now.
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(() => process.exit(0), (error: unknown) => {
        console.error(error);
        process.exit(1);
      });
    });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
