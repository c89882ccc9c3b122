import type { Round } from '../../../round/round-file.ts';
import type { Answers } from '../../application/answers.ts';
import { type Application, goesFirst } from '../../application/application.ts';
import { assumedIn } from '../../application/entered.ts';
import type { PairIds, WriteScores } from '../problem.ts';
import { pointsOf, scoreFrom, writeShares } from './points.ts';
import { type Profile, profiler } from './profile.ts';
import { brokenRule, forbiddenBy, type Rule, ruleBits, type SaidRule } from './rules.ts';
import { scoreTables, writeTableScores } from './score-tables.ts';
import { namedTies } from './ties.ts';

/** Somebody who may be matched, with their answers. */
export type Applicant = {
  readonly id: string;
  readonly answers: Answers;
  /** Placed before others when not all can be: somebody who said yes and lost the other, or was left out last time. */
  readonly priority?: boolean;
  /** How many people of the other side they may meet, where that is another number than the round's. */
  readonly capacity?: number;
};

/** Somebody of the round as they may be matched now. */
export function asApplicant(person: Application): Applicant {
  const answers = assumedIn(person);
  const { id, partners: capacity } = person;
  return { id, answers, ...(goesFirst(person) ? { priority: true } : {}), ...(capacity === undefined ? {} : { capacity }) };
}

/** What is known about pairs besides the answers. */
export type Known = {
  readonly barred?: readonly { readonly pair: PairIds; readonly rule: SaidRule }[];
  /** Pairs that a rule forbids and an operator allows all the same; why is for the caller to keep. */
  readonly overruled?: readonly PairIds[];
};

/** The scores of a round's pairs, by the indexes of the people in the lists given. Below 0, a rule forbids the pair: see ruleOf. */
export function scoresOf(round: Round, mentors: readonly Applicant[], mentees: readonly Applicant[], known: Known): WriteScores {
  const profileOf = profiler(round.themes.map((theme) => theme.id));
  const mentorProfiles = mentors.map(({ answers }) => profileOf(answers));
  const menteeProfiles = mentees.map(({ answers }) => profileOf(answers));
  const tables = scoreTables(mentorProfiles, menteeProfiles, round.matching);
  const marks = marksOf(mentors, mentees, known);
  const points = pointsOf(round.matching.weights);
  const shares = new Float64Array(points.length);
  return (mentor, scores, least) => {
    writeTableScores(tables, mentor, scores, least);
    for (const [mentee, rule] of marks[mentor] ?? []) {
      const [one, other] = [mentorProfiles[mentor], menteeProfiles[mentee]];
      if (rule !== 'overruled') scores[mentee] = forbiddenBy(rule);
      else if (one !== undefined && other !== undefined) {
        writeShares(one, other, points, shares);
        scores[mentee] = scoreFrom(shares);
      }
    }
  };
}

/** The rule that two people's answers break, if any. */
export function ruleBetween(mentor: Profile, mentee: Profile, { matching }: Round): Rule | undefined {
  return brokenRule(ruleBits(mentor.languages, mentor.slots) & ruleBits(mentee.languages, mentee.slots), matching.needsSharedTime);
}

type Marks = readonly (ReadonlyMap<number, Rule | 'overruled'> | undefined)[];

function marksOf(mentors: readonly Applicant[], mentees: readonly Applicant[], { barred = [], overruled = [] }: Known): Marks {
  const mentorPlaces = new Map(mentors.map(({ id }, place) => [id, place]));
  const menteePlaces = new Map(mentees.map(({ id }, place) => [id, place]));
  const marks: (Map<number, Rule | 'overruled'> | undefined)[] = [];
  const mark = ([mentor, mentee]: PairIds, rule: Rule | 'overruled') => {
    const row = mentorPlaces.get(mentor);
    const column = menteePlaces.get(mentee);
    if (row === undefined || column === undefined) return;
    const marked = marks[row] ?? new Map<number, Rule | 'overruled'>();
    marks[row] = marked.set(column, rule);
  };
  for (const pair of namedTies(mentors, mentees)) mark(pair, 'conflict of interest');
  for (const { pair, rule } of barred) mark(pair, rule);
  for (const pair of overruled) mark(pair, 'overruled');
  return marks;
}
