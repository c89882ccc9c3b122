import { CreateTableCommand, DeleteTableCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { begin, carryOut, type Work } from '../../infra/on-aws/restore/carry-out.ts';
import type { Means } from '../../infra/on-aws/restore/means.ts';
import { momentIn } from '../../infra/on-aws/restore/moment-in.ts';
import { allItems, writeAll } from '../../infra/on-aws/restore/table-items.ts';
import { CannotStart } from '../../infra/rounds/cannot-start.ts';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { askForErasure } from '../../shared/commands/privacy/ask-for-erasure.ts';
import { erasePerson } from '../../shared/commands/privacy/erase-person.ts';
import { removeElsewhere } from '../../shared/commands/privacy/what-lies-elsewhere.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { askQuestion, questionEntry } from '../../shared/commands/visitor/ask-question.ts';
import { forgetAddress } from '../../shared/commands/visitor/be-curious.ts';
import { forgetQuestion } from '../../shared/commands/visitor/forget-question.ts';
import { attentionKey } from '../../shared/domain/attention.ts';
import { firstBroken } from '../../shared/domain/audit.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { isAway } from '../../shared/domain/round-state.ts';
import { allEnded } from '../../shared/domain/sign-ins.ts';
import type { Curious } from '../../shared/domain/visitor/curious.ts';
import type { Question } from '../../shared/domain/visitor/question.ts';
import { systemClock } from '../../shared/lambda/clock.ts';
import { log } from '../../shared/lambda/log.ts';
import { change, upsert } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { auditKind } from '../../shared/storage/kinds/audit.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';
import { keptTextKind } from '../../shared/storage/kinds/kept-text.ts';
import { suppressedKind } from '../../shared/storage/kinds/letter.ts';
import { linkKind } from '../../shared/storage/kinds/link.ts';
import { questionKind } from '../../shared/storage/kinds/question.ts';
import { restoreKind } from '../../shared/storage/kinds/restore.ts';
import { keysKind, roundKind } from '../../shared/storage/kinds/round.ts';
import { signInsKind } from '../../shared/storage/kinds/sign-ins.ts';
import { readStored } from '../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { NOW, openBareStore } from '../builders/bare-store.ts';
import { aPerson } from '../builders/people.ts';

type Bare = Awaited<ReturnType<typeof openBareStore>>;

const opened: Bare[] = [];
afterEach(() => {
  for (const bare of opened.splice(0)) bare.close();
});

/** What leaves a trace, so that it matters to be killed after it. */
const WRITES = /Put|Write|Delete/;

/** What visitors of the call left. */
const REMOVED = 'canary-removed';
const question = (id: string): Question => ({ id, text: `${REMOVED} ${id}`, role: 'mentor', language: 'sv', at: stamp(NOW) });
const LEFT: Curious = { id: 'c1', address: `${REMOVED}@person.example`, role: 'mentor', language: 'sv', askedAt: stamp(NOW) };

const AUDITED = { operator: 'karin', act: 'ticked off', about: {} } as const;

/** A round with three people at a moment, of which a copy is made, and what became of it since. */
async function aRoundAndSince() {
  const bare = await openBareStore();
  opened.push(bare);
  const { store, table, client, round } = bare;
  const copy = `${table}-then`;
  const { newId, newSecret } = systemClock;
  const tools: Tools = {
    round,
    table,
    publicUrl: 'https://round.example',
    log,
    now: () => NOW.add({ hours: 30 }),
    newId,
    newSecret,
    store,
  };
  const at = NOW;
  await bare.add(confirmed('asa'), confirmed('omar'), confirmed('li'), confirmed('ulla', ERASED), confirmed('eva'));
  const written = {
    recipient: { kind: 'person', id: 'ulla' },
    key: 'receipt/application',
    language: 'sv',
    subject: ERASED,
    text: ERASED,
  } as const;
  await store.commit({ at, changes: [upsert(keptTextKind, { ...written, at: stamp(at) })] });
  await store.commit({
    at,
    changes: [change(keysKind, undefined, { link: 'l', form: 'f', session: 's' })],
    events: [{ name: 'call opened', detail: {} }],
  });
  await store.commit({ at, changes: [change(questionKind, undefined, question('removed since')), change(curiousKind, undefined, LEFT)] });
  const answered = { recipient: { kind: 'visitor', id: 'removed since' }, key: 'question answered/answer' } as const;
  await store.commit({ at, changes: [upsert(keptTextKind, { ...written, ...answered, text: REMOVED, at: stamp(at) })] });
  await store.commit({ at, changes: [upsert(suppressedKind, { hash: 'allowed since', why: 'bounced' as const, at: stamp(at) })] });
  await actOnApplication('omar', { command: 'refuse reminders' }, tools, { operator: AUDITED });
  await actOnApplication('omar', { command: 'take reminders again' }, tools, { operator: AUDITED });

  await client.send(
    new CreateTableCommand({
      TableName: copy,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  await writeAll(client, copy, await allItems(client, table), []);

  await erasePerson('ulla', 'own wish', tools);
  await removeElsewhere('ulla', tools);
  await forgetQuestion('removed since', tools);
  await forgetAddress(LEFT.id, 'own wish', tools);
  await store.discard([keptTextKind.key(answered)]);
  await askQuestion(question('asked since'), 'network', tools);
  await askForErasure('eva', tools);
  await actOnApplication('asa', { command: 'withdraw' }, tools);
  await actOnApplication('asa', { command: 'settle withdrawal', version: 1 }, tools);
  await actOnApplication('li', { command: 'withdraw' }, tools);
  await actOnApplication('omar', { command: 'refuse reminders' }, tools, { operator: AUDITED });
  await bare.add(confirmed('siri'));
  await store.discard([suppressedKind.key('allowed since')]);
  await store.commit({
    at,
    changes: [
      upsert(suppressedKind, { hash: 'bounced since', why: 'bounced' as const, at: stamp(at) }),
      upsert(signInsKind, allEnded('karin', tools.now())),
      ...['omar', 'siri'].map((owner) =>
        upsert(linkKind, { owner: `PERSON#${owner}`, hash: `of ${owner}`, purpose: 'place', until: '2028-01-01T00:00:00Z' }),
      ),
    ],
  });

  const running = new Map<string, number | undefined>([
    ['web', 100],
    ['raise-due', undefined],
  ]);
  const swept: string[] = [];
  const means: Means = {
    copyTable: () => Promise.resolve(),
    removeCopy: async () => void (await client.send(new DeleteTableCommand({ TableName: copy })).catch(() => undefined)),
    functions: () => Promise.resolve([...running].map(([name, atOnce]) => ({ name, atOnce }))),
    stop: async (functions) => {
      for (const { name } of functions) running.set(name, 0);
    },
    start: async (functions) => {
      for (const { name, atOnce } of functions) running.set(name, atOnce);
    },
    sweep: async () => {
      const items = await store.partition(PARTITION.outbox);
      const keys = items.map((item) => item as { readonly pk: string; readonly sk: string; readonly name: string });
      swept.push(...keys.map(({ name }) => name));
      await store.discard(keys.map(({ pk, sk }) => ({ pk, sk })));
    },
  };
  const work: Work = { tools, client, means, show: () => undefined, pauseMs: 1 };
  const about = { to: stamp(NOW), copy, operator: 'karin' };
  return {
    ...bare,
    tools,
    copy,
    running,
    swept,
    work,
    restore: async () => carryOut((await store.get(restoreKind, 'restore')) ?? (await begin(about, work)), work),
  };
}

/** The name of somebody who is erased since. */
const ERASED = 'Ulla Utplånad';

function confirmed(id: string, name = 'Åsa Öberg') {
  return { ...aPerson({ id, answers: { name } }), status: 'confirmed' as const, confirmedAt: stamp(NOW) };
}

type Since = Awaited<ReturnType<typeof aRoundAndSince>>;

async function auditOf({ store }: Since) {
  return (await store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state);
}

/** All that must be so once a restore is done, however often it was interrupted. */
async function expectRestored(since: Since) {
  const { store, table, client, copy, running } = since;
  const person = async (id: string) => (await store.get(applicationKind, id))?.state;
  expect(await person('siri')).toBeUndefined();
  expect([(await person('asa'))?.status, (await person('li'))?.status, (await person('omar'))?.status]).toEqual([
    'left',
    'withdrawn',
    'confirmed',
  ]);
  expect((await person('omar'))?.refusesReminders).toBe(true);
  // Whoever was erased is so again, also where their data lie in what was written back; whoever wanted it still does, since the same moment.
  expect((await person('ulla'))?.erased?.why).toBe('own wish');
  expect(JSON.stringify(await allItems(client, table))).not.toMatch(/Utplånad|ulla@/);
  expect((await person('eva'))?.erasing).toMatchObject({ askedAt: stamp(NOW.add({ hours: 30 })), leaves: true });
  // What visitors took back, or had its time, stays gone; what they asked since waits for an answer.
  expect(JSON.stringify(await allItems(client, table))).not.toMatch(/canary-removed(?! asked since)/);
  expect((await store.get(questionKind, 'asked since'))?.state.text).toBe(`${REMOVED} asked since`);
  const listed = await store.get(attentionKind, attentionKey(questionEntry('asked since')));
  expect([listed !== undefined, listed?.state.doneAt]).toEqual([true, undefined]);
  const round = (await store.get(roundKind, 'round'))?.state;
  expect([round !== undefined && isAway(round, table), round?.restoredAt]).toEqual([true, expect.any(String)]);
  expect(await store.get(suppressedKind, 'bounced since')).toBeDefined();
  expect(await store.get(suppressedKind, 'allowed since')).toBeUndefined();
  expect((await store.get(signInsKind, 'karin'))?.state.endedAt).toBeDefined();
  expect((await store.get(keysKind, 'keys'))?.state.link).toBe('l');
  const links = (await allItems(client, table)).flatMap(({ sk }) => (sk?.S?.startsWith('LINK#') === true ? [sk.S] : []));
  expect(links).toEqual(['LINK#of omar']);
  const audit = await auditOf(since);
  expect(firstBroken(audit)).toBeUndefined();
  expect(audit.slice(0, 3).map(({ act }) => act)).toEqual(['ticked off', 'ticked off', 'ticked off']);
  expect(
    audit
      .slice(3)
      .map(({ act, about }) => [act, about])
      .sort(),
  ).toEqual([
    ['marked as restored', {}],
    ['withdrew application', { application: 'asa' }],
    ['withdrew application', { application: 'li' }],
  ]);
  expect(await store.partition(PARTITION.outbox)).toEqual([]);
  expect(await store.get(restoreKind, 'restore')).toBeUndefined();
  expect((await client.send(new ListTablesCommand({}))).TableNames).not.toContain(copy);
  expect([...running]).toEqual([
    ['web', 100],
    ['raise-due', undefined],
  ]);
}

describe('a round that is taken back to a moment', () => {
  test('is as it was, but for what people decided since, what the world outside knows, and its letters, which are held', async () => {
    const since = await aRoundAndSince();
    await since.restore();
    await expectRestored(since);
    // What was on its way at the moment goes out again; so does what follows from taking people out a second time.
    expect(since.swept.sort()).toEqual([
      'application withdrawn',
      'application withdrawn',
      'application withdrawn',
      'call opened',
      'erasure asked for',
      'person erased',
      'withdrawal settled',
    ]);
  });

  test('has no function running while it is written back', async () => {
    const since = await aRoundAndSince();
    const seen: (readonly (number | undefined)[])[] = [];
    const stop = since.work.means.stop;
    const watched = {
      ...since.work.means,
      stop: async (functions: Parameters<Means['stop']>[0]) => stop(functions).then(() => void seen.push([...since.running.values()])),
    };
    await carryOut(await begin({ to: stamp(NOW), copy: since.copy, operator: 'karin' }, { ...since.work, means: watched }), {
      ...since.work,
      means: watched,
    });
    expect(seen).toEqual([[0, 0]]);
  });

  test('is the same wherever the command is killed, and no letter may go once anything of it is written back', async () => {
    let kills = 0;
    for (let after = 1; ; after += 1) {
      const since = await aRoundAndSince();
      let left = after;
      since.client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            const result = await next(args);
            if (!WRITES.test(commandName ?? '')) return result;
            left -= 1;
            if (left === 0) throw new Error('killed');
            return result;
          },
        { step: 'initialize', name: 'killer' },
      );
      const isKilled = await since.restore().then(
        () => false,
        (error: Error) => error.message === 'killed',
      );
      if (!isKilled) break;
      kills += 1;
      const state = (await since.store.get(roundKind, 'round'))?.state;
      const isTakenBack = (await since.store.get(applicationKind, 'siri')) === undefined;
      if (isTakenBack) expect(state !== undefined && isAway(state, since.table)).toBe(true);
      await since.restore();
      await expectRestored(since);
    }
    expect(kills).toBeGreaterThan(12);
  });

  test('does not begin where the round was not open yet, and says so', async () => {
    const since = await aRoundAndSince();
    const all = await allItems(since.client, since.copy);
    await writeAll(
      since.client,
      since.copy,
      [],
      all.filter(({ pk, sk }) => pk?.S === 'ROUND' && sk?.S === 'ROUND'),
    );
    await expect(since.restore()).rejects.toThrow('The round was not open yet');
    expect([await since.store.get(restoreKind, 'restore'), since.running.get('web')]).toEqual([undefined, 100]);
    expect(await since.store.get(applicationKind, 'siri')).toBeDefined();
  });
});

describe('the moment a round is taken back to', () => {
  const inStockholm = (text: string) => momentIn('Europe/Stockholm', text).toString();

  test('is a time where the round is held, or one with its zone', () => {
    for (const text of [
      '2027-10-01T10:00',
      '2027-10-01 10:00:00',
      '2027-10-01T08:00Z',
      '2027-10-01T01:00-07:00',
      '2027-10-01T08:00:00.900Z',
    ])
      expect([text, inStockholm(text)]).toEqual([text, '2027-10-01T08:00:00Z']);
  });

  test.each([
    ...['2027-10-01', '10:00', '2027-10-01T10:00+02', '2027-10-01T10:00[America/New_York]', '2027-10-01T10:00-04:00[America/New_York]'],
    ...['2027-02-30T10:00', '2027-10-01T25:00', '2027-10-01T25:00Z', 'yesterday', ''],
  ])('is not guessed at where something of it would be read past, or is missing: "%s"', (text) => {
    expect(() => inStockholm(text)).toThrow(`${text} is no moment.`);
  });

  test('is asked for with its zone in the hours in which the clocks change', () => {
    const remedyFor = (text: string) => {
      try {
        return inStockholm(text);
      } catch (error) {
        return error instanceof CannotStart ? [error.message.split('\n')[0], error.remedy] : error;
      }
    };
    expect(remedyFor('2027-10-31T02:30')).toEqual([
      '2027-10-31T02:30 comes twice in Europe/Stockholm.',
      'type which moment is meant: --to 2027-10-31T02:30:00+02:00 or --to 2027-10-31T02:30:00+01:00',
    ]);
    expect(remedyFor('2027-03-28T02:30')).toEqual([
      '2027-03-28T02:30 does not exist in Europe/Stockholm.',
      'type which moment is meant: --to 2027-03-28T01:30:00+01:00 or --to 2027-03-28T03:30:00+02:00',
    ]);
    expect(inStockholm('2027-10-31T02:30+01:00')).toBe('2027-10-31T01:30:00Z');
  });
});
