import { expect, test } from 'vitest';
import {
  type Attention,
  aboutLetter,
  attentionKey,
  attentionMoments,
  cannotBeRead,
  careOf,
  decideAttention,
  holdOver,
  isInConfidence,
  isOfVisitor,
  mailInDoubt,
  noPairToPropose,
  notAllPlaced,
  peopleWait,
  proposalToLookAt,
  recruitingBehind,
  requestToAnswer,
  restoredEntry,
  worstFirst,
} from '../../shared/domain/attention.ts';
import { requested } from '../../shared/domain/letter.ts';
import { nextOf } from '../builders/decided.ts';
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
      aboutLetter({ ...about, recipient: { kind: 'assistant', id: 'orjan-2' } }, 'assistant not reached'),
      aboutLetter({ ...about, recipient: { kind: 'draft', id: 'orjan-2' } }, 'mail bounced'),
      holdOver('asa', 2),
      requestToAnswer('asa', 3),
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
    'application:orjan/assistant not reached/assistant:orjan-2 receipt/application',
    'round/mail bounced/draft:orjan-2 receipt/application',
    'application:asa/hold over/hold 2',
    'application:asa/request to answer/request 3',
  ]);
});

const NOW = APPLIED_AT;
const note = (by: string, text: string, day = '01') => ({ by, text, at: since(day) });

test('an entry is ticked off once, by whom and when', () => {
  const done = nextOf(decideAttention(entry('mail bounced'), { command: 'tick off', by: 'karin' }, NOW));
  expect(done).toMatchObject({ doneBy: 'karin', doneAt: '2027-08-16T10:00:00.000Z' });
  expect(decideAttention(done, { command: 'tick off', by: 'johan' }, NOW)).toEqual({ outcome: 'unchanged' });
});

test('an entry is given by whom the page said had it; by then another may have taken it', () => {
  const give = (owner: string | undefined, from: string | undefined, to: string | undefined) =>
    decideAttention(entry('mail bounced', '01', owner === undefined ? {} : { owner }), { command: 'give', from, to }, NOW);
  expect(give(undefined, undefined, 'karin')).toMatchObject({ next: { owner: 'karin' } });
  expect(give('karin', 'karin', 'johan')).toMatchObject({ next: { owner: 'johan' } });
  expect(nextOf(give('karin', 'karin', undefined))).not.toHaveProperty('owner');
  expect(give('karin', undefined, 'johan')).toEqual({ outcome: 'refused', why: 'changed meanwhile' });
  expect(give('karin', 'johan', undefined)).toEqual({ outcome: 'refused', why: 'changed meanwhile' });
  expect([give('karin', undefined, 'karin'), give(undefined, 'karin', undefined)]).toEqual([
    { outcome: 'unchanged' },
    { outcome: 'unchanged' },
  ]);
  // One that is like another which has an owner.
  expect(give(undefined, 'karin', 'johan')).toMatchObject({ next: { owner: 'johan' } });
});

test('notes are kept in their order; the same words by the same operator, one upon the other, are one', () => {
  const write = (state: Attention, by: string, text: string) => decideAttention(state, { command: 'write note', by, text }, NOW);
  const once = nextOf(write(entry('mail bounced'), 'karin', 'Ringde.'));
  expect(once.notes).toEqual([{ by: 'karin', at: '2027-08-16T10:00:00.000Z', text: 'Ringde.' }]);
  expect(write(once, 'karin', 'Ringde.')).toEqual({ outcome: 'unchanged' });
  const more = nextOf(write(nextOf(write(once, 'johan', 'Ringde.')), 'johan', 'Igen.'));
  expect(more.notes?.map(({ by, text }) => `${by} ${text}`)).toEqual(['karin Ringde.', 'johan Ringde.', 'johan Igen.']);
});

test('entries that are alike have one owner, and all their notes by time', () => {
  const [first, second] = [
    entry('mail bounced', '01', { notes: [note('karin', 'ett', '01'), note('karin', 'tre', '03')] }),
    entry('mail bounced', '02', { owner: 'johan', notes: [note('johan', 'två', '02')] }),
  ];
  const care = careOf([entry('mail bounced'), first!, second!]);
  expect([care.owner, care.notes?.map(({ text }) => text)]).toEqual(['johan', ['ett', 'två', 'tre']]);
  expect(careOf([entry('mail bounced')])).toStrictEqual({ notes: [] });
});

test('those who may only look read of what the round waits for, and nothing somebody said in confidence', () => {
  const confidence = (reasons: readonly Attention['reason'][]) => reasons.map((reason) => isInConfidence({ reason }));
  expect(confidence(['people wait', 'proposal to look at', 'nobody booked', 'reports differ'])).toEqual([false, false, false, false]);
  expect(confidence(['asked to be contacted', 'low score', 'request to answer'])).toEqual([true, true, true]);
});

test('a question and a wish to talk are of somebody who has not applied', () => {
  const reasons: readonly Attention['reason'][] = ['question asked', 'talk wished for', 'fault reported'];
  expect(reasons.map((reason) => isOfVisitor({ reason }))).toEqual([true, true, false]);
});
