import { Temporal } from 'temporal-polyfill';
import type { Application } from '../../domain/application/application.ts';
import { decideErasing, erasedBy, mayChangeMind } from '../../domain/application/decide-erasing.ts';
import type { Erasing } from '../../domain/application/erasing.ts';
import { refused } from '../../domain/decision.ts';
import { isSettled, type Letter, type LetterRequest, ruleOf } from '../../domain/letter.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { withLetters } from '../../storage/with-letters.ts';
import { act, handledBy } from '../act.ts';
import { actOnApplication } from '../application/act-on-application.ts';
import type { Handled } from '../handled.ts';
import { toPerson } from '../letter/ask-for-letters.ts';
import { actOnPair } from '../pair/act-on-pair.ts';
import type { Tools } from '../tools.ts';
import { erasePerson } from './erase-person.ts';

/**
 * What becomes of somebody who wanted to be erased and has not changed their mind: they leave for good, what is booked leaves their calendar,
 * a last letter says farewell, and then all is erased; at the day they were told also when letters have not gone.
 */
export async function lookAtErasure(id: string, erasure: number, look: number, tools: Tools): Promise<Handled> {
  const found = await tools.store.getTogether([applicationKind.key(id), roundKind.key('round')]);
  const person = found.get(applicationKind, id)?.state;
  const { erasing } = person ?? {};
  if (person === undefined || erasing === undefined || person.erasures !== erasure || erasing.looks !== look) return 'ignored';
  if (mayChangeMind(erasing, tools.now())) return 'ignored';
  const isClosed = found.get(roundKind, 'round')?.state.stage === 'closed';
  if (!isClosed) await leaveForGood(person, tools);
  const next = await nextLetters(id, erasing, erasure, isClosed, tools);
  if (next === 'erase') return erasePerson(id, 'own wish', tools);
  return lookAgain(id, { erasure, look }, next, tools);
}

async function leaveForGood(person: Application, tools: Tools): Promise<void> {
  if (person.status === 'withdrawn')
    handledBy(await actOnApplication(person.id, { command: 'settle withdrawal', version: person.withdrawals }, tools));
  for (const pair of person.pairs) handledBy(await actOnPair(pair, { command: 'end' }, tools));
}

/** The letters to ask for before it is looked again; `erase` when all have gone, or there is no more time for them. */
async function nextLetters(
  id: string,
  erasing: Erasing,
  erasure: number,
  isClosed: boolean,
  tools: Tools,
): Promise<readonly LetterRequest[] | 'erase'> {
  if (Temporal.Instant.compare(tools.now(), erasedBy(erasing, tools.round)) >= 0) return 'erase';
  const read = await withLetters(id, tools.store);
  if (read === undefined) return 'erase';
  const { person, letters } = read;
  const isUnderWay = (letter: Letter) => !isSettled(letter) && mayStillGo(letter, person, isClosed);
  const farewell = toPerson(id, 'farewell', `erasure ${erasure}`);
  const asked = letters.find((one) => one.letter === farewell.letter && one.occasion === farewell.occasion);
  if (asked !== undefined) return isUnderWay(asked) ? [] : 'erase';
  // What ends or takes away follows from leaving: at the first look it is only being asked for.
  return erasing.looks === 0 || letters.some(isUnderWay) ? [] : [farewell];
}

function mayStillGo({ letter }: Letter, { status }: Application, isClosed: boolean): boolean {
  const { to = [], closing } = ruleOf(letter);
  return to.includes(status) && (closing === true || !isClosed);
}

async function lookAgain(
  id: string,
  at: { readonly erasure: number; readonly look: number },
  letters: readonly LetterRequest[],
  tools: Tools,
): Promise<Handled> {
  const outcome = await act(tools, {}, async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const now = tools.now();
    const decision = decideErasing(before.state, { command: 'look again', ...at }, now);
    return { before, decision, at: now, letters, evenWhenClosed: true, changes: (next) => [change(applicationKind, before, next)] };
  });
  return handledBy(outcome);
}
