import { defineConfig } from 'vitest/config';

/** Folders of tests that touch no process, file or network of their own, and so can share what they load. */
const PURE = ['test/domain/**/*.test.ts', 'test/mail/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    globalSetup: ['test/builders/dynamodb.ts'],
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.{ts,tsx}'], exclude: PURE } },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
    ],
  },
});
