import type { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, linkTo, putPair, read, setStage } from './guests.ts';

/** Åsa and Örjan in a running round, with a link for each, and their pair to be read and put at another point of its life. */
export type TheTwo = {
  readonly round: TestRound;
  readonly asa: string;
  readonly orjan: string;
  readonly thePair: () => Promise<Pair>;
  readonly setPair: (pair: Pair) => Promise<void>;
  /** Sends a form that is taken, and reads the page it leads to. */
  readonly told: (path: string, fields: Record<string, string>) => Promise<string>;
};

export async function openTheTwo(at: Temporal.Instant): Promise<TheTwo> {
  const round = await openTestRound({ at: at.toString() });
  const pair = aPair();
  await setStage(round, 'running');
  await bring(round, aPerson(), aPerson({ role: 'mentee' }));
  await putPair(round, pair);
  const stored = async () => {
    const found = await round.tools.store.get(pairKind, pair.id);
    if (found === undefined) throw new Error('the pair is not there');
    return found;
  };
  return {
    round,
    asa: await linkTo(round, 'asa'),
    orjan: await linkTo(round, 'orjan'),
    thePair: async () => (await stored()).state,
    setPair: async (next) => {
      await round.tools.store.commit({ at: round.tools.now(), changes: [change(pairKind, await stored(), next)] });
    },
    told: async (path, fields) => {
      const response = await round.post(path, fields);
      expect(response.status).toBe(303);
      return read(await round.request(response.headers.get('location') ?? ''));
    },
  };
}
