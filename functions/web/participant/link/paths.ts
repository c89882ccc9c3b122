import { inPair } from '../../../../shared/pages/paths.ts';
import type { OwnPair } from './own-pairs.ts';
import type { Participant } from './people.ts';

/** Where the acts of one pair lie: named by the partner, so that a page that stayed open is never about another pair than it shows. */
export function pairPath({ home }: Pick<Participant, 'home'>, own: OwnPair): string {
  return `${home}${inPair(own.partner.id)}`;
}

/** Where two say that they have met without booking. */
export function metPath(participant: Pick<Participant, 'home'>, own: OwnPair): string {
  return `${pairPath(participant, own)}/met`;
}

/** Where two let themselves pause, and change or end that. */
export function pausePath(participant: Pick<Participant, 'home'>, own: OwnPair): string {
  return `${pairPath(participant, own)}/pause`;
}

export function meetingPath(participant: Pick<Participant, 'home'>, own: OwnPair, number: number): string {
  return `${pairPath(participant, own)}/meeting/${number}`;
}
