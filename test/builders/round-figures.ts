import type { RoundFigures } from '../../shared/round/round-figures.ts';

const steps = (confirmed: number, withdrawn = 0) => ({
  seen: 4 * confirmed,
  started: 2 * confirmed,
  submitted: confirmed,
  confirmed,
  withdrawn,
});

/** The figures of a round in which a channel brought six, and two brought few. */
export const FIGURES: RoundFigures = {
  round: 'su-pfizer',
  counted: '2028-03-08',
  wanted: { mentor: 10, mentee: 6 },
  funnel: { mentor: steps(13, 1), mentee: steps(6) },
  channels: [{ id: 'fair', ...steps(6) }, { ...steps(7, 1) }],
  pairs: { seats: 6, offered: 7, formed: 6, completed: 5, ended: 1, declined: 0, lapsed: 1 },
  meetings: { planned: 30, held: 24, missed: 1, unclear: 0, calledOff: 2 },
  answers: { asked: 10, given: 9 },
  questions: { mentor: [{ id: 'hesitate', asked: 13, answered: 7 }], mentee: [] },
  letters: { sent: 200, each: 17 },
  acts: 11,
};
