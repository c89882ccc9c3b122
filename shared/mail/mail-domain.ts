import type { Round } from '../round/round-file.ts';

/** The part after the @ of ids that mails and calendar entries carry: the one mails come from. */
export function domainOf(round: Pick<Round, 'id' | 'mail'>): string {
  return round.mail.address.split('@').at(-1) ?? round.id;
}
