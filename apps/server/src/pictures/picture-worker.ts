import { parentPort } from 'node:worker_threads';
import { makeDocument, makePicture, makeProcessFile } from '@bandi/exchange/node';
import { Organisation } from '@bandi/organisation';
import type { PictureAnswer, PictureOrder } from './worker-pictures.ts';

// Runs in a thread of its own: twenty thousand cards take seconds, in which the server goes on answering.
const port = parentPort;
if (port === null) throw new Error('the picture worker found no parent');

port.on('message', (order: PictureOrder) => {
  void answer(order).then((made) => port.postMessage(made));
});

async function answer({ id, records, request }: PictureOrder): Promise<PictureAnswer> {
  try {
    const organisation = Organisation.from(records);
    if (!('kind' in request)) return { id, made: await makePicture(organisation, request) };
    if (request.kind === 'process') return { id, made: await makeProcessFile(organisation, request) };
    // Whoever waits sees whole percents, and a message for each of ten thousand cells would cost more than the cells.
    let told = 0;
    return { id, made: await makeDocument(organisation, request, (share) => {
      if (share < told + 0.01) return;
      told = share;
      port?.postMessage({ id, share } satisfies PictureAnswer);
    }) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
