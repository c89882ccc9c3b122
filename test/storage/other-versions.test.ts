import { globSync, readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod/mini';
import { handler as sendAgain } from '../../functions/every-half-hour/send-again.ts';
import { handler as recordMailEvent } from '../../functions/on-mail-event/record-mail-event.ts';
import { linksFor } from '../../functions/send-letter/links.ts';
import { localAws } from '../../infra/local/dynamodb/local-table.ts';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import { fieldNow } from '../../shared/commands/waiting/field-now.ts';
import { readField } from '../../shared/commands/waiting/read-field.ts';
import { addressHash } from '../../shared/domain/access-link.ts';
import { letterId } from '../../shared/domain/letter.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import { upsert } from '../../shared/storage/changes/changes.ts';
import { COUNTS } from '../../shared/storage/counts.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { auditKind } from '../../shared/storage/kinds/audit.ts';
import type { Kind } from '../../shared/storage/kinds/kind.ts';
import { letterKind, suppressedKind } from '../../shared/storage/kinds/letter.ts';
import { linkKind } from '../../shared/storage/kinds/link.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { signInsKind } from '../../shared/storage/kinds/sign-ins.ts';
import { itemOf, readStored, tryRead } from '../../shared/storage/kinds/stored.ts';
import { STORED_AGAIN } from '../../shared/storage/readable.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { invoke } from '../builders/invoke.ts';
import { aPair, withMeeting } from '../builders/pairs.ts';
import { anApplication, aPerson } from '../builders/people.ts';
import { add, addPair, applies, bringTo, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

const stored = z.array(z.looseObject({ pk: z.string(), sk: z.string(), kind: z.optional(z.string()), state: z.optional(z.unknown()) }));
type Item = z.infer<typeof stored>[number];

const RELEASES = globSync('test/storage/releases/*.json').map(
  (file) => [file, z.parse(stored, JSON.parse(readFileSync(file, 'utf8')))] as const,
);
const kindOf = ({ pk, kind }: Item) => (pk === PARTITION.counts ? COUNTS : String(kind));
const storedAgain = (item: Item): unknown => STORED_AGAIN.get(kindOf(item))?.(item);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

test('the table of every release is kept, with every kind a rehearsed round leaves', () => {
  expect(RELEASES.length).toBeGreaterThan(0);
  const kinds = new Set(RELEASES.flatMap(([, items]) => items.map(kindOf)));
  const others = [...STORED_AGAIN.keys()].filter((kind) => !kinds.has(kind));
  // What the release did not know yet comes with the next that is kept.
  expect(others.sort()).toEqual([
    'archived',
    'curious',
    'event',
    'fault report',
    'question',
    'removal decision',
    'removed',
    'retention',
    'shown questions',
    'tried',
  ]);
});

test.each(RELEASES)('this version reads all that %s holds, and stores it again with nothing lost', (_, items) => {
  expect(items.filter((item) => storedAgain(item) === undefined)).toEqual([]);
  for (const item of items.filter(({ state }) => state !== undefined)) expect(Object(storedAgain(item)).state).toEqual(item.state);
});

/** Parts of a state whose fields are no fields: anything may be a name there, or only words of a fixed set. */
const NAMED_FREELY: Readonly<Record<string, string>> = {
  application: 'own',
  approval: 'weights',
  audit: 'about',
  desk: 'weights',
  draft: 'typed',
  evaluation: 'answers',
  round: 'plan',
  tried: 'typed',
};

/** The same as a later version may store it: in a shape of its own, with more fields in every place. */
function ofLater(item: Item): Item {
  return { ...item, shape: 7, beside: 'of a later version', state: withMore(item.state, NAMED_FREELY[kindOf(item)]) };
}

function withMore(state: unknown, free: string | undefined, name = ''): unknown {
  if (Array.isArray(state)) return state.map((one) => withMore(one, free));
  if (!isObject(state) || name === free) return state;
  const fields = Object.entries(state).map(([field, one]) => [field, withMore(one, free, field)]);
  return { ...Object.fromEntries(fields), more: { of: 'a later version' } };
}

test.each(RELEASES)('what a later version stores of %s with more fields is read, and keeps them when it is stored again', (_, items) => {
  for (const item of items.filter(({ state }) => state !== undefined)) {
    const later = ofLater(item);
    const again = Object(storedAgain(later));
    expect({ kind: item.kind, state: again.state }).toEqual({ kind: item.kind, state: later.state });
    expect(again).toMatchObject({ shape: 7, beside: 'of a later version' });
  }
});

const numbered: Kind<{ readonly id: string; readonly names: readonly string[] }, string> = {
  name: 'numbered',
  schema: z.object({ id: z.string(), names: z.readonly(z.array(z.string())) }),
  older: [(state) => ({ ...Object(state), named: Object(state).title }), (state) => ({ ...Object(state), names: [Object(state).named] })],
  key: (id) => ({ pk: `NUMBERED#${id}`, sk: 'NUMBERED' }),
  idOf: ({ id }) => id,
  holds: { id: 'id', names: 'name' },
};

test('an item of an older shape goes through the reader of each shape since, and is stored in the newest', () => {
  const first = { pk: 'NUMBERED#a', sk: 'NUMBERED', version: 4, state: { id: 'a', title: 'first' } };
  const second = { ...first, shape: 2, state: { id: 'a', named: 'second' } };
  const third = { ...first, shape: 3, state: { id: 'a', names: ['third'] } };
  expect([first, second, third].map((item) => readStored(numbered, item).state.names)).toEqual([['first'], ['second'], ['third']]);
  const read = readStored(numbered, first);
  expect(itemOf(numbered, read, { ...read.state, names: ['changed'] })).toMatchObject({
    shape: 3,
    version: 5,
    state: { names: ['changed'], title: 'first' },
  });
  expect(tryRead(numbered, { ...first, state: { id: 'a' } })).toBeUndefined();
});

let round: TestRound;
let documents: DynamoDBDocumentClient;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-03T09:00:00Z' });
  documents = DynamoDBDocumentClient.from(new DynamoDBClient({ ...localAws(round.tools.table), endpoint: inject('dynamodb') }));
  await bringTo(round, 'running');
  await add(round, ...['sa', 'sb', 'sc'].map((id) => aPerson({ id, answers: { name: `Student ${id}` } })));
  await add(round, ...['ma', 'mb', 'mc'].map((id) => aPerson({ id, role: 'mentee', answers: { name: `Manager ${id}` } })));
  for (const name of ['a', 'b'])
    await addPair(round, withMeeting(aPair({ mentor: `s${name}`, mentee: `m${name}` }), Temporal.Instant.from('2027-11-01T13:00:00Z')));
  await applies(round, anApplication({ id: 'asa' }));
});
afterAll(async () => {
  documents.destroy();
  await round.close();
});

async function rawAt({ pk, sk }: { readonly pk: string; readonly sk: string }): Promise<Item> {
  const [item] = z.parse(stored, await round.tools.store.partition(pk, { from: sk, to: sk }));
  if (item === undefined) throw new Error(`nothing lies at ${pk} ${sk}`);
  return item;
}
const put = (Item: Item) => documents.send(new PutCommand({ TableName: round.tools.table, Item }));
const changeRaw = async (key: { readonly pk: string; readonly sk: string }, change: (state: Record<string, unknown>) => unknown) => {
  const item = await rawAt(key);
  await put({ ...item, state: change(isObject(item.state) ? item.state : {}) });
  return item;
};

test('what people do is done to what a later version stored, and takes nothing of it away', async () => {
  await put(ofLater(await rawAt(pairKind.key('sa-ma'))));
  await put(ofLater(await rawAt(applicationKind.key('sa'))));
  const { tools } = round;
  const report = { held: true, rating: 4, wantsContact: false };
  await actOnPair('sa-ma', { command: 'meeting', number: 1, change: { command: 'report', by: 'mentor', report } }, tools);
  const times = [Temporal.Instant.from('2027-11-29T13:00:00Z')];
  await actOnPair('sa-ma', { command: 'meeting', number: 2, change: { command: 'propose', by: 'mentee', times, place: undefined } }, tools);
  await actOnPair(
    'sa-ma',
    { command: 'meeting', number: 2, change: { command: 'pick', by: 'mentor', time: times[0] ?? tools.now() } },
    tools,
  );
  await actOnPair('sa-ma', { command: 'meeting', number: 2, change: { command: 'cancel', by: 'mentee' } }, tools);
  await actOnApplication('sa', { command: 'withdraw' }, tools);
  await round.settle();
  const [pair, person] = [await rawAt(pairKind.key('sa-ma')), await rawAt(applicationKind.key('sa'))];
  const more = { more: { of: 'a later version' } };
  expect(pair).toMatchObject({ shape: 7, beside: 'of a later version', state: more });
  expect(person).toMatchObject({
    shape: 7,
    beside: 'of a later version',
    state: { ...more, status: 'withdrawn', answers: more },
  });
  const { meetings } = Object(pair.state);
  expect(meetings.filter((meeting: object) => !('more' in meeting))).toEqual([]);
  expect(meetings[1].calledOff).toHaveLength(1);
});

test('a letter this version does not know breaks neither the mail page nor the person’s, and the operators hear of it once', async () => {
  const [letter] = await round.tools.store.all(letterKind);
  if (letter === undefined) throw new Error('no letter');
  const known = await rawAt(letterKind.key({ recipient: letter.state.recipient, key: `${letter.state.letter}/${letter.state.occasion}` }));
  for (const number of [1, 2, 3]) {
    await put({
      ...known,
      sk: `LETTER#something new/${number}`,
      place: `${letter.state.requestedAt}#${number}`,
      state: { ...Object(known.state), letter: 'something new' },
    });
  }
  const cookie = await round.signIn();
  const pages = ['/console/letters', '/console/letters?fate=sent', `/console/applicants/${letter.state.recipient.id}`, '/console'];
  for (const page of [...pages, ...pages]) expect([page, (await round.request(page, { headers: { cookie } })).status]).toEqual([page, 200]);
  const mails = await (await round.request('/console/letters', { headers: { cookie } })).text();
  expect(mails).toContain('Student');
  expect((await onList(round)).filter((line) => line === 'cannot be read')).toHaveLength(1);
});

test('once it can be read again, or is gone, it leaves the operators’ list', async () => {
  const unknown = z.parse(
    stored,
    await round.tools.store.partition('PERSON#asa', { from: 'LETTER#something new', to: 'LETTER#something new/9' }),
  );
  await round.tools.store.discard(unknown.map(({ pk, sk }) => ({ pk, sk })));
  await invoke(sendAgain, {});
  expect(await onList(round)).not.toContain('cannot be read');
});

test('a letter of a newer version that bounced silences its address at once, and is recorded when that version runs again', async () => {
  const { tools } = round;
  const [letter] = await tools.store.all(letterKind);
  if (letter === undefined) throw new Error('no letter');
  const known = await changeRaw(letterKind.key(letterId(letter.state)), (state) => ({ ...state, letter: 'something new' }));
  const told = {
    'detail-type': 'Email Bounced',
    detail: {
      mail: { messageId: 'm-1', tags: { letter: [letterTag(letter.state)] }, destination: ['gone@person.example'] },
      bounce: { bounceType: 'Permanent' },
    },
  };
  const silenced = addressHash((await roundKeys(tools)).link, 'gone@person.example');
  for (const _ of [1, 2]) await expect(invoke(recordMailEvent, told)).rejects.toThrow('cannot read a stored letter');
  expect((await tools.store.get(suppressedKind, silenced))?.state.why).toBe('bounced');
  await put(known);
  await invoke(recordMailEvent, told);
  expect((await tools.store.get(letterKind, letterId(letter.state)))?.state.fate).toBe('bounced');
});

test('one item that cannot be read breaks no list of its kind, and nothing is decided about whom it concerns', async () => {
  const pair = await changeRaw(pairKind.key('sb-mb'), (state) => ({ ...state, status: 'on a break' }));
  const person = await changeRaw(applicationKind.key('sc'), (state) => ({ ...state, status: 'thinking' }));
  const cookie = await round.signIn();
  for (const page of [
    '/console',
    '/console/applicants',
    '/console/pairs',
    '/console/matching',
    '/console/waiting',
    '/console/evaluation',
    '/console/audit',
  ]) {
    expect([page, (await round.request(page, { headers: { cookie } })).status]).toEqual([page, 200]);
  }
  const field = await readField(round.tools.store);
  expect(field.people.map(({ id }) => id).sort()).toEqual(['asa', 'ma', 'mc', 'sa']);
  expect((await fieldNow(round.tools)).waiting.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['sb']));
  await expect(round.tools.store.get(pairKind, 'sb-mb')).rejects.toThrow('cannot read a stored pair');
  const list = (await onList(round)).filter((line) => line === 'cannot be read');
  expect(list).toHaveLength(2);
  await put(pair);
  await put(person);
  await invoke(sendAgain, {});
  expect(await onList(round)).not.toContain('cannot be read');
  expect((await readField(round.tools.store)).people).toHaveLength(7);
});

test('a letter that a newer version asked for waits for it, however long that takes, and goes once it can be read', async () => {
  const { tools } = round;
  const recipient = { kind: 'person', id: 'asa' } as const;
  const id = { recipient, key: 'new link/time 7' };
  await tools.store.commit({ at: tools.now(), letters: [{ recipient, letter: 'new link', occasion: 'time 7' }] });
  const known = await changeRaw(letterKind.key(id), (state) => ({ ...state, letter: 'something new' }));
  for (let days = 0; days < 3; days += 1) await round.moveTo(String(tools.now().add({ hours: 24 })));
  expect(lettersTo(round, 'asa')).not.toContain(id.key);
  expect(await onList(round)).toContain('cannot be read');
  expect([round.deadLetters(), round.failures]).toEqual([[], []]);
  await put(known);
  await round.moveTo(String(tools.now().add({ hours: 1 })));
  expect(lettersTo(round, 'asa')).toContain(id.key);
  await invoke(sendAgain, {});
  expect(await onList(round)).not.toContain('cannot be read');
});

test('a link that stops reminders and cannot be read keeps no letter back: it is made anew', async () => {
  const { tools } = round;
  const { link: key } = await roundKeys(tools);
  const linksOf = async (letter: string) => {
    const links = linksFor({ kind: 'person', id: 'asa' }, letter, key, tools);
    links.link('stop');
    return links.made(await tools.store.getTogether([links.sharedKey]), undefined);
  };
  const [link] = await linksOf('pulse/one');
  if (link === undefined) throw new Error('no link was made');
  await tools.store.commit({ at: tools.now(), changes: [upsert(linkKind, link)] });
  expect(await linksOf('pulse/two')).toEqual([]);
  await changeRaw(linkKind.key(link), (state) => ({ ...state, until: 'for ever' }));
  expect(await linksOf('pulse/two')).toEqual([link]);
});

test('an act of an operator that this version does not have stands in the log by its code', async () => {
  const cookie = await round.signIn();
  const lines = z.parse(stored, await round.tools.store.partition(PARTITION.audit, { last: true, limit: 1 }));
  for (const line of lines) await put({ ...line, state: { ...Object(line.state), act: 'moved mountains' } });
  const page = await round.request('/console/audit', { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('moved mountains');
});

test('after a line of the log that cannot be read operators go on, and the check says which line it could not look at', async () => {
  const cookie = await round.signIn();
  const check = async () => (await round.request('/console/audit?check=yes', { headers: { cookie } })).text();
  const lines = z.parse(stored, await round.tools.store.partition(PARTITION.audit));
  await round.tools.store.discard(lines.map(({ pk, sk }) => ({ pk, sk })));
  await round.signIn();
  expect(await check()).toContain('Loggen är hel: 1 rad');
  const odd = { ...(await rawAt(auditKind.key(1))), state: { sequence: 'one', hash: 7 } };
  await put(odd);
  await round.signIn();
  expect(await onList(round)).toContain('cannot be read');
  const { sequence, before } = readStored(auditKind, await rawAt(auditKind.key(2))).state;
  expect([sequence, before]).toEqual([2, '']);
  expect(await check()).toContain('Rad nummer 1 kan inte läsas av den här versionen och därför inte kontrolleras.');
  expect((await round.request('/console/audit', { headers: { cookie } })).status).toBe(200);
  const next = await changeRaw(auditKind.key(2), (state) => ({ ...state, sequence: 7 }));
  expect(await check()).toContain('Loggen är inte hel.');
  await put(next);
  await round.tools.store.discard([auditKind.key(1)]);
  expect(await check()).toContain('inte följer på den före, är nummer 2');
  await invoke(sendAgain, {});
  expect(await onList(round)).not.toContain('cannot be read');
});

test('sign-ins that cannot be read count as ended: the operator signs in anew, and the others see each other meanwhile', async () => {
  const [karins, johans] = [await round.signIn('karin'), await round.signIn('johan')];
  const statusOf = async (cookie: string, path = '/console') => (await round.request(path, { headers: { cookie } })).status;
  expect([await statusOf(karins), await statusOf(johans)]).toEqual([200, 200]);
  await changeRaw(signInsKind.key('johan'), (state) => ({ ...state, open: 'everywhere' }));
  expect([await statusOf(karins), await statusOf(johans)]).toEqual([200, 401]);
  const page = await round.request('/console/sign-ins', { headers: { cookie: karins } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Johan')]);
  expect((await onList(round)).filter((line) => line === 'cannot be read')).toHaveLength(1);
  const again = await round.signIn('johan');
  expect([await statusOf(again), await statusOf(johans)]).toEqual([200, 401]);
  expect((await round.tools.store.get(signInsKind, 'johan'))?.state.open).toHaveLength(1);
  await invoke(sendAgain, {});
  expect(await onList(round)).not.toContain('cannot be read');
});

test('a figure of the round that cannot be read counts as none, keeps no page from being shown, and is told of', async () => {
  const cookie = await round.signIn();
  const key = { pk: PARTITION.counts, sk: 'TALLY' };
  const tally = await rawAt(key);
  const { sent } = (await round.tools.store.counts()).tally;
  await put({ ...tally, held: 'many' });
  expect((await round.tools.store.counts()).tally).toMatchObject({ held: 0, sent });
  for (const page of ['/console', '/console/close', '/console/evaluation'])
    expect([page, (await round.request(page, { headers: { cookie } })).status]).toEqual([page, 200]);
  expect(await onList(round)).toContain('cannot be read');
  await put(tally);
  await invoke(sendAgain, {});
  expect(await onList(round)).not.toContain('cannot be read');
});

test('a line of the counts that this version cannot read is left out of the figures, and told of', async () => {
  await put({ pk: PARTITION.counts, sk: 'FUNNEL#2027-11-01#guest#fair', day: '2027-11-01', role: 'guest', channel: 'fair', seen: 3 });
  const { funnel } = await round.tools.store.counts();
  expect(funnel.some(({ channel, seen }) => channel === 'fair' && seen === 3)).toBe(false);
  expect(await onList(round)).toContain('cannot be read');
});
