import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Decision } from '../../shared/domain/decision.ts';
import { changePlan } from '../../shared/domain/plan/change-plan.ts';
import {
  callEnds,
  decideRound,
  newRound,
  type RoundCommand,
  type RoundState,
  roundMoments,
  STAGES,
  takesApplications,
} from '../../shared/domain/round-state.ts';
import { nextOf } from '../builders/decided.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const OPENED = Temporal.Instant.from('2027-08-02T08:00:00Z');
const fresh = newRound('table', OPENED);
const decide = (state: RoundState, command: RoundCommand) => decideRound(round, state, command, OPENED);
const open = nextOf(decide(fresh, { command: 'open call' }));
const keysOf = (state: RoundState) =>
  roundMoments(state, round).map(({ at, key }) => `${at.toZonedDateTimeISO(round.zone).toPlainDateTime()} ${key}`);

test('the dates of the round file stand on the agenda at their local times', () => {
  expect(keysOf(fresh)).toEqual([
    '2027-08-16T00:00:00 call opens',
    '2027-08-25T08:00:00 recruiting check 10',
    '2027-09-01T08:00:00 recruiting check 17',
    '2027-09-08T08:00:00 recruiting check 24',
    '2027-09-13T00:15:00 deadline 2027-09-12',
    '2027-09-07T08:00:00 deadline near 2027-09-12',
    '2027-09-28T08:00:00 answers nearly 2027-10-01',
    '2027-10-01T12:00:00 answers 2027-10-01',
    '2027-10-04T08:00:00 answers nearly 2027-10-07',
    '2027-10-08T08:00:00 answers nearly 2027-10-13',
    '2027-10-13T12:00:00 answers 2027-10-13',
    '2027-10-22T08:00:00 answers nearly 2027-10-27',
    '2027-10-27T12:00:00 answers 2027-10-27',
    '2027-11-19T08:00:00 answers nearly 2027-11-24',
    '2027-11-24T12:00:00 answers 2027-11-24',
    '2028-01-19T08:00:00 answers nearly 2028-01-24',
    '2028-01-24T12:00:00 answers 2028-01-24',
    '2027-10-04T08:00:00 kick-off reminder',
    '2027-09-29T08:00:00 who comes kickOff',
    '2027-10-06T16:00:00 kick-off',
    '2028-01-19T08:00:00 workshop invitation',
    '2028-02-09T08:00:00 evaluation',
    '2028-02-25T08:00:00 evaluation reminder',
    '2028-03-08T08:00:00 closing',
  ]);
});

test('a round opened late does not catch up on what was over before it began, but opens its call at once', () => {
  const late = newRound('table', Temporal.Instant.from('2027-09-02T08:00:00Z'));
  expect(keysOf(late).slice(0, 3)).toEqual([
    '2027-08-16T00:00:00 call opens',
    '2027-09-08T08:00:00 recruiting check 24',
    '2027-09-13T00:15:00 deadline 2027-09-12',
  ]);
});

test('an extension moves the deadline, and the old one no longer closes the call', () => {
  const extended = nextOf(changePlan(round, open, { deadline: '2027-09-22' }, OPENED));
  expect(keysOf(extended).filter((key) => key.includes('deadline'))).toEqual([
    '2027-09-23T00:15:00 deadline 2027-09-22',
    '2027-09-17T08:00:00 deadline near 2027-09-22',
  ]);
  expect(decide(extended, { command: 'close call', deadline: '2027-09-12' })).toEqual({ outcome: 'unchanged' });
  expect(nextOf(decide(extended, { command: 'close call', deadline: '2027-09-22' })).stage).toBe('matching');
});

test('a call that is ended early takes no more applications, and is closed once that cannot be taken back', () => {
  const at = (time: string) => Temporal.Instant.from(`2027-08-30T${time}Z`);
  const ended = nextOf(decideRound(round, open, { command: 'end call early' }, at('10:00:00')));
  const early = ended.endedEarlyAt;
  expect(takesApplications(round, ended, at('10:00:01'))).toBe(false);
  expect(takesApplications(round, ended, at('10:14:00'), at('09:50:00'))).toBe(true);
  expect(keysOf(ended).filter((key) => / deadline| early/.test(key))).toEqual(['2027-08-30T12:15:00 early end 2027-08-30T10:00:00.000Z']);
  expect(decide(ended, { command: 'close call', deadline: '2027-09-12' })).toEqual({ outcome: 'unchanged' });
  expect(nextOf(decide(ended, { command: 'close call', deadline: '2027-09-12', early })).stage).toBe('matching');

  const back = nextOf(decideRound(round, ended, { command: 'take back early end' }, at('10:09:59')));
  expect(keysOf(back)).toEqual(keysOf(open));
  expect(decide(back, { command: 'close call', deadline: '2027-09-12', early })).toEqual({ outcome: 'unchanged' });
  expect(decideRound(round, ended, { command: 'take back early end' }, at('10:10:00'))).toEqual({
    outcome: 'refused',
    why: 'too late to take back',
  });
});

test('applications are taken until midnight, and a form opened before it for fifteen minutes more', () => {
  const midnight = callEnds(round, open);
  const before = midnight.subtract({ minutes: 20 });
  expect(midnight.toZonedDateTimeISO(round.zone).toPlainDateTime().toString()).toBe('2027-09-13T00:00:00');
  expect(takesApplications(round, open, midnight.subtract({ milliseconds: 1 }))).toBe(true);
  expect(takesApplications(round, open, midnight)).toBe(false);
  expect(takesApplications(round, open, midnight.add({ minutes: 14 }), before)).toBe(true);
  expect(takesApplications(round, open, midnight.add({ minutes: 15 }), before)).toBe(false);
  expect(takesApplications(round, open, midnight.add({ minutes: 1 }), midnight)).toBe(false);
  expect(takesApplications(round, fresh, before)).toBe(false);
});

const command: fc.Arbitrary<RoundCommand> = fc.oneof(
  fc.record({ command: fc.constantFrom('open call', 'end call early', 'take back early end', 'hold kick-off', 'begin closing', 'close') }),
  fc.record({ command: fc.constant('close call'), deadline: fc.constantFrom('2027-09-12', '2027-09-22') }),
);

function expectAllowed(before: RoundState, { command: pressed }: RoundCommand, decision: Decision<RoundState>): void {
  if (before.stage === 'closed') expect(decision.outcome).toBe(pressed === 'close' ? 'unchanged' : 'refused');
  if (decision.outcome !== 'changed') return;
  const steps = STAGES.indexOf(decision.next.stage) - STAGES.indexOf(before.stage);
  expect(steps).toBe(pressed === 'end call early' || pressed === 'take back early end' ? 0 : 1);
}

test('a round only ever moves one stage forward, and closed is closed', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let state = fresh;
      for (const one of commands) {
        const decision = decide(state, one);
        expectAllowed(state, one, decision);
        state = decision.outcome === 'changed' ? decision.next : state;
      }
      if (state.stage === 'closed') expect(roundMoments(state, round)).toEqual([]);
    }),
  );
});
