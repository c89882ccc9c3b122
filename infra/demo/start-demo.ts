import { join, resolve } from 'node:path';
import { CannotStart } from '../local/cannot-start.ts';
import { copiesOf } from '../local/folder.ts';
import { hasClock } from '../local/kept-clock.ts';
import { isSnapshot, openSnapshot } from '../local/snapshot/snapshot.ts';
import { type StartOptions, start } from '../local/start.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { type DemoOptions, keptDemo } from './kept-demo.ts';
import { LEFT } from './left.ts';
import type { DemoStage } from './stage-names.ts';

type Common = Pick<StartOptions, 'port' | 'say'> & { /** Whether the copy is taken as it was left. */ readonly goOn: boolean };
type OfDemo = Common &
  Pick<DemoOptions, 'onProgress' | 'onMade'> & { readonly roundFile: string; readonly stage: DemoStage; readonly anew: boolean };

/** Runs a copy of the round at a stage; what is done in it stays in it. */
export async function startDemo({ roundFile, stage, anew, onProgress, onMade, goOn, port, say }: OfDemo): Promise<void> {
  const round = roundOrStop(roundFile);
  const folder = join(copiesOf(round), stage);
  if (goOn) mustBeThere(folder, `npm start -- --demo ${stage}`);
  await start({
    ...{ round, folder, port, fresh: false, say },
    about: goOn ? `The demo "${stage}" as you left it` : `The demo "${stage}", with made-up people; ${CONTINUE}`,
    ...(goOn ? {} : { begin: () => keptDemo({ round, stage, anew, onProgress, onMade, say }) }),
  });
}

const CONTINUE = 'the next start begins it afresh, unless you add --continue';

/** Runs a copy of the round a rehearsal left. */
export async function startFrom(out: string, { goOn, port, say }: Common): Promise<void> {
  const left = join(resolve(out), LEFT);
  const remedy = 'give the folder of a rehearsal: npm run rehearse -- --out <folder>';
  if (!isSnapshot(left)) throw new CannotStart(`no rehearsal has left its round in ${out}`, remedy);
  const snapshot = openSnapshot(left, 'rehearse anew with this version: npm run rehearse -- --out <folder>');
  const { round } = snapshot;
  const folder = join(copiesOf(round), 'rehearsed');
  if (goOn) mustBeThere(folder, `npm start -- --from ${out}`);
  await start({
    ...{ round, folder, port, fresh: false, say },
    about: goOn ? 'The rehearsed round as you left it' : `The round as the rehearsal left it; ${CONTINUE}`,
    ...(goOn ? {} : { begin: () => Promise.resolve(snapshot) }),
  });
}

function mustBeThere(folder: string, command: string): void {
  if (!hasClock(folder)) throw new CannotStart('there is nothing to continue with', `begin it first: ${command}`);
}
