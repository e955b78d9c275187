export * from './schema.ts';
export * from './summary.ts';
