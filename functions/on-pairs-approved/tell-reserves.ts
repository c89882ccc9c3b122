import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { deskKind } from '../../shared/storage/kinds.ts';

/** Tells those without a pair that they are first in line when somebody says no. Nobody is left waiting without a word. */
export const handler = onEvent('pairs approved', async ({ proposal }, tools) => {
  const plan = (await tools.store.get(deskKind, 'desk'))?.state;
  if (plan?.plan === undefined || plan.approved !== proposal) return 'ignored';
  const left = [...plan.plan.mentorsLeft, ...plan.plan.menteesLeft];
  return askForLetters(
    left.map((person) => toPerson(person, 'reserve', 'reserve')),
    tools,
  );
});
