import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import { dropHeld, letLettersGo, markRestored, seenMark, waitingLetters } from '../../shared/commands/sending/held-letters.ts';
import { addressHash } from '../../shared/domain/access-link.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { suppressedKind } from '../../shared/storage/kinds/letter.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { asking } from '../builders/asking.ts';
import { whenLetterIs } from '../builders/faults.ts';
import { bringTo, lettersTo, onList, roundState } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
let letters: ReturnType<typeof asking>;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-17T08:00:00Z' });
  letters = asking(round);
  await bringTo(round, 'call open');
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => round.close());

test('somebody who leaves in the moment between reading and claiming gets no mail', async () => {
  const id = await letters.somebody();
  whenLetterIs(round, 'claimed', async (commit) => {
    await actOnApplication(id, { command: 'withdraw' }, round.tools);
    return commit();
  });
  const letter = letters.letterTo(id, 'no place', 'no place');
  await letters.ask(letter);
  await letters.later(5);
  expect(lettersTo(round, id)).toEqual(['withdrawal receipt/withdrawal 1']);
});

test('an address that is stopped in the moment between reading and claiming gets no mail', async () => {
  const id = await letters.somebody();
  const { tools } = round;
  const hash = addressHash((await roundKeys(tools)).link, `${id}@person.example`);
  whenLetterIs(round, 'claimed', async (commit) => {
    const stop = { hash, why: 'bounced', at: '2027-08-17T08:00:00.000Z' } as const;
    await tools.store.commit({ at: tools.now(), changes: [change(suppressedKind, undefined, stop)] });
    return commit();
  });
  const letter = letters.letterTo(id);
  await letters.ask(letter);
  await letters.later(5);
  expect(lettersTo(round, id)).toEqual([]);
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'dropped', dropped: 'address suppressed' });
});

test('a letter that falls due while somebody may still come back waits, and reaches them when they do', async () => {
  const stays = await letters.somebody();
  const goes = await letters.somebody();
  for (const id of [stays, goes]) await actOnApplication(id, { command: 'withdraw' }, round.tools);
  const both = [stays, goes].map((id) => letters.letterTo(id, 'no place', 'no place'));
  for (const letter of both) await letters.ask(letter);
  await letters.later(60);
  await actOnApplication(stays, { command: 'come back' }, round.tools);
  await letters.later(60 * 48);
  expect(lettersTo(round, stays)).toContain('no place/no place');
  expect(lettersTo(round, goes)).not.toContain('no place/no place');
  expect(await letters.inLedger(both[1] ?? letters.letterTo(goes))).toMatchObject({ status: 'dropped', dropped: 'not mailable' });
});

test('a letter asked for on a Saturday waits for Monday at seven without anybody being woken for it before', async () => {
  const id = await letters.somebody();
  await round.moveTo('2027-08-21T10:00:00Z');
  const started: unknown[] = [];
  round.onEvent((name, detail) => {
    const { data } = detail as { data: { recipient?: string } };
    if (name === 'letter requested' && data.recipient === `person:${id}`) started.push(round.clock.now().toString());
  });
  await letters.ask(letters.letterTo(id, 'no place', 'no place'));
  await round.moveTo('2027-08-23T04:55:00Z');
  expect(started).toEqual([]);
  await round.moveTo('2027-08-23T05:00:00Z');
  expect(started).toEqual(['2027-08-23T05:00:00Z']);
  expect(lettersTo(round, id)).toContain('no place/no place');
});

test('the same letter asked for again, at once or months later, takes no second place in the ledger', async () => {
  const letter = letters.letterTo(await letters.somebody());
  await letters.ask(letter);
  await letters.ask(letter);
  expect(await round.tools.store.commit({ at: round.tools.now(), letters: [letter] })).toBe('exists already');
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
});

test('an address anybody may have typed gets one such letter a day and three in a round', async () => {
  const id = await letters.somebody();
  for (const day of [0, 0, 1, 2, 3]) {
    await letters.later(60 * 24 * day + 1);
    await letters.ask(letters.letterTo(id, `time ${round.clock.now().epochMilliseconds}`));
  }
  expect(lettersTo(round, id)).toHaveLength(3);
});

test('a table restored under its own name sends nothing until an operator has looked through what would go', async () => {
  const by = { operator: { operator: 'karin', act: 'let letters go', about: {} } } as const;
  const [left, twice, fresh] = await Promise.all([letters.somebody(), letters.somebody(), letters.somebody()]);
  const before = letters.letterTo(twice);
  await round.tools.store.commit({ at: round.tools.now(), letters: [before] });
  expect(await markRestored(round.tools, by)).toMatchObject({ outcome: 'changed' });
  expect(await markRestored(round.tools, by)).toMatchObject({ outcome: 'unchanged' });
  expect(await onList(round)).toContain('restored');
  await round.settle();
  // Also what falls due or is asked for from now on waits: it may have been asked for in the time that is forgotten.
  for (const id of [left, fresh]) await letters.ask(letters.letterTo(id));
  await letters.later(60 * 5);
  expect([left, twice, fresh].flatMap((id) => lettersTo(round, id))).toEqual([]);

  const waiting = await waitingLetters(round.tools);
  const mine = waiting.filter(({ state }) => [left, twice, fresh].includes(state.recipient.id));
  expect(mine).toHaveLength(3);
  await dropHeld(
    mine.filter(({ state }) => state.recipient.id !== fresh),
    round.tools,
    by,
  );
  expect(await letLettersGo(seenMark(waiting), round.tools, by)).toEqual({ outcome: 'refused', why: 'changed meanwhile' });
  expect(await letLettersGo(seenMark(await waitingLetters(round.tools)), round.tools, by)).toMatchObject({ outcome: 'changed' });
  await letters.later(90);
  expect([left, twice].flatMap((id) => lettersTo(round, id))).toEqual([]);
  expect(lettersTo(round, fresh)).toEqual(['new link/time 1']);
  expect(await onList(round)).not.toContain('restored');
  expect(await dropHeld(await waitingLetters(round.tools), round.tools, by)).toEqual({ outcome: 'refused', why: 'not at this stage' });
  await letters.ask(letters.letterTo(await letters.somebody()));
});

test('a table restored under another name sends nothing, loses nothing, and sends what waited when an operator adopts it', async () => {
  const { store, table } = round.tools;
  const moveHome = async (home: string) => {
    const before = await store.get(roundKind, 'round');
    if (before === undefined) throw new Error('the round has no state');
    await store.commit({ at: round.tools.now(), changes: [change(roundKind, before, { ...before.state, home })] });
  };
  await moveHome('the table this one was copied from');
  const letter = letters.letterTo(await letters.somebody());
  await letters.ask(letter);
  await letters.later(60 * 5);
  expect(lettersTo(round, letter.recipient.id)).toEqual([]);
  await moveHome(table);
  expect((await roundState(round)).home).toBe(table);
  await letters.later(90);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
});

test('a letter that waits for the morning does not go when the round is closed in the night, but one that belongs to the closing does', async () => {
  const closing = await openTestRound({ at: '2028-03-08T19:30:00Z' });
  try {
    const asked = asking(closing);
    await bringTo(closing, 'closing');
    const id = await asked.somebody();
    const [waits, belongs] = [asked.letterTo(id, 'reserve', 'reserve'), asked.letterTo(id, 'no place', 'no place')];
    for (const letter of [waits, belongs]) await asked.ask(letter);
    await bringTo(closing, 'closed');
    await closing.moveTo('2028-03-09T12:00:00Z');
    expect(lettersTo(closing, id)).toEqual(['no place/no place']);
    expect(await asked.inLedger(waits)).toMatchObject({ status: 'dropped', dropped: 'round closed' });
  } finally {
    await closing.close();
  }
});
