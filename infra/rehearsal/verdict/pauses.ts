import { instantOf } from '../../../shared/domain/decision.ts';
import type { LetterName } from '../../../shared/domain/letter.ts';
import { isPausedOn } from '../../../shared/domain/pair/pause.ts';
import { dayOf } from '../../../shared/round/calendar.ts';
import type { Evidence } from './evidence.ts';

/** Letters that ask two to go on. */
const NUDGES: readonly LetterName[] = ['book meeting', 'answer times', 'pulse', 'meeting unreported'];

/** Letters that asked two to go on while they paused. */
export function pauseFaults({ ledger, pairs, round, nameOf }: Evidence): readonly string[] {
  return ledger.flatMap(({ letter, about, sentAt, recipient }) => {
    const pair = pairs.find(({ id }) => id === about.pair);
    const asked =
      sentAt !== undefined && pair !== undefined && NUDGES.includes(letter) && isPausedOn(pair, dayOf(round, instantOf(sentAt)));
    return asked ? [`${nameOf(recipient.id)} got "${letter}" at ${sentAt}, in a pause`] : [];
  });
}
