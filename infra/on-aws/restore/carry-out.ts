import { setTimeout as pause } from 'node:timers/promises';
import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { keepRestore } from '../../../shared/commands/round/keep-restore.ts';
import { markRestored } from '../../../shared/commands/sending/held-letters.ts';
import type { Tools } from '../../../shared/commands/tools.ts';
import { type Restore, type Step, stepAfter } from '../../../shared/domain/restore.ts';
import { restoreKind } from '../../../shared/storage/kinds/restore.ts';
import type { Stored } from '../../../shared/storage/kinds/stored.ts';
import { leftInOutbox } from '../../../shared/storage/outbox.ts';
import { CannotStart } from '../../rounds/cannot-start.ts';
import { difference, roundFrom } from './as-it-was.ts';
import { decidedSince, holdAgain } from './holds-again.ts';
import type { Means } from './means.ts';
import { allItems, putItem, writeAll } from './table-items.ts';

/** What a restore works with. */
export type Work = {
  readonly tools: Tools;
  readonly client: DynamoDBClient;
  readonly means: Means;
  readonly show: (words: string) => void;
  /** How long it waits for the outbox to become empty before it looks again, in milliseconds. */
  readonly pauseMs: number;
};

const SAID: Readonly<Record<Step, string>> = {
  stop: 'stopping its functions',
  'take back': 'writing back what was there',
  'hold letters': 'holding every letter',
  'repeat what holds': 'taking out again whoever has left, and erasing again whoever was erased',
  start: 'starting its functions',
  sweep: 'putting on the bus what waits',
  'clear away': 'removing the copy',
};

/** What was written back is looked at again; then nothing should differ. */
const MOST_LOOKS = 5;
/** The functions have been seen to sweep so often without getting anywhere; then somebody has to look. */
const MOST_SWEEPS = 60;

/**
 * Notes that a restore has begun. From here on it can only be finished.
 *
 * @throws CannotStart when the copy holds no round.
 */
export async function begin(
  about: Pick<Restore, 'to' | 'copy' | 'operator'>,
  { tools, client, means }: Omit<Work, 'show'>,
): Promise<Stored<Restore>> {
  if (roundFrom(await allItems(client, about.copy), about.copy) === undefined)
    throw new CannotStart(`The round was not open yet at ${about.to}.\nNothing was changed.`, 'choose a later moment');
  const stopped = (await means.functions()).map(({ name, atOnce }) => ({ name, ...(atOnce === undefined ? {} : { atOnce }) }));
  return keepRestore(
    tools.store,
    undefined,
    { ...about, next: 'stop', stopped, left: [], refusing: [], erased: [], erasing: [] },
    tools.now(),
  );
}

/** Goes through the steps that are left, and forgets the restore with the last. Killed anywhere, it goes on from there. */
export async function carryOut(begun: Stored<Restore>, work: Work): Promise<void> {
  const { tools, client, show } = work;
  for (let under = begun; ; ) {
    const { next } = under.state;
    show(SAID[next]);
    under = await DO[next](under, work);
    const after = stepAfter(next);
    if (after === undefined) break;
    under = await keepRestore(tools.store, under, { ...under.state, next: after }, tools.now());
  }
  const { pk, sk } = restoreKind.key('restore');
  await client.send(new DeleteItemCommand({ TableName: tools.table, Key: { pk: { S: pk }, sk: { S: sk } } }));
}

type Doing = (under: Stored<Restore>, work: Work) => Promise<Stored<Restore>>;

const DO: Readonly<Record<Step, Doing>> = {
  stop: stopAll,
  'take back': takeBack,
  'hold letters': holdLetters,
  'repeat what holds': repeat,
  start: startAll,
  sweep,
  'clear away': clearAway,
};

/** Once nothing runs any more, what holds whatever is restored is noted, as long as the table still knows it. */
async function stopAll(under: Stored<Restore>, { tools, client, means }: Work): Promise<Stored<Restore>> {
  await means.stop(under.state.stopped);
  const [now, then] = await Promise.all([allItems(client, tools.table), allItems(client, under.state.copy)]);
  return keepRestore(tools.store, under, { ...under.state, ...decidedSince(now, then) }, tools.now());
}

/** The round goes first, at home elsewhere: whatever happens afterwards, no letter goes. Then everything else, until nothing differs. */
async function takeBack(under: Stored<Restore>, { tools, client }: Work): Promise<Stored<Restore>> {
  const { copy } = under.state;
  const then = await allItems(client, copy);
  const round = roundFrom(then, copy);
  if (round === undefined) throw new Error(`${copy} holds no round`);
  await putItem(client, tools.table, round);
  for (let times = 0; times < MOST_LOOKS; times += 1) {
    const { puts, removed } = difference(await allItems(client, tools.table), then);
    if (puts.length + removed.length === 0) return under;
    await writeAll(client, tools.table, puts, removed);
  }
  throw new Error('something goes on writing into the table');
}

async function holdLetters(under: Stored<Restore>, { tools }: Work): Promise<Stored<Restore>> {
  const { operator } = under.state;
  const outcome = await markRestored(tools, { operator: { operator, act: 'marked as restored', about: {} } });
  if (outcome.outcome === 'refused') throw new Error('the letters could not be held');
  return under;
}

async function repeat(under: Stored<Restore>, { tools }: Work): Promise<Stored<Restore>> {
  await holdAgain(under.state, tools);
  return under;
}

async function startAll(under: Stored<Restore>, { means }: Work): Promise<Stored<Restore>> {
  await means.start(under.state.stopped);
  return under;
}

/** What was on its way at the moment, and what the steps before gave rise to. The stream delivers some of it meanwhile. */
async function sweep(under: Stored<Restore>, { tools, means, pauseMs }: Work): Promise<Stored<Restore>> {
  for (let times = 0; times < MOST_SWEEPS; times += 1) {
    if (!(await doEventsWait(tools))) return under;
    await means.sweep();
    await pause(pauseMs);
  }
  throw new CannotStart(
    'Everything is written back and every letter is held, but events still wait in the outbox.\nThe log of every-half-hour/send-again says why.',
    'mend it and type the same again: it goes on from here',
  );
}

/** What this version of the code cannot read stays for one that can, and is on the operators' list. */
async function doEventsWait({ store, round, now }: Work['tools']): Promise<boolean> {
  for await (const some of leftInOutbox(store, round, now().add({ hours: 1 }), 100)) {
    if (some.some(({ envelope }) => envelope !== undefined)) return true;
  }
  return false;
}

async function clearAway(under: Stored<Restore>, { means }: Work): Promise<Stored<Restore>> {
  await means.removeCopy();
  return under;
}
