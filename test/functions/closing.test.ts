import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { readClosing } from '../../shared/commands/closing/read-closing.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { actOnRound } from '../../shared/commands/round/act-on-round.ts';
import { changeThePlan } from '../../shared/commands/round/change-plan.ts';
import { lastTime } from '../../shared/domain/closing/last-time.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { pairMoments } from '../../shared/domain/pair/pair-moments.ts';
import { event } from '../../shared/events/catalogue.ts';
import { figureRows } from '../../shared/pages/report/figure-rows.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { everyEvent } from '../builders/every-event.ts';
import { aPair, withMeeting, withMeetingHeld } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, happens, lettersTo, onList, roundState } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2028-01-18T09:00:00Z' });
  await bringTo(round, 'running');
  await add(round, ...['sa', 'sb', 'sc'].map((id) => aPerson({ id })), ...['ma', 'mb'].map((id) => aPerson({ id, role: 'mentee' })));
  for (const name of ['a', 'b']) await addPair(round, aPair({ mentor: `s${name}`, mentee: `m${name}` }));
  await actOnApplication('sa', { command: 'refuse reminders' }, round.tools);
});
afterAll(() => round.close());

const about = (to: string, name: string) => lettersTo(round, to).filter((letter) => letter.startsWith(name));

test('everybody in a pair is invited to the workshop four weeks before and reminded a week before, unless they want no reminders', async () => {
  await round.moveTo('2028-02-10T12:00:00Z');
  expect(['sa', 'ma', 'sb', 'mb', 'sc'].map((id) => about(id, 'workshop').length)).toEqual([1, 1, 1, 1, 0]);
  // The letter that asks for the evaluation is the reminder as well.
  expect(['sa', 'ma', 'sb', 'mb', 'sc'].map((id) => about(id, 'evaluation').length)).toEqual([0, 1, 1, 1, 0]);
});

test('the evaluation is asked for once, and again only of those who have not answered', async () => {
  await round.moveTo('2028-02-11T12:00:00Z');
  expect((await roundState(round)).stage).toBe('closing');
  expect(about('mb', 'evaluation')).toEqual(['evaluation/evaluation']);
  const before = await round.tools.store.get(applicationKind, 'mb');
  if (before === undefined) throw new Error('nobody is called mb');
  const answered = { ...before.state, evaluatedAt: '2028-02-12T10:00:00.000Z' };
  await round.tools.store.commit({ at: round.tools.now(), changes: [change(applicationKind, before, answered)] });
  await round.moveTo('2028-02-28T12:00:00Z');
  expect(about('mb', 'evaluation')).toEqual(['evaluation/evaluation']);
  expect(about('ma', 'evaluation')).toEqual(['evaluation/evaluation', 'evaluation reminder/evaluation']);
});

test('no clock closes a round: on its day the operators are asked to', async () => {
  await round.moveTo('2028-03-08T08:00:00Z');
  expect(await onList(round)).toContain('time to close');
  expect((await roundState(round)).stage).toBe('closing');
});

test('a certificate counts the meetings of all pairs somebody was in, those that ended too', async () => {
  const startsAt = Temporal.Instant.from('2027-11-03T13:00:00Z');
  const held = (pair: Pair) => withMeetingHeld(withMeeting(pair, startsAt), startsAt.add({ hours: 2 }));
  const before: Pair = { ...held(aPair({ mentor: 'sa', mentee: 'mz' })), status: 'ended', endedAt: '2027-11-20T08:00:00.000Z' };
  await add(round, { ...aPerson({ id: 'mz', role: 'mentee' }), lastPair: { id: 'sa-mz', over: 'ended' }, seeksNobody: true });
  const now = await round.tools.store.get(pairKind, 'sa-ma');
  if (now === undefined) throw new Error('no pair');
  const changes = [change(pairKind, undefined, before), change(pairKind, now, held(now.state))];
  expect(await round.tools.store.commit({ at: round.tools.now(), changes })).toBe('committed');
});

test('with the closing everybody who took part is thanked, and the operators hear where the report is', async () => {
  await actOnRound({ command: 'close' }, round.tools);
  await round.settle();
  // The pair of mz ended after the two had met.
  expect(['sa', 'ma', 'sb', 'mb', 'sc', 'mz'].map((id) => about(id, 'thanks').length)).toEqual([1, 1, 1, 1, 0, 1]);
  expect(about('karin', 'report ready')).toHaveLength(1);
  const mails = await round.mails();
  const textTo = (id: string) => mails.findLast(({ to }) => to.startsWith(`${id}@`))?.text ?? '';
  expect(textTo('sa')).toContain('två möten på 60 minuter');
  expect(textTo('ma')).toContain('ett möte på 60 minuter');
});

test('what the round had come to is kept with the closing: its figures stay when those they are of are removed', async () => {
  const closed = await readClosing(round.tools);
  const later = { ...closed, pairs: [], people: [], letters: [], audit: [] };
  expect(lastTime(later).figures).toMatchObject({ round: round.round.id, pairs: { formed: 3 }, meetings: { held: 2 } });
  expect(figureRows(later, 'sv')).toEqual(figureRows(closed, 'sv'));
});

test('afterwards nothing happens any more, whichever event comes late, but that somebody gets the link they ask for', async () => {
  const snapshot = async () => {
    const partitions = ['PERSON#sa', 'PERSON#ma', 'PAIR#sa-ma', 'OPERATOR#karin', PARTITION.round, PARTITION.attention, PARTITION.counts];
    return Promise.all(partitions.map((pk) => round.tools.store.partition(pk)));
  };
  const before = await snapshot();
  const letters = round.letters();
  // What somebody asks of their own data is done whenever they ask.
  const late = everyEvent({ person: 'sa', pair: 'sa-ma' }).filter(({ name }) => !/^letter |^erasure |^link asked for/.test(name));
  await happens(round, ...late);
  expect(await snapshot()).toEqual(before);
  expect(round.letters()).toEqual(letters);
  await happens(round, event('link asked for', { application: 'sa', time: 1 }));
  expect(about('sa', 'new link')).toHaveLength(1);
  expect(round.failures).toEqual([]);
});

test('neither people nor the clock change a closed round', async () => {
  const refused = { outcome: 'refused', why: 'round closed' };
  expect(await actOnApplication('sb', { command: 'withdraw' }, round.tools)).toEqual(refused);
  expect(await actOnPair('sb-mb', { command: 'end' }, round.tools)).toEqual(refused);
  expect(await changeThePlan({ deadline: '2027-09-22' }, round.tools)).toEqual(refused);
  const letters = round.letters();
  await round.moveTo('2028-06-01T08:00:00Z');
  expect(round.letters()).toEqual(letters);
});

test('moments still ahead of a pair when its round closes pass without a letter', async () => {
  const pair = await round.tools.store.get(pairKind, 'sb-mb');
  expect(pair?.state.status).toBe('formed');
  expect(
    pair === undefined ? [] : pairMoments(pair.state, round.round).filter(({ at }) => Temporal.Instant.compare(at, round.clock.now()) > 0),
  ).toEqual([]);
});
