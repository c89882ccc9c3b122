import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCAL_AWS, startDynamoDb } from '../../infra/local/dynamodb.ts';
import { openJournal } from '../../infra/local/journal.ts';
import { applyFor } from '../../infra/rehearsal/applying.ts';
import { castOf } from '../../infra/rehearsal/cast.ts';
import { chanceOf } from '../../infra/rehearsal/chance.ts';
import { figuresOf } from '../../infra/rehearsal/figures.ts';
import { followMails } from '../../infra/rehearsal/mail-followers.ts';
import type { Plan } from '../../infra/rehearsal/stage.ts';
import { visitor } from '../../infra/rehearsal/visitor.ts';
import { readLetterTag } from '../../shared/mail/letter-tag.ts';
import { applicationKind, pairKind, roundKind } from '../../shared/storage/kinds.ts';
import { createStore } from '../../shared/storage/store.ts';
import { theRound } from '../builders/round.ts';
import { type StartedRound, startRound } from './started-round.ts';

const KILLS = 10;
/** A blow falls after about so many steps of the round. */
const STEPS_BETWEEN = 16;
const MOST_STEPS = 900;

const round = theRound();
const chance = chanceOf('killed ten times');
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

test('a round killed at ten random moments, from the call to its closing, sends every letter once and keeps every pair whole', {
  timeout: 300_000,
}, async () => {
  const plans: Plan[] = [];
  const faults: string[] = [];
  const cast = castOf(round, 4, 2, chance);
  const server = (request: Request) => started.answer(request);
  for (const character of cast) {
    plans.push({
      at: character.appliesAt,
      what: `${character.email} applies`,
      act: () => applyFor(character, visitor(server, started.url), chance),
    });
  }
  const follow = followMails({
    local: { round, mails: mailsOnDisk, clock: { now: timeOfLastMail } },
    cast,
    stage: { plan: (plan) => plans.push(plan) },
    chance,
    server,
    origin: started.url,
    password: () => started.password(),
  });

  let kills = 0;
  for (let step = 1; step <= MOST_STEPS && !hasLetter('report ready'); step += 1) {
    const plan = plans.shift();
    const work = (plan === undefined ? started.jump() : plan.act()).then(
      () => true,
      () => false,
    );
    const isBlow = kills < KILLS && step % STEPS_BETWEEN === chance.between(0, STEPS_BETWEEN - 1, `step of blow ${kills}`);
    if (isBlow) {
      await Promise.race([work, pause(chance.between(0, 120, `moment of blow ${kills}`))]);
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
  for (let jumps = 0; jumps < 5; jumps += 1) await started.jump();
  await started.end();

  expect(kills).toBe(KILLS);
  expect(faults).toEqual([]);
  const tags = mailsOnDisk().map(({ letter }) => letter);
  expect(tags.filter((tag, index) => tags.indexOf(tag) !== index).map(readLetterTag)).toEqual([]);
  const end = await readTable();
  expect(end.figures.letters.missing).toBe(0);
  expect(end.stage).toBe('closed');
  expect(end.figures.pairs.completed).toBe(2);
  expect(end.peopleOfPairs).toEqual(end.peopleInPairs);
  expect(end.plannedMeetings).toEqual([round.meetings.count, round.meetings.count]);
});

/** The mails that reached the inbox, from the journal on disk. */
function mailsOnDisk() {
  const journal = openJournal(join(folder, '.data', round.id, 'journal.sqlite'));
  try {
    return journal.mails();
  } finally {
    journal.close();
  }
}

function timeOfLastMail(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(mailsOnDisk().at(-1)?.at ?? 0);
}

function hasLetter(name: string): boolean {
  return mailsOnDisk().some(({ letter }) => readLetterTag(letter)?.key.startsWith(`${name}/`) === true);
}

/** What the table holds once nobody writes to it. */
async function readTable() {
  const dynamodb = await startDynamoDb(join(folder, '.data', round.id, 'dynamodb'));
  const client = new DynamoDBClient({ ...LOCAL_AWS, endpoint: dynamodb.endpoint });
  const store = createStore(DynamoDBDocumentClient.from(client), `omvant-${round.id}`, round, () => 'unused');
  try {
    const formed = (await store.all(pairKind, 'PAIRS')).map(({ state }) => state).filter(({ status }) => status === 'formed');
    const people = (await store.all(applicationKind, 'APPLICATIONS')).map(({ state }) => state).filter(({ pairs }) => pairs.length > 0);
    return {
      figures: await figuresOf(store, mailsOnDisk),
      stage: (await store.get(roundKind, 'round'))?.state.stage,
      peopleOfPairs: formed.flatMap(({ mentor, mentee }) => [mentor, mentee]).sort(),
      peopleInPairs: people.map(({ id }) => id).sort(),
      plannedMeetings: formed.map(({ meetings }) => meetings.length),
    };
  } finally {
    client.destroy();
    await dynamodb.stop();
  }
}
