import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import type { Attention } from '../../shared/domain/attention.ts';
import { openProposal } from '../../shared/domain/pair/meeting.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { whomToReach } from '../../shared/domain/whom-to-reach.ts';
import { anOffer, aPair, withTimesProposed } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';

const asa = aPerson();
const orjan = aPerson({ role: 'mentee' });
const reached = (
  reason: Attention['reason'],
  {
    occasion = 'x',
    pair = aPair(),
    people = [asa, orjan],
  }: { occasion?: string; pair?: Pair | undefined; people?: readonly Application[] } = {},
) =>
  whomToReach({ subject: { kind: 'pair', id: 'asa-orjan' }, reason, occasion, since: '2027-11-01T08:00:00.000Z' }, pair, people).map(
    ({ id }) => id,
  );

test('it is the manager who is chased when two do not meet, and both when it has gone on for long', () => {
  for (const reason of ['no meeting for 35 days', 'two cancellations in a row', 'nobody booked'] as const)
    expect(reached(reason), reason).toEqual(['orjan']);
  expect(reached('no meeting for 50 days')).toEqual(['asa', 'orjan']);
});

test('a low score begins with who gave it', () => {
  expect([reached('low score', { occasion: 'pulse 1 mentor' }), reached('low score', { occasion: 'pulse 1 mentee' })]).toEqual([
    ['asa'],
    ['orjan'],
  ]);
});

test('what waits for an answer begins with who has not given it', () => {
  const half: Pair = { ...anOffer(), answers: { mentor: { answer: 'yes', at: '2027-09-16T08:00:00.000Z' } } };
  expect([reached('offer unanswered', { pair: anOffer() }), reached('offer unanswered', { pair: half })]).toEqual([
    ['asa', 'orjan'],
    ['orjan'],
  ]);
  const times = [Temporal.Instant.from('2027-11-10T13:00:00Z')];
  const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentor', times });
  const occasion = `times ${proposed.meetings.map(openProposal).find((one) => one !== undefined)?.proposedAt}`;
  expect(reached('times unanswered', { pair: proposed, occasion })).toEqual(['orjan']);
  expect(reached('times unanswered', { pair: proposed, occasion: 'times of before' })).toEqual(['asa', 'orjan']);
  expect(reached('times unanswered', { pair: aPair() })).toEqual(['asa', 'orjan']);
});

test('where somebody left it begins with who is there, and where somebody has not confirmed with them', () => {
  const gone: Application = { ...orjan, status: 'left' };
  for (const reason of ['somebody left', 'pair ended'] as const) expect(reached(reason, { people: [asa, gone] }), reason).toEqual(['asa']);
  const unconfirmed: Application = { ...orjan, status: 'submitted' };
  expect(reached('not asked: address not confirmed', { people: [asa, unconfirmed] })).toEqual(['orjan']);
  expect(reached('not asked: seeks nobody', { people: [asa, { ...orjan, seeksNobody: true }] })).toEqual(['orjan']);
});
