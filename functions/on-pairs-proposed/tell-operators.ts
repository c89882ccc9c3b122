import { stamp } from '../../shared/domain/decision.ts';
import { askForLetters, toOperators } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { change } from '../../shared/storage/changes.ts';
import { attentionKind } from '../../shared/storage/kinds.ts';

/** Asks the operators to look at the proposal: nobody is asked anything before they have. */
export const handler = onEvent('pairs proposed', async ({ proposal }, tools) => {
  const at = tools.now();
  const occasion = `proposal ${proposal}`;
  const entry = { subject: { kind: 'round' }, reason: 'proposal to look at', occasion, since: stamp(at) } as const;
  await tools.store.commit({ at, changes: [change(attentionKind, undefined, entry)] });
  return askForLetters(toOperators(tools, 'proposal ready', occasion), tools);
});
