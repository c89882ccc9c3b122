import { type Trigger, triggers } from '../../../functions/triggers.ts';
import { probeOf, readProbeAnswer } from '../../../shared/lambda/probe/probe.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { roleOf } from '../../parts/role-of.ts';
import type { Finding } from '../preflight/finding.ts';
import type { Asked } from './asked.ts';
import { busFinding, roleFindings, senderFinding } from './say.ts';

/** How a deployed round is reached, wherever it runs. */
export type Reach = {
  /** Starts a function and gives its answer. Throws when it gave none. */
  readonly invoke: (file: string, probe: unknown) => Promise<unknown>;
  /** Those of the events that came through so far. */
  readonly arrived: (ids: readonly string[]) => Promise<readonly string[]>;
  /** Takes away what they left. */
  readonly tidy: (ids: readonly string[]) => Promise<void>;
  /** Waits a little; the number of the wait comes with it. Gives false when it has been long enough. */
  readonly wait: (times: number) => Promise<boolean>;
};

/**
 * Lets a deployed round try itself: one function of each role does what the functions of that role do, under that role, events go all the
 * way, and SES is asked whether the sender may send. Nothing of the round is changed.
 *
 * @param name Small letters, digits and hyphens that nobody has used, 40 at most.
 */
export async function canary(round: Round, name: string, reach: Reach): Promise<readonly Finding[]> {
  const sharing = [...Map.groupBy(triggers, roleOf).values()];
  const asked = await Promise.all(sharing.map((functions, index) => ask(functions, `${name}-${index}`, reach)));
  const sent = asked.flatMap((one) => one.sent);
  const missing = await waitFor(sent, reach);
  await reach.tidy(sent);
  return [...roleFindings(asked, round), busFinding(sent.length, missing.length), senderFinding(asked, round)];
}

async function ask(functions: readonly Trigger[], id: string, { invoke }: Reach): Promise<Asked> {
  const [trigger] = functions;
  if (trigger === undefined) throw new Error('a role without functions');
  const about = { trigger, sharing: functions.length };
  try {
    return { ...about, ...readProbeAnswer(await invoke(trigger.file, probeOf(id))) };
  } catch (error) {
    return { ...about, tried: [], sent: [], silent: error instanceof Error ? error.message : String(error) };
  }
}

/** Gives those that did not come. */
async function waitFor(sent: readonly string[], { arrived, wait }: Reach): Promise<readonly string[]> {
  for (let times = 1; ; times += 1) {
    const there = new Set(await arrived(sent));
    const missing = sent.filter((id) => !there.has(id));
    if (missing.length === 0 || !(await wait(times))) return missing;
  }
}
