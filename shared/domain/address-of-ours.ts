import type { Round } from '../round/round-file.ts';
import { addressKey } from './typed-text.ts';

/**
 * The addresses a round is run from: where its mail comes from and is answered, and where those who run it have theirs. Nobody takes part
 * with one of them: their letters would go to those who sent them.
 */
export function addressesOfOurs({ mail, operators }: Pick<Round, 'mail' | 'operators'>): readonly string[] {
  return [mail.address, mail.replyTo, ...operators.map(({ email }) => email)].map(addressKey);
}

/** Asks for a mail address, in any form of a round: it is never one of the round's own. */
export function addressQuestion(round: Pick<Round, 'mail' | 'operators'>) {
  return { kind: 'address', most: MOST_IN_ADDRESS, ours: addressesOfOurs(round) } as const;
}

const MOST_IN_ADDRESS = 254;
