import { expect, test } from 'vitest';
import { COMPONENTS, type Component, type Fit } from '../../../shared/domain/fit.ts';
import { fitBetween, fitOf } from '../../../shared/domain/matching/scoring/fit-of.ts';
import { wholePoints } from '../../../shared/domain/matching/scoring/points.ts';
import { ruleOf } from '../../../shared/domain/matching/scoring/rules.ts';
import { type Applicant, asApplicant, type Known, scoresOf } from '../../../shared/domain/matching/scoring/scores.ts';
import { namedTies } from '../../../shared/domain/matching/scoring/ties.ts';
import { foldedWords } from '../../../shared/domain/matching/scoring/words.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { manager, manyApplicants, student } from './applicants.ts';
import { dice } from './random-problem.ts';

const round = theRound();

function pointsOf(fit: Fit): Record<Component, number> {
  const points = Object.fromEntries(fit.components.map(({ component, points: given }) => [component, given]));
  return { topics: 0, used: 0, goals: 0, times: 0, format: 0, languages: 0, fields: 0, ...points };
}

const points = (mentor: Applicant, mentee: Applicant) => pointsOf(fitBetween(round, mentor, mentee));

function weighted(weights: Partial<Round['matching']['weights']>): typeof round {
  return { ...round, matching: { ...round.matching, weights: { ...round.matching.weights, ...weights } } };
}

/** What the solver is told about one pair. */
function ruleOrScore(mentor: Applicant, mentee: Applicant, known: Known = {}, of = round): number | string {
  const row = new Int16Array(1);
  scoresOf(of, [mentor], [mentee], known)(0, row);
  return ruleOf(row[0]!) ?? row[0]!;
}

test('two people who agree in everything and study something else than they work with score 100', () => {
  expect(fitBetween(round, student('s'), manager('c')).score).toBe(100);
});

test('points always add up to the score, whatever the weights', () => {
  const people = manyApplicants(11, 40, 40);
  const rounds = [
    round,
    weighted({ topics: 33, used: 7, goals: 1, times: 0, fields: 100 }),
    weighted({ topics: 1, used: 1, goals: 1, times: 1, format: 0, languages: 0, fields: 0 }),
  ];
  for (const each of rounds) {
    for (const mentor of people.slice(0, 40)) {
      for (const mentee of people.slice(40)) {
        const fit = fitBetween(each, mentor, mentee);
        expect(fit.components.reduce((sum, part) => sum + part.points, 0)).toBe(fit.score);
        expect(fit.components.map(({ component }) => component)).toEqual(COMPONENTS);
        expect(fit.components.every((part) => Number.isInteger(part.points) && part.points >= 0)).toBe(true);
        expect(fit.score).toBeLessThanOrEqual(100);
      }
    }
  }
});

test('the score a pair is explained with is the score the solver was given', () => {
  const people = manyApplicants(12, 60, 50);
  const [mentors, mentees] = [people.slice(0, 60), people.slice(60)];
  const write = scoresOf(round, mentors, mentees, {});
  const row = new Int16Array(mentees.length);
  for (const [place, mentor] of mentors.entries()) {
    write(place, row);
    for (const [at, mentee] of mentees.entries()) {
      const fit = fitOf(round, mentor, mentee);
      expect('forbidden' in fit ? fit.forbidden : fit.score).toBe(ruleOf(row[at]!) ?? row[at]);
    }
  }
});

test('a theme the manager wants most counts more than another', () => {
  const wants = manager('c', { topics: ['social-media', 'marketing'], foremost: 'marketing' });
  // 1 of 1 + 0.6, and 0.6 of 1 + 0.6, of 40 points.
  expect(points(student('s', { topics: ['marketing'] }), wants).topics).toBe(25);
  expect(points(student('s', { topics: ['social-media'] }), wants).topics).toBe(15);
  expect(points(student('s', { topics: ['recruiting'] }), wants).topics).toBe(0);
});

test('a student whose themes are not asked for is not spent on a wish that others can fill', () => {
  const wants = manager('c', { topics: ['marketing'] });
  expect(points(student('s', { topics: ['marketing'] }), wants).used).toBe(10);
  expect(points(student('s', { topics: ['marketing', 'recruiting', 'social-media'] }), wants).used).toBe(3);
});

test('goals count by how much they overlap, and count half where they were not answered', () => {
  expect(points(student('s', { goals: ['network', 'practice'] }), manager('c', { goals: ['network'] })).goals).toBe(10);
  expect(points(student('s', { goals: ['network'] }), manager('c', { goals: ['digital'] })).goals).toBe(0);
  const half = fitBetween(round, student('s', { goals: [] }), manager('c'));
  expect(half.basedOn).toBe(85);
  expect(half.score).toBe(93);
  expect(fitBetween(round, student('s'), manager('c', { goals: [] }))).toMatchObject({ basedOn: 85, score: 93 });
});

test.each([
  { who: 'the manager chose none', mentor: {}, mentee: { topics: [] }, topics: 20, used: 0, basedOn: 60 },
  { who: 'the student chose none', mentor: { topics: [] }, mentee: {}, topics: 0, used: 5, basedOn: 90 },
  { who: 'both chose none', mentor: { topics: [] }, mentee: { topics: [] }, topics: 20, used: 5, basedOn: 50 },
  {
    who: 'both chose what the round has no more',
    mentor: { topics: ['gone'] },
    mentee: { topics: ['gone'] },
    topics: 20,
    used: 5,
    basedOn: 50,
  },
])('themes count half where $who', ({ mentor, mentee, topics, used, basedOn }) => {
  const fit = fitBetween(round, student('s', mentor), manager('c', mentee));
  expect([pointsOf(fit).topics, pointsOf(fit).used, fit.basedOn]).toEqual([topics, used, basedOn]);
});

test('what the score rests on is rounded to whole percents', () => {
  const even = weighted({ topics: 1, used: 1, goals: 1, times: 1, format: 1, languages: 1, fields: 1 });
  expect(fitBetween(even, student('s', { goals: [] }), manager('c')).basedOn).toBe(86);
});

test.each([
  [
    [10.2, 5.6, 0.2, 0, 0, 0, 0],
    [10, 6, 0, 0, 0, 0, 0],
  ],
  [
    [1.7, 2.6, 3.7, 0, 0, 0, 0],
    [2, 2, 4, 0, 0, 0, 0],
  ],
  [
    [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.6],
    [1, 1, 1, 1, 1, 1, 0],
  ],
  // A sum of shares can come out a little below the whole number it is.
  [
    [39.99999999999, 0, 7.5, 0, 0, 0, 5],
    [40, 0, 8, 0, 0, 0, 5],
  ],
])('points of %j are rounded up where most is missing, until they add up: %j', (shares, whole) => {
  expect(wholePoints(Float64Array.from(shares)).map(({ points: given }) => given)).toEqual(whole);
});

test('three half-days in common are enough', () => {
  const free = (slots: Applicant['answers']['slots']) =>
    points(student('s', { slots }), manager('c', { slots: ['mon-am', 'mon-pm', 'tue-am', 'fri-eve'] })).times;
  expect(free(['mon-am', 'mon-pm', 'tue-am', 'fri-eve'])).toBe(20);
  expect(free(['mon-am', 'mon-pm', 'tue-am'])).toBe(20);
  expect(free(['mon-am', 'fri-eve', 'wed-am'])).toBe(13);
  expect(free(['wed-am'])).toBe(0);
});

test('place, languages and field count as they are said to', () => {
  expect(points(student('s', { format: 'video' }), manager('c', { format: 'on-site' })).format).toBe(0);
  expect(points(student('s', { format: 'video' }), manager('c', { format: 'either' })).format).toBe(6);
  expect(points(student('s', { languages: ['sv', 'en'] }), manager('c', { languages: ['en'] })).languages).toBe(2);
  expect(points(student('s', { field: 'Marknadsföring och ekonomi' }), manager('c', { field: 'Marknadsforing' })).fields).toBe(0);
  expect(points(student('s', { field: 'Språk och kultur' }), manager('c', { field: 'Forskning och utveckling' })).fields).toBe(5);
  expect(points(student('s', { field: 'IT' }), manager('c', { field: 'it' })).fields).toBe(0);
  // Four letters say something, and one such word is enough for the shorter ones to say nothing.
  expect(points(student('s', { field: 'Data och statistik' }), manager('c', { field: 'Data' })).fields).toBe(0);
  expect(points(student('s', { field: 'Sol och vind' }), manager('c', { field: 'Mat och dryck' })).fields).toBe(5);
});

test('what names, and words people wrote, say about them changes no score', () => {
  const plain = fitBetween(round, student('s'), manager('c'));
  const told = fitBetween(
    round,
    student('s', {
      name: 'Fatima Ali',
      wish: 'Jag är 61 år, har toppbetyg och kommer från Eritrea',
      access: 'Rullstol',
      own: { age: ['61'] },
    }),
    manager('c', { name: 'Bengt' }),
  );
  expect(told).toEqual(plain);
});

test('a rule forbids a pair whatever it scores, and says which rule', () => {
  expect(ruleOrScore(student('s', { languages: ['en'] }), manager('c'))).toBe('no common language');
  const apart = [student('s', { slots: ['mon-am'] }), manager('c', { slots: ['fri-pm'] })] as const;
  expect(ruleOrScore(...apart)).toBe(80);
  const timely = { ...round, matching: { ...round.matching, needsSharedTime: true } };
  expect(ruleOrScore(...apart, {}, timely)).toBe('no common time');
  expect(ruleOrScore(student('s'), manager('c'), {}, timely)).toBe(100);
  for (const rule of ['conflict of interest', 'same reporting line', 'met before', 'vetoed'] as const)
    expect(ruleOrScore(student('s'), manager('c'), { barred: [{ pair: ['s', 'c'], rule }] })).toBe(rule);
});

test('somebody who is named as known by the other is no partner, until an operator says so', () => {
  const named = [student('s', { tiesWith: 'min faster, ÅSA Öberg-Ek på HR' }), manager('c', { name: 'Åsa Öberg Ek' })] as const;
  expect(ruleOrScore(...named)).toBe('conflict of interest');
  expect(fitOf(round, ...named)).toEqual({ forbidden: 'conflict of interest' });
  expect(ruleOrScore(...named, { overruled: [['s', 'c']] })).toBe(100);
  expect(ruleOrScore(student('s', { tiesWith: 'Åsa' }), named[1])).toBe(100);
  expect(ruleOrScore(student('s', { name: 'Bo Lind' }), manager('c', { tiesWith: 'Bo Lind, min granne' }))).toBe('conflict of interest');
});

test.each<readonly [text: string, name: string, isNamed: boolean]>([
  ['Madonna', 'Madonna', true],
  ['min chef MADONNA på HR', 'Madonna', true],
  ['Ann', 'Anna', false],
  ['jag känner Ana Maria do Carmo de Souza e Silva sedan länge', 'Ana Maria do Carmo de Souza e Silva', true],
  // So long a name is for a person to judge.
  ['Ana Maria do Carmo de Souza e Silva Lopes', 'Ana Maria do Carmo de Souza e Silva Lopes', false],
  ['Bo', 'Bo Lind', false],
  ['Lind Bo', 'Bo Lind', false],
])('“%s” names %s: %s', (tiesWith, name, isNamed) => {
  expect(namedTies([student('s', { tiesWith })], [manager('c', { name })])).toEqual(isNamed ? [['s', 'c']] : []);
  expect(namedTies([student('s', { name })], [manager('c', { tiesWith })])).toEqual(isNamed ? [['s', 'c']] : []);
});

test('everybody of a name is meant by it, on the other side alone, and whoever names nobody is left out', () => {
  const students = [student('s1', { name: 'Bo Lind' }), student('s2', { tiesWith: 'Bo Lind och Eva Ek' }), student('s3')];
  const managers = [manager('c1', { name: 'Eva Ek' }), manager('c2', { name: 'eva  ék' }), manager('c3', { name: 'Per Ask' })];
  expect(namedTies(students, managers)).toEqual([
    ['s2', 'c1'],
    ['s2', 'c2'],
  ]);
});

test('words are compared without case, accents and signs', () => {
  expect(foldedWords(' «Ångström-Nyström», ﬁlosofi & 2:a ')).toEqual(['angstrom', 'nystrom', 'filosofi', '2', 'a']);
  expect(foldedWords(' – ')).toEqual([]);
});

test('a pair that an operator allows against a rule scores what its answers come to', () => {
  const english = student('s', { languages: ['en'] });
  expect(ruleOrScore(english, manager('c'))).toBe('no common language');
  expect(ruleOrScore(english, manager('c'), { overruled: [['s', 'c']] })).toBe(98);
  const ruledOut = { pair: ['s', 'c'], rule: 'vetoed' } as const;
  expect(ruleOrScore(student('s'), manager('c'), { barred: [ruledOut], overruled: [['s', 'c']] })).toBe(100);
});

test('several pairs of one student can be ruled out, each by its own rule', () => {
  const row = new Int16Array(3);
  const barred: Known['barred'] = [
    { pair: ['s', 'c1'], rule: 'met before' },
    { pair: ['s', 'c3'], rule: 'vetoed' },
    { pair: ['s', 'nobody'], rule: 'vetoed' },
    { pair: ['nobody', 'c2'], rule: 'vetoed' },
  ];
  scoresOf(round, [student('s')], [manager('c1'), manager('c2'), manager('c3')], { barred })(0, row);
  expect([...row].map((score) => ruleOf(score) ?? score)).toEqual(['met before', 100, 'vetoed']);
});

test('two who have nothing in common that counts score 0, which is a score', () => {
  const few = weighted({ languages: 0, fields: 0 });
  const nothing = { topics: ['marketing'], goals: ['network'], slots: ['fri-eve'], format: 'video' } as const;
  expect(
    ruleOrScore(
      student('s', { ...nothing, topics: [...nothing.topics], goals: [...nothing.goals], slots: [...nothing.slots] }),
      manager('c', { format: 'on-site' }),
      {},
      few,
    ),
  ).toBe(0);
});

/** A side of many people, each with a field of their own. */
const manyFields = (people: readonly Applicant[]) =>
  people.map((person, at): Applicant => ({ ...person, answers: { ...person.answers, field: `Ämne${at} gren${at}` } }));

test('whoever says from which score a pair is worth a look is told the scores from there on as they are, and nothing else', () => {
  const people = manyApplicants(13, 45, 40);
  const roll = dice(13);
  const students = manyFields(people.slice(0, 45));
  const managers = people.slice(45).map((person, at): Applicant => {
    // Of a third of them it is a part of what a student has.
    const [field = ''] = students[at % 45]!.answers.field.split(' ');
    return { ...person, answers: { ...person.answers, field: at % 3 === 0 ? field : `Arbete${at}` } };
  });
  for (const of of [round, { ...weighted({ topics: 13, used: 7, goals: 9, times: 3 }), seats: 9 }]) {
    const write = scoresOf(of, students, managers, {});
    const [all, some, least] = [new Int16Array(40), new Int16Array(40), new Int16Array(40)];
    for (const [at, mentor] of students.entries()) {
      write(at, all);
      expect([...all].map((score) => ruleOf(score) ?? score)).toEqual(
        managers.map((mentee) => {
          const fit = fitOf(of, mentor, mentee);
          return 'forbidden' in fit ? fit.forbidden : fit.score;
        }),
      );
      // From below what a pair scores to above it.
      for (const [mentee, score] of all.entries()) least[mentee] = Math.max(0, Math.min(101, score - 2 + roll(5)));
      write(at, some, least);
      const told = [...some].filter((score, mentee) => all[mentee]! >= least[mentee]! || score >= 0);
      expect(told).toEqual([...all].filter((score, mentee) => score >= least[mentee]! || some[mentee]! >= 0));
      write(at, some, least.fill(101));
      expect(some.every((score) => score < 0)).toBe(true);
    }
  }
});

test('somebody goes first who said yes and lost the other, and meets as many as they may', () => {
  const person = aPerson();
  expect(asApplicant(person)).toEqual({ id: person.id, answers: person.answers });
  expect(asApplicant({ ...person, partners: 2 })).toEqual({ id: person.id, answers: person.answers, capacity: 2 });
  const lost = { ...person, lastPair: { id: 'asa-orjan', over: 'said yes' as const } };
  expect(asApplicant(lost)).toEqual({ id: person.id, answers: person.answers, priority: true });
});

test('a fit holds ids of themes, times, goals and languages, and what is not covered', () => {
  const fit = fitBetween(
    round,
    student('s', { topics: ['marketing'], slots: ['mon-am'], languages: ['sv', 'en'], goals: ['perspective', 'network'] }),
    manager('c', { topics: ['marketing', 'recruiting'], goals: ['perspective', 'change'] }),
  );
  expect(fit).toMatchObject({
    topics: ['marketing'],
    notCovered: ['recruiting'],
    slots: ['mon-am'],
    languages: ['sv'],
    goals: ['perspective'],
    differentFields: true,
  });
});
