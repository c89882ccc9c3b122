import { expect, test } from 'vitest';
import { COMPONENTS, type Component, type Fit } from '../../../shared/domain/fit.ts';
import { fitBetween, fitOf } from '../../../shared/domain/matching/scoring/fit-of.ts';
import { ruleOf } from '../../../shared/domain/matching/scoring/rules.ts';
import { type Applicant, type Known, scoresOf } from '../../../shared/domain/matching/scoring/scores.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { theRound } from '../../builders/round.ts';
import { manager, manyApplicants, student } from './applicants.ts';

const round = theRound();

function pointsOf(fit: Fit): Record<Component, number> {
  const points = Object.fromEntries(fit.components.map(({ component, points: given }) => [component, given]));
  return { topics: 0, used: 0, goals: 0, times: 0, format: 0, languages: 0, fields: 0, ...points };
}

const points = (mentor: Applicant, mentee: Applicant) => pointsOf(fitBetween(round, mentor, mentee));

function weighted(weights: Partial<Round['matching']['weights']>): Round {
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
  expect(ruleOrScore(...apart, {}, { ...round, matching: { ...round.matching, needsSharedTime: true } })).toBe('no common time');
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

test('a fit holds ids of themes, times, goals and languages, and what is not covered', () => {
  const fit = fitBetween(
    round,
    student('s', { topics: ['marketing'], slots: ['mon-am'] }),
    manager('c', { topics: ['marketing', 'recruiting'] }),
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
