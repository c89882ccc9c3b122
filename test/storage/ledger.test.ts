import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { handler as recordMailEvent } from '../../functions/on-mail-event/record-mail-event.ts';
import { addressHash } from '../../shared/domain/access-link.ts';
import { type Letter, letterKey, requested } from '../../shared/domain/letter.ts';
import { actOnApplication } from '../../shared/lambda/acts.ts';
import { roundKeys } from '../../shared/lambda/round-keys.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import { change } from '../../shared/storage/changes.ts';
import { letterKind, roundKind, suppressedKind } from '../../shared/storage/kinds.ts';
import type { Work } from '../../shared/storage/store.ts';
import { add, bringTo, lettersTo, roundState } from '../builders/doings.ts';
import { invoke } from '../builders/invoke.ts';
import { aPerson } from '../builders/people.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-17T08:00:00Z' });
  await bringTo(round, 'call open');
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => round.close());

let people = 0;
/** Somebody new, to whom "new link" letters can be sent at once. */
async function somebody(): Promise<string> {
  people += 1;
  const id = `p${people}`;
  await add(round, aPerson({ id }));
  return id;
}

const asks = (id: string, occasion = 'time 1'): Letter =>
  requested({ recipient: { kind: 'person', id }, letter: 'new link', occasion }, round.tools.now());
async function ask(letter: Letter): Promise<void> {
  await round.tools.store.commit({ at: round.tools.now(), letters: [letter] });
  await round.settle();
}
const inLedger = async (letter: Letter) =>
  (await round.tools.store.get(letterKind, { recipient: letter.recipient, key: letterKey(letter) }))?.state;
const fate = (id: string, what: Parameters<TestRound['decideFate']>[1]) => round.decideFate(`${id}@person.example`, what);
const later = (minutes: number) => round.moveTo(round.clock.now().add({ minutes }).toString());

/** What the table writes for a letter, when a commit is about one: the state it is brought to. */
function letterIn(work: Work): Letter['status'] | undefined {
  const steps = (work.changes ?? []).flatMap((one) => one(round.round)).filter(({ key }) => key.sk.startsWith('LETTER#'));
  const item: { state?: { status?: Letter['status'] } } = Object(steps[0]?.item('t').Put?.Item);
  return item.state?.status;
}

type Commit = TestRound['tools']['store']['commit'];
/** Does something at the moment a letter is being brought to a state, in place of the commit or around it; once. */
function when(status: Letter['status'], nemesis: (commit: () => ReturnType<Commit>) => ReturnType<Commit>): void {
  const { store } = round.tools;
  const commit = store.commit;
  let isOver = false;
  vi.spyOn(store, 'commit').mockImplementation((work) => {
    if (isOver || letterIn(work) !== status) return commit(work);
    isOver = true;
    return nemesis(() => commit(work));
  });
}
const crash = () => Promise.reject(new Error('the process died'));

test('a sender that dies before it has claimed the letter loses nothing', async () => {
  const letter = asks(await somebody());
  when('claimed', crash);
  await ask(letter);
  expect(lettersTo(round, letter.recipient.id)).toEqual([]);
  await later(3);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
});

test('a sender that dies with the letter in its hand, before SES, is followed by another when its ten minutes are over', async () => {
  const letter = asks(await somebody());
  when('claimed', async (commit) => {
    await commit();
    return crash();
  });
  await ask(letter);
  await later(9);
  expect(lettersTo(round, letter.recipient.id)).toEqual([]);
  expect(await inLedger(letter)).toMatchObject({ status: 'claimed' });
  await later(6);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
  expect(await inLedger(letter)).toMatchObject({ status: 'sent' });
});

test('a sender that dies after SES took the letter, before it was recorded, is saved by what SES tells, and nothing goes twice', async () => {
  const letter = asks(await somebody());
  when('sent', crash);
  await ask(letter);
  await later(30);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
  expect(await inLedger(letter)).toMatchObject({ status: 'sent', fate: 'delivered' });
});

test('what SES tells may also come before the sender has recorded it', async () => {
  const letter = asks(await somebody());
  const told = { mail: { messageId: 'early', tags: { letter: [letterTag(letter)] } } };
  when('sent', async (commit) => {
    await invoke(recordMailEvent, { 'detail-type': 'Email Sent', detail: told });
    return commit();
  });
  const before = (await round.tools.store.counts()).tally.sent;
  await ask(letter);
  await later(30);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
  expect(await inLedger(letter)).toMatchObject({ status: 'sent', messageId: 'early' });
  expect((await round.tools.store.counts()).tally.sent).toBe(before + 1);
});

test('when the answer of SES is lost the letter waits for what SES tells, and nothing goes twice', async () => {
  const id = await somebody();
  fate(id, 'answer lost');
  const letter = asks(id);
  await ask(letter);
  await later(30);
  expect(lettersTo(round, id)).toEqual(['new link/time 1']);
  expect(await inLedger(letter)).toMatchObject({ status: 'sent', fate: 'delivered' });
});

test('a letter that never reached SES goes again after ten minutes, not before', async () => {
  const id = await somebody();
  fate(id, 'lost on the way');
  const letter = asks(id);
  await ask(letter);
  fate(id, 'delivered');
  await later(9);
  expect(lettersTo(round, id)).toEqual([]);
  await later(6);
  expect(lettersTo(round, id)).toEqual(['new link/time 1']);
});

test('a letter SES refuses is tried again until it is taken, also when that is hours later', async () => {
  const id = await somebody();
  fate(id, 'refused');
  const letter = asks(id);
  await ask(letter);
  expect(await inLedger(letter)).toMatchObject({ status: 'requested' });
  await later(60);
  expect(lettersTo(round, id)).toEqual([]);
  fate(id, 'delivered');
  await later(240);
  expect(lettersTo(round, id)).toEqual(['new link/time 1']);
});

test('only when SES loses both its answer and its own news does a letter go twice; this is the limit we name', async () => {
  const id = await somebody();
  fate(id, 'answer and news lost');
  const letter = asks(id);
  await ask(letter);
  fate(id, 'delivered');
  await later(30);
  expect(lettersTo(round, id)).toEqual(['new link/time 1', 'new link/time 1']);
});

test('a sender that was frozen with the letter in its hand and wakes when its time is over does not send it', async () => {
  const letter = asks(await somebody());
  when('claimed', async (commit) => {
    const outcome = await commit();
    // Eleven minutes pass for everybody while this sender stands still.
    round.clock.moveTo(round.clock.now().add({ minutes: 11 }));
    return outcome;
  });
  await ask(letter);
  expect(lettersTo(round, letter.recipient.id)).toEqual([]);
  await later(10);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
});

test('somebody who leaves in the moment between reading and claiming gets no mail', async () => {
  const id = await somebody();
  when('claimed', async (commit) => {
    await actOnApplication(id, { command: 'withdraw' }, round.tools);
    return commit();
  });
  const letter = requested({ recipient: { kind: 'person', id }, letter: 'no place', occasion: 'no place' }, round.tools.now());
  await ask(letter);
  await later(5);
  expect(lettersTo(round, id)).toEqual(['withdrawal receipt/withdrawal 1']);
});

test('an address that is stopped in the moment between reading and claiming gets no mail', async () => {
  const id = await somebody();
  const { tools } = round;
  const hash = addressHash((await roundKeys(tools)).link, `${id}@person.example`);
  when('claimed', async (commit) => {
    const stop = { hash, why: 'bounced', at: '2027-08-17T08:00:00.000Z' } as const;
    await tools.store.commit({ at: tools.now(), changes: [change(suppressedKind, undefined, stop)] });
    return commit();
  });
  const letter = asks(id);
  await ask(letter);
  await later(5);
  expect(lettersTo(round, id)).toEqual([]);
  expect(await inLedger(letter)).toMatchObject({ status: 'dropped', dropped: 'address suppressed' });
});

test('a letter that falls due while somebody may still come back waits, and reaches them when they do', async () => {
  const stays = await somebody();
  const goes = await somebody();
  for (const id of [stays, goes]) await actOnApplication(id, { command: 'withdraw' }, round.tools);
  const letters = [stays, goes].map((id) =>
    requested({ recipient: { kind: 'person', id }, letter: 'no place', occasion: 'no place' }, round.tools.now()),
  );
  for (const letter of letters) await ask(letter);
  await later(60);
  await actOnApplication(stays, { command: 'come back' }, round.tools);
  await later(60 * 48);
  expect(lettersTo(round, stays)).toContain('no place/no place');
  expect(lettersTo(round, goes)).not.toContain('no place/no place');
  expect(await inLedger(letters[1] ?? asks(goes))).toMatchObject({ status: 'dropped', dropped: 'not mailable' });
});

test('the same letter asked for again, at once or months later, takes no second place in the ledger', async () => {
  const letter = asks(await somebody());
  await ask(letter);
  await ask(letter);
  expect(await round.tools.store.commit({ at: round.tools.now(), letters: [letter] })).toBe('exists already');
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
});

test('an address anybody may have typed gets one such letter a day and three in a round', async () => {
  const id = await somebody();
  for (const day of [0, 0, 1, 2, 3]) {
    await later(60 * 24 * day + 1);
    await ask(asks(id, `time ${people}-${round.clock.now().epochMilliseconds}`));
  }
  expect(lettersTo(round, id)).toHaveLength(3);
});

test('a table restored under another name sends nothing, loses nothing, and sends what waited when an operator adopts it', async () => {
  const { store, table } = round.tools;
  const moveHome = async (home: string) => {
    const before = await store.get(roundKind, 'round');
    if (before === undefined) throw new Error('the round has no state');
    await store.commit({ at: round.tools.now(), changes: [change(roundKind, before, { ...before.state, home })] });
  };
  await moveHome('the table this one was copied from');
  const letter = asks(await somebody());
  await ask(letter);
  await later(60 * 5);
  expect(lettersTo(round, letter.recipient.id)).toEqual([]);
  await moveHome(table);
  expect((await roundState(round)).home).toBe(table);
  await later(90);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
});
