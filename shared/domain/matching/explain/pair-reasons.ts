import type { Round } from '../../../round/round-file.ts';
import type { Fit } from '../../fit.ts';
import { fitBetween } from '../scoring/fit-of.ts';
import type { Applicant } from '../scoring/scores.ts';

/** What somebody who defends a pair should know besides the points, each with its own words in every language. */
export type Note =
  | 'goes first'
  | 'foremost covered'
  | 'foremost not covered'
  | 'no common time'
  | 'ties named'
  | 'not all answered'
  | 'same field'
  | 'no common format';

/** Why two people are a pair: what the mentor brings that the mentee asked for, the foremost first, what they share, what is not covered. */
export type PairReasons = {
  readonly fit: Fit;
  readonly brings: readonly string[];
  readonly notes: readonly Note[];
};

export function pairReasons(round: Round, mentor: Applicant, mentee: Applicant): PairReasons {
  const fit = fitBetween(round, mentor, mentee);
  const { foremost } = mentee.answers;
  const brings = [...fit.topics].sort((a, b) => Number(b === foremost) - Number(a === foremost));
  return { fit, brings, notes: notesOn(fit, mentor, mentee) };
}

function notesOn(fit: Fit, mentor: Applicant, mentee: Applicant): readonly Note[] {
  const [one, other] = [mentor.answers, mentee.answers];
  const foremost = other.foremost === undefined ? undefined : fit.topics.includes(other.foremost);
  const notes: readonly (readonly [Note, boolean])[] = [
    ['goes first', mentor.priority === true || mentee.priority === true],
    ['foremost covered', foremost === true],
    ['foremost not covered', foremost === false],
    ['no common time', fit.slots.length === 0],
    ['no common format', one.format !== other.format && one.format !== 'either' && other.format !== 'either'],
    ['same field', !fit.differentFields],
    ['ties named', one.tiesWith !== undefined || other.tiesWith !== undefined],
    ['not all answered', fit.basedOn < 100],
  ];
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}
