import { askForLetters, toOperators } from '../../shared/commands/letter/ask-for-letters.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { callEnds } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells the operators early, while there is time to do something about it. */
export const handler = onEvent('recruiting fell behind', ({ day }, tools) =>
  askForLetters(toOperators(tools, 'recruiting behind', `day ${day}`, { about: { day }, before: stamp(callEnds(tools.round, {})) }), tools),
);
