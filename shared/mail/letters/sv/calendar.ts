import type { MailBook } from '../mail-book.ts';
import { ordinal } from './meeting-blocks.ts';

/** Calendar entries say no more than the name of the round: others may see a calendar. */
export const calendar: MailBook['calendar'] = {
  meeting: (meeting) => ({
    summary: `${meeting.round.name.sv}: möte ${ordinal(meeting)}`,
    description: `Med ${meeting.partner.name}.\nFlytta, ställ in eller läs guiden: ${meeting.placeLink}`,
  }),
  kickOff: ({ round, placeLink }) => ({
    summary: `${round.name.sv}: kick-off`,
    description: `Alla par ses för första gången.\nDin sida: ${placeLink}`,
  }),
  workshop: ({ round, placeLink }) => ({
    summary: `${round.name.sv}: avslutande workshop`,
    description: `Alla par går igenom rundan tillsammans.\nDin sida: ${placeLink}`,
  }),
};
