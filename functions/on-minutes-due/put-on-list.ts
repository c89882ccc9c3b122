import { putOnList } from '../../shared/commands/attention/put-on-list.ts';
import { MINUTES_TO_SEND } from '../../shared/commands/workshop/lead-room.ts';
import { readWall } from '../../shared/commands/workshop/read-room.ts';
import { minutesLetOutAt } from '../../shared/domain/workshop/room.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Asks operators for the minutes of the closing workshop, if anything was written there and they have not sent them. */
export const handler = onEvent('minutes due', async ({ sitting }, tools) => {
  const { room, wall } = await readWall(tools);
  const isEmpty = wall.topics.length + wall.resolutions.length === 0;
  return isEmpty || room.sitting !== sitting || minutesLetOutAt(room) !== undefined ? 'ignored' : putOnList(MINUTES_TO_SEND, tools);
});
