import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

// Patience, not a measure: on a machine that does other things as well a test may take many times as long.
const common = { testTimeout: 180_000, hookTimeout: 180_000 };
/** Code without state of its own: its test files share a process, which saves loading everything for each. */
const pure = ['apps/web/src/**/*.test.ts', ...['organisation', 'staffing', 'blueprints', 'chart', 'exchange'].map((name) => `packages/${name}/src/**/*.test.ts`)];

/** Files that take a minute and more, as they run real processes. Vitest knows only sizes before a first run. */
const LONG = [/tests\/faults\//u, /tests\/cli\//u];

function rank({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((one) => one.test(moduleId));
  return place === -1 ? LONG.length : place;
}

/** The long ones first, so that no core waits at the end for one that began last. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not an array's sort: it answers a new list
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // One more than there are cores: a good part of these tests waits for a disk or for another process.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { test: { ...common, name: 'pure', include: pure, isolate: false } },
      {
        test: {
          ...common,
          name: 'whole',
          include: ['packages/store/src/**/*.test.ts', 'apps/{cli,server}/src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
          // Start PostgreSQL and a server when a test first asks for them, and stop them at the end.
          globalSetup: ['packages/store/testing/global-setup.ts', 'tests/browser/one-server.ts'],
        },
      },
    ],
  },
});
