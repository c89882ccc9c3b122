import { expect, test } from 'vitest';
import type { Component, Fit } from '../../../shared/domain/fit.ts';
import type { Decisions } from '../../../shared/domain/matching/decisions.ts';
import { type BlockingPair, blockingPairs } from '../../../shared/domain/matching/explain/blocking-pairs.ts';
import type { Plan } from '../../../shared/domain/matching/plan.ts';
import { proposePlan } from '../../../shared/domain/matching/propose.ts';
import { fitOf } from '../../../shared/domain/matching/scoring/fit-of.ts';
import type { Applicant } from '../../../shared/domain/matching/scoring/scores.ts';
import { theRound } from '../../builders/round.ts';
import { manager, manyApplicants, student } from './applicants.ts';

const LOOKS_AT: Readonly<Record<'mentor' | 'mentee', readonly Component[]>> = {
  mentor: ['used', 'goals', 'times', 'format', 'languages'],
  mentee: ['topics', 'goals', 'times', 'format', 'languages', 'fields'],
};
const worthTo = (role: 'mentor' | 'mentee', { components }: Fit) =>
  components.filter(({ component }) => LOOKS_AT[role].includes(component)).reduce((sum, { points }) => sum + points, 0);

/** Every two who would both gain five points or more, tried one by one. */
function allThatBlock(
  applicants: readonly Applicant[],
  plan: Plan,
  forbids: Decisions['forbids'],
  mentorsPerMentee: number,
): readonly BlockingPair[] {
  const round = theRound({ matching: { ...theRound().matching, mentorsPerMentee } });
  const of = (role: 'mentor' | 'mentee') => applicants.filter(({ answers }) => answers.role === role);
  const has = (role: 'mentor' | 'mentee', id: string) => {
    const own = plan.pairs.filter((pair) => pair[role] === id).map(({ fit }) => worthTo(role, fit));
    return own.length < (role === 'mentor' ? 1 : mentorsPerMentee) ? 0 : Math.min(...own);
  };
  const isOut = (one: string, other: string) =>
    plan.pairs.some(({ mentor, mentee }) => mentor === one && mentee === other) ||
    forbids.some(([mentor, mentee]) => mentor === one && mentee === other);
  return of('mentor').flatMap((mentor) =>
    of('mentee').flatMap((mentee) => {
      const fit = fitOf(round, mentor, mentee);
      if ('forbidden' in fit || isOut(mentor.id, mentee.id)) return [];
      const mentorGains = worthTo('mentor', fit) - has('mentor', mentor.id);
      const menteeGains = worthTo('mentee', fit) - has('mentee', mentee.id);
      return Math.min(mentorGains, menteeGains) >= 5 ? [{ mentor: mentor.id, mentee: mentee.id, mentorGains, menteeGains }] : [];
    }),
  );
}

const byName = (pairs: readonly BlockingPair[]) =>
  pairs.toSorted((a, b) => (`${a.mentor} ${a.mentee}` < `${b.mentor} ${b.mentee}` ? -1 : 1));

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'all two who would both rather have each other are found, and those who would gain most come first (%i)',
  (seed) => {
    const mentorsPerMentee = 1 + (seed % 2);
    const round = theRound({ seats: 50, matching: { ...theRound().matching, mentorsPerMentee } });
    const applicants = manyApplicants(seed, 9, 5);
    // A plan that is far from what they would choose: the best pairs were forbidden as it was made.
    const free = proposePlan(round, applicants, { policy: 'fair', locks: [], forbids: [] });
    if ('faults' in free) throw new Error('the plan has faults');
    const forbids = free.pairs.map(({ mentor, mentee }) => [mentor, mentee] as const);
    const decisions: Decisions = { policy: 'highest-total', locks: [], forbids };
    const plan = proposePlan(round, applicants, decisions);
    if ('faults' in plan) throw new Error('the plan has faults');
    for (const given of [decisions, { ...decisions, forbids: forbids.slice(0, 2) }]) {
      const found = blockingPairs({ round, applicants, decisions: given }, plan);
      expect(byName(found)).toEqual(byName(allThatBlock(applicants, plan, given.forbids, mentorsPerMentee)));
      const order = found.map(({ mentorGains, menteeGains }) => [Math.min(mentorGains, menteeGains), mentorGains + menteeGains] as const);
      expect(order).toEqual(order.toSorted(([a, c], [b, d]) => b - a || d - c));
    }
    expect(blockingPairs({ round, applicants, decisions: { ...decisions, forbids: [] } }, plan).length).toBeGreaterThan(0);
  },
);

const round = theRound();

test('with nobody in a pair all who are allowed each other block, those who gain most first, and of equals those who gain most together', () => {
  const applicants = manyApplicants(3, 12, 12);
  const decisions: Decisions = { policy: 'fair', locks: [], forbids: [] };
  const plan = proposePlan(round, applicants, decisions);
  if ('faults' in plan) throw new Error('the plan has faults');
  const found = blockingPairs({ round, applicants, decisions }, { ...plan, pairs: [] });
  expect(byName(found)).toEqual(byName(allThatBlock(applicants, { ...plan, pairs: [] }, [], 1)));
  const order = found.map(({ mentorGains, menteeGains }) => [Math.min(mentorGains, menteeGains), mentorGains + menteeGains] as const);
  expect(order).toEqual(order.toSorted(([a, c], [b, d]) => b - a || d - c));
});

test('whoever has room has nothing to lose, and two who are together do not block each other', () => {
  const wants = { topics: ['social-media'], slots: ['mon-am'] } as const;
  const s1 = student('s1', { topics: [...wants.topics], slots: [...wants.slots] });
  const s2 = student('s2', { topics: ['marketing'], slots: ['fri-eve'] });
  const c1 = manager('c1', { topics: [...wants.topics], slots: [...wants.slots] });
  const c2 = manager('c2', { topics: ['recruiting'], slots: ['tue-eve'] });
  const locks = [
    ['s1', 'c1'],
    ['s1', 'c2'],
    ['s2', 'c1'],
  ] as const;
  const blocking = (mentor: number, mentee: number, of: Decisions['locks'] = locks) => {
    const applicants = [{ ...s1, capacity: mentor }, s2, { ...c1, capacity: mentee }, c2];
    const decisions: Decisions = { policy: 'fair', locks: of, forbids: [['s2', 'c2'], ...(of === locks ? [] : locks.slice(1))] };
    const plan = proposePlan(round, applicants, decisions);
    if ('faults' in plan) throw new Error('the plan has faults');
    return blockingPairs({ round, applicants, decisions: { ...decisions, forbids: [] } }, plan).map(
      (pair) => `${pair.mentor} ${pair.mentee}`,
    );
  };
  expect(blocking(2, 2)).toEqual([]);
  expect(blocking(1, 1, locks.slice(0, 1))).toEqual(['s2 c2']);
  // With a place left, each takes on the next whoever that is.
  expect(blocking(2, 1, locks.slice(0, 1)).sort()).toEqual(['s1 c2', 's2 c2']);
  expect(blocking(1, 2, locks.slice(0, 1)).sort()).toEqual(['s2 c1', 's2 c2']);
  expect(blocking(0, 1, [])).not.toContain('s1 c1');
});
