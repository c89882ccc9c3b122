import { instantOf } from '../../shared/domain/decision.ts';
import { callEnds } from '../../shared/domain/round-state.ts';
import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { type Handled, onEvent } from '../../shared/lambda/on-event.ts';
import { proposeAgain } from '../../shared/lambda/propose-again.ts';
import type { Tools } from '../../shared/lambda/tools.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { deskKind } from '../../shared/storage/kinds/desk.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';

/** Counts in somebody who confirmed after the call had closed; when the offers have gone already, they are first in line. */
export const handler = onEvent('application confirmed', async ({ application }, tools) => {
  if (!(await isLate(application, tools))) return 'ignored';
  const handled = await proposeAgain(tools);
  return handled === 'handled' ? tellWhenLeft(application, tools) : handled;
});

/** Whoever confirmed while the call was open was counted when it closed. */
async function isLate(application: string, { round, store }: Tools): Promise<boolean> {
  const found = await store.getTogether([applicationKind.key(application), roundKind.key('round')]);
  const confirmedAt = found.get(applicationKind, application)?.state.confirmedAt;
  const state = found.get(roundKind, 'round')?.state;
  if (confirmedAt === undefined || state === undefined) return false;
  return instantOf(confirmedAt).epochMilliseconds >= callEnds(round, state).epochMilliseconds;
}

async function tellWhenLeft(application: string, tools: Tools): Promise<Handled> {
  const desk = (await tools.store.get(deskKind, 'desk'))?.state;
  const isLeft = [...(desk?.plan?.mentorsLeft ?? []), ...(desk?.plan?.menteesLeft ?? [])].includes(application);
  return desk?.approved !== undefined && isLeft ? askForLetters([toPerson(application, 'reserve', 'reserve')], tools) : 'handled';
}
