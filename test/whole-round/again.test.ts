import { beforeAll, describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { theRound } from '../builders/round.ts';
import { playSmallRound } from '../builders/small-round.ts';
import { openTestRound } from '../builders/test-round.ts';
import { type Run, watchFunctions } from '../builders/watched-functions.ts';

/** What each function asked of AWS when the same came to it again, run by run. */
const asked = new Map<string, string[][]>();

beforeAll(async () => {
  const calls = new Map<Run, string[]>();
  await watchFunctions({
    repeating: true,
    onRun: (run) => {
      if (!run.isRepeat) return;
      calls.set(run, []);
      asked.set(run.file, [...(asked.get(run.file) ?? []), calls.get(run) ?? []]);
    },
    onCall: (run, { target }) => void calls.get(run)?.push(target.replace(/.*\./, '')),
  });
  const round = await openTestRound({ at: '2027-08-02T08:00:00Z', round: theRound({ operators: theRound().operators.slice(0, 1) }) });
  await playSmallRound(round, () => Promise.resolve());
  expect(round.failures).toEqual([]);
  await round.close();
}, 400_000);

describe('the same event again costs one request to AWS, which says that nothing is left to do', () => {
  // Nobody asks for a link to an unfinished application in this round.
  const reactions = triggers.filter(({ start }) => start.by === 'event' && start.event !== 'draft link asked for');
  test.each(reactions)('$file', ({ file }) => {
    const runs = asked.get(file) ?? [];
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter((calls) => calls.length > 1)).toEqual([]);
  });
});
