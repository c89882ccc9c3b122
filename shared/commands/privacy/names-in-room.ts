import { FIRST_ROOM } from '../../domain/workshop/room.ts';
import { cardWithout, headingWithout, resolutionWithout } from '../../domain/workshop/without-name.ts';
import { cardKind, headingKind, resolutionKind, roomKind } from '../../storage/kinds/workshop.ts';
import type { Tools } from '../tools.ts';
import { readInRoom } from '../workshop/read-room.ts';
import { inAnotherState } from './in-another-state.ts';

/** What was written in the room of the closing workshop stays, and names whoever is erased no more: neither as who sees to a decision nor elsewhere. */
export async function removeNameInRoom(name: string, tools: Tools): Promise<void> {
  const { sitting: last } = (await tools.store.get(roomKind, 'room'))?.state ?? FIRST_ROOM;
  for (let sitting = 1; sitting <= last; sitting += 1) {
    const { cards, headings, resolutions } = await readInRoom(sitting, tools);
    for (const { id } of cards) await inAnotherState(cardKind, { sitting, id }, (card) => cardWithout(card, name), tools);
    for (const { id } of headings) await inAnotherState(headingKind, { sitting, id }, (heading) => headingWithout(heading, name), tools);
    for (const { id } of resolutions) await inAnotherState(resolutionKind, { sitting, id }, (one) => resolutionWithout(one, name), tools);
  }
}
