import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { rememberPlan } from '../../shared/commands/round/remember-plan.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { sayIn } from '../../shared/words/say.ts';
import { type Agrees, stopUnlessAgreed } from '../rounds/agree-on-plan.ts';
import { HERE, keepPlanHere, openedPlan, TODO_HERE } from '../rounds/opened-plan.ts';
import { followFile, planOfFile } from '../rounds/plan-of-file.ts';
import { openInbox } from './aws/inbox.ts';
import { tableOf } from './folder.ts';
import { keepRunning } from './keep-running.ts';
import { keptClock } from './kept-clock.ts';
import { type LocalRound, openLocalRound } from './local-round.ts';
import { webServer } from './web/web-server.ts';
import { checkRoom } from './what-stopped.ts';

const DELIVERIES_AT_ONCE = 8;

type Options = {
  readonly round: Round;
  readonly roundText?: string | undefined;
  /** Where the round keeps what it knows. */
  readonly folder: string;
  readonly dynamodb: string;
  readonly publicUrl: string;
  /** What the round is, when it is a copy to look at. */
  readonly about: string | undefined;
  /** What to do when the file says another plan than the round was opened with. */
  readonly whenChanged?: string | undefined;
  /** Asks whether the round is to follow a file that says another plan; without it the answer is no. */
  readonly agrees?: Agrees | undefined;
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
export async function openKeptRound({
  round,
  roundText,
  folder,
  dynamodb,
  publicUrl,
  about,
  whenChanged = TODO_HERE,
  agrees = () => Promise.resolve(false),
  say,
}: Options): Promise<RunningRound> {
  const local = await openLocalRound({
    round,
    roundText,
    dynamodb,
    table: tableOf(round),
    journal: join(folder, 'journal.sqlite'),
    folder,
    publicUrl,
    clock: keptClock(folder, round),
    openInbox,
    atOnce: DELIVERIES_AT_ONCE,
  });
  try {
    await agreeOnPlan(local, whenChanged, agrees);
  } catch (error) {
    await local.close();
    throw error;
  }
  await keepPlan(local, folder);
  const web = webServer(local, { banner: true, onPassword: (password) => say(`  New password    ${password}`) });
  // What came due while nobody ran the round happens before anybody sees a page.
  await local.tick();
  await local.settle();
  const running = keepRunning(local, () => checkRoom(folder));
  return {
    listener: web.listener,
    over: running.over,
    announce: () => announce(local, { url: publicUrl, password: web.password(), about, say }),
    async close() {
      await running.stop();
      await local.close();
    },
  };
}

/** The round's own plan holds; what its file says otherwise happens when somebody has seen what it means, and before anything else does. */
async function agreeOnPlan(local: LocalRound, remedy: string, agrees: Agrees): Promise<void> {
  const { round } = local;
  const tools = { ...local.tools, round };
  const place = { where: HERE, remedy };
  const other = await planOfFile(place, tools, round.contact);
  if (other === undefined) return;
  await stopUnlessAgreed(round.id, other, remedy, agrees);
  await followFile(other, place, tools, round.contact);
}

async function keepPlan({ tools, round }: LocalRound, folder: string): Promise<void> {
  await rememberPlan(tools.store, round, tools.now());
  keepPlanHere(folder, round, await openedPlan(tools.store));
}

type Announced = Pick<Options, 'about' | 'say'> & { readonly url: string; readonly password: string };

function announce({ round, inboxUrl, clock }: LocalRound, { url, password, about, say }: Announced): void {
  const inEnglish = sayIn('en', round.zone);
  say(`${inEnglish(round.name)}, on this machine`);
  if (about !== undefined) say(`  ${about}`);
  say(`  The call        ${url}/sv`);
  say(`  The console     ${url}/console`);
  say(`  Password        ${password} (good once; the next one is printed here)`);
  say(`  The inbox       ${inboxUrl}`);
  say(`  Virtual time    ${inEnglish.dayAndTime(clock.now())}; ${url}/_local/ moves it on`);
  say('Ctrl-C ends it.');
}
