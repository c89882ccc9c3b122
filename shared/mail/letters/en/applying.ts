import { LINK_DAYS } from '../../../domain/access-link.ts';
import { button, facts, note, text } from '../../blocks.ts';
import type { Applying } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';

/** Letters that may reach somebody who never asked for them: nothing that was typed stands in them. */
export const applying: Chapter<'applying'> = {
  receipt: (applicant) => {
    const { round, say, status } = applicant;
    const answer = say.day(applicant.answerBy);
    return {
      subject: status === 'submitted' ? 'One step left: confirm your email address' : 'We have your application',
      preheader: `You will hear from us by ${answer}, whatever the answer.`,
      title: status === 'submitted' ? 'Confirm your address to finish applying' : 'We have your application',
      blocks: [
        text(
          `We have received an application to ${round.name.en} with this address.${status === 'submitted' ? ' The page shows what it says, so that you can see whether it is yours.' : ''}`,
        ),
        facts(...confirmation(applicant), ['You will hear from us', `by ${answer}, whatever the answer`]),
        way(applicant),
        note('If you did not apply, please ignore this email. Unconfirmed applications are not considered.'),
      ],
    };
  },

  'already applied': (applicant) => {
    const { round, status, contact } = applicant;
    const waits = status === 'submitted';
    return {
      subject: 'You have a confirmed application already',
      preheader: waits
        ? 'The new one is kept but does not count. This is what to do if it should.'
        : 'The one that is confirmed stands, and is unchanged.',
      title: 'The confirmed application stands',
      blocks: [
        text(
          `Somebody has just sent an application to ${round.name.en} with this address. There is a confirmed one already, and an address can have only one. The new one does not count, and the first is unchanged.`,
        ),
        ...(waits
          ? [
              text('The page shows what the new one says, who it is for, and how it can replace the first.'),
              facts(...confirmation(applicant)),
              button('See the new application', applicant.link),
              note(`Is it for somebody else? Send it again with that person’s own address, or ask ${contact.name}, ${contact.email}.`),
            ]
          : [way(applicant)]),
        note('If that was not you, please ignore this email.'),
      ],
    };
  },

  'confirm reminder': (applicant) => {
    const { round, say, deadline } = applicant;
    return {
      subject: 'Confirm your address so it counts',
      preheader: `All that is left is to confirm your address. The last day to apply is ${say.day(deadline)}.`,
      title: 'Confirm your email address to complete your application',
      blocks: [
        text(
          `There is an application to ${round.name.en} from this address. We cannot suggest anybody for you until we know that the address is yours.`,
        ),
        facts(...confirmation(applicant), ['Last day to apply', say.day(deadline)]),
        way(applicant),
        note('This is the only reminder. If you did not apply, please ignore this email.'),
      ],
    };
  },

  'draft link': ({ round, say, draftLink, until, deadline }) => ({
    subject: 'Continue your application when it suits you',
    preheader: `What is filled in has been kept. The last day to apply is ${say.day(deadline)}.`,
    title: 'Continue where you left off',
    blocks: [
      text(`The link opens the application to ${round.name.en}, on any phone or computer.`),
      facts(['Kept until', say.day(until)], ['Last day to apply', say.day(deadline)]),
      button('Continue your application', draftLink),
      note('Anybody who has the link can read what is filled in, so do not pass it on.'),
    ],
  }),

  'new link': (applicant) => ({
    subject: 'Here is your new link',
    preheader: `The old one has stopped working. The new one is valid for ${daysOf(applicant)} days.`,
    title: 'Your new link',
    blocks: [
      text(`Somebody opened a link to ${applicant.round.name.en} that no longer works, and asked for a new one to this address.`),
      way(applicant),
      note('The link is yours alone. Do not pass it on. If you did not ask for it, please ignore this email.'),
    ],
  }),

  'withdrawal receipt': ({ round, say, link, undoUntil }) => ({
    subject: 'You are no longer in the programme',
    preheader: `If you change your mind, you can come back until ${say.dayAndTime(undoUntil)}.`,
    title: 'You have left the programme',
    blocks: [
      text(`You are no longer in ${round.name.en}. You do not need to say why.`),
      facts(['Change your mind by', say.dayAndTime(undoUntil)]),
      button('Undo and come back', link),
      note('If something is booked, it is removed from your calendar once you can no longer change your mind.'),
      note('If it was not you who left, press the button and tell us.'),
      note(`Your data: ${round.privacy.kept.en}`),
    ],
  }),
};

function way({ status, link }: Applying): ReturnType<typeof button> {
  return button(status === 'submitted' ? 'Confirm my address' : 'Open my page', link);
}

function confirmation(applicant: Applying): readonly (readonly [string, string])[] {
  return applicant.status === 'submitted' ? [['Link valid', `for ${daysOf(applicant)} days`]] : [];
}

function daysOf({ status }: Applying): number {
  return status === 'submitted' ? LINK_DAYS.confirm : LINK_DAYS.place;
}
