import type { Round } from '../../round/round-file.ts';
import { bestPlan } from './column-generation/best-plan.ts';
import type { Decisions } from './decisions.ts';
import { figuresOf } from './figures.ts';
import { inputsHash } from './inputs-hash.ts';
import type { Plan } from './plan.ts';
import { type Fault, fault, type Problem } from './problem.ts';
import type { Roster } from './roster/positions.ts';
import { compareIds, menteeAt, mentorAt, requiredLeft, rosterOf } from './roster/roster.ts';
import { fitter } from './scoring/fit-of.ts';
import { RULES } from './scoring/rules.ts';
import { type Applicant, scoresOf } from './scoring/scores.ts';
import { provesBest } from './solver/certificate.ts';
import type { Solution } from './solver/solve.ts';

/** Up to so many people on each side, the proof of every plan is checked before the plan is given out. */
const MOST_CHECKED = 500;

/**
 * The best plan for the people who applied, or what is wrong with the decisions. Best means, in this order: most mentors placed, most mentees
 * with a mentor, what the policy says about weak pairs, the highest total score. Never more pairs than the round has seats.
 * The order in which people and decisions are listed changes nothing.
 */
export function proposePlan(
  round: Round,
  applicants: readonly Applicant[],
  decisions: Decisions,
): Plan | { readonly faults: readonly Fault[] } {
  const people = peopleOf(applicants);
  const roster = rosterOf(problemOf(round, people, decisions));
  if ('faults' in roster) return roster;
  const inputs = inputsHash(round, applicants, decisions);
  const { pairs, solution } = bestPlan(roster);
  const left = requiredLeft(roster, solution.chosen);
  if (left.length > 0) return { faults: [fault('cannot all be placed', 'required', left)] };
  const checked = Math.max(people.mentors.length, people.mentees.length) <= MOST_CHECKED;
  const optimal = !checked || provesBest(roster, pairs, solution);
  return {
    version: 1,
    ...outcomeOf(round, people, roster, solution),
    policy: decisions.policy,
    floor: round.matching.floor,
    band: round.matching.band,
    weights: round.matching.weights,
    inputs,
    certificate: { optimal, checked, levels: solution.steps.map(({ level, cost }) => ({ level: level.name, cost })) },
  };
}

/** The people of each side, in the order of their ids. */
type People = { readonly mentors: readonly Applicant[]; readonly mentees: readonly Applicant[] };

function peopleOf(applicants: readonly Applicant[]): People {
  const sorted = [...applicants].sort((a, b) => compareIds(a.id, b.id));
  return {
    mentors: sorted.filter(({ answers }) => answers.role === 'mentor'),
    mentees: sorted.filter(({ answers }) => answers.role === 'mentee'),
  };
}

/** A round as the problem the solver is given. */
function problemOf(round: Round, { mentors, mentees }: People, decisions: Decisions): Problem {
  const required = new Set(decisions.required);
  const matchable = ({ id, priority = false, capacity }: Applicant, usual: number) => ({
    id,
    capacity: capacity ?? usual,
    priority,
    required: required.has(id),
  });
  return {
    round: round.id,
    mentors: mentors.map((mentor) => matchable(mentor, 1)),
    mentees: mentees.map((mentee) => matchable(mentee, round.matching.mentorsPerMentee)),
    scores: scoresOf(round, mentors, mentees, decisions),
    rules: RULES,
    locks: decisions.locks,
    forbids: decisions.forbids,
    seats: round.seats,
    policy: decisions.policy,
    bands: { floor: round.matching.floor, width: round.matching.band },
  };
}

type Outcome = Pick<
  Plan,
  'pairs' | 'mentorsLeft' | 'menteesLeft' | 'placed' | 'menteesCovered' | 'firstLeft' | 'worst' | 'total' | 'weakBandCounts'
>;

function outcomeOf(round: Round, { mentors, mentees }: People, roster: Roster, { chosen }: Solution): Outcome {
  const fitBetween = fitter(round);
  const applicants = new Map([...mentors, ...mentees].map((person) => [person.id, person]));
  const pairs = [...roster.locks.map((pair) => ({ ...pair, locked: true })), ...chosen.map((pair) => ({ ...pair, locked: false }))]
    .sort((a, b) => a.mentor - b.mentor || a.mentee - b.mentee)
    .flatMap(({ locked, ...pair }) => {
      const mentor = applicants.get(mentorAt(roster, pair.mentor).id);
      const mentee = applicants.get(menteeAt(roster, pair.mentee).id);
      if (mentor === undefined || mentee === undefined) return [];
      return [{ mentor: mentor.id, mentee: mentee.id, fit: fitBetween(mentor, mentee), locked }];
    });
  const placed = new Set(pairs.map(({ mentor }) => mentor));
  const covered = new Set(pairs.map(({ mentee }) => mentee));
  const mentorsLeft = mentors.filter(({ id }) => !placed.has(id));
  const menteesLeft = mentees.filter(({ id }) => !covered.has(id));
  return {
    pairs,
    mentorsLeft: mentorsLeft.map(({ id }) => id),
    menteesLeft: menteesLeft.map(({ id }) => id),
    placed: placed.size,
    menteesCovered: covered.size,
    firstLeft: [...mentorsLeft, ...menteesLeft].filter(({ priority }) => priority === true).length,
    ...figuresOf(
      pairs.map(({ fit }) => fit.score),
      { floor: round.matching.floor, width: round.matching.band },
    ),
  };
}
