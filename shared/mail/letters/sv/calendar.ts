import { linksIn } from '../../../domain/links-in-text.ts';
import type { Round } from '../../../round/round-file.ts';
import type { Booked } from '../facts.ts';
import type { MailBook } from '../mail-book.ts';
import { ordinal } from './meeting-blocks.ts';

/** Calendar entries say no more than the name of the round: others may see a calendar. */
export const calendar: MailBook['calendar'] = {
  meeting: (meeting) => ({
    summary: `${meeting.round.name.sv}: möte ${ordinal(meeting)}`,
    description: `Med ${meeting.partner.name}.\n${videoLink(meeting)}Flytta, ställ in eller läs guiden: ${meeting.placeLink}\nSvar från kalendern läser ingen.`,
  }),
  kickOff: ({ round, placeLink }) => ({
    summary: `${round.name.sv}: kick-off`,
    description: `Alla mentorer och adepter ses för första gången.\nDin sida: ${placeLink}\n${cannotCome(round)}`,
  }),
  workshop: ({ round, placeLink }) => ({
    summary: `${round.name.sv}: avslutning`,
    description: `Alla går igenom programmet tillsammans.\nDin sida: ${placeLink}\n${cannotCome(round)}`,
  }),
};

/** Not every calendar makes a link of the place. */
function videoLink({ place = '' }: Booked): string {
  return linksIn(place)
    .map((link) => `Länk: ${link}\n`)
    .join('');
}

/** Answers from a calendar go to the address mails come from, which receives nothing. */
function cannotCome({ mail }: Round): string {
  return `Kan du inte komma? Skriv till ${mail.replyTo}. Svar från kalendern läser ingen.`;
}
