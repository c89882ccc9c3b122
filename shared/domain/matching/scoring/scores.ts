import type { Round } from '../../../round/round-file.ts';
import type { Answers } from '../../answers.ts';
import { SLOTS } from '../../form.ts';
import type { PairIds, WriteScores } from '../problem.ts';
import { type Profile, profileOf } from './profile.ts';
import { forbiddenBy, type Rule, type SaidRule } from './rules.ts';
import { scoreTables, writeTableScores } from './score-tables.ts';
import { namedTies } from './ties.ts';

const ALL_SLOTS = 2 ** SLOTS.length - 1;

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
export function scoresOf(round: Round, mentors: readonly Applicant[], mentees: readonly Applicant[], known: Known): WriteScores {
  const themes = round.themes.map((theme) => theme.id);
  const mentorProfiles = mentors.map(({ answers }) => profileOf(answers, themes));
  const menteeProfiles = mentees.map(({ answers }) => profileOf(answers, themes));
  const marks = marksOf(mentors, mentees, known);
  const tables = scoreTables(mentorProfiles, menteeProfiles, round.matching.weights);
  const mentorBits = Int32Array.from(mentorProfiles, ruleBits);
  const menteeBits = Int32Array.from(menteeProfiles, ruleBits);
  const { needsSharedTime } = round.matching;
  const unruled = new Int16Array(mentees.length);
  return (mentor, scores) => {
    writeTableScores(tables, mentor, unruled);
    const bits = mentorBits[mentor] ?? 0;
    for (let mentee = 0; mentee < menteeBits.length; mentee++) {
      const rule = brokenRule(bits & (menteeBits[mentee] ?? 0), needsSharedTime);
      scores[mentee] = rule === 'none' ? (unruled[mentee] ?? 0) : forbiddenBy(rule);
    }
    for (const [mentee, rule] of marks[mentor] ?? []) scores[mentee] = rule === 'none' ? (unruled[mentee] ?? 0) : forbiddenBy(rule);
  };
}

/** The rule that two people's answers break, if any. */
export function ruleBetween(mentor: Profile, mentee: Profile, { matching }: Round): Rule | 'none' {
  return brokenRule(ruleBits(mentor) & ruleBits(mentee), matching.needsSharedTime);
}

/** What rules ask of answers, in one number: languages in the bits above the half-days. */
function ruleBits({ languages, slots }: Profile): number {
  return (languages << SLOTS.length) | slots;
}

function brokenRule(shared: number, needsSharedTime: boolean): Rule | 'none' {
  if (shared >> SLOTS.length === 0) return 'no common language';
  return needsSharedTime && (shared & ALL_SLOTS) === 0 ? 'no common time' : 'none';
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
