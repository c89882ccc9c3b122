import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import { recordMailEvent } from '../../shared/commands/sending/record-mail-event.ts';
import { addressHash } from '../../shared/domain/access-link.ts';
import { started } from '../../shared/domain/application/draft.ts';
import { event } from '../../shared/events/catalogue.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import { openMatters } from '../../shared/storage/attention-list.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { addressKind } from '../../shared/storage/kinds/application.ts';
import { draftKind } from '../../shared/storage/kinds/draft.ts';
import { letterKind, suppressedKind } from '../../shared/storage/kinds/letter.ts';
import { anApplication } from '../builders/people.ts';
import { applies, bringTo, happens, lettersTo, theApplication } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-16T08:00:00Z' });
  await bringTo(round, 'call open');
});
afterAll(() => round.close());

const act = async (id: string, command: 'confirm' | 'withdraw' | 'come back') => {
  const outcome = await actOnApplication(id, { command }, round.tools);
  await round.settle();
  return outcome;
};

test('an applicant gets a receipt at once, also on a Sunday night, and is asked once more after two days', async () => {
  await round.moveTo('2027-08-22T21:30:00Z');
  await applies(round, anApplication({ id: 'night' }));
  expect(lettersTo(round, 'night')).toEqual(['receipt/application']);
  await round.moveTo('2027-08-24T21:35:00Z');
  expect(lettersTo(round, 'night')).toEqual(['receipt/application']);
  await round.moveTo('2027-08-25T05:00:00Z');
  expect(lettersTo(round, 'night')).toEqual(['receipt/application', 'confirm reminder/application']);
});

test('whoever has confirmed is not asked again', async () => {
  await applies(round, anApplication({ id: 'quick' }));
  await act('quick', 'confirm');
  await round.moveTo('2027-08-28T05:00:00Z');
  expect(lettersTo(round, 'quick')).toEqual(['receipt/application']);
});

const mailsTo = async (address: string) => (await round.mails()).filter(({ to }) => to === address).map(({ subject }) => subject);

test('two people with one address each get a letter of their own, and each application may be confirmed', async () => {
  const email = 'assistant@person.example';
  await applies(round, anApplication({ id: 'first-manager', email, role: 'mentee' }));
  await applies(round, anApplication({ id: 'second-manager', email, role: 'mentee' }));
  expect([lettersTo(round, 'first-manager'), lettersTo(round, 'second-manager')]).toEqual([
    ['receipt/application'],
    ['receipt/application'],
  ]);
  expect(await act('second-manager', 'confirm')).toMatchObject({ outcome: 'changed', state: { status: 'confirmed' } });
  expect(await act('first-manager', 'confirm')).toEqual({ outcome: 'refused', why: 'address taken' });
  expect((await theApplication(round, 'first-manager')).status).toBe('submitted');
  await applies(round, anApplication({ id: 'third-manager', email, role: 'mentee' }));
  expect(lettersTo(round, 'third-manager')).toEqual(['already applied/application']);
  await round.moveTo('2027-08-31T06:00:00Z');
  const reminders = ['first-manager', 'second-manager', 'third-manager'].flatMap((id) => lettersTo(round, id));
  expect(reminders).not.toContain('confirm reminder/application');
});

test('of two confirmed at the same moment with one address one is refused', async () => {
  const email = 'at-once@person.example';
  for (const id of ['one', 'two', 'three']) await applies(round, anApplication({ id, email }));
  const outcomes = await Promise.all(['one', 'two', 'three'].map((id) => actOnApplication(id, { command: 'confirm' }, round.tools)));
  await round.settle();
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'refused', 'refused']);
});

test('somebody who withdrew can apply again; once that is confirmed the first cannot come back', async () => {
  const email = 'anew@person.example';
  await applies(round, anApplication({ id: 'before', email }));
  await act('before', 'confirm');
  await act('before', 'withdraw');
  await applies(round, anApplication({ id: 'after', email }));
  expect(lettersTo(round, 'after')).toEqual(['receipt/application']);
  expect(await act('after', 'confirm')).toMatchObject({ outcome: 'changed', state: { status: 'confirmed' } });
  expect(await act('before', 'come back')).toEqual({ outcome: 'refused', why: 'too late to undo' });
  expect((await theApplication(round, 'before')).status).toBe('left');
});

test('an application of an earlier version, which claimed its address by being sent, keeps nobody else from confirming it', async () => {
  const { tools } = round;
  const email = 'claimed@person.example';
  const hash = addressHash((await roundKeys(tools)).link, email);
  for (const id of ['older', 'newer']) await applies(round, anApplication({ id, email }));
  await tools.store.commit({ at: tools.now(), changes: [change(addressKind, undefined, { hash, application: 'older' })] });
  expect(await act('newer', 'confirm')).toMatchObject({ outcome: 'changed' });
  expect((await tools.store.get(addressKind, hash))?.state.application).toBe('newer');
  expect(await act('older', 'confirm')).toEqual({ outcome: 'refused', why: 'address taken' });
});

test('news of a sending that comes twice asks for one letter, whoever has confirmed the address meanwhile', async () => {
  const email = 'twice@person.example';
  await applies(round, anApplication({ id: 'told', email }));
  await applies(round, anApplication({ id: 'stands', email }));
  await act('stands', 'confirm');
  await happens(round, event('application submitted', { application: 'told' }));
  expect(lettersTo(round, 'told')).toEqual(['receipt/application']);
});

const RECEIPT = { recipient: { kind: 'person', id: 'slip' }, key: 'receipt/application' } as const;

test('a bounce stops the address the letter went to, not the one it was put right to', async () => {
  const { tools } = round;
  await applies(round, anApplication({ id: 'slip', email: 'slip@gmial.example' }));
  const corrected = await actOnApplication('slip', { command: 'correct own address', email: 'slip@gmail.example' }, tools);
  expect(corrected.outcome).toBe('changed');
  const receipt = await tools.store.get(letterKind, RECEIPT);
  if (receipt === undefined) throw new Error('the receipt was not asked for');
  const tag = letterTag(receipt.state);
  const mail = { messageId: 'late', destination: ['slip@gmial.example'], tags: { letter: [tag] } };
  await recordMailEvent({ 'detail-type': 'Email Bounced', detail: { mail, bounce: { bounceType: 'Permanent' } } }, tools);
  await round.settle();
  const stopped = async (address: string) => tools.store.get(suppressedKind, addressHash((await roundKeys(tools)).link, address));
  expect(await stopped('slip@gmial.example')).toBeDefined();
  expect(await stopped('slip@gmail.example')).toBeUndefined();
  expect(lettersTo(round, 'slip')).toContain('receipt/correction 1');
  const about = (await openMatters(tools)).matters.map(({ attention }) => attention.subject);
  expect(about).not.toContainEqual({ kind: 'application', id: 'slip' });
});

test('an applicant puts an address right three times, and not once it is confirmed', async () => {
  await applies(round, anApplication({ id: 'often', email: 'often0@person.example' }));
  const correct = (email: string) => actOnApplication('often', { command: 'correct own address', email }, round.tools);
  for (const number of [1, 2, 3]) expect(await correct(`often${number}@person.example`)).toMatchObject({ outcome: 'changed' });
  expect(await correct('often4@person.example')).toEqual({ outcome: 'refused', why: 'too many corrections' });
  await act('often', 'confirm');
  expect(await correct('often5@person.example')).toEqual({ outcome: 'refused', why: 'already confirmed' });
});

test("a hundred unfinished applications in one minute cannot fill a stranger's mailbox", async () => {
  const { tools } = round;
  for (let number = 1; number <= 5; number += 1) {
    const draft = started({ id: `draft${number}`, role: 'mentor', language: 'sv', channel: 'fair', secretHash: 'hash' }, tools.now());
    const typed = { email: ['Stranger@Elsewhere.example'] };
    await tools.store.commit({
      at: tools.now(),
      changes: [change(draftKind, undefined, { ...draft, typed })],
      events: [event('draft link asked for', { draft: draft.id, time: 29_930_000 })],
    });
  }
  await round.settle();
  const mails = (await round.mails()).filter(({ to }) => to.toLowerCase() === 'stranger@elsewhere.example');
  expect(mails).toHaveLength(1);
});

test('a link asked for twice in the same minute comes once, and again the next day', async () => {
  await applies(round, anApplication({ id: 'lost' }));
  await act('lost', 'confirm');
  await round.moveTo('2027-09-01T09:00:00Z');
  await happens(
    round,
    event('link asked for', { application: 'lost', time: 1 }),
    event('link asked for', { application: 'lost', time: 1 }),
  );
  await round.moveTo('2027-09-02T08:00:00Z');
  await happens(round, event('link asked for', { application: 'lost', time: 2 }));
  expect(lettersTo(round, 'lost').filter((letter) => letter.startsWith('new link'))).toEqual(['new link/time 1', 'new link/time 2']);
});

test('somebody who leaves is told until when it can be undone, can undo it, and after 24 hours cannot', async () => {
  await round.moveTo('2027-09-02T09:00:00Z');
  await applies(round, anApplication({ id: 'unsure' }));
  await act('unsure', 'confirm');
  await act('unsure', 'withdraw');
  await round.moveTo('2027-09-03T08:55:00Z');
  expect(await act('unsure', 'come back')).toMatchObject({ outcome: 'changed', state: { status: 'confirmed' } });
  await round.moveTo('2027-09-03T10:00:00Z');
  expect((await theApplication(round, 'unsure')).status).toBe('confirmed');

  await act('unsure', 'withdraw');
  await round.moveTo('2027-09-04T10:00:00Z');
  expect((await theApplication(round, 'unsure')).status).toBe('left');
  expect(await act('unsure', 'come back')).toEqual({ outcome: 'refused', why: 'too late to undo' });
  expect(lettersTo(round, 'unsure')).toEqual(['receipt/application', 'withdrawal receipt/withdrawal 1', 'withdrawal receipt/withdrawal 2']);
});

test('somebody who left before being asked to confirm hears no more', async () => {
  await applies(round, anApplication({ id: 'gone' }));
  await act('gone', 'withdraw');
  await round.moveTo('2027-09-08T10:00:00Z');
  expect(lettersTo(round, 'gone')).toEqual(['receipt/application', 'withdrawal receipt/withdrawal 1']);
});

test('of many sendings to one address three are answered a day, and more wait for the next working day, up to ten', async () => {
  const email = 'flooded@person.example';
  await round.moveTo('2027-09-09T09:00:00Z');
  for (let number = 1; number <= 14; number += 1) await applies(round, anApplication({ id: `flood${number}`, email }));
  expect(await mailsTo(email)).toHaveLength(3);
  await round.moveTo('2027-09-09T20:00:00Z');
  expect(await mailsTo(email)).toHaveLength(3);
  await round.moveTo('2027-09-10T06:00:00Z');
  expect(await mailsTo(email)).toHaveLength(6);
  await round.moveTo('2027-09-17T06:00:00Z');
  expect(await mailsTo(email)).toHaveLength(10);
});

test('none of this made any function fail', () => {
  expect(round.failures).toEqual([]);
});
