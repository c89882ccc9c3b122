import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../shared/domain/decision.ts';
import { changePlan } from '../../shared/domain/plan/change-plan.ts';
import {
  answerAfterExtension,
  askedWhoComesAt,
  callEnds,
  decideRound,
  extensionOf,
  hasAskedWhoComes,
  isAway,
  isEndOpen,
  isRemindedOfKickOff,
  kickOffEnds,
  kickOffReminderAt,
  mayBeCurious,
  newRound,
  type RoundCommand,
  type RoundState,
  remindsByEvaluation,
  restored,
  roundMoments,
  STAGES,
  settledIn,
  takesApplications,
  whoComesAt,
  workshopInvitationAt,
} from '../../shared/domain/round-state.ts';
import { nextOf } from '../builders/decided.ts';
import { theRound, theRoundWithoutWorkshop } from '../builders/round.ts';

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

test('a round without a closing workshop has the same agenda but for what is about that', () => {
  const moments = roundMoments(fresh, theRoundWithoutWorkshop());
  expect(moments).toEqual(roundMoments(fresh, round).filter(({ key }) => key !== 'workshop invitation'));
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

/** Chance alone seldom brings a round so far. */
const TO_THE_END: RoundCommand[] = [
  { command: 'open call' },
  { command: 'close call', deadline: round.call.deadline },
  { command: 'hold kick-off' },
  { command: 'begin closing' },
  { command: 'close' },
];

test('a round only ever moves one stage forward, and of a closed one nothing is left to do but to ask how it went on', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let state = fresh;
      for (const one of commands) {
        const decision = decide(state, one);
        expectAllowed(state, one, decision);
        state = decision.outcome === 'changed' ? decision.next : state;
      }
      if (state.stage === 'closed') expect(roundMoments(state, round).map(({ key }) => key)).toEqual(['follow-up']);
    }),
    { examples: [[TO_THE_END]] },
  );
});

describe('a round', () => {
  const at = (stage: RoundState['stage']): RoundState => ({ ...open, stage });
  const NOW = Temporal.Instant.from('2027-08-30T10:00:00Z');

  test.each<[RoundCommand, RoundState['stage'], RoundState['stage']]>([
    [{ command: 'open call' }, 'draft', 'call open'],
    [{ command: 'close call', deadline: '2027-09-12' }, 'call open', 'matching'],
    [{ command: 'hold kick-off' }, 'matching', 'running'],
    [{ command: 'begin closing' }, 'running', 'closing'],
  ])('goes on by %o from one stage alone, and says nothing where it is at another', (command, from, to) => {
    expect(nextOf(decide(at(from), command)).stage).toBe(to);
    for (const stage of STAGES.filter((other) => other !== from && other !== 'closed'))
      expect(decide(at(stage), command), stage).toEqual({ outcome: 'unchanged' });
    expect(decide(at('closed'), command)).toEqual({ outcome: 'refused', why: 'round closed' });
  });

  test('is closed by an operator once it draws to its end, and tells so', () => {
    expect(decide(at('closing'), { command: 'close' })).toMatchObject({
      next: { stage: 'closed', closedAt: '2027-08-02T08:00:00.000Z' },
      events: [{ name: 'program closed' }],
    });
    for (const stage of STAGES.filter((other) => other !== 'closing' && other !== 'closed'))
      expect(decide(at(stage), { command: 'close' }), stage).toEqual({ outcome: 'refused', why: 'not at this stage' });
    expect(decide(at('closed'), { command: 'close' })).toEqual({ outcome: 'unchanged' });
  });

  test('has nothing ahead once it is closed but the questions some months later', () => {
    expect(keysOf({ ...at('closed'), closedAt: '2028-03-08T12:00:00.000Z' })).toEqual(['2028-06-08T08:00:00 follow-up']);
    expect(keysOf(at('matching'))).not.toContain('2027-08-16T00:00:00 call opens');
  });

  test('has its call ended early while it is open and not over, once', () => {
    const end = (state: RoundState, now = NOW) => decideRound(round, state, { command: 'end call early' }, now);
    expect(end(at('matching'))).toEqual({ outcome: 'refused', why: 'not at this stage' });
    expect(end(nextOf(end(open)))).toEqual({ outcome: 'unchanged' });
    expect(end(open, callEnds(round, open))).toEqual({ outcome: 'refused', why: 'call over' });
    expect(end(open, callEnds(round, open).subtract({ seconds: 1 })).outcome).toBe('changed');
    expect(decideRound(round, open, { command: 'take back early end' }, NOW)).toEqual({ outcome: 'unchanged' });
    const ended = nextOf(end(open));
    expect([ended, { ...ended, stage: 'matching' as const }, open].map((state) => isEndOpen(state, NOW))).toEqual([true, false, false]);
  });

  test('that was taken back to an earlier moment sends no letter from any table until somebody has looked through them', () => {
    const back = nextOf(restored(open, NOW));
    expect(back.restoredAt).toBe('2027-08-30T10:00:00.000Z');
    expect([isAway(open, 'table'), isAway(open, 'copy'), isAway(back, 'table'), isAway(back, 'copy')]).toEqual([false, true, true, true]);
    expect(restored(back, NOW)).toEqual({ outcome: 'unchanged' });
    expect(isAway(back, '')).toBe(true);
    const settled = nextOf(settledIn(back, 'copy'));
    expect(isAway(settled, 'copy')).toBe(false);
    expect(settledIn(settled, 'copy')).toEqual({ outcome: 'unchanged' });
  });

  test('can be extended by its file’s days, and moves its answer by as many, to a working day before the kick-off', () => {
    expect(extensionOf(round)).toBe('2027-09-22');
    const answer = (answerBy: string, extensionDays: number) =>
      answerAfterExtension(theRound({ call: { ...round.call, answerBy, extensionDays } }));
    expect(answer('2027-09-20', 10)).toBe('2027-09-30');
    expect(answer('2027-09-20', 5)).toBe('2027-09-24');
    expect(answer('2027-10-01', 10)).toBe('2027-10-05');
    // It is never earlier than it is.
    expect(answer('2027-10-11', 1)).toBe('2027-10-11');
  });

  test('takes forms that were open for its grace, and goes on after an early end no sooner than that can be taken back', () => {
    const short = theRound({ call: { ...round.call, graceMinutes: 5 } });
    const closes = (state: RoundState) => {
      const due = roundMoments(state, short).find(({ event }) => event.name === 'call deadline due');
      return [due?.at.toString(), due?.event.detail];
    };
    const early = '2027-08-30T10:00:00.000Z';
    expect(closes(open)).toStrictEqual(['2027-09-12T22:05:00Z', { deadline: '2027-09-12' }]);
    expect(closes({ ...open, endedEarlyAt: early })).toStrictEqual(['2027-08-30T10:10:00Z', { deadline: '2027-09-12', early }]);
  });

  test('tells those who wait on the day after the kick-off once that was held', () => {
    const tells = (stage: RoundState['stage']) => keysOf(at(stage)).includes('2027-10-07T12:00:00 answers 2027-10-07');
    expect(STAGES.filter(tells)).toEqual(['running', 'closing']);
    expect(kickOffEnds(round).toString()).toBe('2027-10-06T15:30:00Z');
  });

  test('takes addresses of the curious as long as the last day to apply lies ahead', () => {
    const ends = callEnds(round, open);
    const may = (state: RoundState, now = NOW) => mayBeCurious(round, state, now);
    expect(STAGES.filter((stage) => may(at(stage)))).toEqual(['draft', 'call open']);
    expect([ends.subtract({ seconds: 1 }), ends].map((now) => may(open, now))).toEqual([true, false]);
  });
});

describe('whom a round tells of its gatherings, and when', () => {
  const evaluated = (opens: string) => theRound({ evaluation: { ...round.evaluation, opens } });

  test('whoever was in a pair a week before the reminder of the kick-off is reminded of it', () => {
    const reminder = kickOffReminderAt(round);
    expect(reminder.toString()).toBe('2027-10-04T06:00:00Z');
    const weekBefore = reminder.subtract({ hours: 168 });
    const formed = [weekBefore, weekBefore.add({ seconds: 1 })].map(String);
    expect(formed.map((at) => isRemindedOfKickOff(at, round))).toEqual([true, false]);
  });

  test('the letter that asks for the evaluation reminds of the workshop where it comes one to ten days before it', () => {
    const days = ['2028-02-05', '2028-02-06', '2028-02-15', '2028-02-16', '2028-02-17'];
    expect(days.map((opens) => remindsByEvaluation(evaluated(opens)))).toEqual([false, true, true, false, false]);
    const reminders = days.map((opens) => roundMoments(open, evaluated(opens)).filter(({ key }) => key === 'workshop reminder').length);
    expect(reminders).toEqual([1, 0, 0, 1, 1]);
    // Asked for after the workshop, the evaluation says nothing of it.
    expect(days.map((opens) => whoComesAt('workshop', evaluated(opens)) !== undefined)).toEqual([false, false, true, false, false]);
    const [reminder] = roundMoments(open, evaluated('2028-02-05')).filter(({ key }) => key === 'workshop reminder');
    expect(reminder).toMatchObject({ event: { name: 'workshop due', detail: { step: 'reminder' } } });
    expect(reminder?.at.toString()).toBe('2028-02-09T07:00:00Z');
  });

  test('those in a pair are asked whether they come: to the kick-off at once, to the workshop with its invitation', () => {
    const invited = workshopInvitationAt(round);
    expect([invited.subtract({ seconds: 1 }), invited].map((now) => hasAskedWhoComes('workshop', round, now))).toEqual([false, true]);
    expect(hasAskedWhoComes('kickOff', round, OPENED)).toBe(true);
  });

  test('they were last asked as they were invited, or told of another plan', () => {
    const since = '2027-09-20T08:00:00.000Z';
    const asked = (gathering: 'kickOff' | 'workshop', from = since, state: Pick<RoundState, 'tellings'> = {}) =>
      askedWhoComesAt(gathering, round, from, state).toString();
    const told = (at: string): Pick<RoundState, 'tellings'> => ({
      tellings: [{ at, was: { kickOff: round.kickOff, workshop: round.workshop } }],
    });
    expect(asked('kickOff')).toBe('2027-09-20T08:00:00Z');
    expect(asked('kickOff', since, told('2027-09-25T08:00:00.000Z'))).toBe('2027-09-25T08:00:00Z');
    expect(asked('kickOff', since, told('2027-09-05T08:00:00.000Z'))).toBe('2027-09-20T08:00:00Z');
    expect(asked('workshop')).toBe(workshopInvitationAt(round).toString());
    expect(asked('workshop', '2028-02-01T08:00:00.000Z')).toBe('2028-02-01T08:00:00Z');
    expect(asked('workshop', since, told('2028-02-02T08:00:00.000Z'))).toBe('2028-02-02T08:00:00Z');
  });
});
