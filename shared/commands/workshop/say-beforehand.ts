import type { Application } from '../../domain/application/application.ts';
import { hasLeft } from '../../domain/application/application.ts';
import { refused } from '../../domain/decision.ts';
import { type Beforehand, type SaidBeforehand, sayBeforehand } from '../../domain/workshop/beforehand.ts';
import { FIRST_ROOM, minutesLetOutAt } from '../../domain/workshop/room.ts';
import { hasWorkshop } from '../../round/round-file.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { beforehandKind, roomKind } from '../../storage/kinds/workshop.ts';
import { thoseOncePaired } from '../../storage/pair-members.ts';
import { act, type Outcome } from '../act.ts';
import { isInPair } from '../pair/is-in-pair.ts';
import type { Tools } from '../tools.ts';

/** Takes what somebody says to the closing workshop before it, and whether they want its minutes. */
export function answerBeforehand(
  { id }: Application,
  said: Pick<SaidBeforehand, 'answers' | 'language' | 'wantsMinutes'>,
  tools: Tools,
): Promise<Outcome<Beforehand>> {
  return act(tools, {}, async () => {
    const { round } = tools;
    if (!hasWorkshop(round)) return refused('not expected there');
    const found = await tools.store.getTogether([applicationKind.key(id), beforehandKind.key(id), roomKind.key('room')]);
    const person = found.get(applicationKind, id)?.state;
    if (person === undefined) return refused('no such person');
    if (hasLeft(person)) return refused('has left');
    if (!(await isInPair(person, tools))) return refused('not expected there');
    const before = found.get(beforehandKind, id);
    const room = found.get(roomKind, 'room');
    const sent = minutesLetOutAt(room?.state ?? FIRST_ROOM) !== undefined;
    // From the first who waits for the minutes on there is a room that is kept, so that operators are asked for them.
    const kept = room === undefined && said.wantsMinutes ? [change(roomKind, undefined, FIRST_ROOM)] : [];
    const at = tools.now();
    const decision = sayBeforehand(before?.state, { person: id, role: person.answers.role, ...said }, sent, round, at);
    return { before, at, decision, changes: (next) => [change(beforehandKind, before, next), ...kept] };
  });
}

/** What was said beforehand by those who are still in the round and let their data be used. */
export async function beforehandSaid({ store }: Tools): Promise<readonly Beforehand[]> {
  const all = (await store.all(beforehandKind)).map(({ state }) => state);
  const people = await store.those(
    applicationKind,
    all.map(({ person }) => person),
  );
  const shown = new Set(people.filter(({ state }) => !hasLeft(state) && state.restricted === undefined).map(({ state }) => state.id));
  return all.filter(({ person }) => shown.has(person));
}

/** Those who asked for the minutes by email, each with the pair they are in, or were in when they asked. */
export async function wantingMinutes(tools: Tools): Promise<readonly { readonly person: string; readonly pair: string }[]> {
  const [said, members] = await Promise.all([beforehandSaid(tools), thoseOncePaired(tools.store)]);
  const pairOf = new Map(members.map(({ person, pair }) => [person, pair]));
  return said.flatMap(({ person, wantsMinutes }) => {
    const pair = pairOf.get(person);
    return wantsMinutes && pair !== undefined ? [{ person, pair }] : [];
  });
}
