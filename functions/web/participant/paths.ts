import { inPair } from '../../../shared/pages/paths.ts';
import type { Insider } from './guest.ts';
import type { OwnPair } from './own-pairs.ts';

/** Where the acts of one pair lie: named by the partner, so that a page that stayed open is never about another pair than it shows. */
export function pairPath({ home }: Pick<Insider, 'home'>, own: OwnPair): string {
  return `${home}${inPair(own.partner.id)}`;
}

export function meetingPath(insider: Pick<Insider, 'home'>, own: OwnPair, number: number): string {
  return `${pairPath(insider, own)}/meeting/${number}`;
}
