import { setTimeout as pause } from 'node:timers/promises';
import { TICK_MINUTES } from '../../functions/triggers.ts';
import type { LocalRound } from './local-round.ts';

/** What the journal cannot wake us for, such as a retry that has come due, waits this long at most. */
const LOOK_EVERY_MS = 500;

/** Lets a round live at the pace of its clock: at work whenever there is something to do, a tick every five minutes. */
export function keepRunning(local: LocalRound): { readonly stop: () => Promise<void> } {
  let asked = false;
  // Whoever wakes us while we work is not forgotten: the next look comes at once.
  let woken = Promise.withResolvers<void>();
  local.onWake(() => woken.resolve());
  const tickNow = () => Math.floor(local.clock.now().epochMilliseconds / (TICK_MINUTES * 60_000));

  async function run(): Promise<void> {
    for (let ticked = tickNow() - 1; !asked; ) {
      if (tickNow() !== ticked) {
        ticked = tickNow();
        await local.tick();
      }
      woken = Promise.withResolvers<void>();
      await local.settle();
      await Promise.race([pause(LOOK_EVERY_MS), woken.promise]);
    }
  }

  const running = run();
  return {
    async stop() {
      asked = true;
      woken.resolve();
      await running;
    },
  };
}
