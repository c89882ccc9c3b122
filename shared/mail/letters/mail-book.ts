import type { Language } from '../../round/round-file.ts';
import type { Booked, Common, Letters, Person } from './facts.ts';

/** What stands in a calendar entry. */
type EntryWords = { readonly summary: string; readonly description: string };

/** Everything mails say in one language. */
export type MailBook = {
  readonly letters: Letters;
  readonly footer: {
    readonly whyApplicant: (facts: Common) => string;
    readonly whyUnconfirmed: (facts: Common) => string;
    readonly whyOperator: (facts: Common) => string;
    readonly place: string;
    readonly leave: string;
    readonly stop: string;
    readonly console: string;
  };
  readonly calendar: {
    readonly meeting: (facts: Booked) => EntryWords;
    readonly kickOff: (facts: Person) => EntryWords;
    readonly workshop: (facts: Person) => EntryWords;
  };
};

/** A letter is in one language, so what mails say in the other is not loaded for it. */
export async function mailBook(language: Language): Promise<MailBook> {
  switch (language) {
    case 'sv':
      return (await import('./sv/sv.ts')).sv;
    case 'en':
      return (await import('./en/en.ts')).en;
  }
}
