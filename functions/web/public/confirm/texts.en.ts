import { givenName } from '../../../../shared/pages/words/names.ts';
import type { ConfirmTexts } from './texts.ts';

export const en: ConfirmTexts = {
  ask: (round, say) => ({
    title: 'Confirm that the address is yours',
    lines: [
      `There is an application to ${say.words(round.name)} from your email address. Is it yours?`,
      'If you did not apply, close the page. Then nothing happens.',
    ],
    button: 'Yes, confirm',
  }),
  done: (name, round, say) => ({
    title: `Thank you, ${givenName(name)}`,
    lines: [
      'Your address is confirmed, and the application is complete. There is nothing more to do now.',
      `You will hear from us by ${say.day(round.call.answerBy)}, whatever the answer.`,
    ],
    place: 'My page',
  }),
  hasLeft: (contact) => ({
    title: 'The application has been withdrawn',
    lines: [
      'This application has been withdrawn, so it cannot be confirmed.',
      `Have you changed your mind? Use the link in the email you got then, or ask ${contact}.`,
    ],
  }),
  outOfDate: {
    title: 'This link has expired',
    lines: ['Nothing has happened to the application. Press the button and we will email a new link to the address it came from.'],
    button: 'Email a new link',
  },
  linkSent: {
    title: 'A new link is on its way',
    lines: [
      'We email it to the address the application came from. You can get one a day.',
      'No email within ten minutes? Check your spam folder, or ask us.',
    ],
  },
};
