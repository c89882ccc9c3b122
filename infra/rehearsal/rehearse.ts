import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { daysBetween, instantAt } from '../../shared/round/calendar.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { preload } from '../local/aws/functions.ts';
import { startDynamoDb } from '../local/dynamodb/dynamodb.ts';
import { tableOf } from '../local/folder.ts';
import { type LocalRound, openLocalRound } from '../local/local-round.ts';
import { openLocalServer } from '../local/local-server.ts';
import { standingClock } from '../local/virtual-clock.ts';
import { webServer } from '../local/web/web-server.ts';
import { asPlanned } from './casts/as-planned.ts';
import type { Cast } from './casts/cast.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Operating, signIn } from './operators/desk.ts';
import { applyFor } from './people/applying.ts';
import { applies, type Character, charactersOf } from './people/characters.ts';
import type { Habit } from './people/habit.ts';
import { followMails } from './people/mail-followers.ts';
import { seededRandom } from './people/seeded-random.ts';
import { type Server, visitor } from './people/visitor.ts';
import { createScheduler } from './scheduler.ts';
import { erasedIn, keepTimeline, timelineText } from './timeline.ts';
import { type Evidence, gatherEvidence } from './verdict/evidence.ts';
import { faultsOf } from './verdict/verdict.ts';

export type RehearsalOptions = {
  readonly round: Round;
  readonly mentors: number;
  readonly mentees: number;
  readonly seed: string;
  /** Who plays, and what happens; a round that goes as planned when left out. */
  readonly cast?: Cast;
  /** Told how much of the half-year is over, from 0 to 1, and which day it is. It may look at the round, which waits for it, and sign in to it. */
  readonly onProgress: (share: number, day: Temporal.Instant, round: Operating & { readonly local: LocalRound }) => unknown;
};

/** Somebody who looks at the round at these moments, and says when they have seen enough. */
export type Onlooker = {
  readonly moments: readonly Temporal.Instant[];
  readonly look: (local: LocalRound, at: Temporal.Instant) => Promise<'go on' | 'enough'>;
};

/** A rehearsed round: what it came to, and everything it left. */
export type Rehearsal = Figures & {
  readonly round: string;
  readonly seed: string;
  readonly virtualDays: number;
  readonly faults: readonly string[];
  readonly timeline: string;
  readonly mails: ReturnType<LocalRound['mails']>;
  readonly characters: readonly Character[];
  /** What the verdict goes by. */
  readonly evidence: Evidence;
  /** The closing report as an operator downloads it: HTML and CSV. */
  readonly report: { readonly html: string; readonly csv: string };
};

/** Links in the mails of a rehearsal lead here, whatever port it is played on, so that the same seed gives the same letters. */
const PUBLIC_URL = 'http://rehearsal.example';
const DAYS_AFTER = 14;

/** Plays a whole round in virtual time, and leaves it as it ends in a folder. People know of it only what pages and mails tell them. */
export function rehearse(given: RehearsalOptions & { readonly leaveIn?: string }): Promise<Rehearsal> {
  const options = withSeats(given);
  return onThisMachine(options, async (local, way) => {
    const play = await beginPlay(local, way, options);
    while ((await play.goOn()) !== undefined);
    const rehearsal = await play.outcome();
    if (options.leaveIn !== undefined) await local.leaveIn(options.leaveIn);
    return rehearsal;
  });
}

/** Plays the same round as long as the onlooker has not seen enough, and no longer than there are moments left to look at. */
export function rehearseFor({ moments, look }: Onlooker, given: RehearsalOptions): Promise<void> {
  const options = withSeats(given);
  return onThisMachine(options, async (local, way) => {
    const last = moments.at(-1);
    const play = await beginPlay(local, way, options, last);
    let seen: Temporal.Instant | undefined;
    const see = async (at: Temporal.Instant) => {
      seen = at;
    };
    for (const at of moments) play.plan({ at, what: 'somebody looks', act: () => see(at) });
    while ((await play.goOn()) !== undefined) {
      if (seen !== undefined && ((await look(local, seen)) === 'enough' || seen === last)) return;
      seen = undefined;
    }
  });
}

function withSeats<T extends RehearsalOptions>(options: T): T {
  const { round, cast } = options;
  return { ...options, round: { ...round, seats: round.seats + (cast?.seatsBesides ?? 0) } };
}

async function onThisMachine<T>(options: RehearsalOptions, work: (local: LocalRound, way: Way) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-rehearsal-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  // Whoever makes a demo may be asked to end in the middle of it.
  process.once('exit', clear);
  // The engine needs as long to come up as the functions to load.
  const [dynamodb] = await Promise.all([startDynamoDb(undefined), preload()]);
  const localServer = await openLocalServer(0);
  const { round, seed } = options;
  const eve = instantAt(round, Temporal.PlainDate.from(round.call.opens).subtract({ days: 1 }), '12:00');
  const local = await openLocalRound({
    round,
    dynamodb: dynamodb.endpoint,
    table: tableOf(round),
    journal: ':memory:',
    folder,
    publicUrl: PUBLIC_URL,
    localUrl: localServer.url,
    clock: standingClock(eve, seed),
    atOnce: 1,
  });
  const web = webServer(local, { banner: false });
  localServer.answerWith(web.listener);
  try {
    return await work(local, { server: web.answer, password: web.password });
  } finally {
    await localServer.close();
    await local.close();
    await dynamodb.stop();
    process.off('exit', clear);
    clear();
  }
}

type Way = {
  readonly server: Server;
  /** What stands in the terminal for operators to sign in with. */
  readonly password: () => string;
};

/** A round that is played, from the eve of its call until some days after its end. Progress is told as far as `until`. */
async function beginPlay(local: LocalRound, { server, password }: Way, options: RehearsalOptions, until = endOf(options.round)) {
  const { round, seed, cast = asPlanned } = options;
  const random = seededRandom(seed);
  const characters = charactersOf(cast, options, random);
  const scheduler = createScheduler(local);
  const happenings = keepTimeline(local);
  await local.settle();
  const began = local.clock.now();

  for (const character of characters) {
    if (character.habits.includes('mistypes the address')) local.decideFate(character.email, 'bounced');
    if (!applies(character)) continue;
    scheduler.plan({
      at: character.appliesAt,
      what: `${character.name} applies`,
      act: () => applyFor(character, visitor(server, PUBLIC_URL), random),
    });
  }
  const everybody = (habit: Habit) => characters.filter(({ habits }) => habits.includes(habit));
  const operating = { local, server, origin: PUBLIC_URL, password };
  for (const { what, on, at, does } of cast.operators.errands ?? []) {
    const day = on(round);
    if (day === undefined) continue;
    scheduler.plan({ at: instantAt(round, day, at), what, act: async () => does(await signIn(operating), everybody) });
  }
  const follow = followMails({ ...operating, characters, scheduler, random, operators: cast.operators });

  return {
    plan: scheduler.plan,
    /** Does the next thing and gives its moment; undefined when the end has come. */
    async goOn(): Promise<Temporal.Instant | undefined> {
      const now = await scheduler.next();
      if (now === undefined || Temporal.Instant.compare(now, endOf(round)) >= 0) return undefined;
      await follow.lookForNewMails();
      await options.onProgress(shareOf(began, now, until), now, operating);
      return now;
    },
    async outcome(): Promise<Rehearsal> {
      const { store } = local.tools;
      const erased = (await store.those(applicationKind, erasedIn(happenings))).map(({ state }) => state);
      const figures = await figuresOf(store, local.mails, characters, erased);
      const report = await follow.readReport();
      const certificates = follow.certificates();
      const evidence = await gatherEvidence({ local, characters, happenings, erased, figures, report, certificates });
      return {
        round: round.id,
        seed,
        virtualDays: daysBetween(round, began, local.clock.now()),
        ...figures,
        faults: [...scheduler.faults, ...faultsOf(evidence, cast)],
        timeline: await timelineText(happenings, local),
        mails: local.mails(),
        characters,
        evidence,
        report,
      };
    },
  };
}

function endOf(round: Round): Temporal.Instant {
  return instantAt(round, Temporal.PlainDate.from(round.closes).add({ days: DAYS_AFTER }), '12:00');
}

function shareOf(began: Temporal.Instant, now: Temporal.Instant, ends: Temporal.Instant): number {
  return (now.epochMilliseconds - began.epochMilliseconds) / (ends.epochMilliseconds - began.epochMilliseconds);
}
