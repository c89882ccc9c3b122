import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { instantAt } from '../../shared/round/calendar.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { sayIn } from '../../shared/words/say.ts';
import { HERE, keepPlanHere, openedPlan, rememberPlan, stopIfChanged, TODO_HERE } from '../rounds/opened-plan.ts';
import { openInbox } from './aws/inbox.ts';
import { CannotStart } from './cannot-start.ts';
import { keepRunning } from './keep-running.ts';
import { type LocalRound, openLocalRound } from './local-round.ts';
import { runningClock, type VirtualClock } from './virtual-clock.ts';
import { webServer } from './web/web-server.ts';
import { checkRoom } from './what-stopped.ts';

const DELIVERIES_AT_ONCE = 8;

type Options = {
  readonly round: Round;
  /** Where the round keeps what it knows. */
  readonly folder: string;
  readonly dynamodb: string;
  readonly publicUrl: string;
  readonly say: (line: string) => void;
};

type RunningRound = {
  readonly listener: RequestListener;
  /** Says in the terminal where everything is. */
  readonly announce: () => void;
  /** Rejects when the round cannot go on. */
  readonly over: Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens a round where it was left, and lets it live at real pace. */
export async function openKeptRound({ round, folder, dynamodb, publicUrl, say }: Options): Promise<RunningRound> {
  const local = await openLocalRound({
    round,
    dynamodb,
    table: `omvant-${round.id}`,
    journal: join(folder, 'journal.sqlite'),
    folder,
    publicUrl,
    clock: keptClock(join(folder, 'clock'), round),
    openInbox,
    atOnce: DELIVERIES_AT_ONCE,
  });
  await keepToPlan(local, folder);
  const web = webServer(local, { banner: true, onPassword: (password) => say(`  New password    ${password}`) });
  // What came due while nobody ran the round happens before anybody sees a page.
  await local.tick();
  await local.settle();
  const running = keepRunning(local, () => checkRoom(folder));
  return {
    listener: web.listener,
    over: running.over,
    announce: () => announce(local, publicUrl, web.password(), say),
    async close() {
      await running.stop();
      await local.close();
    },
  };
}

/** The plan a round was opened with holds; a file that says another stops it before anything happens by it. */
async function keepToPlan(local: LocalRound, folder: string): Promise<void> {
  const { store, now } = local.tools;
  const plan = await openedPlan(store);
  try {
    stopIfChanged(local.round, { where: HERE, plan, remedy: TODO_HERE });
  } catch (error) {
    await local.close();
    throw error;
  }
  await rememberPlan(store, local.round, now());
  keepPlanHere(folder, local.round, plan);
}

/** A clock that is as far ahead of the machine's as it was when the round last ran; a new round begins the day its call opens. */
function keptClock(file: string, round: Round): VirtualClock {
  const morning = instantAt(round, round.call.opens, '08:00');
  const ahead = existsSync(file) ? readAhead(file) : morning.epochMilliseconds - Date.now();
  const clock = runningClock(Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead));
  const keep = () => writeWhole(file, String(clock.now().epochMilliseconds - Date.now()));
  keep();
  return {
    ...clock,
    moveTo(instant) {
      clock.moveTo(instant);
      keep();
    },
  };
}

function readAhead(file: string): number {
  const kept = readFileSync(file, 'utf8');
  if (!/^-?\d+$/.test(kept))
    throw new CannotStart('The round’s clock cannot be read', 'start anew with --fresh, or move the folder .data away');
  return Number(kept);
}

/** The file holds what it held or what it is to hold, and nothing in between, also when the disk is full or the process ends. */
function writeWhole(file: string, content: string): void {
  writeFileSync(`${file}.new`, content, { flush: true });
  renameSync(`${file}.new`, file);
}

function announce({ round, inboxUrl, clock }: LocalRound, url: string, password: string, say: Options['say']): void {
  const inEnglish = sayIn('en', round.zone);
  say(`${inEnglish(round.name)}, on this machine`);
  say(`  The call        ${url}/sv`);
  say(`  The console     ${url}/console`);
  say(`  Password        ${password} (good once; the next one is printed here)`);
  say(`  The inbox       ${inboxUrl}`);
  say(`  Virtual time    ${inEnglish.dayAndTime(clock.now())}; ${url}/_local/ moves it on`);
  say('Ctrl-C ends it.');
}
