import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { type Answering, decideRights } from '../../shared/domain/rights/decide-rights.ts';
import { type Disclosure, withDisclosure } from '../../shared/domain/rights/disclosure.ts';
import {
  lastDayPutOff,
  lastDayToAnswerRequest,
  mayTakeLonger,
  openRequest,
  REQUESTS,
  type Request,
  type RequestKind,
  requestOn,
  requestsIn,
  restrictsAtOnce,
} from '../../shared/domain/rights/request.ts';
import { rightsMoments } from '../../shared/domain/rights/rights-moments.ts';
import type { Stage } from '../../shared/domain/round-state.ts';
import { nextOf } from '../builders/decided.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const NOW = Temporal.Instant.from('2027-09-15T10:00:00Z');
const AT = '2027-09-15T10:00:00.000Z';
type Asked = { readonly words?: string; readonly by?: string; readonly stage?: Stage };
const ask = (state: Application, kind: RequestKind, { words = 'Snälla.', stage = 'running', ...by }: Asked = {}) =>
  decideRights(state, { command: 'ask', kind, words, stage, ...by }, NOW);
const YES = { by: 'karin', words: 'Ja.', granted: true } as const;
const no = (reason: Extract<Answering, { granted: false }>['reason']): Answering => ({
  by: 'karin',
  words: 'Nej.',
  granted: false,
  reason,
});
const answer = (state: Application, given: Answering, request = 1, stage: Stage = 'running') =>
  decideRights(state, { command: 'answer', request, answer: given, stage }, NOW);
const left = nextOf(decideApplication(aPerson(), { command: 'withdraw' }, NOW));
const reopened = { name: 'matching reopened', detail: { occasion: `restriction asa ${AT}` } };

describe('what somebody asks about their own data', () => {
  test('is kept in their words, with the operator who noted it where it came by telephone', () => {
    expect(nextOf(ask(aPerson(), 'correct')).requests).toStrictEqual([{ kind: 'correct', at: AT, words: 'Snälla.' }]);
    expect(nextOf(ask(aPerson(), 'correct', { by: 'karin' })).requests).toMatchObject([{ by: 'karin' }]);
  });

  test('stops the use of the data at once, and pairs are sought anew without them; but for a correction', () => {
    expect(REQUESTS.filter(restrictsAtOnce)).toEqual(['object', 'restrict', 'erase']);
    for (const kind of ['object', 'restrict'] as const) {
      expect(ask(aPerson(), kind), kind).toMatchObject({ next: { restricted: { since: AT, request: 1 } }, events: [reopened] });
    }
    const corrects = ask(aPerson(), 'correct');
    expect(corrects).toMatchObject({ events: [] });
    expect(nextOf(corrects)).not.toHaveProperty('restricted');
    expect(ask(left, 'restrict')).toMatchObject({ next: { restricted: { request: 1 } } });
  });

  test('is one of a kind at a time: the same words are the same press, and others are said to the operators', () => {
    const asked = nextOf(ask(aPerson(), 'restrict'));
    expect(ask(asked, 'restrict')).toEqual({ outcome: 'unchanged' });
    expect(ask(asked, 'restrict', { words: 'Mer.' })).toEqual({ outcome: 'refused', why: 'asked already' });
    expect(nextOf(ask(asked, 'correct')).requests?.map(({ kind }) => kind)).toEqual(['restrict', 'correct']);
    const answered = nextOf(answer(asked, no('no ground')));
    expect(nextOf(ask(answered, 'restrict')).requests).toHaveLength(2);
  });

  test('lets the data be unused by the first of two requests', () => {
    const both = ask(nextOf(ask(aPerson(), 'restrict')), 'object');
    expect(both).toMatchObject({ next: { restricted: { request: 1 } }, events: [] });
    expect(nextOf(ask(nextOf(ask(aPerson(), 'correct')), 'object')).restricted).toEqual({ since: AT, request: 2 });
  });

  test('takes them out of the round where they want to be erased, unless they have left or it is closed', () => {
    expect(ask(aPerson(), 'erase')).toMatchObject({
      next: { status: 'withdrawn', withdrawnAt: AT, withdrawals: 1, restricted: { request: 1 } },
      events: [{ name: 'application withdrawn', detail: { application: 'asa', time: 1 } }],
    });
    expect(nextOf(ask(left, 'erase'))).toMatchObject({ status: 'withdrawn', withdrawals: 1 });
    expect(nextOf(ask(aPerson(), 'erase', { stage: 'closed' }))).toMatchObject({ status: 'confirmed', restricted: { request: 1 } });
    expect(nextOf(ask(aPerson(), 'object'))).toMatchObject({ status: 'confirmed' });
  });

  test('can be to be erased where an authority has the data; elsewhere that is no request', () => {
    const { privacy } = theRound();
    expect(requestsIn({ privacy })).toEqual(['object', 'restrict', 'correct']);
    expect(requestsIn({ privacy: { ...privacy, regime: 'authority' } })).toEqual(REQUESTS);
  });
});

describe('the answer to a request', () => {
  test('is kept with who gave it and when, and given once', () => {
    const asked = nextOf(ask(aPerson(), 'correct'));
    const answered = nextOf(answer(asked, no('is right')));
    expect(answered.requests?.[0]?.answer).toEqual({ ...no('is right'), at: AT });
    expect(answer(answered, YES)).toEqual({ outcome: 'unchanged' });
    expect(openRequest(asked.requests, 'correct')?.words).toBe('Snälla.');
    expect(openRequest(answered.requests, 'correct')).toBeUndefined();
    expect(openRequest(undefined, 'correct')).toBeUndefined();
  });

  test('is about a request there is, and a no has a reason there is for its kind', () => {
    expect(answer(aPerson(), YES)).toEqual({ outcome: 'refused', why: 'not at this stage' });
    expect(answer(nextOf(ask(aPerson(), 'correct')), YES, 2)).toEqual({ outcome: 'refused', why: 'not at this stage' });
    const reasons = (['is right', 'weighs more', 'no ground', 'legal claims', 'must be kept', 'asked before'] as const).map((reason) =>
      REQUESTS.filter((kind) => answer(nextOf(ask(aPerson(), kind)), no(reason)).outcome === 'changed'),
    );
    expect(reasons).toEqual([
      ['correct'],
      ['object'],
      ['restrict'],
      ['object', 'restrict', 'erase'],
      ['object', 'correct', 'erase'],
      ['object', 'restrict', 'correct', 'erase'],
    ]);
  });

  test('that is no lets the data be used again that were unused because of that very request', () => {
    const refusedOne = answer(nextOf(ask(aPerson(), 'restrict')), no('no ground'));
    expect(refusedOne).toMatchObject({ events: [reopened] });
    expect(nextOf(refusedOne)).not.toHaveProperty('restricted');
    const both = nextOf(ask(nextOf(ask(aPerson(), 'restrict')), 'object'));
    expect(answer(both, no('weighs more'), 2)).toMatchObject({ next: { restricted: { request: 1 } }, events: [] });
    expect(nextOf(answer(both, no('weighs more'), 2)).requests?.map(({ kind, answer: given }) => [kind, given?.granted])).toEqual([
      ['restrict', undefined],
      ['object', false],
    ]);
    expect(answer(nextOf(ask(left, 'restrict')), no('no ground'))).toMatchObject({ events: [] });
  });

  test('that is yes leaves the data unused where that was asked, and corrects nothing by itself', () => {
    expect(answer(nextOf(ask(aPerson(), 'restrict')), YES)).toMatchObject({ next: { restricted: { request: 1 } }, events: [] });
    expect(answer(nextOf(ask(aPerson(), 'correct')), YES)).toMatchObject({ next: { status: 'confirmed' }, events: [] });
  });

  test('that is yes takes whoever objects out of the round, untold; not who has left, nor out of a closed round', () => {
    const objects = nextOf(ask(aPerson(), 'object'));
    expect(answer(objects, YES)).toMatchObject({
      next: { status: 'left', out: { how: 'taken out', by: 'karin', tells: false, mayApply: true, at: AT }, restricted: { request: 1 } },
      events: [{ name: 'withdrawal settled' }],
    });
    expect(answer(objects, YES, 1, 'closed')).toMatchObject({ next: { status: 'confirmed' }, events: [] });
    expect(answer(nextOf(ask(left, 'object')), YES)).toMatchObject({ next: { status: 'withdrawn' }, events: [] });
  });

  test('that is yes erases by the clock of erasing, in the name of whoever granted it', () => {
    const granted = answer(nextOf(ask(aPerson(), 'erase')), YES);
    expect(granted).toMatchObject({
      next: { erasing: { by: 'karin', leaves: false }, requests: [{ answer: { granted: true } }] },
      events: [{ name: 'erasure asked for' }],
    });
  });
});

test('data that are unused can be used again when the person says so', () => {
  const unused = nextOf(ask(aPerson(), 'restrict'));
  const lifted = decideRights(unused, { command: 'lift' }, NOW);
  expect(lifted).toMatchObject({ events: [reopened] });
  expect(nextOf(lifted)).not.toHaveProperty('restricted');
  expect(decideRights(aPerson(), { command: 'lift' }, NOW)).toEqual({ outcome: 'unchanged' });
});

describe('an answer that takes longer', () => {
  const round = theRound();
  const asked = nextOf(ask(aPerson(), 'correct'));
  const longer = { by: 'karin', reason: 'complex', words: 'Vi letar i arkivet.' } as const;
  const takeLonger = (state: Application, at: string, request = 1) =>
    decideRights(state, { command: 'take longer', request, longer, round }, Temporal.Instant.from(at));
  const putOff = nextOf(takeLonger(asked, '2027-10-11T10:00:00Z'));

  test('is put off by two months, with the ground, the words and who said so', () => {
    expect(putOff.requests).toMatchObject([{ longer: { ...longer, at: '2027-10-11T10:00:00.000Z' } }]);
    const [request] = putOff.requests ?? [];
    if (request === undefined) throw new Error('nothing was asked');
    expect(lastDayToAnswerRequest(request, round).toString()).toBe('2027-12-15');
    expect(lastDayPutOff(request, round).toString()).toBe('2027-12-15');
  });

  test('is put off once, and may be of each kind', () => {
    expect(takeLonger(putOff, '2027-10-12T10:00:00Z')).toEqual({ outcome: 'unchanged' });
    for (const kind of REQUESTS) expect(takeLonger(nextOf(ask(aPerson(), kind)), AT).outcome, kind).toBe('changed');
  });

  test('is put off only as long as the letter that says so goes within the first month', () => {
    // Letters go until eight in the evening, Swedish summer time.
    expect(takeLonger(asked, '2027-10-15T17:59:00Z').outcome).toBe('changed');
    expect(takeLonger(asked, '2027-10-15T18:01:00Z')).toEqual({ outcome: 'refused', why: 'month over' });
    expect(takeLonger(asked, '2027-12-01T10:00:00Z')).toEqual({ outcome: 'refused', why: 'month over' });
    // The month of what came in on the 17th ends on a Sunday, and the last letters before that go on Friday.
    const late = nextOf(
      decideRights(aPerson(), { command: 'ask', kind: 'correct', words: 'Fel.', stage: 'running' }, NOW.add({ hours: 48 })),
    );
    expect(takeLonger(late, '2027-10-15T10:00:00Z').outcome).toBe('changed');
    expect(takeLonger(late, '2027-10-16T10:00:00Z')).toEqual({ outcome: 'refused', why: 'month over' });
  });

  test('is no answer that has been given, nor one to what nobody asked', () => {
    expect(takeLonger(nextOf(answer(asked, YES)), AT)).toEqual({ outcome: 'refused', why: 'not at this stage' });
    expect(takeLonger(asked, AT, 2)).toEqual({ outcome: 'refused', why: 'not at this stage' });
    expect(nextOf(answer(putOff, YES)).requests?.[0]).toMatchObject({ longer, answer: { granted: true } });
  });

  test('is offered of what waits and has not been put off, and leaves the other requests as they are', () => {
    const offered = (state: Application) => state.requests?.map((request) => mayTakeLonger(request, round, NOW));
    expect([asked, putOff, nextOf(answer(asked, YES))].map(offered)).toEqual([[true], [false], [false]]);
    const two = nextOf(takeLonger(nextOf(ask(asked, 'object')), AT, 2));
    expect(two.requests?.map(({ kind, longer: is }) => [kind, is?.reason])).toEqual([
      ['correct', undefined],
      ['object', 'complex'],
    ]);
    expect(['request 1', 'request 2', 'request 3', 'hold 1'].map((occasion) => requestOn(two.requests, occasion)?.kind)).toEqual([
      ...['correct', 'object', undefined, undefined],
    ]);
    expect(requestOn(undefined, 'request 1')).toBeUndefined();
  });

  test('has reminders of its own before the later last day, which are none of those there were before', () => {
    const keys = (state: Application) => rightsMoments(state, round).map(({ at, key }) => `${at.toString().slice(0, 10)} ${key}`);
    expect(keys(putOff)).toEqual(['2027-12-01 request asa 1 3', '2027-12-10 request asa 1 4', '2027-12-14 request asa 1 5']);
    expect(keys(asked).map((key) => key.slice(-1))).toEqual(['0', '1', '2']);
  });
});

describe('the month in which a request is to be answered', () => {
  const round = theRound();
  const request = (at: string, answered = false): Request => ({
    kind: 'correct',
    at,
    words: 'Snälla.',
    ...(answered ? { answer: { at, by: 'karin', granted: true, words: 'Ja.' } } : {}),
  });

  test('ends on the same day of the next one, or its last, where the round is held', () => {
    const last = (at: string) => lastDayToAnswerRequest({ at }, round).toString();
    expect(last('2027-09-15T10:00:00.000Z')).toBe('2027-10-15');
    expect(last('2027-09-15T23:00:00.000Z')).toBe('2027-10-16');
    expect(last('2028-01-31T10:00:00.000Z')).toBe('2028-02-29');
  });

  test('has reminders two weeks, five days and a day before, on working days and in the morning, of each that nobody has answered', () => {
    const requests = [request('2027-09-18T10:00:00.000Z', true), request('2027-09-15T10:00:00.000Z')];
    const moments = rightsMoments({ ...aPerson(), requests }, round);
    expect(moments.map(({ at, key }) => [at.toString(), key])).toEqual([
      ['2027-10-01T06:00:00Z', 'request asa 2 0'],
      // The 10th is a Sunday.
      ['2027-10-08T06:00:00Z', 'request asa 2 1'],
      ['2027-10-14T06:00:00Z', 'request asa 2 2'],
    ]);
    expect(moments[1]?.event).toMatchObject({ name: 'request due', detail: { application: 'asa', request: 2, time: 1 } });
    expect(rightsMoments(aPerson(), round)).toEqual([]);
  });
});

test('of the times a case was given out the last hundred are kept, the first of them first', () => {
  const disclosure = (to: number): Disclosure => ({ at: AT, by: 'karin', masked: [], to: `${to}` });
  const none: { readonly disclosures?: Disclosure[] } = {};
  const all = Array.from({ length: 101 }, (_, index) => disclosure(index)).reduce(withDisclosure, none);
  expect(all.disclosures).toHaveLength(100);
  expect([all.disclosures?.at(0)?.to, all.disclosures?.at(-1)?.to]).toEqual(['1', '100']);
});
