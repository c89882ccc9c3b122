import { countView } from '../../../../shared/commands/call/count-view.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { ROLES } from '../../../../shared/round/round-file.ts';
import type { Visit } from '../../visit.ts';
import { channelOf } from './channel.ts';

const NOTHING = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** An image without anything in it, asked for once with every view of the open call: a figure goes up by one, about nobody. */
export async function viewPixel(c: Visit): Promise<Response> {
  if (c.req.method === 'GET') await tryToCount(c);
  return c.body(NOTHING, 200, { 'Content-Type': 'image/svg+xml' });
}

/** A view that could not be counted is not worth an error to the one who views. */
async function tryToCount(c: Visit): Promise<void> {
  const tools = c.get('tools');
  const role = ROLES.find((one) => one === c.req.query('role'));
  try {
    if (role === undefined || (await roundNow(tools)).stage !== 'call open') return;
    await countView({ role, channel: channelOf(c) }, tools);
  } catch (error) {
    tools.log.error('REQUEST_FAILED', { route: '/seen.svg' }, error);
  }
}
