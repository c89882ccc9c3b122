import { expect, test } from 'vitest';
import {
  type Attention,
  aboutLetter,
  attentionKey,
  attentionMoments,
  cannotBeRead,
  mailInDoubt,
  noPairToPropose,
  notAllPlaced,
  peopleWait,
  proposalToLookAt,
  recruitingBehind,
  restoredEntry,
  worstFirst,
} from '../../shared/domain/attention.ts';
import { requested } from '../../shared/domain/letter.ts';
import { APPLIED_AT } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const since = (day: string) => `2027-10-${day}T08:00:00.000Z`;
const entry = (reason: Attention['reason'], day = '01', changes: Partial<Attention> = {}): Attention => ({
  subject: { kind: 'round' },
  reason,
  occasion: 'x',
  since: since(day),
  ...changes,
});
const inOrder = (...entries: readonly Attention[]) =>
  entries.toSorted(worstFirst).map(({ reason, since: from }) => `${reason} ${from.slice(8, 10)}`);

test('people whom nobody answers come first, then who complains, then decisions, then what may come right; of what is as bad the newest first', () => {
  const mixed = [
    entry('mail bounced'),
    entry('proposal to look at', '01'),
    entry('fault reported'),
    entry('proposal to look at', '02'),
    entry('people wait'),
  ];
  const right = ['people wait 01', 'fault reported 01', 'proposal to look at 02', 'proposal to look at 01', 'mail bounced 01'];
  expect(inOrder(...mixed)).toEqual(right);
  expect(inOrder(...mixed.toReversed())).toEqual(right);
});

test.each<readonly [Attention['reason'], Attention['reason']]>([
  ['people wait', 'asked to be contacted'],
  ['asked to be contacted', 'approval lost'],
  ['mail complained about', 'pair ended'],
  ['restored', 'low score'],
  ['fault reported', 'nobody does it'],
  ['not asked: in another pair', 'mail in doubt'],
  ['cannot be read', 'recruiting behind'],
  ['nobody does it', 'reports differ'],
])('"%s" comes before a newer "%s"', (worse, other) => {
  expect(inOrder(entry(other, '09'), entry(worse, '01'))).toEqual([`${worse} 01`, `${other} 09`]);
});

const remindedAt = (attention: Attention) => attentionMoments(attention, theRound()).map(({ at }) => at.toString());

test('operators are reminded every second working day of what only they can do, also when it was ticked off, until it is done', () => {
  // The first of October is a Friday.
  expect(remindedAt(entry('people wait'))).toEqual(['2027-10-05T06:00:00Z']);
  expect(remindedAt(entry('people wait', '01', { reminded: 1 }))).toEqual(['2027-10-07T06:00:00Z']);
  expect(remindedAt(entry('proposal to look at', '01', { doneAt: since('02'), doneBy: 'karin' }))).toHaveLength(1);
  expect(remindedAt(entry('no pair to propose', '01', { doneAt: since('02') }))).toEqual([]);
  expect(remindedAt(entry('mail bounced'))).toEqual([]);
  expect(attentionMoments(entry('people wait', '01', { reminded: 1 }), theRound())[0]).toMatchObject({
    key: 'reminder round/people wait/x',
    event: { name: 'list reminder due', detail: { entry: 'round/people wait/x', since: since('01'), time: 2 } },
  });
});

test('what is on the list is known by whom it is about, why, and the occasion', () => {
  const about = { recipient: { kind: 'person', id: 'asa' }, letter: 'receipt', occasion: 'application' } as const;
  const toOperator = { recipient: { kind: 'operator', id: 'karin' }, letter: 'needs you', occasion: 'day' } as const;
  expect(
    [
      recruitingBehind(10),
      proposalToLookAt(2),
      notAllPlaced(3),
      restoredEntry(since('01')),
      cannotBeRead('pair'),
      noPairToPropose(1),
      peopleWait,
      mailInDoubt(requested(about, APPLIED_AT)),
      aboutLetter(toOperator, 'mail bounced'),
    ].map(attentionKey),
  ).toEqual([
    'round/recruiting behind/day 10',
    'round/proposal to look at/after 2',
    'round/not all can be placed/proposal 3',
    'round/restored/2027-10-01T08:00:00.000Z',
    'round/cannot be read/pair',
    'round/no pair to propose/after 1',
    'round/people wait/answers',
    'application:asa/mail in doubt/receipt/application',
    'round/mail bounced/operator:karin needs you/day',
  ]);
});
