import { contactOf, type Operator } from '../../round/contact.ts';
import type { Round } from '../../round/round-file.ts';
import type { Application } from './application.ts';
import type { LettersTo } from './entered.ts';

type Who = Pick<Application, 'entered'>;

/**
 * Where the letters of somebody with protected identity go, who is entered under a made-up name and without an address; undefined for
 * everybody else.
 */
export function lettersOfProtected({ entered }: Who): LettersTo | undefined {
  return entered?.protected;
}

/** Whether nothing can be written to somebody: they are told everything in another way. */
export function hasNoMail(person: Who): boolean {
  return lettersOfProtected(person) === 'nowhere';
}

/** The operator to whom the letters of a protected person go, and through whom they are reached: who entered them, or else the contact. */
export function whoPassesOn({ entered }: Who, round: Round): Operator {
  return round.operators.find(({ id, access }) => id === entered?.by && access === 'operator') ?? contactOf(round);
}

/** The address at which somebody is mailed, if they are: a protected person's letters go to whoever passes them on. */
export function mailAddressOf(person: Pick<Application, 'entered' | 'email'>, round: Round): string | undefined {
  switch (lettersOfProtected(person)) {
    case 'operators':
      return whoPassesOn(person, round).email;
    case 'nowhere':
      return undefined;
    case undefined:
      return person.email;
  }
}
