import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOffer, aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { type OperatorSession, operatorSession } from './operator-session.ts';

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-16T10:00:00Z' });
  await add(round, aPerson(), aPerson({ id: 'orjan', role: 'mentee' }), aPerson({ id: 'sten' }));
  await add(round, aPerson({ id: 'sara' }), aPerson({ id: 'mona', role: 'mentee' }));
  await addPair(round, aPair());
  await addPair(round, anOffer({ mentor: 'sara', mentee: 'mona' }));
  karin = await operatorSession(round);
});
afterAll(() => round.close());

it.each([
  ['somebody who is free', '/console/applicants/sten', ['#address', '#withdraw', '/console/applicants/sten/hold']],
  ['somebody in a pair', '/console/applicants/asa', ['#phone-number', '/console/applicants/asa/take-out']],
  ['two who meet', '/console/pairs/asa-orjan', ['#note-meeting', '#pause', '#end', '/console/pairs/asa-orjan/care']],
  ['two who were asked', '/console/pairs/sara-mona', ['#heard', '#end']],
])('the page of %s begins with all that can be done, and each of it is where it says', async (_, path, among) => {
  const { html } = await karin.get(path);
  const [, doors = ''] = /<ul class="doors[^"]*">(.*?)<\/ul>/s.exec(html) ?? [];
  const ways = [...doors.matchAll(/href="([^"]+)"/g)].map(([, way = '']) => way);
  expect(ways).toEqual(expect.arrayContaining(among));
  expect(new Set(ways).size).toBe(ways.length);
  for (const way of ways) {
    const isThere = way.startsWith('#') ? html.split(` id="${way.slice(1)}"`).length === 2 : (await karin.get(way)).status === 200;
    expect([way, isThere]).toEqual([way, true]);
  }
});

it.each(['/console/applicants/sten', '/console/pairs/asa-orjan', '/console/pairs/sara-mona'])(
  'no two things on %s have one name',
  async (path) => {
    const names = [...(await karin.get(path)).html.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  },
);
