import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeOf } from '../../infra/cli/open-round.ts';
import { deployToEmulator, type EmulatedRound } from '../../infra/cloud/emulated-round.ts';
import { applyFor } from '../../infra/rehearsal/applying.ts';
import type { Character } from '../../infra/rehearsal/cast.ts';
import { chanceOf } from '../../infra/rehearsal/chance.ts';
import { confirmAddress, takePart } from '../../infra/rehearsal/taking-part.ts';
import { formWith, visitor } from '../../infra/rehearsal/visitor.ts';
import { seal } from '../../shared/domain/access-link.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import { instantAt } from '../../shared/round/calendar.ts';
import { applicationKind, keysKind, letterKind, pairKind, roundKind } from '../../shared/storage/kinds.ts';
import type { Store } from '../../shared/storage/store.ts';

const ROUND_FILE = 'infra/rounds/su-pfizer.yaml';
const WITHIN_MS = 60_000;
const chance = chanceOf('cloud');
const started = Temporal.Instant.from('2027-08-16T06:00:00Z');

let deployed: EmulatedRound;
let store: Store;

const people = [person('Åsa Öberg', 'mentor'), person('Omar Said', 'mentor'), person('Li Chen', 'mentee'), person('Siri Ek', 'mentee')];
const actors = new Map<string, ReturnType<typeof actor>>();

beforeAll(async () => {
  deployed = await deployToEmulator(ROUND_FILE, started, (line) => process.stderr.write(`  ${line}\n`));
  store = storeOf(deployed.round);
  for (const character of people) actors.set(character.email, actor(character));
});
afterAll(() => deployed?.stop());

test('the clock opens the call on its day', async () => {
  expect((await store.get(roundKind, 'round'))?.state.stage).toBe('draft');
  await deployed.tick();
  await until('the call is open', async () => (await stage()) === 'call open');
});

test('two students and two managers apply, and each gets a receipt', async () => {
  for (const character of people) await applyFor(character, actorOf(character).visitor, chance);
  await until('four receipts', async () => (await mailsTo(...people)).length === 4);
});

test('they confirm their addresses by the link in it', async () => {
  for (const character of people) await confirmAddress(actorOf(character), await linkTo(character, '/confirm/'));
  await until('all are confirmed', async () => (await applications()).every(({ status }) => status === 'confirmed'));
});

test('the call closes after its last day, and pairs are proposed', async () => {
  await moveTo(deployed.round.call.deadline, '23:59', 30);
  await deployed.tick();
  await until('the stage is matching', async () => (await stage()) === 'matching');
  await until('there is a proposal', async () => (await inConsole().open('/console/matching')).text.includes('Åsa'));
});

test('an operator sends the offers, both sides say yes, and two pairs are formed', async () => {
  await moveTo('2027-09-13', '09:30');
  const browser = inConsole();
  const review = await browser.open('/console/matching/review');
  const sent = await browser.submit(review, formWith(review, 'sure'), { sure: 'yes' });
  expect(sent.status).toBe(200);
  await until('four offers', async () => (await Promise.all(people.map((one) => linkTo(one, '/place/')))).length === 4);
  for (const character of people) await takePart(actorOf(character), await linkTo(character, '/place/'));
  await until('two pairs', async () => (await pairs()).filter(({ status }) => status === 'formed').length === 2);
  await until('introductions', async () => (await mailsTo(...people)).length >= 12);
});

test('a manager proposes times, the student picks one, and both get an invitation', async () => {
  await moveTo(deployed.round.kickOff.date, deployed.round.kickOff.time, 10);
  await deployed.tick();
  await until('the round is running', async () => (await stage()) === 'running');
  await moveTo('2027-10-07', '09:00');
  const [pair] = await pairs();
  const mentee = await characterOf(pair?.mentee);
  const mentor = await characterOf(pair?.mentor);
  await takePart(actorOf(mentee), await linkTo(mentee, '/place/'));
  await until('the student is asked to pick', async () => (await mailsTo(mentor)).length > 0 && (await meetingOf(pair)) === 'proposed');
  await takePart(actorOf(mentor), await linkTo(mentor, '/place/'));
  await until('the meeting is agreed', async () => (await meetingOf(pair)) === 'agreed');
  await until('two invitations', async () => (await mailsTo(mentee, mentor)).filter(({ isInvitation }) => isInvitation).length >= 2);
});
