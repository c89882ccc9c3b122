import { readRoom } from '../../../../shared/commands/workshop/read-room.ts';
import type { RoomRead } from '../../room/parts/part.ts';
import type { RoomVisit } from '../../room/room-visit.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';

export const WORKSHOP_PATH = '/console/workshop';
export const MINUTES_PATH = `${WORKSHOP_PATH}/minutes`;

/** What every part of the page about the room is given. */
export type RoomProps = {
  readonly visit: OperatorVisit;
  readonly at: RoomVisit;
  readonly inRoom: RoomRead;
  readonly trouble: Trouble | undefined;
};

/** The room as an operator sees it; undefined in a round that has none. */
export async function roomAt({ c, tools, say }: OperatorVisit): Promise<RoomVisit | undefined> {
  const now = await readRoom(tools);
  return now && { ...now, c, tools, say };
}
