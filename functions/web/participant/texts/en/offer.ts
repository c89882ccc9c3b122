import type { OfferTexts } from '../offer.ts';

export const offer: OfferTexts = {
  title: (name) => `Would you like to meet ${name}?`,
  proposal: {
    mentor: (company) =>
      `You would be the mentor of a manager at ${company}. The manager asks and listens; you tell how it looks from your side.`,
    mentee: (university) =>
      `The student from ${university} would be your mentor. You ask and listen; the student tells how it looks from the other side.`,
  },
  sayingYes: 'What you are agreeing to',
  meetings: ['Meetings', (meetings, name, minutes) => `${meetings} with ${name}, ${minutes} each`],
  preparation: ['Preparation', (minutes) => `${minutes} before each meeting`],
  kickOff: 'Kick-off',
  first: 'First meeting',
  closing: 'Closing workshop',
  inAll: 'Time in total',
  answerBy: 'Answer by',
  ask: 'Your answer',
  hint: 'You do not need to give a reason. If you say no, we look for somebody else for you.',
  yes: 'Yes, I would',
  no: 'No, not this time',
  button: 'Send the answer',
  missing: 'Choose yes or no',
};
