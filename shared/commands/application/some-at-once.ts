import type { Tools } from '../tools.ts';

/** Done at the same moment: so a long list is done before the browser gives up. */
const AT_ONCE = 6;

/** Does the same for each of many, some at once, and stops when it has taken so many seconds. Says how many are left. */
export async function inSomeAtOnce<One>(
  all: readonly One[],
  { now }: Pick<Tools, 'now'>,
  mostSeconds: number,
  does: (one: One) => Promise<unknown>,
): Promise<{ readonly left: number }> {
  const began = now().epochMilliseconds;
  for (let from = 0; from < all.length; from += AT_ONCE) {
    if (now().epochMilliseconds - began >= mostSeconds * 1000) return { left: all.length - from };
    await Promise.all(all.slice(from, from + AT_ONCE).map(does));
  }
  return { left: 0 };
}
