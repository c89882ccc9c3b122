import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as recordMailEvent } from '../../functions/on-mail-event/record-mail-event.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import { addressHash } from '../../shared/domain/access-link.ts';
import { IN_DOUBT, type Letter, type LetterId } from '../../shared/domain/letter.ts';
import { event } from '../../shared/events/catalogue.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { changeLetter } from '../../shared/storage/changes/letter-changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { letterKind, suppressedKind } from '../../shared/storage/kinds/letter.ts';
import { invoke } from '../builders/invoke.ts';
import { anApplication } from '../builders/people.ts';
import { applies, bringTo, happens, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-17T08:00:00Z' });
  await bringTo(round, 'call open');
});
afterAll(() => round.close());

const letterTo = (id: string, key: string): LetterId => ({ recipient: { kind: 'person', id }, key });
const receiptOf = async (id: string) => {
  const stored = await round.tools.store.get(letterKind, letterTo(id, 'receipt/application'));
  if (stored === undefined) throw new Error(`${id} has no receipt`);
  return stored.state;
};
const stored = (id: string) => round.tools.store.get(letterKind, letterTo(id, 'receipt/application'));
const withoutFate = ({ fate: _, ...letter }: Letter): Letter => letter;
const asksAgain = (id: string, time: number) => happens(round, event('link asked for', { application: id, time }));
const tells = async (id: string, name: string, detail: object = {}) => {
  const mail = { messageId: 'm-1', tags: { letter: [letterTag(await receiptOf(id))] } };
  await invoke(recordMailEvent, { 'detail-type': name, detail: { mail, ...detail } });
  await round.settle();
};
const isSilent = async (address: string) =>
  (await round.tools.store.get(suppressedKind, addressHash((await roundKeys(round.tools)).link, address))) !== undefined;
const tally = async () => (await round.tools.store.counts()).tally;

test('a letter that came back for good stops all mail to the address and puts the person on the list, once', async () => {
  round.decideFate('bounce@person.example', 'bounced');
  await applies(round, anApplication({ id: 'bounce' }));
  expect(await receiptOf('bounce')).toMatchObject({ status: 'sent', fate: 'bounced' });
  expect(await onList(round)).toEqual(['mail bounced: Åsa Öberg']);
  await asksAgain('bounce', 1);
  expect(lettersTo(round, 'bounce')).toEqual(['receipt/application']);
  await tells('bounce', 'Email Bounced', { bounce: { bounceType: 'Permanent' } });
  expect(await onList(round)).toHaveLength(1);
  expect(lettersTo(round, 'karin')).toEqual(['needs you/2027-08-17']);
  expect(await tally()).toMatchObject({ bounced: 1 });
});

test('a mark as spam stops all mail as well, and is another matter for the operators', async () => {
  round.decideFate('cross@person.example', 'complained about');
  await applies(round, anApplication({ id: 'cross' }));
  await asksAgain('cross', 1);
  expect(lettersTo(round, 'cross')).toEqual(['receipt/application']);
  expect(await onList(round)).toEqual(['mail complained about: Åsa Öberg', 'mail bounced: Åsa Öberg']);
});

test('what comes later on the same day waits for the next letter to the operators', async () => {
  expect(lettersTo(round, 'karin')).toEqual(['needs you/2027-08-17']);
  await round.moveTo('2027-08-18T05:00:00Z');
  expect(lettersTo(round, 'karin')).toEqual(['needs you/2027-08-17', 'needs you/2027-08-18']);
});

test('news of one letter that come at the same moment are all recorded, and the worst of them stands', async () => {
  await applies(round, anApplication({ id: 'news' }));
  const failed = round.failures.length;
  const names = ['Email Delivered', 'Email Delivery Delayed', 'Email Rejected', 'Email Sent'];
  const mail = { messageId: 'm-2', tags: { letter: [letterTag(await receiptOf('news'))] } };
  await round.tools.store.commit({
    at: round.tools.now(),
    changes: [change(letterKind, await stored('news'), withoutFate(await receiptOf('news')))],
  });
  await Promise.all(names.map((name) => invoke(recordMailEvent, { 'detail-type': name, detail: { mail } })));
  expect(await receiptOf('news')).toMatchObject({ status: 'sent', fate: 'rejected' });
  expect(round.failures).toHaveLength(failed);
});

test('a mailbox that is full for a while stops nothing', async () => {
  await applies(round, anApplication({ id: 'full' }));
  const listed = await onList(round);
  await tells('full', 'Email Bounced', { bounce: { bounceType: 'Transient' } });
  await round.moveTo('2027-08-19T08:00:00Z');
  await asksAgain('full', 1);
  expect(lettersTo(round, 'full')).toEqual(['receipt/application', 'new link/time 1']);
  expect(await onList(round)).toEqual(listed);
});

test('what a provider says of a mail that is no wish for silence causes none', async () => {
  round.decideFate('kind@person.example', 'called no spam');
  await applies(round, anApplication({ id: 'kind' }));
  const before = await onList(round);
  for (const complaint of ['not-spam', 'Not-Spam', 'auth-failure', 'virus']) {
    await tells('kind', 'Email Complaint Received', { complaint: { complaintFeedbackType: complaint, complaintSubType: null } });
  }
  await tells('kind', 'Email Bounced', { bounce: { bounceType: 'Transient', bounceSubType: 'General' } });
  await tells('kind', 'Email Bounced', { bounce: { bounceType: 'Undetermined', bounceSubType: 'Undetermined' } });
  expect(await receiptOf('kind')).toMatchObject({ status: 'sent', fate: 'delivered' });
  expect(await onList(round)).toEqual(before);
  expect(await isSilent('kind@person.example')).toBe(false);
});

test.each([
  ['mailbox full', 'full2', 'mail not delivered'],
  ['held back', 'held', 'mail held back by SES'],
] as const)('a letter that did not get there (%s) is for the operators, and the address gets the next', async (fate, id, reason) => {
  round.decideFate(`${id}@person.example`, fate);
  await applies(round, anApplication({ id, answers: { ...anApplication({ id }).answers, name: id } }));
  expect(await receiptOf(id)).toMatchObject({ status: 'sent', fate: 'rejected' });
  expect(await onList(round)).toContain(`${reason}: ${id}`);
  expect(await isSilent(`${id}@person.example`)).toBe(false);
});

test.each(['MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'])(
  'a mail turned away as %s says nothing of the address',
  async (bounceSubType) => {
    const id = `sub${bounceSubType.toLowerCase()}`;
    await applies(round, anApplication({ id }));
    for (const bounceType of ['Transient', 'Permanent']) await tells(id, 'Email Bounced', { bounce: { bounceType, bounceSubType } });
    expect(await isSilent(`${id}@person.example`)).toBe(false);
  },
);

test.each([undefined, null, 'abuse', 'fraud', 'other', 'something new'])(
  'a complaint of the type %s silences the address it was sent to',
  async (type) => {
    const id = `type${String(type).replaceAll(' ', '')}`;
    await applies(round, anApplication({ id }));
    await tells(id, 'Email Complaint Received', { complaint: { complaintFeedbackType: type } });
    expect(await isSilent(`${id}@person.example`)).toBe(true);
  },
);

test('news of a mail to an address that has been corrected since silences the old address alone', async () => {
  await applies(round, anApplication({ id: 'moved' }));
  const person = await round.tools.store.get(applicationKind, 'moved');
  if (person === undefined) throw new Error('nobody there');
  const listed = await onList(round);
  await round.tools.store.commit({
    at: round.tools.now(),
    changes: [change(applicationKind, person, { ...person.state, email: 'right@person.example' })],
  });
  const mail = { messageId: 'm-9', destination: ['moved@person.example'], tags: { letter: [letterTag(await receiptOf('moved'))] } };
  await invoke(recordMailEvent, {
    'detail-type': 'Email Bounced',
    detail: { mail, bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail' } },
  });
  await round.settle();
  expect(await onList(round)).toEqual(listed);
  expect(await isSilent('moved@person.example')).toBe(true);
  expect(await isSilent('right@person.example')).toBe(false);
});

test('news that comes late never undoes worse news', async () => {
  await tells('bounce', 'Email Delivered');
  await tells('bounce', 'Email Delivery Delayed');
  expect(await receiptOf('bounce')).toMatchObject({ fate: 'bounced' });
});

test('news of a mail nobody here sent is left alone', async () => {
  const before = await tally();
  const listed = await onList(round);
  const strange = ['', 'x', Buffer.from('person:nobody\nreceipt/application').toString('base64url')];
  for (const tag of strange) {
    const mail = { messageId: 'm-2', tags: { letter: [tag] } };
    await invoke(recordMailEvent, { 'detail-type': 'Email Bounced', detail: { mail, bounce: { bounceType: 'Permanent' } } });
  }
  await invoke(recordMailEvent, {
    'detail-type': 'Email Bounced',
    detail: { mail: { messageId: 'm-3' }, bounce: { bounceType: 'Permanent' } },
  });
  await invoke(recordMailEvent, {
    'detail-type': 'Email Opened',
    detail: { mail: { messageId: 'm-4', tags: { letter: [letterTag(await receiptOf('full'))] } } },
  });
  expect(await tally()).toEqual(before);
  expect(await onList(round)).toEqual(listed);
});

test('news without the parts it must have is a failure, so that somebody looks at it', async () => {
  await expect(invoke(recordMailEvent, { 'detail-type': 'Email Bounced', detail: {} })).rejects.toThrow();
});

test('two letters to one address that come back at the same moment are both recorded', async () => {
  const { bounced } = await tally();
  await applies(round, anApplication({ id: 'twins' }));
  await round.moveTo('2027-08-20T08:00:00Z');
  await asksAgain('twins', 1);
  const tag = (key: string) => Buffer.from(`person:twins\n${key}`).toString('base64url');
  const cameBack = (key: string) => ({
    'detail-type': 'Email Bounced',
    detail: { mail: { messageId: `m-${key}`, tags: { letter: [tag(key)] } }, bounce: { bounceType: 'Permanent' } },
  });
  const both = ['receipt/application', 'new link/time 1'].map((key) => invoke(recordMailEvent, cameBack(key)));
  const first = await Promise.allSettled(both);
  // Lambda tries one that was too late again.
  for (const key of ['receipt/application', 'new link/time 1']) await invoke(recordMailEvent, cameBack(key));
  await round.settle();
  expect(first.some(({ status }) => status === 'fulfilled')).toBe(true);
  for (const key of ['receipt/application', 'new link/time 1']) {
    const letter = await round.tools.store.get(letterKind, letterTo('twins', key));
    expect(letter?.state.fate).toBe('bounced');
  }
  expect((await tally()).bounced).toBe(bounced + 2);
});

test.each([
  ['in doubt', { status: 'dropped', dropped: IN_DOUBT }],
  ['under way', { status: 'claimed' }],
] as const)('the first that is heard of a letter %s may be that it came back, and is recorded', async (name, now) => {
  const id = `unheard-${name.replaceAll(' ', '-')}`;
  await applies(round, anApplication({ id }));
  const before = await stored(id);
  if (before === undefined) throw new Error('there is no receipt');
  const { fate: _, sentAt: __, ...unheard } = before.state;
  await round.tools.store.commit({ at: round.tools.now(), changes: changeLetter(before, { ...unheard, ...now }) });
  const { bounced } = await tally();
  await tells(id, 'Email Bounced', { bounce: { bounceType: 'Permanent' } });
  expect(await receiptOf(id)).toMatchObject({ status: 'sent', fate: 'bounced' });
  expect(await isSilent(`${id}@person.example`)).toBe(true);
  expect((await tally()).bounced).toBe(bounced + 1);
});

test('the figures count each letter SES took once', async () => {
  expect((await tally()).sent).toBe(round.letters().length);
});
