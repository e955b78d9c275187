import type { MadePicture } from '@bandi/exchange/node';
import type { PictureRequest } from '@bandi/exchange';
import type { TypedRecord } from '@bandi/organisation';

/** Makes a picture of the records. In a thread where many use one server; throws `PictureRefused`. */
export type MakePictures = (records: readonly TypedRecord[], request: PictureRequest) => Promise<MadePicture>;

/** Too many are waiting already, or one took longer than the server gives it. */
export class PictureRefused extends Error {
  readonly code: 'export-busy' | 'export-too-long';

  constructor(code: 'export-busy' | 'export-too-long') {
    super(code);
    this.name = 'PictureRefused';
    this.code = code;
  }
}
