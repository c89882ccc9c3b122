import { Temporal } from 'temporal-polyfill';
import type { Application } from '../../domain/application/application.ts';
import { kickOffAt } from '../../domain/round-state.ts';
import { isSettled, noPlaceLetter, onHold } from '../../domain/waiting/who-waits.ts';
import { done } from '../../storage/changes/done.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import type { Handled } from '../handled.ts';
import { askForLetters, toPerson } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';
import { fieldNow } from './field-now.ts';
import { remindOnTheirTurn } from './people-wait.ts';

/**
 * Gives everybody who waits the word they were promised by `day`. Nobody is refused because operators did nothing: that there is no place
 * is said only once the kick-off has been and all that could be offered has been. Until then people hear that it takes longer, and
 * operators that they wait. Whoever is on hold is never refused like that.
 */
export async function answerThoseWhoWait(day: string, tools: Tools): Promise<Handled> {
  const { store, round, now } = tools;
  const what = `answers ${day}`;
  if ((await store.get(doneKind, what)) !== undefined) return 'ignored';
  const field = await fieldNow(tools);
  const { waiting } = field;
  const isHeld = Temporal.Instant.compare(now(), kickOffAt(round)) >= 0;
  const isOver = isHeld && isSettled(field, round);
  await remindOnTheirTurn(what, field, tools);
  const longer = ({ id }: Pick<Application, 'id'>) => toPerson(id, 'answer takes longer', day);
  const letters = [...waiting.map((person) => (isOver ? noPlaceLetter(person) : longer(person))), ...onHold(field).map(longer)];
  return askForLetters(letters, tools, [done(what, now())]);
}
