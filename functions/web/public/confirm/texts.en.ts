import { givenName } from '../../../../shared/pages/words/names.ts';
import type { ConfirmTexts } from './texts.ts';

export const en: ConfirmTexts = {
  ask: (round, say) => ({
    title: 'Confirm that the address is yours',
    lines: [
      `There is an application to ${say.words(round.name)} from your mail address. Is it yours?`,
      'You have not applied? Close the page. Then nothing happens.',
    ],
    button: 'Yes, confirm',
  }),
  done: (name, round, say) => ({
    title: `Thank you, ${givenName(name)}`,
    lines: [
      'Your address is confirmed, and the application is complete. There is nothing more to do now.',
      `You hear from us by ${say.day(round.call.answerBy)}, whatever the answer.`,
    ],
    place: 'My page',
  }),
  hasLeft: (contact) => ({
    title: 'The application has been withdrawn',
    lines: [
      'This application has been withdrawn, so it cannot be confirmed.',
      `Have you changed your mind? Use the link in the mail you got then, or ask ${contact}.`,
    ],
  }),
  outOfDate: {
    title: 'The link no longer works',
    lines: ['Nothing has happened to the application. Press the button and we will mail a new link to the address it came from.'],
    button: 'Mail a new link',
  },
  linkSent: {
    title: 'A new link is on its way',
    lines: [
      'We mail it to the address the application came from, once a day at most.',
      'No mail within ten minutes? Look among the spam, or ask us.',
    ],
  },
};
