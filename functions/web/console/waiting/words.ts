import type { WayOver } from '../../../../shared/domain/application/application.ts';
import type { Language } from '../../../../shared/round/round-file.ts';

export type WaitingWords = {
  readonly title: string;
  readonly none: string;
  readonly caption: string;
  readonly name: string;
  readonly side: string;
  readonly last: string;
  readonly over: Readonly<Record<WayOver | 'never asked', string>>;
  readonly more: (count: number) => string;
  readonly unsent: (count: number) => string;
  readonly review: string;
  readonly telling: Readonly<Record<'title' | 'question' | 'yes' | 'no' | 'choose' | 'act', string>> & {
    readonly what: (count: number) => string;
  };
};

export const WAITING_WORDS: Readonly<Record<Language, WaitingWords>> = {
  sv: {
    title: 'De som väntar på svar',
    none: 'Ingen väntar på svar.',
    caption: 'Har bekräftat sin ansökan och har varken en plats eller ett slutligt svar',
    name: 'Namn',
    side: 'Söker som',
    last: 'Så står det till',
    over: {
      'never asked': 'Har inte fått något förslag',
      'said no': 'Sa nej till ett förslag',
      'did not answer': 'Svarade inte på ett förslag i tid',
      'said yes': 'Sa ja, men det blev inte av',
      'had not answered': 'Förslaget föll innan personen hade svarat',
      ended: 'Hade ett par som är avslutat',
    },
    more: (count) => `och ${count} till`,
    unsent: (count) => (count === 1 ? 'Ett par i förslaget har inte fått frågan än.' : `${count} par i förslaget har inte fått frågan än.`),
    review: 'Granska och skicka',
    telling: {
      title: 'Berätta att det inte blev en plats',
      what: (count) =>
        count === 1
          ? 'Personen får ett mejl om att det inte blev en plats den här gången, och varför.'
          : `Alla ${count} får ett mejl om att det inte blev en plats den här gången, var och en med sitt skäl.`,
      question: 'Vill du ge dem det svaret?',
      yes: 'Ja, berätta att det inte blev en plats',
      no: 'Nej, låt dem vänta',
      choose: 'Välj ja eller nej',
      act: 'Fortsätt',
    },
  },
  en: {
    title: 'Those who wait for an answer',
    none: 'Nobody waits for an answer.',
    caption: 'Have confirmed their application and have neither a place nor a final answer',
    name: 'Name',
    side: 'Applied as',
    last: 'How it stands',
    over: {
      'never asked': 'Has not been asked about a pair',
      'said no': 'Said no to an offer',
      'did not answer': 'Did not answer an offer in time',
      'said yes': 'Said yes, but it came to nothing',
      'had not answered': 'The offer fell through before they had answered',
      ended: 'Had a pair that has ended',
    },
    more: (count) => `and ${count} more`,
    unsent: (count) =>
      count === 1 ? 'One pair of the proposal has not been asked yet.' : `${count} pairs of the proposal have not been asked yet.`,
    review: 'Review and send',
    telling: {
      title: 'Tell them that there is no place',
      what: (count) =>
        count === 1
          ? 'The person gets an email that there was no place this time, and why.'
          : `All ${count} get an email that there was no place this time, each with their own reason.`,
      question: 'Do you want to give them that answer?',
      yes: 'Yes, tell them that there is no place',
      no: 'No, let them wait',
      choose: 'Choose yes or no',
      act: 'Continue',
    },
  },
};
