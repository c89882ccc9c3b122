import type { Temporal } from 'temporal-polyfill';
import { handledBy } from '../../shared/commands/act.ts';
import type { Handled } from '../../shared/commands/handled.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { hasLeft, undoUntil } from '../../shared/domain/application/application.ts';
import { instantOf } from '../../shared/domain/decision.ts';
import { hasBegun, type Meeting } from '../../shared/domain/pair/meeting.ts';
import { type Pair, roleIn } from '../../shared/domain/pair/pair.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

/**
 * Calls off what somebody who left would have come to before leaving is final: the other one cannot wait that long to hear of it. Later
 * meetings stand until then, since they may come back.
 */
export const handler = onEvent('application withdrawn', async ({ application }, tools) => {
  const person = (await tools.store.get(applicationKind, application))?.state;
  const until = person === undefined ? undefined : undoUntil(person);
  if (person === undefined || until === undefined || !hasLeft(person)) return 'ignored';
  const found = await tools.store.getTogether(person.pairs.map((pair) => ref(pairKind, pair)));
  const formed = person.pairs.flatMap((id) => found.get(pairKind, id)?.state ?? []).filter(({ status }) => status === 'formed');
  const handled = await Promise.all(formed.map((pair) => callOff(pair, application, until, tools)));
  return handled.find((one) => one !== 'ignored') ?? 'ignored';
});

async function callOff(pair: Pair, person: string, until: Temporal.Instant, tools: Tools): Promise<Handled> {
  const by = roleIn(pair, person);
  if (by === undefined) return 'ignored';
  let handled: Handled = 'ignored';
  for (const { number } of pair.meetings.filter((meeting) => isUnder(meeting, until, tools))) {
    const one = handledBy(await actOnPair(pair.id, { command: 'meeting', number, change: { command: 'cancel', by } }, tools));
    if (one !== 'ignored') handled = one;
  }
  return handled;
}

function isUnder(meeting: Meeting, until: Temporal.Instant, { now }: Tools): boolean {
  if (meeting.status !== 'agreed' || hasBegun(meeting, now())) return false;
  return instantOf(meeting.startsAt).epochMilliseconds <= until.epochMilliseconds;
}
