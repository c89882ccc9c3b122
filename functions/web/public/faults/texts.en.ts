import type { FaultTexts } from './texts.ts';

export const en: FaultTexts = {
  lead: 'Is there something you cannot use, or do you need the content in another form? Write it here, and those who coordinate the programme will see it.',
  text: {
    label: 'What did not work, and where?',
    hint: (most) =>
      `For example which page it is about, what you wanted to do and which assistive technology you use. At most ${most} characters.`,
    missing: 'Write what did not work, and where',
  },
  address: { label: 'Your email address', hint: 'Optional. Fill it in if you want an answer.' },
  send: 'Send the report',
  closed: 'The round is closed, and the form takes no more reports.',
  tooLate: (contact) => ({
    title: 'The round is closed',
    lines: [
      'What you wrote has not been saved: the form takes no more reports.',
      `Go back if you want to copy the text, and email it to ${contact}.`,
    ],
  }),
  received: (hasAddress) => ({
    title: 'Thank you, the report is saved',
    lines: [
      'It is in the list of those who coordinate the programme.',
      hasAddress
        ? 'They also see the email address you filled in, and can answer you there.'
        : 'You filled in no email address, so they cannot answer you.',
    ],
  }),
  back: 'To the accessibility statement',
};
