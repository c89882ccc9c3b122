import { type Pair, timesLapsed } from '../../pair/pair.ts';
import { pairId } from '../../pair/pair-id.ts';
import type { PairIds } from '../problem.ts';

/** Every offer that was sent, by its two: once for each time they were asked. */
type Asked = { readonly asked: readonly PairIds[] };

/** Whether the two were asked about each other, or are about to be. What they did not answer in time they may be asked once more. */
export function isAsked({ asked }: Asked, [mentor, mentee]: PairIds, made: Pair | undefined): boolean {
  const times = asked.filter((other) => other[0] === mentor && other[1] === mentee).length;
  return times > (made === undefined ? 0 : timesLapsed(made));
}

/** Those of some pairs whose two have not been asked, nor are about to be. */
export function unasked<Planned extends Pick<Pair, 'mentor' | 'mentee'>>(
  planned: readonly Planned[],
  board: Asked,
  pairs: readonly Pair[],
): readonly Planned[] {
  const made = new Map(pairs.map((pair) => [pair.id, pair]));
  return planned.filter(({ mentor, mentee }) => !isAsked(board, [mentor, mentee], made.get(pairId(mentor, mentee))));
}
