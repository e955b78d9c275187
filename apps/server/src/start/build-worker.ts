import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { build } from '@bandi/blueprints';
import { loadCatalogue, loadPacker } from '@bandi/blueprints/node';
import type { WorkerAnswer, WorkerOrder, WorkerPlace } from './worker-builder.ts';

// Runs in a thread of its own: packing a large team takes seconds, in which the server goes on answering.
// Linux takes 0 for the thread that asks; other systems for the whole process, which must not be slowed.
if ((workerData as WorkerPlace).behindOthers && platform() === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);
const loaded = loadCatalogue();
if (!loaded.ok || parentPort === null) throw new Error('the build worker found no catalogue or no parent');
const catalogue = loaded.value;
const packer = await loadPacker();
const port = parentPort;

port.on('message', ({ id, profile, structure, triggers, processes, today }: WorkerOrder) => {
  let answer: WorkerAnswer;
  try {
    const { organisation, summary } = build(profile, catalogue, { packer, structure, triggers, processes, today });
    answer = { id, records: [...organisation.entries()], summary };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(answer);
});
