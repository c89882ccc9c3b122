import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { CameTo } from '../../shared/domain/closing/alumni.ts';
import { type Round, roundSchema } from '../../shared/round/round-file.ts';
import { LEFT } from '../demo/left.ts';
import { folderOf, tableOf } from '../local/folder.ts';
import { EVERYTHING, ROUND } from '../on-aws/exported-files.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { closingOf, type PlainItem } from './closing-of-items.ts';

const FOLDERS = 'give the folder that `omvant export` or a rehearsal wrote, or in which a demo lies: .data/<round>.demo/<stage>';

/**
 * What a round on AWS has come to.
 *
 * @throws CannotStart when it is not there, has not been opened, or AWS cannot be asked.
 */
export async function cameToOnAws(round: Round, file: string, region: string): Promise<CameTo> {
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
export async function cameToHere(round: Round): Promise<CameTo> {
  return cameToKept(folderOf(round), round, `${round.id} on this machine`);
}

async function cameToKept(folder: string, round: Round, what: string): Promise<CameTo> {
  const [{ keptMoment }, { withKeptTable }, { readItems }] = await Promise.all([
    import('../local/kept-clock.ts'),
    import('../local/kept-table.ts'),
    import('../local/dynamodb/table-items.ts'),
  ]);
  const items = await withKeptTable(folder, (endpoint) => readItems(endpoint, tableOf(round)));
  const plain = items.map((item) => unmarshall(item));
  return opened(closingOf(plain, round, keptMoment(folder)), what);
}

/**
 * What the round in a folder has come to: one that `omvant export` wrote, or a rehearsal, or in which a demo lies. `round` is its file, where
 * that is not in the folder.
 *
 * @throws CannotStart for any other folder.
 */
export async function cameToIn(folder: string, round: Round | undefined): Promise<CameTo> {
  const { isSnapshot, itemsOf, openSnapshot } = await import('../local/snapshot/snapshot.ts');
  const left = [join(resolve(folder), LEFT), resolve(folder)].find(isSnapshot);
  if (left !== undefined) {
    const snapshot = openSnapshot(left, 'rehearse anew with this version: npm run rehearse -- --out <folder>');
    const items = itemsOf(snapshot).map((item) => unmarshall(item));
    return opened(closingOf(items, round ?? snapshot.round, snapshot.at), `the round in ${folder}`);
  }
  const { hasClock } = await import('../local/kept-clock.ts');
  if (hasClock(folder)) return cameToKept(resolve(folder), round ?? roundIn(folder), `the round in ${folder}`);
  const everything = join(folder, EVERYTHING);
  if (!existsSync(everything)) throw new CannotStart(`${folder} holds no round.\nThere is no ${EVERYTHING} in it.`, FOLDERS);
  const exported = round ?? roundIn(folder);
  const items = readFileSync(everything, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(itemIn);
  return opened(closingOf(items, exported, Temporal.Now.instant()), `the round in ${folder}`);
}

/** The round a folder holds by its own word. */
function roundIn(folder: string): Round {
  const file = join(folder, ROUND);
  const read = existsSync(file) ? z.safeParse(roundSchema, JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  if (read?.success === true) return read.data;
  throw new CannotStart(`${folder} was written by another version: its round is not in it.`, 'write it anew with this version');
}

const plainItem = z.record(z.string(), z.unknown());

function itemIn(line: string): PlainItem {
  return z.parse(plainItem, JSON.parse(line));
}

function opened(input: CameTo | undefined, what: string): CameTo {
  if (input !== undefined) return input;
  throw new CannotStart(
    `${what} has not been opened: nobody has applied or met.`,
    'open it first; `omvant round next --dates-only` moves its dates all the same',
  );
}
