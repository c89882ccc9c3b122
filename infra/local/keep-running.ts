import { setTimeout as pause } from 'node:timers/promises';
import { TICK_MINUTES } from '../../functions/triggers.ts';
import type { LocalRound } from './local-round.ts';

/** What the journal cannot wake us for, such as a retry that has come due, waits this long at most. */
const LOOK_EVERY_MS = 500;

type Running = {
  /** Over when it was stopped; rejects when the round cannot go on. */
  readonly over: Promise<void>;
  /** Stops before the next thing that is to do. What is left is done at the next start. */
  readonly stop: () => Promise<void>;
};

/**
 * Lets a round live at the pace of its clock: at work whenever there is something to do, a tick every five minutes. `look` is called each
 * time, and throws when the machine no longer lets the round go on.
 */
export function keepRunning(local: LocalRound, look: () => void = () => {}): Running {
  let asked = false;
  // Whoever wakes us while we work is not forgotten: the next look comes at once.
  let woken = Promise.withResolvers<void>();
  local.onWake(() => woken.resolve());
  const tickNow = () => Math.floor(local.clock.now().epochMilliseconds / (TICK_MINUTES * 60_000));

  async function run(): Promise<void> {
    for (let ticked = tickNow() - 1; !asked; ) {
      look();
      if (tickNow() !== ticked) {
        ticked = tickNow();
        await local.tick();
      }
      woken = Promise.withResolvers<void>();
      await local.settle();
      await Promise.race([pause(LOOK_EVERY_MS), woken.promise]);
    }
  }

  const over = run();
  return {
    over,
    async stop() {
      asked = true;
      local.pause();
      woken.resolve();
      await over.catch(() => {});
    },
  };
}
