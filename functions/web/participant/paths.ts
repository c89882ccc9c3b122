import type { Insider } from './guest.ts';
import type { OwnPair } from './own-pairs.ts';

/** Where the acts of one pair lie. A manager can have several mentors; then each has a path of their own. */
export function pairPath({ home, pairs }: Pick<Insider, 'home' | 'pairs'>, own: OwnPair): string {
  return pairs.length === 1 ? home : `${home}/with/${own.partner.id}`;
}

export function meetingPath(insider: Pick<Insider, 'home' | 'pairs'>, own: OwnPair, number: number): string {
  return `${pairPath(insider, own)}/meeting/${number}`;
}
