import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They look at a template alone. To load the CDK takes longer than most of their tests. */
const TEMPLATES = 'alarms|checks|functions|organisation|rounds|stack';
/** Tests that start processes, build and load functions of their own or stand in for SES themselves; each file has a process to itself. */
const ALONE = [`test/infra/!(${TEMPLATES}).test.ts`, 'test/whole-round/**/*.test.ts', 'test/mail/bytes.test.ts'];

/** Pages take longest for their size. Of the files that share what they load they come first, so that short ones fill the end. */
class PagesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ project, moduleId }: TestSpecification) => (project.name === 'alone' ? 0 : moduleId.includes('/test/pages/') ? 1 : 2);
    return (await super.sort(files)).toSorted((one, other) => turn(one) - turn(other));
  }
}

export default defineConfig(({ mode }) => {
  // Amazon's own engine is the second judge of what the store does.
  if (mode === 'dynamodb-local') process.env['OMVANT_ENGINE'] = mode;
  return {
    test: {
      globalSetup: ['test/builders/dynamodb.ts'],
      env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
      // One more than the cores of a small machine: much of the time a test waits for an engine, a process or a browser.
      maxWorkers: 3,
      // By chance, to see that no file leans on another; the seed is said, and `--sequence.seed` gives the same order again.
      sequence: mode === 'any-order' ? { shuffle: { files: true } } : { sequencer: PagesFirst },
      testTimeout: 240_000,
      hookTimeout: 120_000,
      projects: [
        { extends: true, test: { name: 'alone', include: ALONE } },
        // The others share what they load, as calls of a warm function do, unless each is to be alone; each opens a round of its own.
        { extends: true, test: { name: 'together', include: ['test/**/*.test.{ts,tsx}'], exclude: ALONE, isolate: mode === 'alone' } },
      ],
    },
  };
});
