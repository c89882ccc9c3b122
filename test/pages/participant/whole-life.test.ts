import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOffer } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, mailedLink, offerPair, read } from './guests.ts';

const ASA = 'asa@person.example';
const ORJAN = 'orjan@person.example';

describe('the life of a pair', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
    await bring(round, aPerson(), aPerson({ role: 'mentee' }));
    await round.moveTo('2027-09-15T07:12:00Z');
    await offerPair(round, anOffer());
  });
  afterAll(() => round.close());

  test('look', async () => {
    const asa = await mailedLink(round, ASA);
    const orjan = await mailedLink(round, ORJAN);
    console.log(await read(await round.request(asa)));
    console.log(await read(await round.request(`${asa}/offer`)));
    console.log((await round.post(`${asa}/offer`, { answer: 'yes' })).headers.get('location'));
    console.log(await read(await round.request(`${asa}?done=said-yes`)));
    await round.post(`${orjan}/offer`, { answer: 'yes' });
    await round.settle();
    console.log(await read(await round.request(orjan)));
    console.log(await (await round.request(`${orjan}/meeting/1/times`)).text());
    expect(1).toBe(1);
  });
});
