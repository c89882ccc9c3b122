import type { Phone } from '../../domain/workshop/phone.ts';
import { asItStands, type Doors, doorsOf, FIRST_ROOM, phaseOf, type Room } from '../../domain/workshop/room.ts';
import type { Phase } from '../../domain/workshop/run-of-show.ts';
import { type InRoom, type Wall, wallOf } from '../../domain/workshop/wall.ts';
import { hasWorkshop, type RoundWithWorkshop } from '../../round/round-file.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import {
  ballotKind,
  cardKind,
  headingKind,
  IN_ROOM,
  phoneKind,
  resolutionKind,
  roomKind,
  sittingPk,
} from '../../storage/kinds/workshop.ts';
import { keyOf } from '../../storage/table.ts';
import type { Tools } from '../tools.ts';

/** The room as it is now. */
export type RoomNow = {
  readonly round: RoundWithWorkshop;
  readonly stored: Stored<Room> | undefined;
  readonly room: Room;
  readonly doors: Doors;
  readonly phase: Phase;
};

/** Undefined in a round without a closing workshop, which has no room. */
export async function readRoom({ store, round, now }: Tools): Promise<RoomNow | undefined> {
  if (!hasWorkshop(round)) return undefined;
  const stored = await store.get(roomKind, 'room');
  const at = now();
  const room = asItStands(stored?.state ?? FIRST_ROOM, round, at);
  return { round, stored, room, doors: doorsOf(room, round, at), phase: phaseOf(room, round, at) };
}

/** Everything that lies in the room in one sitting, and how many phones have joined. */
export async function readInRoom(sitting: number, { store }: Tools): Promise<InRoom & { readonly phones: number }> {
  const items = await store.partition(sittingPk(sitting));
  const of = (beginning: string) => items.filter((item) => keyOf(item).sk.startsWith(beginning));
  const states = <State>(stored: readonly Stored<State>[]) => stored.map(({ state }) => state);
  const [cards, headings, ballots, resolutions] = await Promise.all([
    store.readable(cardKind, of(IN_ROOM.cards)),
    store.readable(headingKind, of(IN_ROOM.headings)),
    store.readable(ballotKind, of(IN_ROOM.ballots)),
    store.readable(resolutionKind, of(IN_ROOM.resolutions)),
  ]);
  return {
    cards: states(cards),
    headings: states(headings),
    ballots: states(ballots),
    resolutions: states(resolutions),
    phones: of(IN_ROOM.phones).length,
  };
}

/** What is on the wall of the sitting that is or was the last. */
export async function readWall(tools: Tools): Promise<(RoomNow & { readonly wall: Wall }) | undefined> {
  const at = await readRoom(tools);
  return at === undefined ? undefined : { ...at, wall: await readWallIn(at.room, tools) };
}

/** What is on the wall of a room that has been read. */
export async function readWallIn({ sitting }: Room, tools: Tools): Promise<Wall> {
  return wallOf(await readInRoom(sitting, tools));
}

/** A phone that has joined the present sitting; undefined for any other. */
export async function joinedPhone(id: string, { sitting }: Room, { store }: Tools): Promise<Phone | undefined> {
  return (await store.get(phoneKind, { sitting, id }))?.state;
}
