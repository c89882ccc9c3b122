import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Application, WayOver } from '../../shared/domain/application/application.ts';
import { evaluationOpens } from '../../shared/domain/closing/evaluation.ts';
import { sayComing } from '../../shared/domain/gathering/coming.ts';
import { type Heard, nextSteps } from '../../shared/domain/next-step.ts';
import { mayBookAgain } from '../../shared/domain/pair/book-again.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { meetingToPropose } from '../../shared/domain/pair/questions.ts';
import { kickOffAt, type Stage, workshopAt, workshopInvitationAt } from '../../shared/domain/round-state.ts';
import { unansweredBy } from '../../shared/domain/unanswered.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, withMeeting, withMeetingCancelled, withTimesProposed } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const bothOpen = evaluationOpens(round).add({ hours: 2 });

/** What Åsa is asked and told in her pair, what comes first at the top. */
function openFor(pair: Pair, now: Temporal.Instant): readonly string[] {
  const own = { pair, role: 'mentor' } as const;
  return nextSteps({ person: aPerson(), pairs: [own], heard: 'nothing', stage: 'closing', now, round }).map(({ kind }) => kind);
}

test('while a pulse and the evaluation are both open, somebody is asked for the evaluation first', () => {
  const asked = openFor(aPair(), bothOpen).filter((kind) => kind === 'pulse' || kind === 'evaluate');
  expect(asked).toEqual(['evaluate', 'pulse']);
});

test('how a meeting went is asked before anything about the whole round', () => {
  const met = withMeeting(aPair(), bothOpen.subtract({ hours: 48 }));
  expect(openFor(met, bothOpen).slice(0, 3)).toEqual(['report', 'evaluate', 'pulse']);
});

test('a time is asked for as long as the meeting can be over when the workshop begins', () => {
  const latest = workshopAt(round).subtract({ minutes: round.meetings.minutes });
  const stillIn = latest.subtract({ seconds: 1 });
  const change = { command: 'report', by: 'mentor', report: { held: false, wantsContact: false } } as const;
  const missed = nextOf(decidePair(round, withMeeting(aPair(), bothOpen), { command: 'meeting', number: 1, change }, stillIn));
  const asked = (now: Temporal.Instant) => [
    openFor(aPair(), now).includes('wait for times'),
    meetingToPropose(aPair(), round, now)?.number === 1,
    mayBookAgain(missed.meetings[0] ?? expect.fail('there is no meeting'), round, now),
  ];
  expect(asked(stillIn)).toEqual([true, true, true]);
  expect(asked(latest)).toEqual([false, false, false]);
});

type At = {
  readonly person?: Partial<Application>;
  readonly pairs?: readonly Pair[];
  readonly heard?: Heard;
  readonly stage?: Stage;
  readonly now?: Temporal.Instant;
  readonly role?: 'mentor' | 'mentee';
};
const CALL = Temporal.Instant.from('2027-08-20T10:00:00Z');
const NOVEMBER = Temporal.Instant.from('2027-11-05T10:00:00Z');
const steps = ({ person = {}, pairs = [], heard = 'nothing', stage = 'running', now = NOVEMBER, role = 'mentor' }: At) =>
  nextSteps({ person: { ...aPerson(), ...person }, pairs: pairs.map((pair) => ({ pair, role })), heard, stage, now, round });
const first = (at: At) => steps(at)[0];

test('somebody who has not confirmed is asked to, as long as the round is open, and hears by when there is an answer', () => {
  expect(first({ person: { status: 'submitted' }, stage: 'call open', now: CALL })).toEqual({ kind: 'confirm', until: '2027-10-01' });
  expect(first({ person: { status: 'submitted' }, stage: 'closed' })).toEqual({ kind: 'closed' });
  expect(first({ stage: 'closed' })).toEqual({ kind: 'closed' });
});

test('whoever withdrew can undo it for a day, and not in a closed round', () => {
  const withdrawn: Partial<Application> = { status: 'withdrawn', withdrawnAt: '2027-11-05T09:00:00.000Z' };
  const until = Temporal.Instant.from('2027-11-06T09:00:00Z');
  expect(first({ person: withdrawn })).toEqual({ kind: 'withdrawn', until });
  expect(first({ person: withdrawn, now: until })).toEqual({ kind: 'withdrawn', until: undefined });
  expect(first({ person: withdrawn, stage: 'closed' })).toEqual({ kind: 'withdrawn', until: undefined });
  expect(first({ person: { status: 'left' } })).toEqual({ kind: 'left' });
  expect(first({ person: { status: 'left', mergedInto: 's2' } })).toEqual({ kind: 'merged' });
});

test('whoever waits is told what for: an offer, a seat that comes free, another after one that came to nothing, or nothing more', () => {
  const until = '2027-11-24';
  const lost = (over: WayOver) => ({ lastPair: { id: 'asa-orjan', over } });
  expect(first({})).toEqual({ kind: 'wait for an offer', until });
  expect(first({ heard: 'reserve' })).toEqual({ kind: 'reserve', until });
  expect(first({ heard: 'no place' })).toEqual({ kind: 'no place' });
  expect(first({ person: lost('said yes') })).toEqual({ kind: 'look again', over: 'said yes', isReserve: false, until });
  expect(first({ person: lost('did not answer'), heard: 'reserve' })).toEqual({
    kind: 'look again',
    over: 'did not answer',
    isReserve: true,
    until,
  });
  expect(first({ person: lost('said no'), heard: 'no place' })).toEqual({ kind: 'no place' });
  expect(first({ person: lost('ended') })).toEqual({ kind: 'pair over', mayMeetOthers: true });
  expect(first({ person: lost('ended'), stage: 'closing' })).toEqual({ kind: 'pair over', mayMeetOthers: false });
  expect(first({ person: { seeksNobody: true } })).toEqual({ kind: 'pair over', mayMeetOthers: false });
});

test('an offer is answered by its last day, and then the other one is waited for', () => {
  const half: Pair = { ...anOffer(), answers: { mentor: { answer: 'yes', at: '2027-09-15T08:00:00.000Z' } } };
  const september = Temporal.Instant.from('2027-09-16T10:00:00Z');
  const at = (role: 'mentor' | 'mentee') => first({ pairs: [half], role, stage: 'matching', now: september });
  expect([at('mentor').kind, at('mentee').kind]).toEqual(['wait for the other', 'answer the offer']);
  const answer = at('mentee');
  expect('until' in answer ? String(answer.until) : '').toBe('2027-09-25');
});

test('until the meetings are planned a pair gets ready; then the manager proposes and the student waits for times', () => {
  const kinds = (pair: Pair, role: 'mentor' | 'mentee' = 'mentor') => steps({ pairs: [pair], role }).map(({ kind }) => kind);
  expect(kinds({ ...aPair(), meetings: [] })).toContain('get ready');
  expect([kinds(aPair(), 'mentee').includes('propose'), kinds(aPair(), 'mentor').includes('wait for times')]).toEqual([true, true]);
  const times = [Temporal.Instant.from('2027-11-10T13:00:00Z')];
  const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentee', times });
  expect([kinds(proposed, 'mentor').includes('pick'), kinds(proposed, 'mentee').includes('wait for a choice')]).toEqual([true, true]);
  expect(kinds(proposed, 'mentor')).not.toContain('wait for times');
});

test('the next meeting that has a time is the one ahead, and nothing is to be booked meanwhile', () => {
  const soon = Temporal.Instant.from('2027-11-10T13:00:00Z');
  const later = Temporal.Instant.from('2027-12-01T13:00:00Z');
  const pair = withMeeting(withMeeting(aPair(), later, { number: 1 }), soon, { number: 2 });
  const meet = steps({ pairs: [pair] }).find(({ kind }) => kind === 'meet');
  expect(meet).toMatchObject({ meeting: { number: 2 } });
  const inOrder = withMeeting(withMeeting(aPair(), soon, { number: 1 }), later, { number: 2 });
  expect(steps({ pairs: [inOrder] }).find(({ kind }) => kind === 'meet')).toMatchObject({ meeting: { number: 1 } });
  expect(steps({ pairs: [pair], role: 'mentee' }).map(({ kind }) => kind)).not.toContain('propose');
  expect(steps({ pairs: [withMeeting(aPair(), soon)], now: soon }).map(({ kind }) => kind)).not.toContain('meet');
});

test('in a pause nothing is to be booked; before and after it there is', () => {
  const pause = {
    command: 'pause',
    by: 'mentor',
    from: Temporal.PlainDate.from('2027-11-05'),
    until: Temporal.PlainDate.from('2027-11-12'),
    keepsMeetings: false,
  } as const;
  const paused = nextOf(decidePair(round, aPair(), pause, NOVEMBER.subtract({ hours: 24 })));
  const kinds = (day: number) => steps({ pairs: [paused], role: 'mentee', now: NOVEMBER.add({ hours: 24 * day }) }).map(({ kind }) => kind);
  expect([kinds(-1).includes('propose'), kinds(0).includes('propose'), kinds(7).includes('pausing'), kinds(8).includes('propose')]).toEqual(
    [true, false, true, true],
  );
  const pausing = steps({ pairs: [paused] }).find(({ kind }) => kind === 'pausing');
  expect(pausing).toMatchObject({ until: '2027-11-12' });
});

test('somebody in a pair is told of the workshop until it begins, and after it that all is done; in none of it', () => {
  const at = workshopAt(round);
  const kinds = (now: Temporal.Instant, pairs: readonly Pair[] = [aPair()]) =>
    steps({ pairs, now, person: { evaluatedAt: '2028-02-09T10:00:00.000Z' }, stage: 'closing' }).map(({ kind }) => kind);
  expect([kinds(at.subtract({ seconds: 1 })).includes('workshop'), kinds(at).includes('workshop'), kinds(at).includes('finished')]).toEqual(
    [true, false, true],
  );
  expect(kinds(NOVEMBER, [anOffer()])).not.toContain('workshop');
  expect(kinds(bothOpen)).not.toContain('evaluate');
});

const kindsOf = (at: At) => steps(at).map(({ kind }) => kind);

test('whoever wants to be erased is told that alone: until when they may change their mind, or by when all is gone', () => {
  const erasing = { askedAt: '2027-11-05T09:00:00.000Z', leaves: true, looks: 0 };
  const until = Temporal.Instant.from('2027-11-06T09:00:00Z');
  const at = (now: Temporal.Instant) => steps({ person: { status: 'withdrawn', withdrawnAt: erasing.askedAt, erasing }, now });
  expect(at(until.subtract({ seconds: 1 }))).toEqual([{ kind: 'erasing', mayChangeMind: true, until }]);
  expect(at(until)).toEqual([{ kind: 'erasing', mayChangeMind: false, until: Temporal.Instant.from('2027-11-09T06:00:00Z') }]);
});

test('whoever was put out may apply again where operators let them, as long as the call is open', () => {
  const out = { how: 'turned down', by: 'karin', at: '2027-08-20T09:00:00.000Z', tells: true, mayApply: true } as const;
  const may = (mayApply: boolean, stage: Stage) => first({ person: { status: 'left', out: { ...out, mayApply } }, stage });
  expect(may(true, 'call open')).toEqual({ kind: 'put out', how: 'turned down', mayApply: true });
  expect([may(false, 'call open'), may(true, 'matching')]).toMatchObject([{ mayApply: false }, { mayApply: false }]);
});

test('whose data are not used is told so, whether they have confirmed or not; whoever is on hold, by when they hear', () => {
  const restricted = { since: '2027-11-01T09:00:00.000Z', request: 1 };
  expect([first({ person: { restricted } }), first({ person: { status: 'submitted', restricted } })]).toEqual([
    { kind: 'not used' },
    { kind: 'not used' },
  ]);
  const held = { by: 'karin', at: '2027-11-01T09:00:00.000Z', until: '2027-11-20' };
  expect(first({ person: { held } })).toEqual({ kind: 'on hold', until: '2027-11-24' });
});

test('whoever goes on as their pair ended waits for a new partner, also while that one is asked', () => {
  expect(first({ person: { lastPair: { id: 'asa-orjan', over: 'ended', goesOn: true } } })).toEqual({ kind: 'new partner' });
  const instead: Pair = { ...anOffer(), answers: { mentor: { answer: 'yes', at: '2027-11-01T08:00:00.000Z', goesOn: true } } };
  expect(kindsOf({ pairs: [instead] })).toEqual(['new partner']);
  expect(kindsOf({ pairs: [instead], role: 'mentee' })).toEqual(['answer the offer']);
  expect(kindsOf({ pairs: [{ ...aPair(), answers: instead.answers }] })).not.toContain('new partner');
});

test('somebody who has not confirmed and is in a pair all the same is asked to confirm', () => {
  expect(first({ person: { status: 'submitted' }, pairs: [aPair()] })).toMatchObject({ kind: 'confirm' });
});

test('those in a pair are asked whether they come to what lies ahead, to the workshop from its invitation on, until they have said', () => {
  const unsaid = (now: Temporal.Instant, person: Partial<Application> = {}, pairs: readonly Pair[] = [aPair()]) =>
    steps({ pairs, now, person }).flatMap((step) => (step.kind === 'coming' ? [step.gathering] : []));
  const kickOff = kickOffAt(round);
  const invited = workshopInvitationAt(round);
  const second = { seconds: 1 };
  expect([unsaid(kickOff.subtract(second)), unsaid(kickOff)]).toEqual([['kickOff'], []]);
  expect([unsaid(invited.subtract(second)), unsaid(invited)]).toEqual([[], ['workshop']]);
  expect(unsaid(workshopAt(round))).toEqual([]);
  const said = nextOf(sayComing(aPerson(), 'workshop', { comes: 'no' }, undefined, round, NOVEMBER)).gatherings ?? {};
  expect(unsaid(invited, { gatherings: said })).toEqual([]);
  expect(unsaid(kickOff.subtract(second), {}, [anOffer()])).toEqual([]);
});

test('a pulse is asked once of each, and of nobody in a pair that rests, which has nothing to book', () => {
  const january = Temporal.Instant.from('2027-11-20T10:00:00Z');
  const answered = nextOf(
    decidePair(
      round,
      aPair(),
      { command: 'answer pulse', by: 'mentor', pulse: 1, answer: { going: 3, time: 3, wantsContact: false } },
      january,
    ),
  );
  expect(kindsOf({ pairs: [aPair()], now: january })).toContain('pulse');
  expect(kindsOf({ pairs: [answered], now: january })).not.toContain('pulse');
  expect(kindsOf({ pairs: [answered], now: january, role: 'mentee' })).toContain('pulse');
  const own = { pair: aPair(), role: 'mentee', rests: true } as const;
  const resting = nextSteps({ person: aPerson(), pairs: [own], heard: 'nothing', stage: 'running', now: january, round });
  expect(resting.map(({ kind }) => kind)).toEqual(['resting', 'workshop']);
  const booked = { ...own, pair: withMeeting(aPair(), Temporal.Instant.from('2027-11-22T13:00:00Z')) };
  const before = nextSteps({ person: aPerson(), pairs: [booked], heard: 'nothing', stage: 'running', now: january, round });
  expect(before.map(({ kind }) => kind)).toEqual(['meet', 'resting', 'workshop']);
});

test('a meeting that was called off is proposed anew by either of the two', () => {
  const off = withMeetingCancelled(withMeeting(aPair(), Temporal.Instant.from('2027-11-20T13:00:00Z')), 'mentee');
  expect([kindsOf({ pairs: [off] }).includes('propose'), kindsOf({ pairs: [aPair()] }).includes('propose')]).toEqual([true, false]);
});

test('somebody in several pairs is in the round as long as one of them stands', () => {
  const open = { now: bothOpen, stage: 'closing' } as const;
  expect(kindsOf({ ...open, pairs: [aPair(), anOffer({ mentee: 'bo' })] })).toEqual(
    expect.arrayContaining(['evaluate', 'workshop', 'answer the offer']),
  );
  expect(kindsOf({ ...open, pairs: [anOffer({ mentee: 'bo' })] })).toEqual(['answer the offer']);
  expect(kindsOf({ pairs: [aPair()] })).not.toContain('evaluate');
});

test('what somebody has been asked and has not answered is named as what others wait for, each once', () => {
  const met = withMeeting(aPair(), bothOpen.subtract({ hours: 48 }));
  const proposed = withTimesProposed(aPair({ mentee: 'bo' }), { number: 1, by: 'mentee', times: [bothOpen.add({ hours: 48 })] });
  const waits = (pairs: readonly Pair[], now = bothOpen) => unansweredBy(aPerson(), pairs, { round, stage: 'closing', now });
  expect(waits([anOffer({ mentee: 'cia' }), met, proposed])).toEqual(['offer', 'times', 'coming', 'report', 'evaluation']);
  expect(waits([aPair()], NOVEMBER)).toEqual([]);
  expect(waits([anOffer({ mentor: 'another', mentee: 'cia' })])).toEqual([]);
});
