import { act, handledBy } from '../../shared/commands/act.ts';
import type { Handled } from '../../shared/commands/handled.ts';
import { toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { inCalendar } from '../../shared/commands/letter/calendar-entries.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { type Application, timesTakenOut, withTakenOut } from '../../shared/domain/application/application.ts';
import { changed, refused, stamp, unchanged } from '../../shared/domain/decision.ts';
import type { LetterRequest } from '../../shared/domain/letter.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { type Gathering, gatheringAt } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';

/** Takes the kick-off and the workshop out of the calendar of whoever is in no other pair, above all of the one who left. */
export const handler = onEvent('pair ended', async ({ pair }, tools) => {
  const handled = await Promise.all(peopleOf(pair).map((person) => clearCalendar(person, tools)));
  return handled.find((one) => one !== 'ignored') ?? 'ignored';
});

async function clearCalendar(id: string, tools: Tools): Promise<Handled> {
  const outcome = await act(tools, {}, async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const entries = (await isStillIn(before.state, tools)) ? [] : await inCalendar(before.state, tools);
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

async function isStillIn({ status, pairs }: Application, { store }: Tools): Promise<boolean> {
  if (status === 'left' || pairs.length === 0) return false;
  const found = await store.getTogether(pairs.map(pairKind.key));
  return pairs.some((pair) => found.get(pairKind, pair)?.state.status === 'formed');
}

function cancellation(person: Application, gathering: Gathering, { round }: Tools): LetterRequest {
  const version = timesTakenOut(person, gathering) + 1;
  const before = stamp(gatheringAt(gathering, round));
  return toPerson(person.id, 'gathering cancelled', `${gathering} ${version}`, { about: { gathering, version }, before });
}
