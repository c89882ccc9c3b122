import { expect, test } from 'vitest';
import type { Component, Fit } from '../../../shared/domain/fit.ts';
import type { Decisions } from '../../../shared/domain/matching/decisions.ts';
import { type BlockingPair, blockingPairs } from '../../../shared/domain/matching/explain/blocking-pairs.ts';
import type { Plan } from '../../../shared/domain/matching/plan.ts';
import { proposePlan } from '../../../shared/domain/matching/propose.ts';
import { fitOf } from '../../../shared/domain/matching/scoring/fit-of.ts';
import type { Applicant } from '../../../shared/domain/matching/scoring/scores.ts';
import { theRound } from '../../builders/round.ts';
import { manyApplicants } from './applicants.ts';

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
