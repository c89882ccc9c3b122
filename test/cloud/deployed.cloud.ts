import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CloudFormationClient, CreateStackCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { PutAccountDetailsCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUDGET_REGION } from '../../infra/budget-stack.ts';
import { deployToEmulator, type EmulatedRound, omvant, omvantIn, omvantOf } from '../../infra/cloud/emulated-round.ts';
import { toolsOf } from '../../infra/on-aws/acting.ts';
import { deployedOrStop, describe } from '../../infra/on-aws/deployed.ts';
import { openRound, storeOf } from '../../infra/on-aws/open-round.ts';
import { awsMeans, copiesOf, copyName } from '../../infra/on-aws/restore/aws-means.ts';
import { dataOf } from '../../infra/on-aws/round-data.ts';
import { namesOf } from '../../infra/parts/names.ts';
import { domainOf } from '../../infra/parts/round-mail.ts';
import { applyFor } from '../../infra/rehearsal/people/applying.ts';
import type { Character } from '../../infra/rehearsal/people/characters.ts';
import { seededRandom } from '../../infra/rehearsal/people/seeded-random.ts';
import { confirmAddress, freshMemory, takePart } from '../../infra/rehearsal/people/taking-part.ts';
import { formWith, visitor } from '../../infra/rehearsal/people/visitor.ts';
import { readRoundText } from '../../infra/rounds/read-round-file.ts';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { keepRestore } from '../../shared/commands/round/keep-restore.ts';
import { addressHash, hashOf, seal } from '../../shared/domain/access-link.ts';
import { stamp } from '../../shared/domain/decision.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { openAt, withSignIn } from '../../shared/domain/sign-ins.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import { dayOf, instantAt, nextMailingDay } from '../../shared/round/calendar.ts';
import { contactOf } from '../../shared/round/contact.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { archivedKind } from '../../shared/storage/kinds/archived.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { restoreKind } from '../../shared/storage/kinds/restore.ts';
import { keysKind, roundKind } from '../../shared/storage/kinds/round.ts';
import { signInsKind } from '../../shared/storage/kinds/sign-ins.ts';
import type { Store } from '../../shared/storage/store.ts';
import { type Key, PARTITION } from '../../shared/storage/table.ts';
import { closedRegion } from './closed-region.ts';
import { ENCOURAGED_AFTER_HOURS, ENCOURAGEMENT, NEW_WORDS, nextRelease, OLD_WORDS } from './next-release.ts';

const ROUND_FILE = 'infra/rounds/su-pfizer.yaml';
const WITHIN_MS = 240_000;
const random = seededRandom('cloud');
const started = Temporal.Instant.from('2027-08-16T06:00:00Z');

let deployed: EmulatedRound;
let store: Store;
let closed: Awaited<ReturnType<typeof closedRegion>> | undefined;

const people = [person('Åsa Öberg', 'mentor'), person('Omar Said', 'mentor'), person('Li Chen', 'mentee'), person('Siri Ek', 'mentee')];
const actors = new Map<string, ReturnType<typeof actor>>();

/** What `omvant deploy --dry-run` and `omvant status` say of a round whose first deployment failed. */
const afterFailure = { dryRun: { code: -1, said: '' }, status: -1 };

beforeAll(async () => {
  const show = (line: string) => void process.stderr.write(`  ${line}\n`);
  deployed = await deployToEmulator(ROUND_FILE, started, show, async (round) => {
    await leaveSandbox(false);
    await makeStack(round, 'that fails');
    afterFailure.dryRun = await omvant('deploy', ROUND_FILE, '--dry-run', '--json');
    afterFailure.status = (await omvant('status', ROUND_FILE)).code;
    closed = await closedRegion(BUDGET_REGION, process.env['AWS_ENDPOINT_URL'] ?? '');
    return { AWS_ENDPOINT_URL: closed.url };
  });
  store = storeOf(deployed.round);
  for (const character of people) actors.set(character.email, actor(character));
});
afterAll(async () => {
  closed?.close();
  await deployed?.stop();
});

test('after a first deployment that failed the same is typed again: what the attempt left is replaced', () => {
  const { code, said } = afterFailure.dryRun;
  expect([code, JSON.parse(said)]).toMatchObject([0, { isTableLeft: true, would: { stacks: 1, updates: 0 } }]);
  expect(afterFailure.status).toBe(1);
  expect(JSON.parse(deployed.first)).toMatchObject({ opened: true, stack: { status: 'CREATE_COMPLETE' } });
});

test('where the account has closed the region of budgets the round is there and open all the same, and the command says what it does without', async () => {
  expect(await stacks()).toEqual(['omvant-su-pfizer']);
  expect((await store.get(roundKind, 'round'))?.state.stage).toBe('draft');
  expect(JSON.parse(deployed.first).budget).toMatchObject({
    is: 'refused',
    why: expect.stringMatching(/not authorized|denied/i),
    isOld: false,
  });
});

test('the same where the account may make no budgets', async () => {
  const refused = await omvantIn({ BUDGETS: 'refused' }, 'deploy', ROUND_FILE, '--yes');
  expect(refused.code).toBe(0);
  expect(refused.said).toContain('! Nobody will be warned about cost: AWS made no budget.');
  expect(refused.said).not.toContain('A warning about cost is kept');
  expect((await describe(namesOf(deployed.round).budget, BUDGET_REGION))?.StackStatus).not.toBe('CREATE_COMPLETE');
});

test('typed again where budgets may be made, it makes one, and has nothing else to do', async () => {
  const { code, said } = await omvant('deploy', ROUND_FILE, '--yes', '--json');
  expect([code, JSON.parse(said)]).toMatchObject([0, { opened: false, budget: { is: 'there' }, stack: { status: 'CREATE_COMPLETE' } }]);
  expect(await stacks()).toEqual(['omvant-su-pfizer', 'omvant-su-pfizer-budget']);
});

test('omvant deploy ends with the round trying itself under its own roles: they allow all, events come through, and SES takes its mail', async () => {
  const { canary } = JSON.parse(deployed.first);
  expect(canary.map(({ about, is }: { about: string; is: string }) => [about, is])).toEqual([
    ['Roles', 'fine'],
    ['Events', 'fine'],
    ['Sender', 'fine'],
  ]);
  expect(await mailsTo(...people)).toEqual([]);
});

test('in SES’s sandbox, where accounts begin, the sender may use the identity of whoever gets a mail', async () => {
  expect(afterFailure.dryRun.said).toContain('the account is in the sandbox');
  expect(await maySendBy()).toEqual(['*']);
});

test('the clock opens the call on its day', async () => {
  expect((await store.get(roundKind, 'round'))?.state.stage).toBe('draft');
  await deployed.tick();
  await until('the call is open', async () => (await stage()) === 'call open');
});

test('two students and two managers apply, and each gets a receipt', async () => {
  for (const character of people) await applyFor(character, actorOf(character).visitor, random);
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

test('when it is over, the clock raises “meeting due” and the manager is asked how it was', async () => {
  const [pair] = await pairs();
  const meeting = pair?.meetings.find(({ status }) => status === 'agreed');
  if (pair === undefined || meeting?.status !== 'agreed') throw new Error('no meeting is agreed');
  await runUntil(Temporal.Instant.from(meeting.startsAt).add({ minutes: deployed.round.meetings.minutes }));
  await until('the manager is asked', async () => {
    // Everyday mails wait for office hours, so a question about a Friday's meeting comes on Monday.
    deployed.clock.moveTo(deployed.clock.now().add({ hours: 2 }));
    await deployed.tick();
    await pause(1500);
    return (await lettersOf(pair.mentee)).some(({ letter, status }) => letter === 'after meeting' && status === 'sent');
  });
});

test('SES tells of a bounce, and that address gets no more mail', async () => {
  const [, pair] = await pairs();
  const bounced = pair?.mentor ?? '';
  const letter = (await lettersOf(bounced)).at(0);
  if (letter === undefined) throw new Error('no letter went to them');
  await deployed.tellOfMail('Email Bounced', {
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
    mail: { messageId: letter.messageId, tags: { 'ses:configuration-set': ['omvant-su-pfizer'], letter: [letterTag(letter)] } },
  });
  await until('the bounce is known', async () => (await lettersOf(bounced)).some(({ fate }) => fate === 'bounced'));
  const person = await characterOf(bounced);
  const had = (await mailsTo(person)).length;
  await deployed.tellOfMail('Email Bounced', {
    bounce: { bounceType: 'Permanent' },
    mail: { messageId: 'x', tags: { 'ses:configuration-set': ['omvant-other'] } },
  });
  await askForNewLink(bounced);
  await deployed.tick();
  await until('the letter is dropped', async () =>
    (await lettersOf(bounced)).some(({ letter: name, status }) => name === 'new link' && status === 'dropped'),
  );
  expect(await mailsTo(person)).toHaveLength(had);
});

test('a dead letter is sent again by the clock', async () => {
  const [pair] = await pairs();
  const person = await characterOf(pair?.mentor);
  const had = (await mailsTo(person)).length;
  await askForNewLink(pair?.mentor ?? '');
  await deployed.tick();
  await until('the letter it asked for', async () => (await mailsTo(person)).length === had + 1);
  await until('no dead letters', async () => (await deployed.deadLetters()).length === 0);
});

test('omvant restore takes the round back to a moment: what was changed since is gone, what people decided since holds, and no letter goes', async () => {
  const to = Temporal.Now.instant().round({ smallestUnit: 'second', roundingMode: 'floor' });
  await awsMeans(deployed.round, to).copyTable(() => undefined);
  expect(await copiesOf(deployed.round)).toEqual([copyName(deployed.round, to)]);
  // The first pair's reminders are waited for later.
  const [, pair] = await pairs();
  const [stays, refuses] = await Promise.all([pair?.mentor, pair?.mentee].map((id) => store.get(applicationKind, id ?? '')));
  if (stays === undefined || refuses === undefined) throw new Error('nobody is there');
  const tools = toolsOf(deployed.round, await deployedOrStop(deployed.round, ROUND_FILE));
  await actOnApplication(stays.state.id, { command: 'correct address', email: 'mistaken@person.example' }, tools);
  await actOnApplication(refuses.state.id, { command: 'refuse reminders' }, tools);
  expect((await omvant('restore', ROUND_FILE, '--to', String(to), '--no-input')).code).toBe(3);
  const would = await omvant('restore', ROUND_FILE, '--to', String(to), '--dry-run');
  expect([would.code, would.said]).toEqual([0, expect.stringContaining('Would send 0 mails')]);
  for (const how of [['--confirm', deployed.round.id], ['--dry-run']])
    expect((await omvant('restore', ROUND_FILE, '--to', '2020-01-01T10:00', ...how)).code).toBe(1);

  // What a command that was killed leaves: nobody deploys over it, and it is said.
  await keepRestore(
    store,
    undefined,
    { to: stamp(to), copy: '', operator: 'karin', next: 'stop', stopped: [], left: [], refusing: [], erased: [], erasing: [] },
    to,
  );
  expect((await omvant('deploy', ROUND_FILE, '--dry-run')).said).toMatch(/✗ Restore .*is not finished/);
  expect((await omvant('status', ROUND_FILE)).said).toContain(`type omvant restore --to ${stamp(to)} once more`);
  await store.discard([restoreKind.key('restore')]);

  const out = mkdtempSync(join(tmpdir(), 'omvant-restore-'));
  const { code, said } = await omvant('restore', ROUND_FILE, '--to', String(to), '--confirm', deployed.round.id, '--out', out, '--json');
  expect([code, JSON.parse(said)]).toMatchObject([0, { round: deployed.round.id, held: expect.stringContaining('/console/held') }]);
  expect(readFileSync(join(out, 'applications.csv'), 'utf8')).toContain('mistaken@person.example');
  expect((await store.get(applicationKind, stays.state.id))?.state.email).toBe(stays.state.email);
  expect((await store.get(applicationKind, refuses.state.id))?.state.refusesReminders).toBe(true);
  expect([await copiesOf(deployed.round), await stage()]).toEqual([[], 'running']);
  await until('the pages answer again', async () => (await theCall()).includes(OLD_WORDS));
});

test('its letters wait until an operator has looked through them, and then go', async () => {
  const [pair] = await pairs();
  const id = pair?.mentee ?? '';
  const person = await characterOf(id);
  const had = (await mailsTo(person)).length;
  const fateOfLink = async () => (await lettersOf(id)).find(({ letter }) => letter === 'new link')?.status;
  await askForNewLink(id);
  await deployed.tick();
  await until('the letter waits', async () => (await fateOfLink()) === 'requested');
  expect(await mailsTo(person)).toHaveLength(had);
  const browser = inConsole();
  await until('an operator lets them go', async () => {
    const page = await browser.open('/console/held');
    if (page.text.includes('Inga mejl hålls inne')) return true;
    expect(page.text).toContain(person.name);
    await browser.submit(page, formWith(page, 'sure'), { sure: 'yes' });
    return false;
  });
  await until('the letter goes', async () => {
    // Held letters are looked at every hour.
    deployed.clock.moveTo(deployed.clock.now().add({ minutes: 61 }));
    await deployed.tick();
    await pause(2000);
    return (await fateOfLink()) === 'sent';
  });
  expect((await mailsTo(person)).length).toBeGreaterThan(had);
});

test('the next release is deployed in the middle of the round: pages follow, and what is new in it comes about', async () => {
  await leaveSandbox(true);
  const { code, said } = await omvantOf(nextRelease(), {}, 'deploy', ROUND_FILE, '--yes', '--no-budget', '--json');
  expect([code, JSON.parse(said)]).toMatchObject([0, { opened: false, budget: { is: 'not wanted' } }]);
  await until('the call says it in the new words', async () => (await theCall()).includes(NEW_WORDS));
  const { address } = deployed.round.mail;
  // Out of the sandbox since, so that the round's own identity is enough.
  expect(await maySendBy()).toEqual([domainOf(address), address]);

  const { pair, mentor, mentee } = await firstPair();
  deployed.clock.moveTo(morningAfter(pair));
  await takePart(actorOf(mentor), await linkTo(mentor, '/place/'));
  expect(await stored(pairKind.key(pair.id))).toMatchObject(OF_NEXT_RELEASE);
  const [byDay, byNight] = ENCOURAGED_AFTER_HOURS;
  deployed.clock.moveTo(morningAfter(pair).add({ hours: byDay, minutes: 5 }));
  await deployed.tick();
  await until('both are encouraged', async () => (await encouragements(mentor, mentee)).length === 2);
  deployed.clock.moveTo(morningAfter(pair).add({ hours: byNight, minutes: 5 }));
  await deployed.tick();
  await until('they are to be encouraged again in the morning', async () => (await onAgenda('letter requested', ENCOURAGEMENT.key)) === 2);
});

test('rolled back to this release, lists, mails, agenda and letters work, and nothing that the newer one stored is lost', async () => {
  expect((await omvant('deploy', ROUND_FILE, '--yes', '--json')).code).toBe(0);
  await until('the call says it in the old words', async () => (await theCall()).includes(OLD_WORDS));
  const { pair, mentor, mentee } = await firstPair();
  expect((await applications()).length).toBe(4);
  await expectPages(pair.mentor, mentor.name);

  // Its own reminders come, while those of the newer one wait.
  const since = stamp(deployed.clock.now());
  await runUntil(morningAfter(pair).add({ hours: 24 * DAYS_ROLLED_BACK }));
  await untilItsDay('the manager is asked again how it went', async () =>
    (await lettersOf(pair.mentee)).some(({ letter, status }) => letter === 'meeting unreported' && status === 'sent'),
  );
  const all = await store.all(letterKind);
  expect(all.filter(({ state: { sentAt = '' } }) => sentAt > since)).not.toEqual([]);
  await takePart(actorOf(mentee), await linkTo(mentee, '/place/'));
  const [meeting] = (await firstPair()).pair.meetings;
  expect(meeting).toMatchObject({ reports: { mentor: { held: true }, mentee: { held: true } } });
  expect(await stored(pairKind.key(pair.id))).toMatchObject(OF_NEXT_RELEASE);
  expect(await onAgenda(ENCOURAGEMENT.event)).toBe(1);
  await until('its letters wait on', async () => (await onAgenda('letter requested', ENCOURAGEMENT.key)) === 2);
  await expectPages(pair.mentor, mentor.name);
  await until('the operators are told', async () => (await inConsole().open('/console')).text.includes(CANNOT_BE_READ));
  expect(await encouragements(mentor, mentee)).toHaveLength(2);
  expect(await deployed.deadLetters()).toEqual([]);
  expect(deployed.failures().filter((line) => JSON.parse(line).code !== 'UNREADABLE')).toEqual([]);
});

test('rolled forward again, it goes on with all of it: what waited comes, and the operators’ list is as before', async () => {
  const { code, said } = await omvantOf(nextRelease(), {}, 'deploy', ROUND_FILE, '--yes', '--no-budget', '--json');
  expect([code, JSON.parse(said).canary.map(({ is }: { is: string }) => is)]).toEqual([0, ['fine', 'fine', 'fine']]);
  await until('the call says it in the new words', async () => (await theCall()).includes(NEW_WORDS));
  const { pair, mentor, mentee } = await firstPair();
  await until('both have been encouraged three times', async () => {
    // Those that this version could not read are looked at every hour, and go on a working day.
    deployed.clock.moveTo(deployed.clock.now().add({ hours: 5 }));
    await deployed.tick();
    await pause(1500);
    return (await encouragements(mentor, mentee)).length === 6;
  });
  expect(await stored(pairKind.key(pair.id))).toMatchObject(OF_NEXT_RELEASE);
  expect([await onAgenda(ENCOURAGEMENT.event), await onAgenda('letter requested', ENCOURAGEMENT.key)]).toEqual([0, 0]);
  expect((await inConsole().open('/console/letters')).text).toContain('Uppmuntran');
  await until('the operators’ list is as before', async () => {
    await deployed.tick();
    return !(await inConsole().open('/console')).text.includes(CANNOT_BE_READ);
  });
});

test('the round runs to its end, and an operator closes it', async () => {
  await moveTo(deployed.round.closes, '09:00');
  await until('the stage is closing', async () => {
    await deployed.tick();
    return (await stage()) === 'closing';
  });
  const browser = inConsole();
  const page = await browser.open('/console/close');
  await browser.submit(page, formWith(page, 'round', 'sure'), { round: deployed.round.id, sure: 'yes' });
  expect(await stage()).toBe('closed');
  const thanked = async () =>
    (await Promise.all((await applications()).map(({ id }) => lettersOf(id)))).map(
      (letters) => letters.find(({ letter }) => letter === 'thanks')?.status,
    );
  await until('three thanks and one that is not sent', async () => (await thanked()).sort().join() === 'dropped,sent,sent,sent');
});

test('nothing failed for good on the way: every call was one its role allows', async () => {
  expect(await deployed.deadLetters()).toEqual([]);
  // But for what the release that was rolled back to could not read.
  expect(deployed.failures().filter((line) => JSON.parse(line).code !== 'UNREADABLE')).toEqual([]);
});

test('omvant status says how the round is', async () => {
  const { code, said } = await omvant('status', ROUND_FILE, '--json');
  expect(JSON.parse(said)).toMatchObject({ stage: 'closed', formed: 2, confirmed: 4, bounced: 1, deadLettersInQueue: 0 });
  // The pages' public address has no name this machine can find; nothing else is wrong.
  expect([code, JSON.parse(said).worries]).toEqual([1, ['The pages do not answer.']]);
});

test('omvant status --canary lets a closed round try itself once more, and leaves nothing behind', async () => {
  const { said } = await omvant('status', ROUND_FILE, '--canary', '--json');
  expect(JSON.parse(said).canary.map(({ is }: { is: string }) => is)).toEqual(['fine', 'fine', 'fine']);
  expect(await store.partition('PROBE')).toEqual([]);
});

test('omvant deploy --dry-run says what would change for whom, and changes nothing', async () => {
  const { code, said } = await omvant('deploy', ROUND_FILE, '--dry-run', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(said).would).toMatchObject({ stacks: 0, updates: 1, mails: 0 });
});

test('omvant export writes everything but the keys', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-export-'));
  const { code } = await omvant('export', ROUND_FILE, '--out', folder, '--json');
  expect(code).toBe(0);
  const lines = readFileSync(join(folder, 'everything.jsonl'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).kind).filter((kind) => kind === 'application')).toHaveLength(4);
  expect(lines.filter((line) => JSON.parse(line).kind === 'keys')).toEqual([]);
  expect(readFileSync(join(folder, 'applications.csv'), 'utf8').split('\r\n')).toHaveLength(6);
});

test('omvant archive writes what is to be kept of the round, whole or not at all, and that it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-archive-'));
  const file = join(folder, 'round.zip');
  // This release cannot read what the one that is deployed has stored.
  expect(await omvant('archive', ROUND_FILE, '--out', file)).toEqual({ code: 1, said: '' });
  expect(readdirSync(folder)).toEqual([]);
  const { code, said } = await omvantOf(nextRelease(), {}, 'archive', ROUND_FILE, '--out', file, '--json');
  const { sha256, files } = JSON.parse(said);
  expect([code, createHash('sha256').update(readFileSync(file)).digest('hex')]).toEqual([0, sha256]);
  execFileSync('python3', ['-m', 'zipfile', '-e', file, folder]);
  const [inside = ''] = readdirSync(folder).filter((name) => !name.endsWith('.zip'));
  const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: join(folder, inside), encoding: 'utf8' });
  expect(sums.match(/: OK$/gm)?.length).toBeGreaterThan(20);
  expect(readdirSync(join(folder, inside), { recursive: true }).length).toBeGreaterThan(files / 2);
  expect((await store.all(archivedKind)).map(({ state }) => state.sha256)).toEqual([sha256]);
  expect((await omvantOf(nextRelease(), {}, 'archive', ROUND_FILE, '--out', file)).code).toBe(1);
});

test('omvant round next writes the file of the next round with what the deployed one came to, and omvant compare sets it beside its export', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-next-'));
  const file = join(folder, 'su-pfizer.yaml');
  copyFileSync(ROUND_FILE, file);
  const { code, said } = await omvant('round', 'next', file, '--exams', '2028-10-02..2028-10-08', '--no-input', '--json');
  const next = JSON.parse(said);
  expect([code, next]).toMatchObject([0, { id: 'su-pfizer-2028', faults: [], saidYes: { talk: 0, nextCall: 0 } }]);
  const read = readRoundText(readFileSync(next.file, 'utf8'));
  if (read.faults !== undefined) throw new Error('the next round has faults');
  expect(read.round).toMatchObject({ kickOff: { date: '2028-10-11' }, before: { round: 'su-pfizer', pairs: { formed: 2 } } });
  expect((await omvant('round', 'check', next.file)).code).toBe(0);

  expect((await omvant('export', ROUND_FILE, '--out', join(folder, 'export'), '--json')).code).toBe(0);
  const compared = await omvant('compare', ROUND_FILE, join(folder, 'export'), '--json');
  const [deployedOne, exportedOne] = JSON.parse(compared.said).rounds;
  expect([compared.code, deployedOne]).toEqual([0, exportedOne]);
  expect(deployedOne).toEqual(read.round.before);
});

test('omvant destroy wants the name of the round, exports first, and leaves the data', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-destroy-'));
  expect((await omvant('destroy', ROUND_FILE, '--no-input', '--out', folder)).code).toBe(3);
  expect(readdirSync(folder)).toContain('everything.jsonl');
  const { code, said } = await omvant('destroy', ROUND_FILE, '--confirm', deployed.round.id, '--out', folder);
  expect([code, said]).toEqual([0, 'su-pfizer is gone. Its data is still in the table omvant-su-pfizer.\n']);
  expect((await omvant('status', ROUND_FILE)).code).toBe(1);
  expect(await stacks()).toEqual([]);
});

test('whose data is not mixed with that of a new round: omvant deploy stops before it', async () => {
  const { code, said } = await omvant('deploy', ROUND_FILE, '--yes', '--json');
  expect([code, said]).toEqual([1, '']);
  expect(await applications()).toHaveLength(4);
});

test('and is exported, and deleted, when an operator says so later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-later-'));
  expect((await omvant('export', ROUND_FILE, '--out', folder, '--json')).code).toBe(0);
  expect((await omvant('destroy', ROUND_FILE, '--confirm', deployed.round.id, '--out', folder)).code).toBe(1);
  const { code, said } = await omvant('destroy', ROUND_FILE, '--with-data', '--confirm', deployed.round.id, '--out', folder);
  expect([code, said]).toEqual([0, 'su-pfizer is gone, and its data with it.\n']);
  expect(await dataOf(deployed.round)).toBe('no table');
});

test.each(['that stands', 'that fails'] as const)('omvant destroy --with-data leaves nothing of a stack %s', async (kind) => {
  await makeStack(deployed.round, kind);
  if (kind === 'that stands') await openRound(deployed.round, deployed.clock.now());
  expect([(await stacks()).length, await dataOf(deployed.round)]).toEqual([1, kind === 'that stands' ? 'data' : 'an empty table']);
  const folder = mkdtempSync(join(tmpdir(), 'omvant-all-'));
  const { code } = await omvant('destroy', ROUND_FILE, '--with-data', '--confirm', deployed.round.id, '--out', folder);
  expect([code, await stacks(), await dataOf(deployed.round)]).toEqual([0, [], 'no table']);
});

function person(name: string, role: Character['role']): Character {
  const email = `${name
    .normalize('NFD')
    .replace(/[^\w ]/g, '')
    .replace(' ', '.')
    .toLowerCase()}@person.example`;
  return { name, email, role, language: 'sv', channel: 'fair', habits: [], appliesAt: started };
}

function actor(character: Character) {
  const today = () => dayOf(deployed.round, deployed.clock.now());
  return { character, visitor: visitor(deployed.request, deployed.origin), memory: freshMemory(), random, today };
}

function actorOf({ email }: Character): ReturnType<typeof actor> {
  const found = actors.get(email);
  if (found === undefined) throw new Error(`nobody has the address ${email}`);
  return found;
}

async function characterOf(id: string | undefined): Promise<Character> {
  const email = (await store.get(applicationKind, id ?? ''))?.state.email;
  const found = people.find((one) => one.email === email);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
}

/** The secret of the one session at the console. */
const SESSION = 'the session of this test';

/** The console with a session as signing in leaves it: the emulator has no second factor to sign in with. */
function inConsole() {
  const operator = contactOf(deployed.round);
  return visitor(async (request) => {
    const key = (await store.get(keysKind, 'keys'))?.state.session ?? '';
    await keepSignedIn(operator.id);
    const until = stamp(deployed.clock.now().add({ hours: 1 }));
    const about = { operator: operator.id, session: SESSION, address: addressHash(key, operator.email), until };
    const headers = new Headers(request.headers);
    headers.set('cookie', `operator=${encodeURIComponent(seal(key, JSON.stringify(about)))}`);
    return deployed.request(new Request(request, { headers }));
  }, deployed.origin);
}

async function keepSignedIn(operator: string): Promise<void> {
  const at = deployed.clock.now();
  const before = await store.get(signInsKind, operator);
  const hash = hashOf(SESSION);
  if (openAt(before?.state, at).some((one) => one.hash === hash)) return;
  const next = withSignIn(before?.state, operator, hash, at);
  await store.commit({ at, changes: [change(signInsKind, before, next)], evenWhenClosed: true });
}

/** What the rule that starts `send-new-link` would leave among the dead letters, after it has been sent again once. */
function askForNewLink(application: string): Promise<void> {
  const at = stamp(deployed.clock.now());
  return deployed.putDeadLetter({
    source: 'omvant',
    'detail-type': 'link asked for',
    detail: {
      id: `asked-${application}`,
      at,
      round: deployed.round.id,
      data: { application, time: 1 },
      again: { times: 1, since: at },
    },
  });
}

async function moveTo(date: string, time: string, minutes = 0): Promise<void> {
  deployed.clock.moveTo(instantAt(deployed.round, date, time).add({ minutes }));
}

/** Lets the days pass one by one, each with its mails: a person gets one everyday mail a day, by day, on a working day. */
async function runUntil(instant: Temporal.Instant): Promise<void> {
  for (let now = deployed.clock.now(); Temporal.Instant.compare(now, instant) < 0; now = deployed.clock.now()) {
    const next = nextMailingDay(deployed.round, now).add({ hours: 2 });
    await passTo(Temporal.Instant.compare(next, instant) < 0 ? next : instant);
  }
}

/** Waits for a mail that may have to wait its turn, a working day after the other. */
async function untilItsDay(what: string, isSo: () => Promise<boolean>): Promise<void> {
  await until(what, async () => {
    if (await isSo()) return true;
    await passTo(nextMailingDay(deployed.round, deployed.clock.now()).add({ hours: 2 }));
    return false;
  });
}

async function passTo(instant: Temporal.Instant): Promise<void> {
  deployed.clock.moveTo(instant);
  await deployed.tick();
  await pause(1000);
}

/**
 * A stack with the round's table and no more. One that fails is what CloudFormation leaves of a first deployment it gave up: a stack with
 * nothing in it, and the table, which it never deletes.
 */
async function makeStack(round: Round, kind: 'that stands' | 'that fails'): Promise<void> {
  const { stack: StackName, table: TableName } = namesOf(round);
  const Table = {
    Type: 'AWS::DynamoDB::Table',
    DeletionPolicy: 'Retain',
    Properties: {
      TableName,
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
    },
  };
  const Impossible = { Type: 'AWS::SSM::Parameter', DependsOn: 'Table', Properties: { Type: 'none of its kind', Value: 'x' } };
  const Resources = { Table, ...(kind === 'that fails' ? { Impossible } : {}) };
  const client = new CloudFormationClient({});
  await client.send(new CreateStackCommand({ StackName, TemplateBody: JSON.stringify({ Resources }) }));
  const status = kind === 'that fails' ? 'ROLLBACK_COMPLETE' : 'CREATE_COMPLETE';
  await until(`the stack is in ${status}`, async () => (await describe(StackName))?.StackStatus === status);
}

/** What AWS does when it lets an account write to anybody, or no longer. */
async function leaveSandbox(ProductionAccessEnabled: boolean): Promise<void> {
  const client = new SESv2Client({});
  await client.send(
    new PutAccountDetailsCommand({ ProductionAccessEnabled, MailType: 'TRANSACTIONAL', WebsiteURL: 'https://omvant.example' }),
  );
}

/** The SES identities the deployed stack lets functions use. */
async function maySendBy(): Promise<readonly string[]> {
  const client = new CloudFormationClient({});
  const { TemplateBody = '' } = await client.send(new GetTemplateCommand({ StackName: namesOf(deployed.round).stack }));
  return [...TemplateBody.matchAll(/:identity\/([^"]+)"/g)].map(([, name = '']) => name);
}

async function theCall(): Promise<string> {
  return (await deployed.request(new Request(new URL('/sv', deployed.origin)))).text();
}

/** The names of the round's stacks that are there. */
async function stacks(): Promise<readonly string[]> {
  const { stack, budget } = namesOf(deployed.round);
  const found = await Promise.all([describe(stack), describe(budget, BUDGET_REGION)]);
  return found.flatMap((one) => one?.StackName ?? []);
}

/** What the next release has made of the first pair. */
const OF_NEXT_RELEASE = {
  shape: 2,
  state: {
    encouraged: ENCOURAGED_AFTER_HOURS.map(() => expect.any(String)),
    meetings: expect.arrayContaining([expect.objectContaining({ number: 1, kept: 'by the next release' })]),
  },
};
/** Two weeks, so that it is a working day again. */
const DAYS_ROLLED_BACK = 14;
const CANNOT_BE_READ = 'den här versionen kan inte läsa det';

/** The pair whose meeting is agreed, and its two people. */
async function firstPair() {
  const [pair] = await pairs();
  if (pair === undefined) throw new Error('there is no pair');
  return { pair, mentor: await characterOf(pair.mentor), mentee: await characterOf(pair.mentee) };
}

/** Nine o’clock on the working day after the first meeting. */
function morningAfter({ meetings: [first] }: Pair): Temporal.Instant {
  if (first?.status !== 'agreed') throw new Error('the first meeting is not agreed');
  return nextMailingDay(deployed.round, Temporal.Instant.from(first.startsAt)).add({ hours: 2 });
}

/** An item as it lies in the table. */
async function stored({ pk, sk }: Key): Promise<unknown> {
  const [item] = await store.partition(pk, { from: sk, to: sk });
  return item;
}

/** How many moments of an event lie on the agenda, whoever can read them; of those that name something alone. */
async function onAgenda(event: string, about = ''): Promise<number> {
  const all = (await store.partition(PARTITION.agenda)).map((item) => JSON.stringify(item));
  return all.filter((item) => item.includes(`"name":"${event}"`) && item.includes(about)).length;
}

async function encouragements(...recipients: readonly Character[]) {
  return (await mailsTo(...recipients)).filter(({ subject }) => subject === ENCOURAGEMENT.subject);
}

/** Every page of the console that shows what the newer release wrote. */
async function expectPages(person: string, name: string): Promise<void> {
  const browser = inConsole();
  const paths = ['', '/applicants', `/applicants/${person}`, '/pairs', '/letters', '/letters?fate=sent', '/audit', '/matching'];
  for (const path of paths) expect([path, (await browser.open(`/console${path}`)).status]).toEqual([path, 200]);
  for (const path of ['/pairs', '/letters']) expect((await browser.open(`/console${path}`)).text).toContain(name);
}

async function stage(): Promise<string | undefined> {
  return (await store.get(roundKind, 'round'))?.state.stage;
}

async function applications() {
  return (await store.all(applicationKind)).map(({ state }) => state);
}

async function pairs(): Promise<readonly Pair[]> {
  return (await store.all(pairKind)).map(({ state }) => state);
}

async function meetingOf(pair: Pair | undefined): Promise<string | undefined> {
  return (await store.get(pairKind, pair?.id ?? ''))?.state.meetings[0]?.status;
}

async function lettersOf(id: string) {
  const all = await store.all(letterKind);
  return all.map(({ state }) => state).filter(({ recipient }) => recipient.id === id);
}

async function mailsTo(...recipients: readonly Character[]) {
  const addresses = new Set(recipients.map(({ email }) => email));
  return (await deployed.inbox.mails()).filter(({ to }) => addresses.has(to));
}

/** The newest link of a kind somebody got, without the address of the round. */
async function linkTo(character: Character, beginning: string): Promise<string> {
  const links = (await mailsTo(character)).flatMap(({ text }) =>
    [...text.matchAll(/https?:\/\/[^\s/]+(\/\S*)/g)].map(([, path = '']) => path),
  );
  const link = links.findLast((path) => path.startsWith(beginning) && path.split('/').length === 4);
  if (link === undefined) throw new Error(`no mail to ${character.name} has a link to ${beginning}`);
  return link;
}

/** Waits for something that happens by itself. What throws meanwhile has not happened yet. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + WITHIN_MS;
  for (let last: unknown; ; await pause(250)) {
    const so = await isSo().catch((error: unknown) => {
      last = error;
      return false;
    });
    if (so) return;
    if (Date.now() > giveUpAt) throw new Error(`it did not come to this: ${what}${last === undefined ? '' : ` (${String(last)})`}`);
  }
}
