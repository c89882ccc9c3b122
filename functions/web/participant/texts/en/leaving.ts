import type { LeavingTexts } from '../leaving.ts';

export const leaving: LeavingTexts = {
  leave: {
    title: 'Do you want to leave the round?',
    inPair: (names) =>
      `${names} will be told that the pair has ended, and booked meetings are cancelled, but only when the time to change your mind is over. You need not say why.`,
    beforePair: 'Your application no longer counts. You need not say why.',
    undo: (hours) => `You can change your mind for ${hours} hours.`,
    ask: 'Your answer',
    stay: 'No, I stay',
    leave: 'Yes, I leave the round',
    button: 'Send the answer',
    missing: 'Choose whether you stay or leave',
  },
  mails: {
    title: 'Which mails do you want?',
    stopped: 'Right now you get no reminders.',
    coming: 'Right now you get all mails.',
    stops: 'You can do without these mails:',
    stopping: [
      'reminders before and after meetings',
      'reminders to book or choose a time',
      'questions about how it is going and what the round gave',
    ],
    stays: 'These come all the same:',
    staying: [
      'answers to what you do yourself',
      'offers of a pair, and our decisions',
      'times that are proposed, booked, moved and cancelled',
      'the invitation to the closing workshop',
    ],
    ask: 'Your choice',
    all: 'Send all mails, reminders too',
    fewer: 'Send no reminders',
    button: 'Save',
    missing: 'Choose which mails you want',
    closed: 'The round is closed. You get no reminders.',
  },
  outOfDate: {
    title: 'The link is out of date',
    text: 'Links in mails are good for a certain time, so that nobody else can use them later. We can send a new one to the address you applied with.',
    button: 'Send a new link',
    sentTitle: 'A new link is on its way',
    sent: 'It comes to the address you applied with, most often within a few minutes. Look in your spam folder if you do not see it. You can get one new link a day.',
  },
};
