import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { copiesOf } from '../local/folder.ts';
import { hasClock } from '../local/kept-clock.ts';
import { isSnapshot, openSnapshot, type Snapshot } from '../local/snapshot/snapshot.ts';
import { type StartOptions, start } from '../local/start.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { EXAMPLE_FILE } from '../rounds/example-file.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import type { DemoOptions } from './kept-demo.ts';
import { LEFT } from './left.ts';
import type { DemoStage } from './stage-names.ts';

type Common = Pick<StartOptions, 'port' | 'agrees' | 'say'> & { /** Whether the copy is taken as it was left. */ readonly goOn: boolean };
type OfDemo = Common &
  Pick<DemoOptions, 'onProgress' | 'onMade'> & { readonly roundFile: string; readonly stage: DemoStage; readonly anew: boolean };

/** Runs a copy of the round at a stage; what is done in it stays in it. */
export async function startDemo({ roundFile, stage, anew, onProgress, onMade, goOn, port, agrees, say }: OfDemo): Promise<void> {
  const round = roundOrStop(roundFile);
  const folder = join(copiesOf(round), stage);
  const afresh = demoCommand(roundFile, stage);
  if (goOn) mustBeThere(folder, afresh);
  await start({
    ...{ round, roundText: readFileSync(roundFile, 'utf8'), folder, port, fresh: false, agrees, say, whenChanged: orAfresh(afresh) },
    about: goOn ? `The demo "${stage}" as you left it` : `The demo "${stage}", with made-up people; ${CONTINUE}`,
    ...(goOn ? {} : { begin: () => found({ round, stage, anew, onProgress, onMade, say, again: `${afresh} --fresh` }) }),
  });
}

/** What goes on where it was left has nothing to find. */
async function found(options: DemoOptions): Promise<Snapshot> {
  const { keptDemo } = await import('./kept-demo.ts');
  return keptDemo(options);
}

/** What begins a demo afresh. */
function demoCommand(roundFile: string, stage: DemoStage): string {
  return `npm start -- --demo ${stage}${roundFile === EXAMPLE_FILE ? '' : ` --round ${roundFile}`}`;
}

/** A copy is no round of one's own: what is forgotten for it is the copy alone. */
function orAfresh(command: string): string {
  return `write the first back into the file; or begin afresh, by the file as it is now: ${command}`;
}

const CONTINUE = 'the next start begins it afresh, unless you add --continue';

/** Runs a copy of the round a rehearsal left. */
export async function startFrom(out: string, { goOn, port, agrees, say }: Common): Promise<void> {
  const left = join(resolve(out), LEFT);
  const remedy = 'give the folder of a rehearsal: npm run rehearse -- --out <folder>';
  if (!isSnapshot(left)) throw new CannotStart(`no rehearsal has left its round in ${out}`, remedy);
  const snapshot = openSnapshot(left, 'rehearse anew with this version: npm run rehearse -- --out <folder>');
  const { round } = snapshot;
  const folder = join(copiesOf(round), 'rehearsed');
  const afresh = `npm start -- --from ${out}`;
  if (goOn) mustBeThere(folder, afresh);
  if (goOn) mustBeOf(left, folder, afresh);
  await start({
    ...{ round, folder, port, fresh: false, agrees, say },
    about: goOn ? 'The rehearsed round as you left it' : `The round as the rehearsal left it; ${CONTINUE}`,
    ...(goOn ? {} : { begin: () => Promise.resolve(noted(snapshot, folder)) }),
  });
}

function mustBeThere(folder: string, command: string): void {
  if (!hasClock(folder)) throw new CannotStart('there is nothing to continue with', `begin it first: ${command}`);
}

/** Says whose copy lies in a folder: every rehearsal of a round has the same. */
const FROM = 'from';

function noted(snapshot: Snapshot, folder: string): Snapshot {
  writeFileSync(join(folder, FROM), snapshot.folder);
  return snapshot;
}

/** @throws CannotStart when the copy is of another rehearsal than the one that is named. */
function mustBeOf(left: string, folder: string, command: string): void {
  const file = join(folder, FROM);
  const was = existsSync(file) ? readFileSync(file, 'utf8') : left;
  if (was !== left)
    throw new CannotStart(
      `what you left is the round of another rehearsal, ${dirname(was)}`,
      `name that one, or begin with this one: ${command}`,
    );
}
