import middy from '@middy/core';
import { failuresLogged } from './failures-logged.ts';
import { type Tools, theTools } from './tools.ts';

/** A function the clock starts every five minutes. It catches up: a run that was missed costs nothing but the wait. */
export function onTick(name: string, run: (tools: Tools) => Promise<void>) {
  return middy()
    .use(failuresLogged(name))
    .handler(async (_tick: unknown): Promise<void> => run(theTools()));
}
