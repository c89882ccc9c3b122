import { askForLetters, ledgerKey, notYetIn, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { instantOf } from '../../shared/domain/decision.ts';
import type { Board } from '../../shared/domain/matching/board/board.ts';
import { isLeftOut, reckonsWith } from '../../shared/domain/matching/plan.ts';
import { callEnds } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { ref } from '../../shared/storage/ref.ts';
import type { Found } from '../../shared/storage/store.ts';

/** Counts in somebody who confirmed after the call had closed; when the offers have gone already, they are first in line. */
export const handler = onEvent('application confirmed', async ({ application }, tools) => {
  const letter = toPerson(application, 'reserve', 'reserve');
  const found = await tools.store.getTogether([
    ref(applicationKind, application),
    ref(roundKind, 'round'),
    ref(boardKind, 'board'),
    ledgerKey(letter),
  ]);
  if (!isLate(application, found, tools)) return 'ignored';
  const board = found.get(boardKind, 'board')?.state;
  if (board?.plan !== undefined && reckonsWith(board.plan, application)) {
    return isReserve(board, application) ? askForLetters(notYetIn(found, [letter]), tools) : 'ignored';
  }
  const handled = await proposeAgain((plan) => reckonsWith(plan, application), tools);
  const solved = (await tools.store.get(boardKind, 'board'))?.state;
  return isReserve(solved, application) ? askForLetters([letter], tools) : handled;
});

/** Whoever confirmed while the call was open was counted when it closed. */
function isLate(application: string, found: Found, { round }: Tools): boolean {
  const confirmedAt = found.get(applicationKind, application)?.state.confirmedAt;
  const state = found.get(roundKind, 'round')?.state;
  if (confirmedAt === undefined || state === undefined) return false;
  return instantOf(confirmedAt).epochMilliseconds >= callEnds(round, state).epochMilliseconds;
}

/** Whether offers have gone out, and none to this person. */
function isReserve(board: Board | undefined, application: string): boolean {
  return board?.approved !== undefined && board.plan !== undefined && isLeftOut(board.plan, application);
}
