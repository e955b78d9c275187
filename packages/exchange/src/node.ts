export { makePicture, optionsOf } from './picture/make-picture.ts';
export type { MadePicture } from './picture/make-picture.ts';
export { logoLimits } from './logo/read-logo.ts';
export type { LogoProblem } from './logo/read-logo.ts';
export { MOST_SIDE } from './png/paint-png.ts';
