import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  asksToHear,
  type Curious,
  curiousId,
  curiousUntil,
  decideConfirming,
  decideTalk,
  isCuriousKept,
  talksWith,
  waitsForTalk,
} from '../../shared/domain/visitor/curious.ts';
import {
  decideAnswer,
  decideHiding,
  decideShowing,
  isQuestionKept,
  lastDayOfQuestion,
  MOST_SHOWN,
  noneShown,
  type Question,
  questionUntil,
  type ShownQuestions,
  shownIn,
} from '../../shared/domain/visitor/question.ts';
import { nextOf } from '../builders/decided.ts';
import { theRound } from '../builders/round.ts';

const NOW = Temporal.Instant.from('2027-08-20T10:00:00Z');
const AT = '2027-08-20T10:00:00.000Z';
const second = { seconds: 1 };

describe('somebody who has not applied and left an address', () => {
  const round = theRound();
  const asked = { id: 'c1', address: 'nyfiken@person.example', role: 'mentor', language: 'sv' } as const;
  const hears = (before?: Curious, wantsTalk = false, now = NOW) => asksToHear(before, { ...asked, wantsTalk }, now);
  const confirmed = (before: Curious) => nextOf(decideConfirming(before, NOW));

  test('is known by the address, however it is typed, and by nobody who has not the key of the round', () => {
    const id = curiousId('key', 'Nyfiken@Person.example');
    expect(id).toMatch(/^c[0-9a-f]{23}$/);
    expect(curiousId('key', 'nyfiken@person.example')).toBe(id);
    expect([curiousId('other key', 'nyfiken@person.example'), curiousId('key', 'annan@person.example')]).not.toContain(id);
  });

  test('is kept with what they asked for; asked again before the address is confirmed it counts from then', () => {
    expect(hears()).toEqual({ ...asked, askedAt: AT });
    expect(hears(hears(), false, NOW.add({ hours: 5 })).askedAt).toBe('2027-08-20T15:00:00.000Z');
  });

  test('confirms once; of a confirmed address only a wish to talk can come to what is kept', () => {
    const known = confirmed(hears());
    expect(known).toMatchObject({ confirmedAt: AT });
    expect(decideConfirming(known, NOW.add(second))).toEqual({ outcome: 'unchanged' });
    const later = NOW.add({ hours: 5 });
    expect(asksToHear(known, { ...asked, role: 'mentee', language: 'en', wantsTalk: true }, later)).toEqual({
      ...known,
      talk: { askedAt: '2027-08-20T15:00:00.000Z' },
    });
    expect(hears(known)).toEqual(known);
    expect(hears(hears(undefined, true), false, later).talk).toEqual({ askedAt: AT });
  });

  test('is kept for fourteen days if they never confirm, the last to its end; else for two hundred at the most', () => {
    const until = Temporal.Instant.from('2027-09-03T22:00:00Z');
    expect([until.subtract(second), until].map((now) => isCuriousKept(hears(), round, now))).toEqual([true, false]);
    expect(curiousUntil(hears(), round).toString()).toBe(until.toString());
    const known = { ...hears(), confirmedAt: '2027-08-21T10:00:00.000Z' };
    const last = Temporal.Instant.from('2028-03-08T23:00:00Z');
    expect(curiousUntil(known, round).toString()).toBe(last.toString());
    expect([last.subtract(second), last].map((now) => isCuriousKept(known, round, now))).toEqual([true, false]);
  });

  test('waits to talk to a former mentor once they have confirmed, and is put in touch with one', () => {
    const wishes = confirmed(hears(undefined, true));
    const waits = [hears(undefined, true), confirmed(hears()), wishes].map((one) => waitsForTalk(one, named));
    expect(waits).toEqual([false, false, true]);
    const talks = decideTalk(wishes, 'mia', 'karin', named, NOW);
    expect(nextOf(talks).talk).toEqual({ askedAt: AT, with: 'mia', by: 'karin', at: AT });
    expect(waitsForTalk(nextOf(talks), named)).toBe(false);
    expect(decideTalk(nextOf(talks), 'mia', 'johan', named, NOW)).toEqual({ outcome: 'unchanged' });
    expect(decideTalk(nextOf(talks), 'bo', 'johan', named, NOW)).toEqual({ outcome: 'refused', why: 'already answered' });
    expect(decideTalk(hears(undefined, true), 'mia', 'karin', named, NOW)).toEqual({ outcome: 'refused', why: 'already answered' });
    expect(decideTalk(wishes, 'ada', 'karin', named, NOW)).toEqual({ outcome: 'refused', why: 'no such person' });
  });

  test('waits again when the round no longer names whom they were to talk to, and can be given another', () => {
    const talks = nextOf(decideTalk(confirmed(hears(undefined, true)), 'mia', 'karin', named, NOW));
    const withoutMia = { formerMentors: [former('bo')] };
    expect(talksWith(talks, named)?.id).toBe('mia');
    expect(talksWith(talks, withoutMia)).toBeUndefined();
    expect(waitsForTalk(talks, withoutMia)).toBe(true);
    expect(nextOf(decideTalk(talks, 'bo', 'johan', withoutMia, NOW)).talk).toMatchObject({ askedAt: AT, with: 'bo', by: 'johan' });
  });
});

const former = (id: string) => ({ id, name: id, about: { sv: 'Läste juridik', en: 'Read law' }, reach: `${id}@person.example` });
const named = { formerMentors: [former('mia'), former('bo')] };

describe('a question to those who run the round', () => {
  const question: Question = { id: 'q', text: 'Hur lång tid tar det?', role: 'mentor', language: 'sv', at: AT };
  const addressed = { ...question, address: 'nyfiken@person.example' };

  test('is kept for ninety days, the last to its end', () => {
    const until = Temporal.Instant.from('2027-11-18T23:00:00Z');
    expect(questionUntil(question, theRound()).toString()).toBe(until.toString());
    expect(lastDayOfQuestion(question, theRound()).toString()).toBe('2027-11-18');
    expect([until.subtract(second), until].map((now) => isQuestionKept(question, theRound(), now))).toEqual([true, false]);
  });

  test('is answered by mail once, where an address was left', () => {
    expect(decideAnswer(question, 'En timme.', 'karin', NOW)).toEqual({ outcome: 'refused', why: 'nobody to write to' });
    const answered = nextOf(decideAnswer(addressed, 'En timme.', 'karin', NOW));
    expect(answered.answer).toEqual({ text: 'En timme.', by: 'karin', at: AT });
    expect(decideAnswer(answered, 'En timme.', 'johan', NOW)).toEqual({ outcome: 'unchanged' });
    expect(decideAnswer(answered, 'Två.', 'johan', NOW)).toEqual({ outcome: 'refused', why: 'already answered' });
  });

  const shows = (state: ShownQuestions, id: string, words: Partial<ShownQuestions['questions'][number]> = {}) =>
    decideShowing(state, { id, question: { sv: `${id}?` }, answer: { sv: `${id}!` }, by: 'karin', ...words }, NOW);
  const showing = (...ids: readonly string[]) => ids.reduce((state, id) => nextOf(shows(state, id)), noneShown);

  test('is shown with its answer after those before it; in other words it stays where it stands', () => {
    const three = showing('a', 'b', 'c');
    expect(three.questions.map(({ id, at }) => [id, at])).toEqual(['a', 'b', 'c'].map((id) => [id, AT]));
    const reworded = nextOf(shows(three, 'a', { question: { sv: 'Annorlunda?' } }));
    expect(reworded.questions.map(({ question: { sv } }) => sv)).toEqual(['Annorlunda?', 'b?', 'c?']);
  });

  test('is not shown beside a dozen others', () => {
    const full = showing(...Array.from({ length: MOST_SHOWN }, (_, index) => `q${index}`));
    expect(full.questions).toHaveLength(12);
    expect(shows(full, 'more')).toEqual({ outcome: 'refused', why: 'too many shown' });
    expect(shows(full, 'q3').outcome).toBe('changed');
  });

  test('can be taken off the call, and the others stay', () => {
    const hidden = decideHiding(showing('a', 'b'), 'a');
    expect(nextOf(hidden).questions.map(({ id }) => id)).toEqual(['b']);
    expect(decideHiding(nextOf(hidden), 'a')).toEqual({ outcome: 'unchanged' });
  });

  test('is read by those in whose language both question and answer are written', () => {
    const both = nextOf(shows(showing('a', 'b'), 'c', { question: { sv: 'c?', en: 'C?' }, answer: { sv: 'c!', en: 'C!' } }));
    const half = nextOf(shows(both, 'd', { question: { sv: 'd?', en: 'D?' }, answer: { sv: 'd!' } }));
    expect(shownIn(half, 'sv')).toHaveLength(4);
    expect(shownIn(half, 'en')).toEqual([{ question: 'C?', answer: 'C!' }]);
    expect(shownIn(nextOf(shows(noneShown, 'e', { question: {}, answer: { en: 'E!' } })), 'en')).toEqual([]);
  });
});
