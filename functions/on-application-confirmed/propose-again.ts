import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { proposeAgain } from '../../shared/lambda/propose-again.ts';
import { deskKind } from '../../shared/storage/kinds.ts';

/** Counts in somebody who confirmed after the call had closed; when the offers have gone already, they are first in line. */
export const handler = onEvent('application confirmed', async ({ application }, tools) => {
  const handled = await proposeAgain(tools);
  if (handled !== 'handled') return handled;
  const desk = (await tools.store.get(deskKind, 'desk'))?.state;
  const isLeft = [...(desk?.plan?.mentorsLeft ?? []), ...(desk?.plan?.menteesLeft ?? [])].includes(application);
  return desk?.approved !== undefined && isLeft ? askForLetters([toPerson(application, 'reserve', 'reserve')], tools) : 'handled';
});
