import { dayOf } from '../../../../shared/round/calendar.ts';
import { ROLES } from '../../../../shared/round/round-file.ts';
import { countFunnel } from '../../../../shared/storage/counts.ts';
import { roundNow } from '../../round-now.ts';
import type { Visit } from '../../visit.ts';
import { channelOf } from './channel.ts';

const NOTHING = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** An image without anything in it, asked for once with every view of the open call: a figure goes up by one, about nobody. */
export async function seenImage(c: Visit): Promise<Response> {
  if (c.req.method === 'GET') await countView(c);
  return c.body(NOTHING, 200, { 'Content-Type': 'image/svg+xml' });
}

/** A view that could not be counted is not worth an error to the one who views. */
async function countView(c: Visit): Promise<void> {
  const tools = c.get('tools');
  const { round, store, now, log } = tools;
  const role = ROLES.find((one) => one === c.req.query('role'));
  try {
    if (role === undefined || (await roundNow(tools)).stage !== 'call open') return;
    const place = { day: dayOf(round, now()).toString(), role, channel: channelOf(c) };
    await store.commit({ at: now(), changes: [countFunnel('seen', place)], evenWhenClosed: true });
  } catch (error) {
    log.error('REQUEST_FAILED', { route: '/seen.svg' }, error);
  }
}
