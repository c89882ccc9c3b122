import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { ClosingInput } from '../../shared/domain/closing/figures.ts';
import { type Round, roundSchema } from '../../shared/round/round-file.ts';
import { LEFT } from '../demo/left.ts';
import { folderOf, tableOf } from '../local/folder.ts';
import { EVERYTHING, ROUND } from '../on-aws/exported-files.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { closingOf, type PlainItem } from './closing-of-items.ts';

const FOLDERS = 'give the folder that `omvant export` or a rehearsal wrote';

/**
 * What a round on AWS has come to.
 *
 * @throws CannotStart when it is not there, has not been opened, or AWS cannot be asked.
 */
export async function cameToOnAws(round: Round, file: string, region: string): Promise<ClosingInput> {
  const { deployedOrStop, workIn, asked } = await import('../on-aws/deployed.ts');
  const { allItems } = await import('../on-aws/export-round.ts');
  const { dataOf } = await import('../on-aws/round-data.ts');
  const { namesOf } = await import('../parts/names.ts');
  workIn(region);
  // A round whose stack is gone may have left its data.
  if ((await asked(() => dataOf(round))) === 'no table') await deployedOrStop(round, file);
  const items = await asked(() => allItems(namesOf(round).table));
  return opened(closingOf(items, round, Temporal.Now.instant()), `${round.id} on AWS`);
}

/** What a round on this machine has come to. @throws CannotStart when it never ran here, or runs just now. */
export async function cameToHere(round: Round): Promise<ClosingInput> {
  const folder = folderOf(round);
  const [{ hasClock, keptMoment }, { lockFile }, { isLocked }, { startDynamoDb }, { readItems }] = await Promise.all([
    import('../local/kept-clock.ts'),
    import('../local/file-lock.ts'),
    import('../local/what-stopped.ts'),
    import('../local/dynamodb/dynamodb.ts'),
    import('../local/dynamodb/table-items.ts'),
  ]);
  if (!hasClock(folder))
    throw new CannotStart(
      `${round.id} has never run on this machine.\nThere is nothing in ${folder}.`,
      `npm start; or ${FOLDERS} with --from`,
    );
  const letGo = held(() => lockFile(`${folder}.lock`), isLocked);
  try {
    const engine = await startDynamoDb(join(folder, 'dynamodb'));
    try {
      const items = (await readItems(engine.endpoint, tableOf(round))).map((item) => unmarshall(item));
      return opened(closingOf(items, round, keptMoment(folder)), `${round.id} on this machine`);
    } finally {
      await engine.stop();
    }
  } finally {
    letGo();
  }
}

function held(lock: () => () => void, isLocked: (error: unknown) => boolean): () => void {
  try {
    return lock();
  } catch (error) {
    if (isLocked(error)) throw new CannotStart('this round is just running on this machine', 'end it first (Ctrl-C where it was started)');
    throw error;
  }
}

/**
 * What the round in a folder has come to: one that `omvant export` wrote, or a rehearsal. `round` is its file, where that is not in the folder.
 *
 * @throws CannotStart for any other folder.
 */
export async function cameToIn(folder: string, round: Round | undefined): Promise<ClosingInput> {
  const { isSnapshot, itemsOf, openSnapshot } = await import('../local/snapshot/snapshot.ts');
  const left = [join(resolve(folder), LEFT), resolve(folder)].find(isSnapshot);
  if (left !== undefined) {
    const snapshot = openSnapshot(left, 'rehearse anew with this version: npm run rehearse -- --out <folder>');
    const items = itemsOf(snapshot).map((item) => unmarshall(item));
    return opened(closingOf(items, round ?? snapshot.round, snapshot.at), `the round in ${folder}`);
  }
  const everything = join(folder, EVERYTHING);
  if (!existsSync(everything)) throw new CannotStart(`${folder} holds no round.\nThere is no ${EVERYTHING} in it.`, FOLDERS);
  const exported = round ?? exportedRound(folder);
  const items = readFileSync(everything, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(itemIn);
  return opened(closingOf(items, exported, Temporal.Now.instant()), `the round in ${folder}`);
}

function exportedRound(folder: string): Round {
  const file = join(folder, ROUND);
  const read = existsSync(file) ? z.safeParse(roundSchema, JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  if (read?.success === true) return read.data;
  throw new CannotStart(
    `${folder} was exported by another version: its round is not in it.`,
    'export it anew; or name its round file as well',
  );
}

const plainItem = z.record(z.string(), z.unknown());

function itemIn(line: string): PlainItem {
  return z.parse(plainItem, JSON.parse(line));
}

function opened(input: ClosingInput | undefined, what: string): ClosingInput {
  if (input !== undefined) return input;
  throw new CannotStart(`${what} has not been opened: nobody has applied or met.`, 'with --dates-only its dates alone are moved');
}
