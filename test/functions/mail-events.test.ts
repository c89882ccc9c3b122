import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as recordMailEvent } from '../../functions/on-mail-event/record-mail-event.ts';
import type { Letter, LetterId } from '../../shared/domain/letter.ts';
import { event } from '../../shared/events/catalogue.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { applies, bringTo, happens, lettersTo, onList } from '../builders/doings.ts';
import { invoke } from '../builders/invoke.ts';
import { anApplication } from '../builders/people.ts';
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
  expect(await onList(round)).toEqual(['mail bounced: Åsa Öberg', 'mail complained about: Åsa Öberg']);
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
  await tells('full', 'Email Bounced', { bounce: { bounceType: 'Transient' } });
  await round.moveTo('2027-08-19T08:00:00Z');
  await asksAgain('full', 1);
  expect(lettersTo(round, 'full')).toEqual(['receipt/application', 'new link/time 1']);
  expect(await onList(round)).toHaveLength(2);
});

test('news that comes late never undoes worse news', async () => {
  await tells('bounce', 'Email Delivered');
  await tells('bounce', 'Email Delivery Delayed');
  expect(await receiptOf('bounce')).toMatchObject({ fate: 'bounced' });
});

test('news of a mail nobody here sent is left alone', async () => {
  const before = await tally();
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
  expect(await onList(round)).toHaveLength(2);
});

test('news without the parts it must have is a failure, so that somebody looks at it', async () => {
  await expect(invoke(recordMailEvent, { 'detail-type': 'Email Bounced', detail: {} })).rejects.toThrow();
});

test('two letters to one address that come back at the same moment are both recorded', async () => {
  await applies(round, anApplication({ id: 'twins' }));
  await round.moveTo('2027-08-20T08:00:00Z');
  await asksAgain('twins', 1);
  const tag = (key: string) => Buffer.from(`person:twins\n${key}`).toString('base64url');
  const bounced = (key: string) => ({
    'detail-type': 'Email Bounced',
    detail: { mail: { messageId: `m-${key}`, tags: { letter: [tag(key)] } }, bounce: { bounceType: 'Permanent' } },
  });
  const both = ['receipt/application', 'new link/time 1'].map((key) => invoke(recordMailEvent, bounced(key)));
  const first = await Promise.allSettled(both);
  // Lambda tries one that was too late again.
  for (const key of ['receipt/application', 'new link/time 1']) await invoke(recordMailEvent, bounced(key));
  await round.settle();
  expect(first.some(({ status }) => status === 'fulfilled')).toBe(true);
  for (const key of ['receipt/application', 'new link/time 1']) {
    const letter = await round.tools.store.get(letterKind, letterTo('twins', key));
    expect(letter?.state.fate).toBe('bounced');
  }
  expect((await tally()).bounced).toBe(4);
});

test('the figures count each letter SES took once', async () => {
  expect((await tally()).sent).toBe(round.letters().length);
});
