import { readInRoom } from '../../../../shared/commands/workshop/read-room.ts';
import { beforehandSaid } from '../../../../shared/commands/workshop/say-beforehand.ts';
import type { Refusal } from '../../../../shared/domain/decision.ts';
import { wallOf } from '../../../../shared/domain/workshop/wall.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { roomWords } from '../../../../shared/words/workshop/room.ts';
import type { RoomVisit } from '../room-visit.ts';
import type { Part, RoomRead, Taken } from './part.ts';

/** `part` is what a phone looks at; the wall looks at what the phase is about. */
export async function readParts({ room, tools, phase }: RoomVisit, part: Part | undefined = undefined): Promise<RoomRead> {
  const wantsAnswers = (part ?? phase) === 'answers';
  const [inRoom, said] = await Promise.all([readInRoom(room.sitting, tools), wantsAnswers ? beforehandSaid(tools) : []]);
  return { ...inRoom, wall: wallOf(inRoom), said };
}

/** Why something did not happen, on the page it was sent from. */
export function refusedIn(part: Part, why: Refusal, say: Say): Taken {
  const { refused } = roomWords(say);
  const [, message] = Object.entries(refused).find(([name]) => name === why) ?? ['', refused.otherwise];
  return { part, problems: [{ field: 'content', message }], status: 409 };
}
