import type { DocumentProgress, DocumentRequest, PictureRequest, ProcessFileRequest } from '@bandi/exchange';
import type { MadeDocument, MadePicture, MadeProcessFile } from '@bandi/exchange/node';
import type { TypedRecord } from '@bandi/organisation';

/** Makes a picture of the records. In a thread where many use one server; throws `PictureRefused`. */
export type MakePictures = (records: readonly TypedRecord[], request: PictureRequest) => Promise<MadePicture>;

/** Makes a document of the records, where pictures are made, and tells how far it is; aborted, it is ended. Throws `PictureRefused`, and `ExportStopped` when aborted. */
export type MakeDocument = (records: readonly TypedRecord[], request: DocumentRequest, signal: AbortSignal, progress: DocumentProgress) => Promise<MadeDocument>;

/** Makes a file of a process, where pictures are made. Throws `PictureRefused`. */
export type MakeProcessFile = (records: readonly TypedRecord[], request: ProcessFileRequest) => Promise<MadeProcessFile>;

/** Nobody waits for it any more. */
export class ExportStopped extends Error {
  constructor() {
    super('the export was stopped');
    this.name = 'ExportStopped';
  }
}

/** Too many are waiting already, or one took longer than the server gives it. */
export class PictureRefused extends Error {
  readonly code: 'export-busy' | 'export-too-long';

  constructor(code: 'export-busy' | 'export-too-long') {
    super(code);
    this.name = 'PictureRefused';
    this.code = code;
  }
}
