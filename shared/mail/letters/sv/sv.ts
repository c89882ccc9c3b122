import type { MailBook } from '../mail-book.ts';
import { applying } from './applying.ts';
import { booking } from './booking.ts';
import { calendar } from './calendar.ts';
import { introduction } from './introduction.ts';
import { meeting } from './meeting.ts';
import { operators } from './operators.ts';
import { pairing } from './pairing.ts';
import { round } from './round.ts';

/** Everything mails say in Swedish. */
export const sv: MailBook = {
  letters: { ...applying, ...pairing, ...introduction, ...booking, ...meeting, ...round, ...operators },
  footer: {
    whyApplicant: (facts) =>
      `Du får det här mejlet för att du är med i eller har sökt till ${facts.round.name.sv}. Svara på det om du undrar något, så läser ${facts.contact.name} det.`,
    whyUnconfirmed: (facts) =>
      `Du får det här mejlet för att någon har angett den här adressen i en ansökan till ${facts.round.name.sv}. Svara på det om du undrar något, så läser ${facts.contact.name} det.`,
    whyOperator: (facts) => `Du får det här mejlet för att du samordnar ${facts.round.name.sv}.`,
    place: 'Min sida',
    leave: 'Jag vill inte vara med längre',
    stop: 'Inga fler påminnelser',
    console: 'Konsolen',
  },
  calendar,
};
