import { givenName } from '../../../../shared/pages/words/names.ts';
import type { ConfirmTexts } from './texts.ts';

export const en: ConfirmTexts = {
  ask: (round, say) => ({
    title: 'Is this your application?',
    lines: [
      `There is an application to ${say.words(round.name)} with your email address. Read what it says. If it is yours, confirm it, and it counts.`,
    ],
    button: 'Yes, it is mine: confirm',
    notYou: 'You do not know it? Close the page. Then it does not count.',
  }),
  labels: {
    name: 'Name',
    as: 'Applies as',
    title: 'Title',
    studies: 'Studies',
    work: 'Works with',
    topics: 'Would like to talk about',
    wish: 'Wish',
    email: 'Email address',
    sent: 'Sent',
  },
  roles: { mentor: 'student, mentor', mentee: 'manager' },
  others: 'More applications have been sent with the same address, and each has an email of its own. Only one of them can be confirmed:',
  othersLeft: 'This has also been sent with your address. It is not confirmed, and does not count:',
  more: (count) => `And ${count} more.`,
  taken: (name, sentAt, contact) => ({
    title: 'The address has a confirmed application already',
    lines: [
      `The application for ${name}, sent ${sentAt}, is confirmed with this address. An address can have one confirmed application, so the one below is kept but does not count.`,
      'Is it for somebody else, such as another manager? Send it once more with that person’s own address.',
      'Is it to replace the first one? Withdraw the first on its page. Then open this link again and confirm.',
      `If you are not sure, ask ${contact}.`,
    ],
    button: 'Email me the link to the first application’s page',
  }),
  done: (name, answerBy, say) => ({
    title: `Thank you, ${givenName(name)}`,
    lines: [
      'Your address is confirmed, and the application is complete. There is nothing more to do now.',
      `You will hear from us by ${say.day(answerBy)}, whatever the answer.`,
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
  closed: (contact) => ({
    title: 'The programme is over',
    lines: ['Nothing can be confirmed or changed any more, and we email no new links.', `If you have a question, ask ${contact}.`],
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
