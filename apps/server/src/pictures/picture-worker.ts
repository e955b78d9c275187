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
    return { id, made: await (request.kind === 'process' ? makeProcessFile(organisation, request) : makeDocument(organisation, request)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
