export * from './builders.ts';
export { expectMended, findingsOf } from './checking.ts';
export { madeLawfully, refusalOf } from './laws.ts';
export { sampleOrganisation, sampleRecords } from './sample-organisation.ts';
export { SAMPLE_DAY, sampleContext, sampleStandards } from './sample-context.ts';
