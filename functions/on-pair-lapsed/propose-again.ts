import { isWithout, proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import { offerId } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Solves the rest again: the same two may be asked once more, confirmed pairs stay. */
export const handler = onEvent('pair lapsed', (about, tools) =>
  proposeAgain(isWithout(about.pair), tools, `solved without an answer to ${offerId(about)}`),
);
