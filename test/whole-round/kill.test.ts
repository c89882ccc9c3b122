import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal } from '../../infra/local/aws/journal.ts';
import { startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { localAws } from '../../infra/local/dynamodb/local-table.ts';
import { asPlanned } from '../../infra/rehearsal/casts/as-planned.ts';
import { applyFor } from '../../infra/rehearsal/people/applying.ts';
import { charactersOf } from '../../infra/rehearsal/people/characters.ts';
import { followMails } from '../../infra/rehearsal/people/mail-followers.ts';
import { seededRandom } from '../../infra/rehearsal/people/seeded-random.ts';
import { visitor } from '../../infra/rehearsal/people/visitor.ts';
import type { PlannedAct } from '../../infra/rehearsal/scheduler.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { systemClock } from '../../shared/lambda/clock.ts';
import { readLetterTag } from '../../shared/mail/letter-tag.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { createStore } from '../../shared/storage/store.ts';
import { theRound } from '../builders/round.ts';
import { type StartedRound, startRound } from './started-round.ts';

const KILLS = 10;
/** So many steps are played after the last blow. */
const STEPS_AFTER = 12;
/** A letter may wait over a weekend, a holiday and another letter of the same day, and no longer. */
const DAYS_TO_WAIT = 6;

const round = theRound();
const random = seededRandom('killed ten times');
let folder: string;
let started: StartedRound;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omvant-kill-'));
  started = await startRound(folder);
});
afterAll(async () => {
  await started.end();
  rmSync(folder, { recursive: true, force: true });
});

test('a round killed at ten random moments, from the call to the meetings, sends every letter once and keeps every pair whole', {
  timeout: 600_000,
}, async () => {
  const plans: PlannedAct[] = [];
  const faults: string[] = [];
  const characters = charactersOf(asPlanned, { round, mentors: 5, mentees: 2 }, random);
  const server = (request: Request) => started.answer(request);
  for (const character of characters) {
    plans.push({
      at: character.appliesAt,
      what: `${character.email} applies`,
      act: () => applyFor(character, visitor(server, started.url), random),
    });
  }
  const follow = followMails({
    local: { round, mails: mailsOnDisk, clock: { now: timeOfLastMail } },
    characters,
    scheduler: { plan: (plan) => plans.push(plan) },
    random,
    server,
    origin: started.url,
    password: () => started.password(),
  });

  const blows = momentsOfBlows();
  let kills = 0;
  const last = Math.max(...blows) + STEPS_AFTER;
  for (let step = 1; step <= last; step += 1) {
    const plan = plans.shift();
    const work = (plan === undefined ? started.jump() : plan.act()).then(
      () => true,
      () => false,
    );
    const isBlow = blows.has(step);
    if (isBlow) {
      await Promise.race([work, pause(random.between(0, 120, `moment of blow ${kills}`))]);
      await started.kill();
      kills += 1;
      await started.startAgain();
    }
    // Who was interrupted does it again, as people do; who fails without a blow has met a fault.
    const isDone = await work;
    if (!isDone && plan !== undefined && isBlow) plans.unshift(plan);
    if (!isDone && plan !== undefined && !isBlow) faults.push(plan.what);
    await follow.lookForNewMails();
  }
  await started.end();

  expect(kills).toBe(KILLS);
  expect(faults).toEqual([]);
  const tags = mailsOnDisk().map(({ letter }) => letter);
  expect(tags.filter((tag, index) => tags.indexOf(tag) !== index).map(readLetterTag)).toEqual([]);
  const end = await readTable();
  expect(end.lettersLeftBehind).toEqual([]);
  expect(end.plannedMeetings).toEqual([round.meetings.count, round.meetings.count]);
  expect(end.peopleOfPairs).toEqual(end.peopleInPairs);
});

/** The steps of the round in which a blow falls: the first ones while people apply, the last ones when pairs meet. */
function momentsOfBlows(): ReadonlySet<number> {
  const steps: number[] = [];
  for (let blow = 0; blow < KILLS; blow += 1) steps.push((steps.at(-1) ?? 0) + random.between(4, 18, `steps before blow ${blow}`));
  return new Set(steps);
}

/** The mails that reached the inbox, from the journal on disk. */
function mailsOnDisk(from = 0) {
  const journal = openJournal(join(folder, '.data', round.id, 'journal.sqlite'));
  try {
    return journal.mails(from);
  } finally {
    journal.close();
  }
}

function timeOfLastMail(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(mailsOnDisk().at(-1)?.at ?? 0);
}

/** A letter that was asked for days ago and neither sent nor dropped for a reason. */
function isLeftBehind({ status, requestedAt }: Letter): boolean {
  return (
    (status === 'requested' || status === 'claimed') &&
    requestedAt <
      timeOfLastMail()
        .subtract({ hours: 24 * DAYS_TO_WAIT })
        .toString()
  );
}

/** What the table holds once nobody writes to it. */
async function readTable() {
  const dynamodb = await startDynamoDb(join(folder, '.data', round.id, 'dynamodb'));
  const table = `omvant-${round.id}`;
  const client = new DynamoDBClient({ ...localAws(table), endpoint: dynamodb.endpoint });
  const store = createStore(DynamoDBDocumentClient.from(client), table, round, systemClock);
  try {
    const formed = (await store.all(pairKind)).map(({ state }) => state).filter(({ status }) => status === 'formed');
    const people = (await store.all(applicationKind)).map(({ state }) => state).filter(({ pairs }) => pairs.length > 0);
    return {
      lettersLeftBehind: (await store.all(letterKind)).map(({ state }) => state).filter(isLeftBehind),
      peopleOfPairs: formed.flatMap(({ mentor, mentee }) => [mentor, mentee]).sort(),
      peopleInPairs: people.map(({ id }) => id).sort(),
      plannedMeetings: formed.map(({ meetings }) => meetings.length),
    };
  } finally {
    client.destroy();
    await dynamodb.stop();
  }
}
