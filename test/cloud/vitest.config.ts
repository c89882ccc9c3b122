import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration so.
export default defineConfig({
  test: {
    include: ['test/cloud/*.cloud.ts'],
    globalSetup: ['test/cloud/python-first.ts'],
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
    bail: 1,
    teardownTimeout: 30_000,
    testTimeout: 600_000,
    hookTimeout: 900_000,
  },
});
