import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  type Application,
  applicationSchema,
  entered,
  goesFirst,
  isAwayAt,
  mayBeMatched,
  mayChangeAnswers,
  timesTakenOut,
  withTakenOut,
} from '../../shared/domain/application/application.ts';
import type { ApplicationCommand } from '../../shared/domain/application/application-command.ts';
import { applicationMoments } from '../../shared/domain/application/application-moments.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { readEvent } from '../../shared/events/catalogue.ts';
import { nextOf } from '../builders/decided.ts';
import { APPLIED_AT, anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const momentsOf = (person: Application) => applicationMoments(person, theRound());
const LATER = APPLIED_AT.add({ hours: 50 });

test('somebody who presses "confirm" a second time is told the same, and nothing happens twice', () => {
  const confirmed = nextOf(decideApplication(anApplication(), { command: 'confirm' }, LATER));
  expect(confirmed.status).toBe('confirmed');
  expect(decideApplication(confirmed, { command: 'confirm' }, LATER.add({ hours: 1 }))).toEqual({ outcome: 'unchanged' });
});

test('somebody who left and comes back before the 24 hours are over is where they were', () => {
  const left = nextOf(decideApplication(aPerson(), { command: 'withdraw' }, LATER));
  const back = decideApplication(left, { command: 'come back' }, LATER.add({ hours: 23, minutes: 59 }));
  expect(nextOf(back)).toEqual({ ...aPerson(), withdrawals: 1 });
  expect(decideApplication(left, { command: 'come back' }, LATER.add({ hours: 24 }))).toEqual({
    outcome: 'refused',
    why: 'too late to undo',
  });
});

test('somebody who left before confirming comes back unconfirmed', () => {
  const left = nextOf(decideApplication(anApplication(), { command: 'withdraw' }, LATER));
  expect(nextOf(decideApplication(left, { command: 'come back' }, LATER)).status).toBe('submitted');
  expect(decideApplication(left, { command: 'confirm' }, LATER)).toEqual({ outcome: 'refused', why: 'has left' });
});

test('the end of the first 24 hours cannot settle a second withdrawal', () => {
  const once = nextOf(decideApplication(aPerson(), { command: 'withdraw' }, LATER));
  const back = nextOf(decideApplication(once, { command: 'come back' }, LATER.add({ hours: 1 })));
  const twice = nextOf(decideApplication(back, { command: 'withdraw' }, LATER.add({ hours: 2 })));
  const settle = (version: number) => decideApplication(twice, { command: 'settle withdrawal', version }, LATER.add({ hours: 30 }));
  expect(settle(1)).toEqual({ outcome: 'unchanged' });
  expect(nextOf(settle(2)).status).toBe('left');
});

test('an address that is not confirmed is asked about once, 48 hours after it was typed', () => {
  expect(momentsOf(anApplication()).map(({ at, event }) => [event.name, at.toString()])).toEqual([
    ['confirmation due', APPLIED_AT.add({ hours: 48 }).toString()],
  ]);
  expect(momentsOf(aPerson())).toEqual([]);
});

const command: fc.Arbitrary<ApplicationCommand> = fc.oneof(
  fc.record({ command: fc.constantFrom('confirm', 'withdraw', 'come back', 'refuse reminders', 'take reminders again') }),
  fc.record({ command: fc.constant('settle withdrawal'), version: fc.integer({ min: 0, max: 4 }) }),
);
const history = fc.array(fc.record({ command, minutes: fc.integer({ min: 0, max: 3000 }) }), { maxLength: 25 });

const MAY_FOLLOW: Readonly<Record<Application['status'], readonly Application['status'][]>> = {
  submitted: ['confirmed', 'withdrawn'],
  confirmed: ['withdrawn'],
  withdrawn: ['submitted', 'confirmed', 'left'],
  left: [],
};

/** What holds for every step from one state to the next. */
function expectAllowed(before: Application, next: Application): void {
  expect(applicationSchema.parse(next)).toEqual(next);
  if (next.status !== before.status) expect(MAY_FOLLOW[before.status]).toContain(next.status);
  expect(next.withdrawals).toBeGreaterThanOrEqual(before.withdrawals);
  if (before.confirmedAt !== undefined) expect(next.confirmedAt).toBe(before.confirmedAt);
  expect(next.withdrawnAt !== undefined).toBe(next.status === 'withdrawn' || next.status === 'left');
  expect(momentsOf(next)).toHaveLength(next.status === 'submitted' || next.status === 'withdrawn' ? 1 : 0);
}

test('whatever people press in whatever order, an application takes only the steps it may, and forgets nothing', () => {
  fc.assert(
    fc.property(history, (steps) => {
      let state = anApplication();
      let now = APPLIED_AT;
      for (const step of steps) {
        now = now.add({ minutes: step.minutes });
        const decision = decideApplication(state, step.command, now);
        if (decision.outcome !== 'changed') continue;
        expectAllowed(state, decision.next);
        for (const { name, detail } of decision.events) expect(readEvent(name, detail)).toEqual({ name, detail });
        state = decision.next;
      }
    }),
  );
});

test('what is due depends on the state alone, so a stored application wakes at the same moments', () => {
  const left = nextOf(decideApplication(aPerson(), { command: 'withdraw' }, LATER));
  const stored = applicationSchema.parse(JSON.parse(JSON.stringify(left)));
  expect(momentsOf(stored)).toEqual(momentsOf(left));
  expect(momentsOf(left)[0]?.at.equals(LATER.add({ hours: 24 }))).toBe(true);
  expect(Temporal.Instant.from(left.withdrawnAt ?? '').equals(LATER)).toBe(true);
});

const corrected = (state: Application, email: string) => decideApplication(state, { command: 'correct own address', email }, LATER);

test('reminders are refused once and taken again once', () => {
  const refuses = nextOf(decideApplication(aPerson(), { command: 'refuse reminders' }, LATER));
  expect(aPerson().refusesReminders).toBe(false);
  expect(refuses.refusesReminders).toBe(true);
  expect(decideApplication(refuses, { command: 'refuse reminders' }, LATER)).toEqual({ outcome: 'unchanged' });
  expect(nextOf(decideApplication(refuses, { command: 'take reminders again' }, LATER)).refusesReminders).toBe(false);
  expect(decideApplication(aPerson(), { command: 'take reminders again' }, LATER)).toEqual({ outcome: 'unchanged' });
});

test('an address that somebody else has confirmed cannot be confirmed again', () => {
  expect(decideApplication(anApplication(), { command: 'confirm', isTaken: true }, LATER)).toEqual({
    outcome: 'refused',
    why: 'address taken',
  });
  expect(decideApplication(aPerson(), { command: 'confirm', isTaken: true }, LATER)).toEqual({ outcome: 'unchanged' });
});

test('an applicant corrects an address three times at the most, and not once somebody has confirmed it', () => {
  let state = anApplication();
  for (const time of [1, 2, 3]) {
    const decision = corrected(state, `typo${time}@person.example`);
    expect(decision).toMatchObject({ events: [{ name: 'address corrected', detail: { time } }] });
    state = nextOf(decision);
  }
  expect(state).toMatchObject({ email: 'typo3@person.example', addressSince: '2027-08-18T12:00:00.000Z', corrections: 3 });
  expect(corrected(state, 'typo3@person.example')).toEqual({ outcome: 'unchanged' });
  expect(corrected(state, 'typo4@person.example')).toEqual({ outcome: 'refused', why: 'too many corrections' });
  expect(corrected(aPerson(), 'x@person.example')).toEqual({ outcome: 'refused', why: 'already confirmed' });
  const left = nextOf(decideApplication(anApplication(), { command: 'withdraw' }, LATER));
  expect(corrected(left, 'x@person.example')).toEqual({ outcome: 'refused', why: 'has left' });
});

test('an operator corrects an address at any time; links that went to the old one open nothing any more', () => {
  const correct = (email: string) => decideApplication(aPerson(), { command: 'correct address', email }, LATER);
  expect(nextOf(correct('new@person.example'))).toMatchObject({ email: 'new@person.example', addressSince: '2027-08-18T12:00:00.000Z' });
  expect(correct(aPerson().email)).toEqual({ outcome: 'unchanged' });
  expect(nextOf(correct('new@person.example')).corrected?.[0]?.fields).toEqual([{ name: 'email', was: [], is: [] }]);
});

test('whoever has left cannot leave again, and whoever has not cannot come back', () => {
  const left = nextOf(decideApplication(aPerson(), { command: 'withdraw' }, LATER));
  expect(decideApplication(left, { command: 'withdraw' }, LATER)).toEqual({ outcome: 'unchanged' });
  expect(decideApplication(aPerson(), { command: 'come back' }, LATER)).toEqual({ outcome: 'unchanged' });
  const gone = nextOf(decideApplication(left, { command: 'settle withdrawal', version: 1 }, LATER));
  expect(decideApplication(gone, { command: 'come back' }, LATER)).toEqual({ outcome: 'refused', why: 'too late to undo' });
  expect(decideApplication(gone, { command: 'settle withdrawal', version: 1 }, LATER)).toEqual({ outcome: 'unchanged' });
  expect(momentsOf(gone)).toEqual([]);
});

test('what an application waits for has a key of its own, a later withdrawal another than an earlier one', () => {
  const left = nextOf(decideApplication(aPerson(), { command: 'withdraw' }, LATER));
  expect([...momentsOf(anApplication()), ...momentsOf(left)].map(({ key }) => key)).toEqual(['confirmation asa', 'withdrawal asa 1']);
});

test('each time a gathering is taken out of a calendar is counted, for each of the two alone', () => {
  const once = withTakenOut(aPerson(), ['kickOff'], LATER);
  const twice = withTakenOut(once, ['kickOff', 'workshop'], LATER);
  expect([aPerson(), once, twice].map((person) => [timesTakenOut(person, 'kickOff'), timesTakenOut(person, 'workshop')])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
  ]);
  expect(once.takenOut?.kickOff?.at).toBe('2027-08-18T12:00:00.000Z');
});

const ENTERED_BY = { by: 'karin', at: '2027-08-16T10:00:00.000Z', why: 'HR suggested them.', unanswered: ['slots', 'ties'] };
const anEntered = (byTelephone?: boolean) => {
  const { id, language, email, answers } = anApplication();
  return entered(
    { id, language, email, answers, entered: { ...ENTERED_BY, ...(byTelephone === undefined ? {} : { byTelephone }) } },
    APPLIED_AT,
  );
};

test('whoever an operator enters counts as confirmed only when they said yes by telephone, and comes by a channel of its own', () => {
  expect([anEntered(), anEntered(false)].map(({ status, confirmedAt }) => [status, confirmedAt])).toEqual([
    ['submitted', undefined],
    ['submitted', undefined],
  ]);
  expect(anEntered(true)).toMatchObject({ status: 'confirmed', confirmedAt: '2027-08-16T10:00:00.000Z', channel: 'entered' });
});

test('when pairs are sought those who confirmed are counted in, and those an operator entered also before that', () => {
  const left = nextOf(decideApplication(anEntered(), { command: 'withdraw' }, LATER));
  expect([anApplication(), aPerson(), anEntered(), left].map(mayBeMatched)).toEqual([false, true, true, false]);
});

test('operators hear of somebody they entered who never answers; of others there is only the reminder', () => {
  expect(momentsOf(anEntered()).map(({ key, event }) => [key, event.detail])).toEqual([
    ['confirmation asa', { application: 'asa' }],
    ['confirmation asa operators', { application: 'asa', step: 'operators' }],
  ]);
  expect(momentsOf(anEntered(true))).toEqual([]);
});

test('a number is corrected with whether the other one may see it, and nothing is said twice', () => {
  const correct = (state: Application, phone: string | undefined, shown: boolean) =>
    decideApplication(state, { command: 'correct phone', phone, shown }, LATER);
  const hidden = nextOf(correct(aPerson(), '+46701234567', false));
  expect([hidden.answers.phone, hidden.answers.phoneShown]).toEqual(['+46701234567', undefined]);
  expect(correct(hidden, '+46701234567', false)).toEqual({ outcome: 'unchanged' });
  const shown = nextOf(correct(hidden, '+46701234567', true));
  expect([shown.answers.phone, shown.answers.phoneShown]).toEqual(['+46701234567', true]);
  expect(correct(shown, '+46701234567', true)).toEqual({ outcome: 'unchanged' });
  expect(nextOf(correct(shown, '+46701234568', true)).answers.phone).toBe('+46701234568');
  const none = nextOf(correct(shown, undefined, true));
  expect(none.answers).not.toHaveProperty('phone');
  expect(none.answers).not.toHaveProperty('phoneShown');
  expect(correct(aPerson(), undefined, false)).toEqual({ outcome: 'unchanged' });
});

test('answers are changed by their person as long as nobody has been found by them, and by an operator also after that', () => {
  const answers = aPerson({ answers: { wish: 'Något annat.' } }).answers;
  const change = (state: Application, by?: string) =>
    decideApplication(state, { command: 'change answers', answers, ...(by === undefined ? {} : { by }) }, LATER);
  expect(change(aPerson())).toMatchObject({
    next: { answers, answersChanged: 1 },
    events: [{ name: 'answers changed', detail: { time: 1 } }],
  });
  expect(change({ ...aPerson(), answersChanged: 1 })).toMatchObject({ next: { answersChanged: 2 }, events: [{ detail: { time: 2 } }] });
  const paired = { ...aPerson(), pairs: ['asa-orjan'] };
  expect([mayChangeAnswers(aPerson()), mayChangeAnswers(paired), mayChangeAnswers({ ...aPerson(), status: 'left' })]).toEqual([
    true,
    false,
    false,
  ]);
  expect(change(paired)).toEqual({ outcome: 'refused', why: 'already in a pair' });
  expect(change(paired, 'karin')).toMatchObject({ outcome: 'changed' });
  for (const by of [undefined, 'karin'])
    expect(change({ ...aPerson(), status: 'left' }, by)).toEqual({ outcome: 'refused', why: 'has left' });
});

test('the same answers change nothing, nor do those of the other side', () => {
  const { answers } = aPerson();
  expect(decideApplication(aPerson(), { command: 'change answers', answers }, LATER)).toEqual({ outcome: 'unchanged' });
  const other = aPerson({ role: 'mentee' }).answers;
  expect(decideApplication(aPerson(), { command: 'change answers', answers: other }, LATER)).toEqual({ outcome: 'unchanged' });
});

test('of somebody who was entered what is still unanswered is kept, and answering it is news though no answer changes', () => {
  const { answers } = anEntered();
  const change = (...unanswered: readonly string[]) =>
    decideApplication(anEntered(), { command: 'change answers', answers, unanswered }, LATER);
  expect(nextOf(change('ties')).entered?.unanswered).toEqual(['ties']);
  expect(nextOf(change()).entered?.unanswered).toEqual([]);
  expect(change('slots', 'ties')).toEqual({ outcome: 'unchanged' });
  expect(
    nextOf(decideApplication(aPerson(), { command: 'change answers', answers: aPerson({ answers: { wish: 'x' } }).answers }, LATER)),
  ).not.toHaveProperty('entered');
});

test('a second application of one person is taken up in the first, unless it is in a pair or has left', () => {
  const merge = (state: Application, into = 'first') => decideApplication(state, { command: 'merge', into }, LATER);
  expect(merge(aPerson())).toMatchObject({
    next: { status: 'left', mergedInto: 'first' },
    events: [{ name: 'withdrawal settled', detail: { application: 'asa' } }],
  });
  expect(merge(nextOf(merge(aPerson())))).toEqual({ outcome: 'unchanged' });
  expect(merge(nextOf(merge(aPerson())), 'other')).toEqual({ outcome: 'refused', why: 'has left' });
  expect(merge({ ...aPerson(), pairs: ['asa-orjan'] })).toEqual({ outcome: 'refused', why: 'already in a pair' });
});

test('whoever said yes and lost the other goes first, as long as they are in no other pair', () => {
  const lost = (over: 'said yes' | 'said no') => ({ pairs: [], lastPair: { id: 'asa-orjan', over } });
  expect([goesFirst(lost('said yes')), goesFirst(lost('said no')), goesFirst({ pairs: [] })]).toEqual([true, false, false]);
  expect(goesFirst({ ...lost('said yes'), pairs: ['asa-per'] })).toBe(false);
});

test('whoever has left is away as long as they can come back, as far as anybody knows', () => {
  const left = nextOf(decideApplication(aPerson(), { command: 'withdraw' }, LATER));
  const until = LATER.add({ hours: 24 });
  expect([until, until.add({ milliseconds: 1 })].map((time) => isAwayAt(left, time))).toEqual([true, false]);
  expect(isAwayAt(aPerson(), LATER)).toBe(false);
  const back = nextOf(decideApplication(left, { command: 'come back' }, LATER));
  expect(isAwayAt(back, LATER)).toBe(false);
});
