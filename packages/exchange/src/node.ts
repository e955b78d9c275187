export { dutiesXlsx } from './duties/duties-xlsx.ts';
export type { DutiesXlsxOptions } from './duties/duties-xlsx.ts';
export { makePicture, optionsOf } from './picture/make-picture.ts';
export type { MadePicture } from './picture/make-picture.ts';
export type { LogoProblem } from './logo/read-logo.ts';
export { makeProcessFile } from './process-picture/process-file.ts';
export type { MadeProcessFile } from './process-picture/process-file.ts';
export { makeDocument } from './documents/make-document.ts';
export type { MadeDocument } from './documents/make-document.ts';
