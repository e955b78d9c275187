export { BODY_LIMIT, createApp } from './app.ts';
export type { Build, BuildOptions, Built, Example, ServerParts } from './context.ts';
