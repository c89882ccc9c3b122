import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { sayComing } from '../../shared/domain/gathering/coming.ts';
import {
  groupsOf,
  MAILING_GROUPS,
  type MailingGroup,
  mayBeWrittenTo,
  membersOf,
  unreachedIn,
  whyNotWrittenTo,
} from '../../shared/domain/mailing/groups.ts';
import {
  decideCallBack,
  decideGoing,
  decideMailing,
  isAmongThem,
  isSeenBy,
  type Mailing,
  MOST_PEOPLE,
  mailingLetters,
  mailingMoments,
  mayCallBack,
  standingOf,
  type ToWrite,
  textFor,
} from '../../shared/domain/mailing/mailing.ts';
import {
  filledIn,
  fillingsFor,
  PLACEHOLDERS,
  placeholdersIn,
  placeholdersOf,
  unfilled,
  unknownIn,
} from '../../shared/domain/mailing/placeholders.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { kickOffAt, workshopAt } from '../../shared/domain/round-state.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, withMeeting, withMeetingHeld, withTimesProposed } from '../builders/pairs.ts';
import { anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
// A Wednesday, at noon.
const NOW = Temporal.Instant.from('2027-11-10T11:00:00Z');
const AT = '2027-11-10T11:00:00.000Z';
const entered = { by: 'karin', at: AT, why: 'HR', unanswered: [] };

describe('something an operator writes', () => {
  const TO_ALL: ToWrite = {
    id: 'm1',
    by: 'karin',
    to: 'all',
    people: ['asa', 'orjan'],
    texts: { sv: { subject: 'Hej', text: 'Hej {namn}' } },
    urgent: false,
  };
  const writes = (changes: Partial<ToWrite> = {}, now = NOW) => decideMailing(round, { ...TO_ALL, ...changes }, now);
  const waiting = nextOf(writes());
  const urgent = nextOf(writes({ urgent: true }));
  const trial = nextOf(writes({ trialAs: 'asa' }));

  test('waits for ten minutes, in the evening until the morning after, and is on the agenda', () => {
    expect(writes()).toEqual({
      outcome: 'changed',
      next: { ...TO_ALL, at: AT, goesAt: '2027-11-10T11:10:00.000Z', status: 'waiting' },
      events: [],
    });
    expect(nextOf(writes({}, Temporal.Instant.from('2027-11-10T18:55:00Z'))).goesAt).toBe('2027-11-11T06:00:00.000Z');
    expect(mailingMoments(waiting).map(({ at, key, event }) => [at.toString(), key, event])).toEqual([
      ['2027-11-10T11:10:00Z', 'mailing m1', { name: 'mailing due', detail: { mailing: 'm1' } }],
    ]);
    expect(mailingMoments({ ...waiting, status: 'called back' })).toEqual([]);
  });

  test('goes at once where it is urgent, or to try it out', () => {
    for (const changes of [{ urgent: true }, { trialAs: 'asa' }]) {
      expect(writes(changes), JSON.stringify(changes)).toMatchObject({
        next: { goesAt: AT, status: 'waiting' },
        events: [{ name: 'mailing due', detail: { mailing: 'm1' } }],
      });
    }
    expect([urgent, trial].map(mailingMoments)).toEqual([[], []]);
    expect(waiting).not.toHaveProperty('trialAs');
  });

  test('is to somebody, and to no more than one item of the table holds', () => {
    expect(writes({ people: [] })).toEqual({ outcome: 'refused', why: 'nobody to write to' });
    const many = Array.from({ length: MOST_PEOPLE }, (_, index) => `p${index}`);
    expect(writes({ people: many }).outcome).toBe('changed');
    expect(writes({ people: [...many, 'one more'] })).toEqual({ outcome: 'refused', why: 'too many to write to' });
  });

  test('can be called back while it waits, not once it goes, nor where it went at once', () => {
    const back = nextOf(decideCallBack(waiting));
    expect(back.status).toBe('called back');
    expect(decideCallBack(back)).toEqual({ outcome: 'unchanged' });
    const going = nextOf(decideGoing(waiting));
    expect(going.status).toBe('going');
    expect([decideGoing(going), decideGoing(back)]).toEqual([{ outcome: 'unchanged' }, { outcome: 'unchanged' }]);
    for (const late of [going, urgent, trial]) expect(decideCallBack(late)).toEqual({ outcome: 'refused', why: 'too late to take back' });
    expect([waiting, back, going].map((one) => mayCallBack(one, 'running'))).toEqual([true, false, false]);
    expect(mayCallBack(waiting, 'closed')).toBe(false);
  });

  test('that had not gone as the round was closed goes no more', () => {
    const all: readonly Mailing['status'][] = ['waiting', 'going', 'called back'];
    expect(all.map((status) => standingOf({ status }, 'closed'))).toEqual(['fell away', 'going', 'called back']);
    expect(all.map((status) => standingOf({ status }, 'closing'))).toEqual(all);
  });

  test('is a letter to each it is for; tried out, one to whoever wrote it', () => {
    const about = { mailing: 'm1' };
    expect(mailingLetters(waiting)).toEqual(
      ['asa', 'orjan'].map((id) => ({ recipient: { kind: 'person', id }, letter: 'from operators', occasion: 'm1', about })),
    );
    expect(mailingLetters(urgent).map(({ letter }) => letter)).toEqual(['urgent from operators', 'urgent from operators']);
    expect(mailingLetters(trial)).toEqual([
      { recipient: { kind: 'operator', id: 'karin' }, letter: 'urgent from operators', occasion: 'm1', about },
    ]);
  });

  test('is read in one’s language, or in the one it was written in', () => {
    const [sv, en] = ['Hej', 'Hello'].map((subject) => ({ subject, text: subject }));
    if (sv === undefined || en === undefined) throw new Error('nothing is written');
    expect([textFor({ texts: { sv, en } }, 'sv'), textFor({ texts: { sv, en } }, 'en')]).toEqual([sv, en]);
    expect(textFor({ texts: { en } }, 'sv')).toEqual(en);
    expect(textFor({ texts: {} }, 'sv')).toBeUndefined();
  });

  test('is not for those who may only look, where it is to one person or tells who needs something', () => {
    const seen = (access: 'operator' | 'viewer') => ['all', 'person', 'with needs'].map((to) => isSeenBy({ access }, { to }));
    expect([seen('operator'), seen('viewer')]).toEqual([
      [true, true, true],
      [true, false, false],
    ]);
  });
});

describe('the groups an operator can write to', () => {
  const inPair = (id: string, pair: Pair, changes: Partial<Application> = {}, role: 'mentor' | 'mentee' = 'mentor'): Application => ({
    ...aPerson({ id, role }),
    pairs: [pair.id],
    ...changes,
  });
  const startsAt = Temporal.Instant.from('2027-10-20T13:00:00Z');
  const soon = Temporal.Instant.from('2027-11-20T13:00:00Z');
  const offer = anOffer({ mentor: 'offered', mentee: 'answered' });
  const half = nextOf(decidePair(round, offer, { command: 'answer', by: 'mentee', answer: 'yes' }, NOW));
  const fresh = aPair({ mentor: 'fresh', mentee: 'freshm' });
  const met = withMeetingHeld(withMeeting(aPair({ mentor: 'met', mentee: 'metm' }), startsAt), startsAt.add({ hours: 2 }));
  const unsaid = withMeeting(aPair({ mentor: 'unsaid', mentee: 'unsaidm' }), startsAt);
  const asked = withTimesProposed(aPair({ mentor: 'chooses', mentee: 'choosesm' }), { number: 1, by: 'mentee', times: [soon] });
  const paused: Pair = {
    ...aPair({ mentor: 'paused', mentee: 'pausedm' }),
    pauses: [{ from: '2027-11-08', until: '2027-11-14', by: 'mentor', at: AT, version: 1 }],
  };
  const pairs = [half, fresh, met, unsaid, asked, paused];
  const people: readonly Application[] = [
    aPerson({ id: 'free' }),
    aPerson({ id: 'freem', role: 'mentee' }),
    anApplication({ id: 'unconfirmed' }),
    { ...anApplication({ id: 'welcomed' }), entered },
    nextOf(decideApplication(aPerson({ id: 'gone' }), { command: 'withdraw' }, NOW)),
    inPair('offered', offer),
    inPair('answered', offer, {}, 'mentee'),
    ...[fresh, met, unsaid, asked, paused].flatMap((pair) => [inPair(pair.mentor, pair), inPair(pair.mentee, pair, {}, 'mentee')]),
  ];
  const ids = (group: MailingGroup, now = NOW, of = people) => membersOf(group, { people: of, pairs, round, now }).map(({ id }) => id);

  test('are of the whole round, of a side, and of where people stand in it', () => {
    expect(ids('all')).toEqual(people.map(({ id }) => id).filter((id) => id !== 'unconfirmed' && id !== 'gone'));
    expect(ids('mentors')).toEqual(['free', 'welcomed', 'offered', 'fresh', 'met', 'unsaid', 'chooses', 'paused']);
    expect(ids('mentees')).toEqual(['freem', 'answered', 'freshm', 'metm', 'unsaidm', 'choosesm', 'pausedm']);
    expect(ids('asked')).toEqual(['offered', 'answered']);
    const members = ['fresh', 'met', 'unsaid', 'chooses', 'paused'].flatMap((id) => [id, `${id}m`]);
    expect(ids('in pairs')).toEqual(members);
    expect(ids('have met')).toEqual(['met', 'metm']);
    expect(ids('not met')).toEqual(members.filter((id) => !id.startsWith('met')));
    expect(ids('pausing')).toEqual(['paused', 'pausedm']);
    expect(ids('reserves')).toEqual(['free', 'freem']);
  });

  test('are of those who have not answered what they were asked', () => {
    expect(ids('offer unanswered')).toEqual(['offered']);
    expect(ids('times unanswered')).toEqual(['chooses']);
    expect(ids('times unanswered', soon)).toEqual([]);
    expect(ids('meeting unanswered')).toEqual(['metm', 'unsaid', 'unsaidm']);
    expect(ids('welcome unanswered')).toEqual(['welcomed']);
    expect(ids('welcome unanswered', NOW, [{ ...aPerson(), entered }])).toEqual([]);
    // An offer that came to nothing waits for no answer, also before the person is free of it.
    const no = nextOf(decidePair(round, offer, { command: 'answer', by: 'mentee', answer: 'no' }, NOW));
    const others = { people: [inPair('offered', offer)], pairs: [no], round, now: NOW };
    expect(membersOf('offer unanswered', others)).toEqual([]);
  });

  test('are of those who have not said whether they come, until it begins', () => {
    const before = Temporal.Instant.from('2027-09-20T08:00:00Z');
    const says = (gathering: 'kickOff' | 'workshop') =>
      people.map((person) =>
        person.id === 'fresh' ? nextOf(sayComing(person, gathering, { comes: 'no' }, undefined, round, before)) : person,
      );
    const others = ids('in pairs').filter((id) => id !== 'fresh');
    expect(ids('kick-off unanswered', before, says('kickOff'))).toEqual(others);
    expect(ids('workshop unanswered', NOW, says('workshop'))).toEqual(others);
    const second = { seconds: 1 };
    expect(ids('kick-off unanswered', kickOffAt(round).subtract(second))).toHaveLength(10);
    expect(ids('kick-off unanswered', kickOffAt(round))).toEqual([]);
    expect(ids('workshop unanswered', workshopAt(round))).toEqual([]);
  });

  test('are of those who have not evaluated the round, while they can', () => {
    const open = Temporal.Instant.from('2028-02-10T10:00:00Z');
    const some = people.map((person) => (person.id === 'fresh' ? { ...person, evaluatedAt: AT } : person));
    expect(ids('evaluation unanswered', open, some)).toEqual(ids('in pairs').filter((id) => id !== 'fresh'));
    expect(ids('evaluation unanswered', NOW)).toEqual([]);
  });

  test('are of those who need something, in the round or at a gathering', () => {
    const before = Temporal.Instant.from('2027-09-20T08:00:00Z');
    const needs = people.map((person) => {
      if (person.id === 'free') return { ...person, answers: { ...person.answers, access: 'Hörslinga' } };
      if (person.id !== 'met') return person;
      return nextOf(sayComing(person, 'workshop', { comes: 'yes', food: 'Vegan' }, undefined, round, before));
    });
    expect(ids('with needs', NOW, needs)).toEqual(['free', 'met']);
    expect(ids('with needs')).toEqual([]);
  });

  test('leave out whoever has left, has no mail, or whose data are not used; and name those whose address is not confirmed', () => {
    const unused = { ...aPerson(), restricted: { since: AT, request: 1 } };
    const nowhere: Application = { ...aPerson(), entered: { ...entered, protected: 'nowhere' } };
    const left = { ...aPerson(), status: 'left' as const };
    expect(mayBeWrittenTo({ ...left, entered })).toBe(false);
    expect([aPerson(), unused, nowhere, left, anApplication(), { ...anApplication(), entered }].map(whyNotWrittenTo)).toEqual([
      ...[undefined, 'data not used', 'no mail', 'has left', 'not confirmed', undefined],
    ]);
    expect(unreachedIn('all', { people, pairs, round, now: NOW }).map(({ id }) => id)).toEqual(['unconfirmed']);
    expect(MAILING_GROUPS.flatMap((group) => unreachedIn(group, { people, pairs, round, now: NOW })).map(({ id }) => id)).toEqual([
      ...['unconfirmed', 'unconfirmed'],
    ]);
  });
});

describe('what stands in braces in a text', () => {
  const filled = { name: 'Åsa', partner: 'Örjan', date: '3 maj', answerBy: undefined, kickOff: '6 oktober', workshop: '16 februari' };

  test('is found by any of its names, however it is written, once', () => {
    const text = Object.values(PLACEHOLDERS)
      .flat()
      .map((name) => `{ ${name.toUpperCase()} }`);
    expect(placeholdersIn({ subject: '{Namn}', text: text.join(' ') })).toEqual(Object.keys(PLACEHOLDERS));
    expect(placeholdersIn({ subject: 'Hej', text: '{okänt} {\n}' })).toEqual([]);
    expect(unknownIn('{namn} {okänt} {Okänt} {okänt} {}', round)).toEqual(['{okänt}', '{Okänt}', '{}']);
  });

  test('is filled in, and a text that lacks something is none', () => {
    expect(filledIn('Hej {namn}, du träffar {Partner} {datum} {okänt}.', filled)).toBe('Hej Åsa, du träffar Örjan 3 maj {okänt}.');
    expect(filledIn('Hej {namn}, svara senast {svara-senast}', filled)).toBeUndefined();
  });

  const names: Readonly<Record<string, string>> = { orjan: 'Örjan Ek', bo: 'Bo By' };
  const fillings = (pairs: readonly Pair[], changes: Partial<Application> = {}, now = NOW) =>
    fillingsFor(
      { ...aPerson(), pairs: pairs.map(({ id }) => id), ...changes },
      { pairs: [...pairs, aPair({ mentor: 'x', mentee: 'bo' })], nameOf: (id) => names[id] },
      round,
      now,
    );

  test('stands for what is so: whom they meet, when next, and by when they are to answer', () => {
    const [soon, later] = ['2027-11-20T13:00:00Z', '2027-11-27T13:00:00Z'].map((at) => Temporal.Instant.from(at));
    if (soon === undefined || later === undefined) throw new Error('there are no times');
    const two = [withMeeting(aPair(), later), withMeeting(aPair({ mentee: 'bo' }), soon)];
    expect(fillings(two)).toEqual({
      name: 'Åsa Öberg',
      partners: ['Örjan Ek', 'Bo By'],
      meets: soon,
      answerBy: undefined,
      kickOff: kickOffAt(round),
      workshop: workshopAt(round),
    });
    expect(fillings([])).toMatchObject({ partners: [], meets: undefined, answerBy: undefined });
    expect(fillings([aPair({ mentee: 'nobody-known' })]).partners).toEqual([]);
    const ended = nextOf(decidePair(round, aPair(), { command: 'end' }, NOW));
    expect(fillings([ended]).partners).toEqual([]);
  });

  test('names the first day an offer has to be answered, or the last of the evaluation while that is open', () => {
    const offered = anOffer();
    const sooner: Pair = { ...anOffer({ mentee: 'bo' }), offeredAt: '2027-09-13T07:12:00.000Z' };
    expect(fillings([offered, sooner]).answerBy?.toString()).toBe('2027-09-23');
    const answered = nextOf(decidePair(round, offered, { command: 'answer', by: 'mentor', answer: 'yes' }, NOW));
    expect(fillings([answered]).answerBy).toBeUndefined();
    const open = Temporal.Instant.from('2028-02-10T10:00:00Z');
    expect(fillings([aPair()], {}, open).answerBy?.toString()).toBe('2028-03-01');
    expect(fillings([aPair()], { evaluatedAt: AT }, open).answerBy).toBeUndefined();
    expect(fillings([anOffer()], {}, open).answerBy?.toString()).toBe('2027-09-25');
    expect(fillings([], {}, open).answerBy).toBeUndefined();
    expect(fillings([answered], {}, open).answerBy).toBeUndefined();
    // Two who exchanged partners were asked nothing.
    expect(fillings([{ ...aPair(), answers: {} }]).answerBy).toBeUndefined();
  });

  test('has nothing to stand for where that is not so', () => {
    const all = { subject: '{namn}', text: '{partner} {datum} {svara-senast} {kick-off} {avslutning}' };
    expect(unfilled(all, fillings([]))).toEqual(['partner', 'date', 'answerBy']);
    const met = withMeeting(aPair(), Temporal.Instant.from('2027-11-20T13:00:00Z'));
    expect(unfilled(all, fillings([met]))).toEqual(['answerBy']);
    expect(unfilled(all, fillings([anOffer()]))).toEqual(['date']);
    expect(unfilled({ subject: '', text: '{namn}' }, fillings([]))).toEqual([]);
  });
});

test('a round without a closing workshop knows neither those who have not said whether they come to it, nor when it is', () => {
  const { workshop: _, ...without } = round;
  expect(groupsOf(round)).toEqual(MAILING_GROUPS);
  expect(MAILING_GROUPS.filter((group) => !groupsOf(without).includes(group))).toEqual(['workshop unanswered']);
  expect(placeholdersOf(round)).toEqual(Object.keys(PLACEHOLDERS));
  expect(placeholdersOf(without)).toEqual(Object.keys(PLACEHOLDERS).filter((name) => name !== 'workshop'));
  expect([unknownIn('{avslutning} {kick-off}', round), unknownIn('{avslutning} {kick-off}', without)]).toEqual([[], ['{avslutning}']]);
  const fillings = fillingsFor(aPerson(), { pairs: [], nameOf: () => undefined }, without, NOW);
  expect(unfilled({ subject: '', text: '{avslutning} {kick-off}' }, fillings)).toEqual(['workshop']);
});

test('a mailing is among those of an operator who wrote it, or sees somebody it is to', () => {
  const mailing = nextOf(decideMailing(round, { id: 'm1', by: 'karin', to: 'all', people: ['asa', 'bo'], texts: {}, urgent: false }, NOW));
  const among = (id: string, ...seen: readonly string[]) => isAmongThem(mailing, { id }, (person) => seen.includes(person));
  expect([among('karin'), among('johan'), among('johan', 'asa'), among('johan', 'cia')]).toEqual([true, false, true, false]);
  for (const field of ['side', 'trialAs']) expect(mailing).not.toHaveProperty(field);
});
