import { putOnList } from '../../shared/commands/attention/put-on-list.ts';
import { MINUTES_TO_SEND } from '../../shared/commands/workshop/lead-room.ts';
import { readWall } from '../../shared/commands/workshop/read-room.ts';
import { wantingMinutes } from '../../shared/commands/workshop/say-beforehand.ts';
import { minutesLetOutAt } from '../../shared/domain/workshop/room.ts';
import { isEmpty } from '../../shared/domain/workshop/wall.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Asks operators for the minutes of the closing workshop, if anything was written there or anybody waits for them, and they have not sent them. */
export const handler = onEvent('minutes due', async ({ sitting }, tools) => {
  const now = await readWall(tools);
  if (now === undefined) return 'ignored';
  const { room, wall } = now;
  if (room.sitting !== sitting || minutesLetOutAt(room) !== undefined) return 'ignored';
  return isEmpty(wall) && (await wantingMinutes(tools)).length === 0 ? 'ignored' : putOnList(MINUTES_TO_SEND, tools);
});
