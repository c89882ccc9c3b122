import middy from '@middy/core';
import { toolsNow } from '../commands/planned-tools.ts';
import type { Tools } from '../commands/tools.ts';
import { answersProbes, type Try } from './probe/answers-probes.ts';
import { tryTable } from './probe/try-table.ts';
import { theTools } from './the-tools.ts';

/** Whether there is time to begin one more step; what is left then waits for the next run. */
export type IsTimeLeft = () => boolean;

/** What a function does when the clock starts it, by names for the log. */
export type Chores = Readonly<Record<string, (tools: Tools, isTimeLeft: IsTimeLeft) => Promise<void>>>;

/** A step that is begun ends in less than this, as a rule; what is cut off in the middle loses nothing and is done again. */
const TO_END_MS = 5000;

/**
 * A function the clock starts. It catches up: a run that was missed costs nothing but the wait. A chore that fails does not keep the
 * others back, nor does one that is never done: each has its share of the time. The run counts as failed when all are done.
 *
 * @param tries What it touches besides the table, for whoever asks whether its role allows it.
 */
export function onTick(chores: Chores, ...tries: readonly Try[]) {
  return middy()
    .use(answersProbes(tryTable, ...tries))
    .handler(async (_tick: unknown, context: { readonly getRemainingTimeInMillis: () => number }): Promise<void> => {
      const tools = await toolsNow(theTools());
      const left = () => context.getRemainingTimeInMillis() - TO_END_MS;
      const all = Object.entries(chores);
      const failed: string[] = [];
      for (const [index, [name, chore]] of all.entries()) {
        const forOthers = (left() * (all.length - index - 1)) / (all.length - index);
        try {
          await chore(tools, () => left() > forOthers);
        } catch (error) {
          tools.log.error('FUNCTION_FAILED', { function: name }, error);
          failed.push(name);
        }
      }
      if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
    });
}
