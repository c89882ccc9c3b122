import type { LeavingTexts } from '../leaving.ts';

export const leaving: LeavingTexts = {
  leave: {
    title: { inPair: 'Do you want to leave the programme?', beforePair: 'Do you want to withdraw your application?' },
    inPair: (names) =>
      `${names} will be told that your mentorship has ended, and booked meetings are cancelled, but only when the time to change your mind is over. You do not need to say why.`,
    beforePair: 'If you withdraw, your application will no longer be considered. You do not need to say why.',
    undo: (hours) => `You can change your mind for ${hours} hours.`,
    ask: 'Your answer',
    stay: { inPair: 'No, I will stay', beforePair: 'No, it should stand' },
    leave: { inPair: 'Yes, I am leaving the programme', beforePair: 'Yes, I withdraw it' },
    button: 'Send the answer',
    missing: 'Choose yes or no',
  },
  mails: {
    title: 'Which emails do you want?',
    stopped: 'Right now you get no reminders.',
    coming: 'Right now you get all emails.',
    stops: 'You can do without these emails:',
    stopping: [
      'reminders before and after meetings',
      'reminders to book or choose a time',
      'questions about how it is going and what you got out of it',
    ],
    stays: 'These come all the same:',
    staying: [
      'answers to what you do yourself',
      'suggestions of who to meet, and our decisions',
      'times that are proposed, booked, moved and cancelled',
      'the invitation to the closing workshop',
    ],
    ask: 'Your choice',
    all: 'Send all emails, reminders too',
    fewer: 'Send no reminders',
    button: 'Save',
    missing: 'Choose which emails you want',
    closed: 'The programme is closed. You get no reminders.',
  },
  outOfDate: {
    title: 'This link has expired',
    text: 'Links in emails are valid for a certain time, so that nobody else can use them later. We can send a new one to the address you applied with.',
    button: 'Send a new link',
    sentTitle: 'A new link is on its way',
    sent: 'It comes to the address you applied with, most often within a few minutes. Check your spam folder if you do not see it. You can get one new link a day.',
    kept: (time) =>
      `What you just sent has not been handed in yet, but it is kept for ${time}. Open the new link, and it stands where you wrote it and can be sent.`,
  },
};
