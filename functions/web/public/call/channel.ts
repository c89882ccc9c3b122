import type { Visit } from '../../visit.ts';

/** What brought somebody here when nothing says so. */
const DIRECT = 'direct';

/** The channel of the call a visit came by: one the round knows, from the link that was followed. */
export function channelOf(c: Visit): string {
  const via = c.req.query('via');
  return c.get('tools').round.call.channels.find((channel) => channel.id === via)?.id ?? DIRECT;
}
