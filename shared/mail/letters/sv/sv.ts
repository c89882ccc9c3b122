import { LINK_DAYS } from '../../../domain/access-link.ts';
import type { Library } from '../mail-book.ts';
import { calendar } from './calendar.ts';

/** Everything mails say in Swedish. */
export const sv: Library = {
  chapters: {
    applying: async () => (await import('./applying.ts')).applying,
    pairing: async () => (await import('./pairing.ts')).pairing,
    waiting: async () => (await import('./waiting.ts')).waiting,
    introduction: async () => (await import('./introduction.ts')).introduction,
    booking: async () => (await import('./booking.ts')).booking,
    meeting: async () => (await import('./meeting.ts')).meeting,
    round: async () => (await import('./round.ts')).round,
    operators: async () => (await import('./operators.ts')).operators,
  },
  footer: {
    whyApplicant: (facts) =>
      `Du får det här mejlet för att du är med i eller har sökt till ${facts.round.name.sv}. Svara på det om du undrar något, så läser ${facts.contact.name} det. Länkarna här gäller i minst ${LINK_DAYS.place} dagar.`,
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
