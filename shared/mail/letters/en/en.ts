import type { MailBook } from '../mail-book.ts';
import { applying } from './applying.ts';
import { booking } from './booking.ts';
import { calendar } from './calendar.ts';
import { introduction } from './introduction.ts';
import { meeting } from './meeting.ts';
import { operators } from './operators.ts';
import { pairing } from './pairing.ts';
import { round } from './round.ts';

/** Everything mails say in English. */
export const en: MailBook = {
  letters: { ...applying, ...pairing, ...introduction, ...booking, ...meeting, ...round, ...operators },
  footer: {
    whyApplicant: (facts) =>
      `You get this mail because you are in, or have applied to, ${facts.round.name.en}. Answer it if you wonder about something, and ${facts.contact.name} will read it.`,
    whyUnconfirmed: (facts) =>
      `You get this mail because somebody gave this address in an application to ${facts.round.name.en}. Answer it if you wonder about something, and ${facts.contact.name} will read it.`,
    whyOperator: (facts) => `You get this mail because you coordinate ${facts.round.name.en}.`,
    place: 'My page',
    leave: 'I no longer want to take part',
    stop: 'No more reminders',
    console: 'The console',
  },
  calendar,
};
