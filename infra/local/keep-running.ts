import { setTimeout as pause } from 'node:timers/promises';
import { TICK_MINUTES } from '../../functions/triggers.ts';
import type { LocalRound } from './local-round.ts';

/** What the journal cannot wake us for, such as a retry that has come due, waits this long at most. */
const LOOK_EVERY_MS = 500;

/** Lets a round live at the pace of its clock: at work whenever there is something to do, a tick every five minutes. */
export function keepRunning(local: LocalRound): { readonly stop: () => Promise<void> } {
  let asked = false;
  let wake = () => {};
  local.onWake(() => wake());
  const tickNow = () => Math.floor(local.clock.now().epochMilliseconds / (TICK_MINUTES * 60_000));

  async function run(): Promise<void> {
    for (let ticked = tickNow() - 1; !asked; ) {
      if (tickNow() !== ticked) {
        ticked = tickNow();
        await local.tick();
      }
      await local.settle();
      await Promise.race([pause(LOOK_EVERY_MS), new Promise<void>((resolve) => (wake = resolve))]);
    }
  }

  const running = run();
  return {
    async stop() {
      asked = true;
      wake();
      await running;
    },
  };
}
