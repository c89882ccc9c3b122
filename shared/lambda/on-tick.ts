import middy from '@middy/core';
import { type Tools, theTools } from './tools.ts';

/** What a function does when the clock starts it, by names for the log. */
export type Chores = Readonly<Record<string, (tools: Tools) => Promise<void>>>;

/**
 * A function the clock starts. It catches up: a run that was missed costs nothing but the wait. A chore that fails does not keep the
 * others back; the run counts as failed when all are done.
 */
export function onTick(chores: Chores) {
  return middy().handler(async (_tick: unknown): Promise<void> => {
    const tools = theTools();
    const failed: string[] = [];
    for (const [name, chore] of Object.entries(chores)) {
      try {
        await chore(tools);
      } catch (error) {
        tools.log.error('FUNCTION_FAILED', { function: name }, error);
        failed.push(name);
      }
    }
    if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
  });
}
