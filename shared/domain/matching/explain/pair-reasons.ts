import type { Round } from '../../../round/round-file.ts';
import type { Fit } from '../../fit.ts';
import { fitBetween } from '../scoring/fit-of.ts';
import type { Applicant } from '../scoring/scores.ts';

/** What somebody who defends a pair should know besides the points, each with its own words in every language. */
export type Note =
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

function notesOn(fit: Fit, { answers: mentor }: Applicant, { answers: mentee }: Applicant): readonly Note[] {
  const foremost = mentee.foremost === undefined ? undefined : fit.topics.includes(mentee.foremost);
  const notes: readonly (readonly [Note, boolean])[] = [
    ['foremost covered', foremost === true],
    ['foremost not covered', foremost === false],
    ['no common time', fit.slots.length === 0],
    ['no common format', mentor.format !== mentee.format && mentor.format !== 'either' && mentee.format !== 'either'],
    ['same field', !fit.differentFields],
    ['ties named', mentor.tiesWith !== undefined || mentee.tiesWith !== undefined],
    ['not all answered', fit.basedOn < 100],
  ];
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}
