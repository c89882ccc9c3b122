import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { removedSchema } from '../../shared/domain/privacy/removed.ts';
import {
  afterDecision,
  afterLook,
  archivedSince,
  effectOf,
  firstLook,
  firstOver,
  type Looked,
  periodOf,
  RETENTION_RULES,
  type RetentionClock,
  type RetentionRule,
  retentionMoments,
  ruleDue,
  rulesDue,
  rulesToDecide,
  sentBefore,
  soon,
} from '../../shared/domain/privacy/retention.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const authority = theRound({ privacy: { ...round.privacy, regime: 'authority' } });
const CLOSED = { closedAt: '2028-03-08T12:00:00.000Z' };
// A Wednesday.
const NOW = Temporal.Instant.from('2028-03-15T10:00:00Z');
const clock: RetentionClock = { looks: 4, next: '2028-03-20T02:00:00.000Z', done: [] };
const OF_DAYS: readonly RetentionRule[] = ['unsent draft', 'asked question', 'left address', 'unconfirmed', 'letter text'];
const OF_CLOSING: readonly RetentionRule[] = ['private answer', 'without a place', 'took part', 'audit'];
const due = (rule: RetentionRule) => ruleDue(rule, round, CLOSED) ?? NOW;

describe('how long something is kept', () => {
  test('is what the round file says, and of a form that was not sent as long as one can go on with it', () => {
    expect(RETENTION_RULES.map((rule) => periodOf(rule, round))).toEqual([
      { days: 14 },
      { days: 90 },
      { days: 14 },
      { days: 14 },
      { days: 90 },
      { months: 3 },
      { months: 6 },
      { months: 12 },
      { months: 24 },
    ]);
  });

  test('is counted from the closing in months, to three in the morning where the round is held', () => {
    expect(RETENTION_RULES.map((rule) => ruleDue(rule, round, CLOSED)?.toString())).toEqual([
      ...OF_DAYS.map(() => undefined),
      '2028-06-08T01:00:00Z',
      '2028-09-08T01:00:00Z',
      '2029-03-08T02:00:00Z',
      '2030-03-08T02:00:00Z',
    ]);
    expect(RETENTION_RULES.map((rule) => ruleDue(rule, round, {}))).toEqual(RETENTION_RULES.map(() => undefined));
  });

  test('is counted in days from the sending for what was sent, the last of them to its end', () => {
    expect(sentBefore('unconfirmed', round, NOW)?.toString()).toBe('2028-02-29T23:00:00Z');
    expect(OF_CLOSING.map((rule) => sentBefore(rule, round, NOW))).toEqual(OF_CLOSING.map(() => undefined));
  });

  test('is over for the first that was sent when its last day is', () => {
    const sent = ['2028-03-03T09:00:00.000Z', '2028-03-02T23:30:00.000Z', '2028-03-09T09:00:00.000Z'];
    expect(firstOver('unconfirmed', round, sent)?.toString()).toBe('2028-03-17T23:00:00Z');
    expect(firstOver('unconfirmed', round, [])).toBeUndefined();
    expect(OF_CLOSING.map((rule) => firstOver(rule, round, sent))).toEqual(OF_CLOSING.map(() => undefined));
  });

  test('ends by itself; at an authority by a decision, but for what never came in and what visitors left', () => {
    expect(RETENTION_RULES.filter((rule) => effectOf(rule, round) === 'decision')).toEqual([]);
    const byItself = ['unsent draft', 'asked question', 'left address'];
    expect(RETENTION_RULES.filter((rule) => effectOf(rule, authority) === 'erase')).toEqual(byItself);
  });
});

describe('the clock of retention', () => {
  test('looks first on the Monday after the round was opened, before anybody is up', () => {
    const first = firstLook(round, Temporal.Instant.from('2027-08-02T08:00:00Z'));
    expect(first).toEqual({ looks: 0, next: '2027-08-09T01:00:00.000Z', done: [] });
    expect(retentionMoments(first).map(({ at, key, event }) => [at.toString(), key, event])).toEqual([
      ['2027-08-09T01:00:00Z', 'retention 1', { name: 'retention due', detail: { look: 1 } }],
    ]);
    expect(retentionMoments({ looks: 9, done: [] })).toEqual([]);
  });

  test('finds a rule due from its very time until its work is done', () => {
    const at = due('private answer');
    expect(rulesDue(clock, round, CLOSED, at.subtract({ seconds: 1 }))).toEqual([]);
    expect(rulesDue(clock, round, CLOSED, at)).toEqual(['private answer']);
    expect(rulesDue({ ...clock, done: ['private answer'] }, round, CLOSED, at)).toEqual([]);
    expect(rulesDue(clock, round, CLOSED, due('took part'))).toEqual(['private answer', 'without a place', 'took part']);
    expect(rulesDue(clock, round, {}, due('took part'))).toEqual([]);
  });

  const look = (looked: Partial<Looked>, before = clock, now = NOW, state: { readonly closedAt?: string } = CLOSED) =>
    afterLook(before, { finished: [], isWhole: true, ...looked }, round, state, now);

  test('looks again on the next Monday, and before it when a rule of the closing comes due', () => {
    expect(look({})).toEqual({ looks: 5, next: '2028-03-20T02:00:00.000Z', done: [] });
    const eve = due('private answer').subtract({ hours: 48 });
    expect(look({}, clock, eve).next).toBe('2028-06-08T01:00:00.000Z');
    expect(look({}, clock, due('private answer')).next).toBe('2028-06-12T01:00:00.000Z');
    expect(look({}, clock, NOW, {}).next).toBe('2028-03-20T02:00:00.000Z');
  });

  test('looks in the night after the last day of what is counted in days, and in the next one where that is over and something is still there', () => {
    const over = (at: string) => look({ over: Temporal.Instant.from(at) }).next;
    expect(over('2028-03-16T23:00:00Z')).toBe('2028-03-17T02:00:00.000Z');
    expect(over('2028-03-17T02:00:00Z')).toBe('2028-03-17T02:00:00.000Z');
    expect(over('2028-03-01T23:00:00Z')).toBe('2028-03-16T02:00:00.000Z');
    expect(over('2028-05-01T22:00:00Z')).toBe('2028-03-20T02:00:00.000Z');
    const night = look({ over: NOW }, clock, Temporal.Instant.from('2028-03-16T02:00:00Z')).next;
    expect(night).toBe('2028-03-17T02:00:00.000Z');
  });

  test('can be asked to look in the next night, and does when it would have looked later', () => {
    const at = Temporal.Instant.from('2028-03-15T10:00:00Z');
    expect(soon(clock, round, at)).toEqual({ ...clock, next: '2028-03-16T02:00:00.000Z' });
    expect(soon({ looks: 4, done: [] }, round, at).next).toBe('2028-03-16T02:00:00.000Z');
    const sooner = { ...clock, next: '2028-03-15T12:00:00.000Z' };
    expect(soon(sooner, round, at)).toBe(sooner);
  });

  test('looks for it also when all who took part are gone', () => {
    const before = { ...clock, done: OF_CLOSING.filter((rule) => rule !== 'audit') };
    const at = due('took part');
    expect(look({ over: at.add({ hours: 24 * 20 }) }, before, at).next).toBe('2029-03-29T01:00:00.000Z');
  });

  test('goes on in five minutes where not all could be done in one go', () => {
    expect(look({ isWhole: false, finished: ['private answer'] })).toEqual({
      looks: 5,
      next: '2028-03-15T10:05:00.000Z',
      done: ['private answer'],
    });
  });

  test('looks no more every week once all who took part are gone, and not at all once what operators did is', () => {
    const gone = look({ finished: ['took part'] }, { ...clock, done: ['private answer', 'without a place'] }, due('took part'));
    expect(gone).toMatchObject({ done: ['private answer', 'without a place', 'took part'], next: '2030-03-08T02:00:00.000Z' });
    const last = look({ finished: ['audit'] }, gone, due('audit'));
    expect(last).toEqual({ looks: 6, done: OF_CLOSING });
    // What is done is done, also where the file keeps it longer since.
    const longer = theRound({ privacy: { ...round.privacy, retention: { ...round.privacy.retention, auditMonths: 36 } } });
    expect(afterLook(last, { finished: [], isWhole: true }, longer, CLOSED, due('audit'))).toEqual({ looks: 7, done: OF_CLOSING });
  });

  test('looks at once when operators have decided, and forgets a decision once it is carried out', () => {
    const decided = afterDecision(clock, 'took part', NOW);
    expect(decided).toEqual({ ...clock, decided: ['took part'], next: '2028-03-15T10:00:00.000Z' });
    expect(afterDecision(afterDecision(decided, 'audit', NOW), 'audit', NOW).decided).toEqual(['took part', 'audit']);
    expect(look({ carriedOut: ['took part'] }, afterDecision(decided, 'audit', NOW)).decided).toEqual(['audit']);
    expect(look({ carriedOut: ['took part'] }, decided)).not.toHaveProperty('decided');
  });
});

describe('what operators of an authority may decide', () => {
  const toDecide = (now: Temporal.Instant, before = clock, plan = authority) => rulesToDecide(before, plan, CLOSED, now);

  test('is at any time what counts from its sending, and of the closing what is due; nothing that waits to be carried out', () => {
    expect(toDecide(NOW)).toEqual(['unconfirmed', 'letter text']);
    expect(toDecide(due('private answer'))).toEqual(['unconfirmed', 'letter text', 'private answer']);
    expect(toDecide(NOW, { ...clock, decided: ['letter text'] })).toEqual(['unconfirmed']);
    expect(toDecide(due('audit'), clock, round)).toEqual([]);
  });

  test('has to stand in an archive made since the round was closed, or since the last of what is removed was sent', () => {
    expect(archivedSince('took part', authority, CLOSED, NOW)).toBe(CLOSED.closedAt);
    expect(archivedSince('took part', authority, {}, NOW)).toBe('2028-03-15T10:00:00.000Z');
    expect(archivedSince('unconfirmed', authority, CLOSED, NOW)).toBe('2028-02-29T23:00:00.000Z');
  });
});

test('it is noted what was removed and by which rule, be it a rule of the round or the wish of somebody', () => {
  for (const rule of ['own wish', ...RETENTION_RULES]) {
    const removed = { id: 'r1', at: '2028-06-08T01:00:00.000Z', rule, counts: { people: 2, letters: 9 } };
    expect(removedSchema.parse(removed)).toEqual(removed);
  }
  expect(removedSchema.safeParse({ id: 'r1', at: '2028-06-08T01:00:00.000Z', rule: 'no rule', counts: {} }).success).toBe(false);
});
