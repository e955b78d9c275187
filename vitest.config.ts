import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'apps/*/src/**/*.test.tsx', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Starts PostgreSQL when a test first asks for a database, and stops it at the end.
    globalSetup: ['packages/store/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
