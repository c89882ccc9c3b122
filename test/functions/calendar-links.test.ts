import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { goodUntil, isGood, LINK_DAYS } from '../../shared/domain/access-link.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { gatheringAt } from '../../shared/domain/round-state.ts';
import { event } from '../../shared/events/catalogue.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, happens } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** A pair whose calendars hold entries for moments far ahead. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-23T07:00:00Z' });
  await bringTo(round, 'matching');
  await add(round, aPerson(), aPerson({ role: 'mentee' }));
  await addPair(round, aPair());
});
afterAll(() => round.close());

const at = (text: string) => Temporal.Instant.from(text);
const entryOf = async (to: string, subject: RegExp) => {
  const mail = (await round.mails()).findLast(
    (one) => one.to === `${to}@person.example` && one.ics !== undefined && subject.test(one.subject),
  );
  const link = /https?:\/\/[^/\s]+(\/place\/[\w-]+\/[\w-]+)/.exec((mail?.ics ?? '').replaceAll('\r\n ', ''))?.[1];
  if (link === undefined) throw new Error('no link in the entry');
  return link;
};

test('the link in the entry of the kick-off opens when it is held, seven weeks after it was mailed', async () => {
  await happens(round, event('pair formed', { pair: 'asa-orjan' }));
  await round.moveTo('2027-10-07T10:00:00Z');
  expect((await round.request(await entryOf('asa', /mentor/))).status).toBe(200);
});

test('the link in the entry of a meeting far ahead opens until it has been reported, and the report is taken', async () => {
  await bringTo(round, 'running');
  const time = at('2028-01-26T13:00:00Z');
  await actOnPair(
    'asa-orjan',
    { command: 'meeting', number: 1, change: { command: 'propose', by: 'mentee', times: [time], place: undefined } },
    round.tools,
  );
  await actOnPair('asa-orjan', { command: 'meeting', number: 1, change: { command: 'pick', by: 'mentor', time } }, round.tools);
  await round.settle();
  const link = await entryOf('orjan', /Möte 1/);
  await round.moveTo('2028-02-01T10:00:00Z');
  expect((await round.request(`${link}/meeting/1`)).status).toBe(200);
  expect((await round.post(`${link}/meeting/1/report`, { held: 'yes', rating: '4' })).status).toBe(303);
});

test('the link in the entry of the workshop opens on its day', async () => {
  const link = await entryOf('asa', /Avslutning/);
  await round.moveTo(stamp(gatheringAt('workshop', round.tools.round)!.add({ hours: 26 })));
  expect((await round.request(link)).status).toBe(200);
});

test('a link that lives long is still dead for who had the address before', () => {
  const made = at('2027-10-11T07:00:00Z');
  const until = goodUntil('place', made, at('2028-01-26T14:00:00Z'), round.tools.round);
  const link = { owner: 'PERSON#asa', purpose: 'place', hash: 'h', until: stamp(until), madeAt: stamp(made) } as const;
  const later = made.add({ hours: 24 * 60 });
  expect(isGood(link, undefined, later)).toBe(true);
  expect(isGood(link, stamp(made.add({ hours: 1 })), later)).toBe(false);
  expect(isGood(link, stamp(made.subtract({ hours: 1 })), later)).toBe(true);
});

test('what lies in the past, or has no time, gives a link its usual days, the last of them to its midnight in Stockholm, and links kept before are read as they were', () => {
  const now = at('2027-10-11T07:00:00Z');
  for (const about of [undefined, at('2027-10-01T07:00:00Z')]) {
    expect(goodUntil('place', now, about, round.tools.round).toString()).toBe('2027-11-10T23:00:00Z');
  }
  expect(goodUntil('confirm', now, at('2028-10-01T07:00:00Z'), round.tools.round).toString()).toBe('2027-10-25T22:00:00Z');
  const old = { owner: 'PERSON#asa', purpose: 'place', hash: 'h', until: stamp(now.add({ hours: 24 * LINK_DAYS.place })) } as const;
  expect(isGood(old, stamp(now.add({ hours: 1 })), now.add({ hours: 2 }))).toBe(false);
  expect(isGood(old, stamp(now.subtract({ hours: 1 })), now.add({ hours: 2 }))).toBe(true);
});
