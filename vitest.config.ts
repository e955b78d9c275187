import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const common = { testTimeout: 30_000, hookTimeout: 120_000 };
/** Packages without state of their own: their test files share a process, which saves loading everything for each. */
const pure = ['organisation', 'staffing', 'blueprints', 'chart', 'exchange'].map((name) => `packages/${name}/src/**/*.test.ts`);

export default defineConfig({
  test: {
    // On two cores Vitest would use one: a core to spare is for whoever watches, and half of these tests wait for a disk.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { ...common, name: 'pure', include: pure, isolate: false } },
      {
        test: {
          ...common,
          name: 'whole',
          include: ['packages/store/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'apps/*/src/**/*.test.tsx', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
          // Starts PostgreSQL when a test first asks for a database, and stops it at the end.
          globalSetup: ['packages/store/testing/global-setup.ts'],
        },
      },
    ],
  },
});
