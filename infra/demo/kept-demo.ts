import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Round } from '../../shared/round/round-file.ts';
import { lockFile } from '../local/file-lock.ts';
import { copiesOf } from '../local/folder.ts';
import type { LocalRound } from '../local/local-round.ts';
import { isSnapshot, openSnapshot, type Snapshot } from '../local/snapshot/snapshot.ts';
import { isLocked } from '../local/what-stopped.ts';
import { lively } from '../rehearsal/casts/as-planned.ts';
import type { Onlooker } from '../rehearsal/rehearse.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { fingerprint } from './fingerprint.ts';
import { DEMO_STAGES, type DemoStage } from './stage-names.ts';
import { morningsOf, searchFor, sightOf } from './stages.ts';

export type DemoOptions = {
  readonly round: Round;
  readonly stage: DemoStage;
  /** Whether it is made although it is there. */
  readonly anew: boolean;
  /** What to type so that it is made anew. */
  readonly again: string;
  readonly say: (line: string) => void;
  readonly onProgress: (share: number, day: Temporal.Instant) => void;
  readonly onMade: () => void;
};

const SEED = 'demo';
const LOOK_EVERY_MS = 200;

/**
 * The round at a stage, kept from the first time it was asked for. Whoever makes it keeps the stages before it as well. What was made by
 * other code or of another round file is made anew, and the old one goes.
 *
 * @throws CannotStart when made-up people do not bring the round to that stage.
 */
export async function keptDemo(options: DemoOptions): Promise<Snapshot> {
  const copies = copiesOf(options.round);
  const kept = join(copies, `kept-${fingerprint(options.round)}`);
  const folder = join(kept, options.stage);
  if (isSnapshot(folder) && !options.anew) return opened(folder, options);
  const letGo = await holdMaking(join(copies, 'making.lock'), options.say);
  try {
    if (isSnapshot(folder) && !options.anew) return opened(folder, options);
    for (const old of globSync('kept-*', { cwd: copies })) {
      if (options.anew || join(copies, old) !== kept) rmSync(join(copies, old), { recursive: true, force: true });
    }
    await make(kept, options);
    if (!isSnapshot(folder)) throw neverThere(options);
    return opened(folder, options);
  } finally {
    letGo();
  }
}

function opened(folder: string, { again }: DemoOptions): Snapshot {
  return openSnapshot(folder, `make it anew: ${again}`);
}

/** One at a time makes demos of a round; whoever comes meanwhile waits, and may find what they want. */
async function holdMaking(file: string, say: DemoOptions['say']): Promise<() => void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return lockFile(file);
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (tries === 0) say('Another start is making the demo. Waiting for it.');
      await pause(LOOK_EVERY_MS);
    }
  }
}

async function make(kept: string, { round, stage, say, onProgress, onMade }: DemoOptions): Promise<void> {
  say(`Playing the round with made-up people as far as "${stage}". The next time it is there at once.`);
  // Most demos are there already: all that people do in a rehearsal is loaded for those that are not.
  const { rehearseFor } = await import('../rehearsal/rehearse.ts');
  await rehearseFor(onlooker(kept, round, stage), { round, ...round.expected, seed: SEED, cast: lively, onProgress });
  onMade();
}

/** Keeps each stage on the first morning there is much to see of it, until the last one that is wanted. */
function onlooker(kept: string, round: Round, last: DemoStage): Onlooker {
  const wanted = DEMO_STAGES.slice(0, DEMO_STAGES.indexOf(last) + 1).map((stage) => {
    const search = searchFor(stage, round);
    return { stage, search, mornings: morningsOf(search, round) };
  });

  async function look(local: LocalRound, at: Temporal.Instant): Promise<'go on' | 'enough'> {
    const sight = await sightOf(local);
    for (const { stage, search, mornings } of wanted) {
      const folder = join(kept, stage);
      const comesIntoQuestion = mornings.some((morning) => morning.equals(at)) && search.isThere(sight) && !isSnapshot(folder);
      const isLast = mornings.at(-1)?.equals(at) === true;
      if (comesIntoQuestion && (search.isLively(sight) || isLast)) await local.leaveIn(folder);
    }
    return isSnapshot(join(kept, last)) ? 'enough' : 'go on';
  }

  const moments = new Map(wanted.flatMap(({ mornings }) => mornings.map((morning) => [morning.epochMilliseconds, morning])));
  return { moments: [...moments.values()].toSorted(Temporal.Instant.compare), look };
}

function neverThere({ round, stage }: DemoOptions): CannotStart {
  return new CannotStart(
    `made-up people never bring ${round.id} to "${stage}"`,
    'npm run rehearse with the same round file says why, or take an earlier stage',
  );
}
