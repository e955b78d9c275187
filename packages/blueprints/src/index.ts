export * from './schema.ts';
export * from './summary.ts';
export * from './standards.ts';
