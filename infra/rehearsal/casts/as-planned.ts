import type { Cast } from './cast.ts';

const mentees = [['declines the first offer'], ['cancels twice'], ['slow']] as const;
const mentors = [['mistypes the address'], ['withdraws'], ['slow']] as const;

/** A round that goes by its file, with a few of the people every round has. */
export const asPlanned: Cast = {
  habits: { mentee: mentees, mentor: mentors },
  operators: {},
};

/** The same with more people who do what nobody hoped for, and an operator who is slow to tick things off: for somebody who looks at it. */
export const lively: Cast = {
  habits: {
    mentee: [...mentees, ['asks for a call'], ['books nothing'], ['reports a fault']],
    mentor: [...mentors, ['confirms nothing']],
  },
  operators: { leavesDays: 10 },
};
