import { linksIn } from '../../../domain/links-in-text.ts';
import type { Round } from '../../../round/round-file.ts';
import type { Booked } from '../facts.ts';
import type { MailBook } from '../mail-book.ts';
import { ordinal } from './meeting-blocks.ts';

/** Calendar entries say no more than the name of the round: others may see a calendar. */
export const calendar: MailBook['calendar'] = {
  meeting: (meeting) => ({
    summary: `${meeting.round.name.en}: meeting ${ordinal(meeting)}`,
    description: `With ${meeting.partner.name}.\n${videoLink(meeting)}Move, cancel or read the guide: ${meeting.placeLink}\nNobody reads answers from the calendar.`,
  }),
  kickOff: ({ round, placeLink }) => ({
    summary: `${round.name.en}: kick-off`,
    description: `Everybody meets for the first time.\nYour page: ${placeLink}\n${cannotCome(round)}`,
  }),
  workshop: ({ round, placeLink }) => ({
    summary: `${round.name.en}: closing workshop`,
    description: `Everybody goes through the programme together.\nYour page: ${placeLink}\n${cannotCome(round)}`,
  }),
};

/** Not every calendar makes a link of the place. */
function videoLink({ place = '' }: Booked): string {
  return linksIn(place)
    .map((link) => `Link: ${link}\n`)
    .join('');
}

/** Answers from a calendar go to the address mails come from, which receives nothing. */
function cannotCome({ mail }: Round): string {
  return `If you cannot come, write to ${mail.replyTo}. Nobody reads answers from the calendar.`;
}
