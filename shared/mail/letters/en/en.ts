import { LINK_DAYS } from '../../../domain/access-link.ts';
import type { Library } from '../mail-book.ts';
import { calendar } from './calendar.ts';

/** Everything mails say in English. */
export const en: Library = {
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
      `You get this email because you are in, or have applied to, ${facts.round.name.en}. If you have any questions, reply to it and ${facts.contact.name} will read it. The links here are valid for at least ${LINK_DAYS.place} days.`,
    whyUnconfirmed: (facts) =>
      `You get this email because somebody gave this address in an application to ${facts.round.name.en}. If you have any questions, reply to it and ${facts.contact.name} will read it.`,
    whyOperator: (facts) => `You get this email because you coordinate ${facts.round.name.en}.`,
    place: 'My page',
    leave: 'I no longer want to take part',
    stop: 'No more reminders',
    console: 'The console',
  },
  calendar,
};
