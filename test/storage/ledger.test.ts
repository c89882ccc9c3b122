import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { handler as recordMailEvent } from '../../functions/on-mail-event/record-mail-event.ts';
import { handler as sendLetter } from '../../functions/send-letter/send-letter.ts';
import { asDelivered } from '../../infra/local/aws/aws-server.ts';
import { toEntry } from '../../shared/events/envelope.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { letterRequested } from '../../shared/storage/changes/letter-changes.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { asking } from '../builders/asking.ts';
import { dies, whenLetterIs } from '../builders/faults.ts';
import { invoke } from '../builders/invoke.ts';
import { bringTo, lettersTo, onList } from '../builders/steps.ts';
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

const fate = (id: string, what: Parameters<TestRound['decideFate']>[1]) => round.decideFate(`${id}@person.example`, what);

test('a sender that dies before it has claimed the letter loses nothing', async () => {
  const letter = letters.letterTo(await letters.somebody());
  whenLetterIs(round, 'claimed', dies);
  await letters.ask(letter);
  expect(lettersTo(round, letter.recipient.id)).toEqual([]);
  await letters.later(3);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
});

test('a sender that dies with the letter in its hand, before SES, is followed by another when its ten minutes are over', async () => {
  const letter = letters.letterTo(await letters.somebody());
  whenLetterIs(round, 'claimed', async (commit) => {
    await commit();
    return dies();
  });
  await letters.ask(letter);
  await letters.later(9);
  expect(lettersTo(round, letter.recipient.id)).toEqual([]);
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'claimed' });
  await letters.later(6);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'sent' });
});

test('a sender that dies after SES took the letter, before it was recorded, is saved by what SES tells, and nothing goes twice', async () => {
  const letter = letters.letterTo(await letters.somebody());
  whenLetterIs(round, 'sent', dies);
  await letters.ask(letter);
  await letters.later(30);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'sent', fate: 'delivered' });
});

test('what SES tells may also come before the sender has recorded it', async () => {
  const letter = letters.letterTo(await letters.somebody());
  const told = { mail: { messageId: 'early', tags: { letter: [letterTag(letter)] } } };
  whenLetterIs(round, 'sent', async (commit) => {
    await invoke(recordMailEvent, { 'detail-type': 'Email Sent', detail: told });
    return commit();
  });
  const before = (await round.tools.store.counts()).tally.sent;
  await letters.ask(letter);
  await letters.later(30);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'sent', messageId: 'early' });
  expect((await round.tools.store.counts()).tally.sent).toBe(before + 1);
});

test('when the answer of SES is lost the letter waits for what SES tells, and nothing goes twice', async () => {
  const id = await letters.somebody();
  fate(id, 'answer lost');
  const letter = letters.letterTo(id);
  await letters.ask(letter);
  await letters.later(30);
  expect(lettersTo(round, id)).toEqual(['new link/time 1']);
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'sent', fate: 'delivered' });
});

test('a letter that never reached SES goes again after ten minutes, not before', async () => {
  const id = await letters.somebody();
  fate(id, 'lost on the way');
  const letter = letters.letterTo(id);
  await letters.ask(letter);
  fate(id, 'delivered');
  await letters.later(9);
  expect(lettersTo(round, id)).toEqual([]);
  await letters.later(6);
  expect(lettersTo(round, id)).toEqual(['new link/time 1']);
});

test('a letter SES refuses is tried again until it is taken, also when that is hours later', async () => {
  const id = await letters.somebody();
  fate(id, 'refused');
  const letter = letters.letterTo(id);
  const sent = async () => (await round.tools.store.counts()).tally.sent;
  const before = await sent();
  const warn = vi.spyOn(round.tools.log, 'warn');
  await letters.ask(letter);
  expect(warn).toHaveBeenCalledWith('LETTER_REFUSED', expect.objectContaining({ recipient: `person:${id}`, reason: expect.any(String) }));
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'requested', copies: 0 });
  await letters.later(60);
  expect(lettersTo(round, id)).toEqual([]);
  expect(await sent()).toBe(before);
  fate(id, 'delivered');
  await letters.later(240);
  expect(lettersTo(round, id)).toEqual(['new link/time 1']);
  expect(await sent()).toBe(before + 1);
});

test('when SES takes no letter at all the run of the sender fails, so that an alarm hears; one alone is tried again alone', async () => {
  const [refused, lost, fine] = await Promise.all([letters.somebody(), letters.somebody(), letters.somebody()]);
  fate(refused, 'refused');
  fate(lost, 'lost on the way');
  const record = async (id: string) => {
    const letter = letters.letterTo(id);
    await round.tools.store.commit({ at: round.tools.now(), changes: [change(letterKind, undefined, letter)] });
    const { Source, DetailType, Detail } = toEntry({
      id,
      at: letter.requestedAt,
      round: round.round.id,
      happened: letterRequested(letter),
    });
    return { messageId: id, body: JSON.stringify(asDelivered(Source, DetailType, JSON.parse(Detail), id, Date.now())) };
  };
  const records = await Promise.all([refused, lost, fine].map(record));
  await expect(invoke(sendLetter, { Records: records.slice(0, 2) })).rejects.toThrow('SES took none of 2 letters');
  expect(await invoke(sendLetter, { Records: [records[0], records[2]] })).toEqual({ batchItemFailures: [{ itemIdentifier: refused }] });
  await round.settle();
  expect([refused, fine].map((id) => lettersTo(round, id).length)).toEqual([0, 1]);
});

test('only when SES loses both its answer and its own news does a letter go twice; this is the limit we name', async () => {
  const id = await letters.somebody();
  fate(id, 'answer and news lost');
  const letter = letters.letterTo(id);
  await letters.ask(letter);
  fate(id, 'delivered');
  await letters.later(30);
  expect(lettersTo(round, id)).toEqual(['new link/time 1', 'new link/time 1']);
});

test('when SES never tells what became of a letter two copies go, then it is for the operators, however long that lasts', async () => {
  const id = await letters.somebody();
  fate(id, 'answer and news lost');
  const letter = letters.letterTo(id);
  await letters.ask(letter);
  await letters.later(60 * 25);
  expect(lettersTo(round, id)).toEqual(['new link/time 1', 'new link/time 1']);
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'dropped', dropped: 'in doubt', copies: 2 });
  const inDoubt = async () => (await onList(round)).filter((line) => line.startsWith('mail in doubt')).length;
  const listed = await inDoubt();
  expect(listed).toBeGreaterThan(0);
  // News that comes after all says that it went, and takes it off the list.
  const told = { mail: { messageId: 'late', tags: { letter: [letterTag(letter)] } } };
  await invoke(recordMailEvent, { 'detail-type': 'Email Delivered', detail: told });
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'sent', fate: 'delivered' });
  expect(await inDoubt()).toBe(listed - 1);
});

test('a copy is counted before it goes, so that senders that die with it in their hands add none', async () => {
  const id = await letters.somebody();
  fate(id, 'answer and news lost');
  const letter = letters.letterTo(id);
  whenLetterIs(round, 'claimed', async (commit) => {
    await commit();
    return dies();
  });
  await letters.ask(letter);
  await letters.later(60 * 5);
  expect(lettersTo(round, id)).toEqual(['new link/time 1']);
  expect(await letters.inLedger(letter)).toMatchObject({ status: 'dropped', dropped: 'in doubt' });
});

test('a sender that was frozen with the letter in its hand and wakes when its time is over does not send it', async () => {
  const letter = letters.letterTo(await letters.somebody());
  whenLetterIs(round, 'claimed', async (commit) => {
    const outcome = await commit();
    // Eleven minutes pass for everybody while this sender stands still.
    round.clock.moveTo(round.clock.now().add({ minutes: 11 }));
    return outcome;
  });
  await letters.ask(letter);
  expect(lettersTo(round, letter.recipient.id)).toEqual([]);
  await letters.later(10);
  expect(lettersTo(round, letter.recipient.id)).toEqual(['new link/time 1']);
});
