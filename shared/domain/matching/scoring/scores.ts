import type { Round } from '../../../round/round-file.ts';
import type { Answers } from '../../answers.ts';
import type { PairIds, ScoreOfPair } from '../problem.ts';
import { pointsOf, scoreFrom, writeShares } from './points.ts';
import { type Profile, profileOf } from './profile.ts';
import { forbiddenBy, type Rule, type SaidRule } from './rules.ts';
import { namedTies } from './ties.ts';

/** Somebody who may be matched, with their answers. */
export type Applicant = {
  readonly id: string;
  readonly answers: Answers;
  /** Placed before others when not all can be, such as somebody left out last time. */
  readonly priority?: boolean;
};

/** What is known about pairs besides the answers. */
export type Known = {
  readonly barred?: readonly { readonly pair: PairIds; readonly rule: SaidRule }[];
  /** Pairs that a rule forbids and an operator allows all the same; why is for the caller to keep. */
  readonly overruled?: readonly PairIds[];
};

/** The scores of a round's pairs, by the places of the people in the lists given. Below 0, a rule forbids the pair: see ruleOf. */
export function scoresOf(round: Round, mentors: readonly Applicant[], mentees: readonly Applicant[], known: Known): ScoreOfPair {
  const themes = round.themes.map((theme) => theme.id);
  const mentorProfiles = mentors.map(({ answers }) => profileOf(answers, themes));
  const menteeProfiles = mentees.map(({ answers }) => profileOf(answers, themes));
  const marks = marksOf(mentors, mentees, known);
  const points = pointsOf(round.matching.weights);
  const shares = new Float64Array(points.length);
  return (mentor, mentee) => {
    const one = mentorProfiles[mentor];
    const other = menteeProfiles[mentee];
    if (one === undefined || other === undefined) throw new RangeError(`no pair ${mentor}, ${mentee}`);
    const mark = marks[mentor]?.get(mentee);
    const rule = mark === undefined ? ruleBetween(one, other, round) : mark;
    if (rule !== 'none') return forbiddenBy(rule);
    writeShares(one, other, points, shares);
    return scoreFrom(shares);
  };
}

/** The rule that two people's answers break, if any. */
export function ruleBetween(mentor: Profile, mentee: Profile, { matching }: Round): Rule | 'none' {
  if ((mentor.languages & mentee.languages) === 0) return 'no common language';
  return matching.needsSharedTime && (mentor.slots & mentee.slots) === 0 ? 'no common time' : 'none';
}

type Marks = readonly (ReadonlyMap<number, Rule | 'none'> | undefined)[];

function marksOf(mentors: readonly Applicant[], mentees: readonly Applicant[], { barred = [], overruled = [] }: Known): Marks {
  const mentorPlaces = new Map(mentors.map(({ id }, place) => [id, place]));
  const menteePlaces = new Map(mentees.map(({ id }, place) => [id, place]));
  const marks: (Map<number, Rule | 'none'> | undefined)[] = [];
  const mark = ([mentor, mentee]: PairIds, rule: Rule | 'none') => {
    const row = mentorPlaces.get(mentor);
    const column = menteePlaces.get(mentee);
    if (row === undefined || column === undefined) return;
    const marked = marks[row] ?? new Map<number, Rule | 'none'>();
    marks[row] = marked.set(column, rule);
  };
  for (const pair of namedTies(mentors, mentees)) mark(pair, 'conflict of interest');
  for (const { pair, rule } of barred) mark(pair, rule);
  for (const pair of overruled) mark(pair, 'none');
  return marks;
}
