import type { Language } from '../../round/languages.ts';
import type { Answers } from './answers.ts';
import type { Assisting, Named } from './assistant.ts';

export type ApplicationCommand =
  /** `isTaken` when another application with this address is confirmed: an address is whose it is by being confirmed, not by being sent. */
  | { readonly command: 'confirm'; readonly isTaken?: boolean }
  | { readonly command: 'withdraw' | 'come back' | 'refuse reminders' | 'take reminders again' }
  | { readonly command: 'settle withdrawal'; readonly version: number }
  | { readonly command: 'correct address'; readonly email: string; readonly by?: string }
  /** A number that is new, another or gone, and whether whom they meet may see it. */
  | { readonly command: 'correct phone'; readonly phone: string | undefined; readonly shown: boolean; readonly by?: string }
  /** By the applicant, as long as nobody has confirmed the address: a letter goes to the new one. */
  | { readonly command: 'correct own address'; readonly email: string }
  | ChangeAnswers
  /** Who books for a mentee from now on, in which language they are written to; nobody when left out. */
  | { readonly command: 'name assistant'; readonly named: Named | undefined; readonly language?: Language }
  /** By the assistant who has this number: they do not book any more. */
  | { readonly command: 'stop assisting'; readonly number: number }
  /** By the assistant who has this number: which letters they want, and in which language. */
  | { readonly command: 'choose letters'; readonly number: number; readonly wish: Partial<Omit<Assisting, 'number'>> }
  /** By an operator: it is another application's person, who has not left. Nobody is mailed. */
  | { readonly command: 'merge'; readonly into: string }
  | { readonly command: 'set partners'; readonly partners: number | undefined; readonly usual: number }
  | { readonly command: 'seek again' }
  /** By an operator: somebody who was entered, and has not answered, was not to be. Nobody is mailed. */
  | { readonly command: 'take entry back' };

/** By the person, as long as nobody has been found for them: all questions answered. Or by an operator, at any time, with what is still unanswered. */
export type ChangeAnswers = {
  readonly command: 'change answers';
  readonly answers: Answers;
  readonly language?: Language;
  readonly by?: string;
  readonly unanswered?: readonly string[];
};
