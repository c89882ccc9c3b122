import { type Application, timesTakenOut, withTakenOut } from '../../domain/application/application.ts';
import { changed, refused, stamp, unchanged } from '../../domain/decision.ts';
import type { LetterRequest } from '../../domain/letter.ts';
import { type Gathering, gatheringAt } from '../../domain/round-state.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { act, handledBy } from '../act.ts';
import type { Handled } from '../handled.ts';
import { toPerson } from '../letter/ask-for-letters.ts';
import { inCalendar } from '../letter/calendar-entries.ts';
import { isInPair } from '../pair/is-in-pair.ts';
import type { Tools } from '../tools.ts';

/** Takes the kick-off and the workshop out of somebody's calendar, unless they are in another pair. */
export async function clearCalendar(id: string, tools: Tools): Promise<Handled> {
  const outcome = await act(tools, {}, async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const entries = (await isInPair(before.state, tools)) ? [] : await inCalendar(before.state, tools);
    return {
      before,
      at,
      decision: entries.length === 0 ? unchanged : changed(withTakenOut(before.state, entries, at)),
      changes: (next: Application) => [change(applicationKind, before, next)],
      letters: entries.map((gathering) => cancellation(before.state, gathering, tools)),
    };
  });
  return handledBy(outcome);
}

function cancellation(person: Application, gathering: Gathering, { round }: Tools): LetterRequest {
  const version = timesTakenOut(person, gathering) + 1;
  const startsAt = gatheringAt(gathering, round);
  const before = startsAt === undefined ? {} : { before: stamp(startsAt) };
  return toPerson(person.id, 'gathering cancelled', `${gathering} ${version}`, { about: { gathering, version }, ...before });
}
