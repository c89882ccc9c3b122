import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Application, withTakenOut } from '../../shared/domain/application/application.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { comingOf, isAskedAgain, needsOf, noteThere, type Saying, sayComing } from '../../shared/domain/gathering/coming.ts';
import { changesLate, lateFrom } from '../../shared/domain/gathering/late-word.ts';
import { kickOffAt, whoComesAt } from '../../shared/domain/round-state.ts';
import { nextOf } from '../builders/decided.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const NOW = Temporal.Instant.from('2027-09-20T08:00:00Z');
const asa = aPerson();
const says = (person: Application, saying: Saying, plan = round, now = NOW) => sayComing(person, 'kickOff', saying, undefined, plan, now);
const { kickOff } = round;
const withLink = theRound({ kickOff: { ...kickOff, link: 'https://video.example/kick-off' } });

describe('a word about a gathering', () => {
  const LATE = Temporal.Instant.from('2027-10-01T05:00:00Z');
  const early = nextOf(says(asa, { comes: 'yes', food: 'vegan' }));
  const isLateFor = (before: Application, saying: Saying, now = LATE, by?: string) =>
    changesLate(before, nextOf(sayComing(before, 'kickOff', saying, by, round, now)), 'kickOff', round);

  test('is late from seven in the morning three working days before, whether it is fewer, more or other food', () => {
    expect(lateFrom(kickOffAt(round), round)).toEqual(LATE);
    expect(isLateFor(early, { comes: 'no' })).toBe(true);
    expect(isLateFor(early, { comes: 'yes', food: 'nuts' })).toBe(true);
    expect(isLateFor(asa, { comes: 'yes' })).toBe(true);
    expect(isLateFor(early, { comes: 'no' }, LATE.subtract({ milliseconds: 1 }))).toBe(false);
  });

  test('changes nothing from whoever was not counted on, and nothing operators do not know already', () => {
    expect(isLateFor(asa, { comes: 'no' })).toBe(false);
    expect(isLateFor(early, { comes: 'no' }, LATE, 'karin')).toBe(false);
  });
});

describe('what somebody says of a gathering', () => {
  const coming = nextOf(says(asa, { comes: 'yes', food: 'vegan', access: 'hiss' }));

  test('is kept with what they need, and said twice is said once', () => {
    expect(comingOf(coming, 'kickOff', round)).toMatchObject({ is: 'yes', said: { food: 'vegan', access: 'hiss' } });
    expect(comingOf(coming, 'workshop', round)).toEqual({ is: 'unsaid', before: undefined });
    expect(says(coming, { comes: 'yes', food: 'vegan', access: 'hiss' })).toEqual({ outcome: 'unchanged' });
    expect(says(coming, { comes: 'yes' })).toEqual({ outcome: 'unchanged' });
    expect(needsOf(nextOf(says(coming, { comes: 'yes', food: '' })), 'kickOff')).toStrictEqual({ access: 'hiss' });
    expect(needsOf(nextOf(says(coming, { comes: 'yes', access: 'text' })), 'kickOff')).toEqual({ food: 'vegan', access: 'text' });
  });

  test('needs nothing of whoever comes and has said nothing more, and was noted by nobody else', () => {
    const comes = nextOf(says(asa, { comes: 'yes' }));
    expect(needsOf(comes, 'kickOff')).toStrictEqual({});
    expect(comes.gatherings?.kickOff?.said).not.toHaveProperty('by');
  });

  test('can be changed until it begins, and then no more', () => {
    const begins = kickOffAt(round);
    expect(says(coming, { comes: 'no' }, round, begins.subtract({ seconds: 1 })).outcome).toBe('changed');
    expect(says(coming, { comes: 'no' }, round, begins)).toEqual({ outcome: 'refused', why: 'gathering begun' });
  });

  test('leaves no needs behind of whoever does not come, and nothing for the kitchen of whoever joins by a link', () => {
    expect(needsOf(nextOf(says(coming, { comes: 'no', food: 'vegan', access: 'hiss' })), 'kickOff')).toEqual({});
    expect(needsOf(nextOf(says(coming, { comes: 'online', food: 'vegan', access: 'text' }, withLink)), 'kickOff')).toEqual({
      access: 'text',
    });
  });

  test('is about its time alone: when that is another one it is asked again, and what is needed stays', () => {
    for (const moved of [{ date: '2027-10-07' }, { time: '17:00' }]) {
      const plan = theRound({ kickOff: { ...kickOff, ...moved } });
      expect(comingOf(coming, 'kickOff', plan)).toEqual({ is: 'unsaid', before: 'yes' });
      expect(needsOf(coming, 'kickOff')).toEqual({ food: 'vegan', access: 'hiss' });
      expect(says(coming, { comes: 'yes' }, plan).outcome).toBe('changed');
    }
  });

  test('stands when the room alone is another one', () => {
    const plan = theRound({ kickOff: { ...kickOff, place: { sv: 'Aula Magna', en: 'Aula Magna' } } });
    expect(comingOf(coming, 'kickOff', plan)).toMatchObject({ is: 'yes' });
  });

  test('can be to join by a link where there is one, and counts no more when the link is gone', () => {
    expect(says(asa, { comes: 'online' })).toEqual({ outcome: 'refused', why: 'changed meanwhile' });
    const online = nextOf(says(asa, { comes: 'online' }, withLink));
    expect(comingOf(online, 'kickOff', withLink)).toMatchObject({ is: 'online' });
    expect(comingOf(online, 'kickOff', round)).toEqual({ is: 'unsaid', before: 'online' });
  });

  test('counts no more once they were told that nobody waits for them there', () => {
    const out = withTakenOut(coming, ['kickOff'], NOW.add({ hours: 1 }));
    expect(comingOf(out, 'kickOff', round)).toEqual({ is: 'unsaid', before: 'yes' });
    expect(comingOf(withTakenOut(coming, ['kickOff'], NOW), 'kickOff', round)).toMatchObject({ is: 'unsaid' });
    const again = nextOf(says(out, { comes: 'yes' }, round, NOW.add({ hours: 2 })));
    expect(comingOf(again, 'kickOff', round)).toMatchObject({ is: 'yes', said: { food: 'vegan' } });
  });

  test('names the operator who noted it', () => {
    const noted = nextOf(sayComing(asa, 'kickOff', { comes: 'no' }, 'karin', round, NOW));
    expect(comingOf(noted, 'kickOff', round)).toMatchObject({ is: 'no', said: { by: 'karin' } });
  });

  test('is nothing of somebody who has left', () => {
    const left = nextOf(decideApplication(asa, { command: 'withdraw' }, NOW));
    expect(says(left, { comes: 'yes' })).toEqual({ outcome: 'refused', why: 'has left' });
  });
});

test('whoever has not said is asked again, unless they were asked in the last three days', () => {
  const asked = NOW.subtract({ hours: 72 });
  expect(isAskedAgain(asa, asked, 'kickOff', round, NOW)).toBe(true);
  expect(isAskedAgain(asa, asked.add({ seconds: 1 }), 'kickOff', round, NOW)).toBe(false);
  expect(isAskedAgain(nextOf(says(asa, { comes: 'no' })), asked, 'kickOff', round, NOW)).toBe(false);
});

test('a letter of its own asks a week before the kick-off, and before a workshop of which the others would remind too late', () => {
  const at = (plan: typeof round) => whoComesAt('workshop', plan)?.toZonedDateTimeISO(plan.zone).toPlainDateTime().toString();
  expect(whoComesAt('kickOff', round)?.toString()).toBe('2027-09-29T06:00:00Z');
  expect(round.evaluation.opens).toBe('2028-02-09');
  expect(at(round)).toBeUndefined();
  expect(at(theRound({ evaluation: { ...round.evaluation, opens: '2028-02-11' } }))).toBeUndefined();
  expect(at(theRound({ evaluation: { ...round.evaluation, opens: '2028-02-14' } }))).toBe('2028-02-09T08:00:00');
  expect(at(theRound({ evaluation: { ...round.evaluation, opens: '2028-01-31' } }))).toBeUndefined();
});

test('an operator notes who was there once it has begun, and can take that back', () => {
  const begins = kickOffAt(round);
  const note = (person: Application, was: boolean, now = begins) => noteThere(person, 'kickOff', was, 'karin', round, now);
  expect(note(asa, true, begins.subtract({ seconds: 1 }))).toEqual({ outcome: 'refused', why: 'gathering ahead' });
  expect(note(asa, false)).toEqual({ outcome: 'unchanged' });
  const there = nextOf(note(asa, true));
  expect(there.gatherings?.kickOff?.there).toMatchObject({ was: true, by: 'karin' });
  expect(note(there, true)).toEqual({ outcome: 'unchanged' });
  expect(nextOf(note(there, false)).gatherings?.kickOff?.there?.was).toBe(false);
});
