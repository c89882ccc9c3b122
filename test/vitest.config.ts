import { defineConfig } from 'vitest/config';

/** Tests that start processes or build and load functions of their own; each file has a process to itself. */
const ALONE = ['test/infra/**/*.test.ts', 'test/whole-round/**/*.test.ts'];

export default defineConfig(({ mode }) => {
  // Amazon's own engine is the second judge of what the store does.
  if (mode === 'dynamodb-local') process.env['OMVANT_ENGINE'] = mode;
  return {
    test: {
      globalSetup: ['test/builders/dynamodb.ts'],
      env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
      maxWorkers: 2,
      testTimeout: 60_000,
      hookTimeout: 120_000,
      projects: [
        { extends: true, test: { name: 'alone', include: ALONE } },
        // The others share what they load, as calls of a warm function do; each opens a round of its own.
        { extends: true, test: { name: 'together', include: ['test/**/*.test.{ts,tsx}'], exclude: ALONE, isolate: false } },
      ],
    },
  };
});
