import type { Component, Fit } from '../../fit.ts';
import type { Plan } from '../plan.ts';
import { fitter } from '../scoring/fit-of.ts';
import { ruleOf } from '../scoring/rules.ts';
import { type Applicant, scoresOf } from '../scoring/scores.ts';
import type { Inputs } from './alternatives.ts';

/** Two people who would both rather have each other than whom the plan gives them. Gains are points in each one's own view. */
export type BlockingPair = { readonly mentor: string; readonly mentee: string; readonly mentorGains: number; readonly menteeGains: number };

/** A gain below this is within what a form answer can tell. */
const LEAST_GAIN = 5;

const OWN_VIEW: Readonly<Record<'mentor' | 'mentee', readonly Component[]>> = {
  mentor: ['used', 'goals', 'times', 'format', 'languages'],
  mentee: ['topics', 'goals', 'times', 'format', 'languages', 'fields'],
};

/**
 * The allowed pairs that are not in the plan although both sides would gain by them, those first where the one who gains less gains most
 * (Gale and Shapley 1962). A report and no fault: a plan that is fair to all must leave some.
 */
export function blockingPairs({ round, applicants, decisions }: Inputs, plan: Plan): readonly BlockingPair[] {
  const mentors = applicants.filter(({ answers }) => answers.role === 'mentor');
  const mentees = applicants.filter(({ answers }) => answers.role === 'mentee');
  const has = viewsIn(plan, applicants, round.matching.mentorsPerMentee);
  const taken = new Set([
    ...plan.pairs.map(({ mentor, mentee }) => keyOf(mentor, mentee)),
    ...decisions.forbids.map((pair) => keyOf(...pair)),
  ]);
  const write = scoresOf(round, mentors, mentees, decisions);
  const scores = new Int16Array(mentees.length);
  const fitBetween = fitter(round);
  const gainsOf = (mentor: Applicant, mentee: Applicant): BlockingPair => {
    const fit = fitBetween(mentor, mentee);
    return {
      mentor: mentor.id,
      mentee: mentee.id,
      mentorGains: viewOf(fit, 'mentor') - (has.get(mentor.id) ?? 0),
      menteeGains: viewOf(fit, 'mentee') - (has.get(mentee.id) ?? 0),
    };
  };
  const found = mentors.flatMap((mentor, index) => {
    write(index, scores);
    return mentees
      .filter((mentee, at) => ruleOf(scores[at] ?? 0) === undefined && !taken.has(keyOf(mentor.id, mentee.id)))
      .map((mentee) => gainsOf(mentor, mentee))
      .filter((pair) => lessGain(pair) >= LEAST_GAIN);
  });
  return found.sort((a, b) => lessGain(b) - lessGain(a) || b.mentorGains + b.menteeGains - a.mentorGains - a.menteeGains);
}

/** What those have in their own view whose seats are all taken: the least of them. The others have room, and so nothing to lose. */
function viewsIn({ pairs }: Plan, applicants: readonly Applicant[], mentorsPerMentee: number): ReadonlyMap<string, number> {
  const given = { mentor: Map.groupBy(pairs, ({ mentor }) => mentor), mentee: Map.groupBy(pairs, ({ mentee }) => mentee) };
  return new Map(
    applicants.flatMap(({ id, answers: { role }, capacity = role === 'mentor' ? 1 : mentorsPerMentee }) => {
      const views = (given[role].get(id) ?? []).map(({ fit }) => viewOf(fit, role));
      return views.length < capacity ? [] : [[id, Math.min(...views)] as const];
    }),
  );
}

function viewOf({ components }: Fit, role: 'mentor' | 'mentee'): number {
  return components.reduce((sum, { component, points }) => (OWN_VIEW[role].includes(component) ? sum + points : sum), 0);
}

function lessGain({ mentorGains, menteeGains }: BlockingPair): number {
  return Math.min(mentorGains, menteeGains);
}

function keyOf(mentor: string, mentee: string): string {
  return JSON.stringify([mentor, mentee]);
}
