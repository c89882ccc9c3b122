import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVALUATION_QUESTIONS } from '../../../shared/domain/closing/evaluation.ts';
import { evaluationKind } from '../../../shared/storage/kinds/evaluation.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { HENRIK, VERA } from '../../builders/operators.ts';
import { aPair, withMeeting, withMeetingHeld } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { everything } from './everything.ts';
import { bring, linkTo, putPair, read, setStage } from './guests.ts';

const HELD = Temporal.Instant.from('2027-11-09T13:00:00Z');
const PAIR = 'asa-orjan';
const EMOJI = '👩🏽‍🔬';

describe('what people answer', () => {
  let round: TestRound;
  let asa: string;
  let orjan: string;
  beforeAll(async () => {
    // Who sees the managers alone, and who may only look, read nothing that a student answers.
    const operators = [...theRound().operators, HENRIK, VERA];
    round = await openTestRound({ at: '2027-11-10T09:00:00Z', round: theRound({ operators }) });
    await setStage(round, 'running');
    await bring(round, aPerson(), aPerson({ role: 'mentee' }), aPerson({ id: 'alone' }));
    const first = withMeetingHeld(withMeeting(aPair(), Temporal.Instant.from('2027-10-20T12:00:00Z')), HELD);
    await putPair(round, withMeeting(first, HELD, { number: 2 }));
    asa = await linkTo(round, 'asa', 'place', 200);
    orjan = await linkTo(round, 'orjan', 'place', 200);
  });
  afterAll(() => round.close());

  const thePair = async () => (await round.tools.store.get(pairKind, PAIR))?.state;
  const report = (fields: Record<string, string>, by = asa) => round.post(`${by}/meeting/2/report`, fields);

  test('a report needs nothing but whether the meeting was held, and needs that', async () => {
    const before = await everything(round);
    const empty = await report({ takeaway: 'Bra fråga om annonsen' });
    expect(empty.status).toBe(422);
    const html = await empty.text();
    expect(html).toContain('Välj om mötet blev av eller inte');
    expect(html).toContain('Bra fråga om annonsen');
    expect(await everything(round)).toEqual(before);

    expect((await report({ held: 'yes' })).headers.get('location')).toBe(`${asa}?done=reported`);
    expect((await thePair())?.meetings[1]).toMatchObject({ reports: { mentor: { held: true, wantsContact: false } } });
  });

  test('what both of a pair report at the same moment is kept, from each of them', async () => {
    const mine = { held: 'yes', takeaway: 'Att fråga först' };
    const theirs = { held: 'yes', takeaway: 'Att lyssna' };
    const sent = await Promise.all([report(mine), report(theirs, orjan)]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect((await thePair())?.meetings[1]).toMatchObject({
      reports: { mentor: { takeaway: mine.takeaway }, mentee: { takeaway: theirs.takeaway } },
    });
  });

  test('one character over the limit is refused, exactly the limit is taken, counted as people count', async () => {
    expect((await report({ held: 'yes', takeaway: 'å'.repeat(201) })).status).toBe(422);
    expect(await read(await report({ held: 'yes', takeaway: 'å'.repeat(201) }))).toContain('Skriv högst 200 tecken');
    expect((await report({ held: 'yes', takeaway: 'å'.repeat(200) })).status).toBe(303);
    const emoji = EMOJI.repeat(Math.floor(200 / [...EMOJI].length));
    expect((await report({ held: 'yes', takeaway: emoji })).status).toBe(303);
    expect((await thePair())?.meetings[1]).toMatchObject({ reports: { mentor: { takeaway: emoji } } });
  });

  const WRONG: readonly (readonly [string, Record<string, string>])[] = [
    ['a personal number', { held: 'yes', takeaway: '811218-9876' }],
    ['an answer that is none', { held: 'maybe' }],
    ['a rating of six', { held: 'yes', rating: '6' }],
    ['a rating of one and a half', { held: 'yes', rating: '1.5' }],
  ];
  test.each(WRONG)('%s is refused and nothing is stored', async (_, fields) => {
    const before = await everything(round);
    expect((await report(fields)).status).toBe(422);
    expect(await everything(round)).toEqual(before);
  });

  test('what cannot be seen is left out, and the rest is taken', async () => {
    for (const sign of ['\0', '\u202e', '\u200b', '\u00ad', '\ufeff']) {
      expect((await report({ held: 'yes', takeaway: `Att${sign} fråga` })).status).toBe(303);
      expect((await thePair())?.meetings[1]).toMatchObject({ reports: { mentor: { takeaway: 'Att fråga' } } });
    }
  });

  test('what looks like a personal number is pointed out, and sent by pressing once more; ten bare digits are not asked about', async () => {
    const fields = { held: 'yes', takeaway: 'Jag är 811218-9876' };
    const asked = await (await report(fields)).text();
    expect(asked).toContain('811218-9876 ser ut som ett personnummer');
    expect(asked).toContain('<input type="hidden" name="seen" value="811218-9876"/>');
    expect((await report({ ...fields, seen: '811218-9876' })).status).toBe(303);
    expect((await report({ held: 'yes', takeaway: 'Ring 0701121238' })).status).toBe(303);
  });

  test('anything but a form, and B11 one that is far too large, are turned away unread', async () => {
    const path = `${asa}/meeting/2/report`;
    const before = await everything(round);
    for (const type of ['application/json', 'text/plain', 'application/xml']) {
      expect((await round.request(path, { method: 'POST', headers: { 'content-type': type }, body: 'held=yes' })).status).toBe(415);
    }
    expect((await round.request(path, { method: 'POST' })).status).toBe(415);
    expect((await round.post(path, { held: 'yes', takeaway: 'x'.repeat(2_000_000) })).status).toBe(413);
    expect(await everything(round)).toEqual(before);
  });

  test('names of fields that mean something to the language change nothing but what they should', async () => {
    const body = '__proto__=x&constructor=y&prototype=z&held=yes&hasOwnProperty=1';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await round.request(`${asa}/meeting/2/report`, { method: 'POST', headers, body })).status).toBe(303);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('nor keep a form that cannot be taken from being shown again', async () => {
    const body = '__proto__=x&constructor=y&prototype=z&takeaway=Vi%20sågs%20på%20en%20bänk';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await round.request(`${asa}/meeting/2/report`, { method: 'POST', headers, body: encodeURI(decodeURI(body)) });
    expect(answer.status).toBe(303);
    expect(await (await round.request(answer.headers.get('location') ?? '')).text()).toContain('Vi sågs på en bänk');
  });

  test('bytes that are no text never fail', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new Uint8Array([...Buffer.from('held=yes&takeaway='), 0xff, 0xfe, 0xc3]);
    expect((await round.request(`${asa}/meeting/2/report`, { method: 'POST', headers, body })).status).toBeLessThan(500);
    expect(
      (await round.request(`${asa}/meeting/2/report`, { method: 'POST', headers, body: 'held=yes&takeaway=%ED%A0%80' })).status,
    ).toBeLessThan(500);
  });

  test('a meeting that was not held leads straight to a new time, and the other one is not told why', async () => {
    await report({ held: 'no', takeaway: 'Jag sov' });
    const second = await report({ held: 'no' }, orjan);
    expect(second.headers.get('location')).toBe(`${orjan}/with/asa/meeting/2/times`);
    expect((await round.request(`${orjan}/meeting/2/times`)).status).toBe(200);
    expect(await read(await round.request(`${orjan}/meeting/2`))).not.toContain('sov');
    expect((await round.post(`${orjan}/meeting/2/times`, { 'date-1': '2027-11-17', 'clock-1': '14:00' })).status).toBe(303);
  });

  test('a meeting that lies ahead cannot be reported', async () => {
    const response = await round.post(`${asa}/meeting/3/report`, { held: 'yes' });
    expect(response.status).toBe(409);
    expect(await read(response)).toContain('Det går inte att göra just nu');
  });

  test('the pulse says before the answer who sees it, and takes nothing half', async () => {
    const page = await read(await round.request(`${asa}/pulse/1`));
    expect(page).toContain('Svaren ser du och de som samordnar programmet: Karin Sandell och Johan Ekdahl.');
    const ofManager = await read(await round.request(`${orjan}/pulse/1`));
    expect(ofManager).toContain('de som samordnar programmet: Karin Sandell, Johan Ekdahl och Henrik HR.');
    const half = await round.post(`${asa}/pulse/1`, { going: '2', note: 'Kvar att läsa' });
    expect(half.status).toBe(422);
    const html = await half.text();
    expect(html).toContain('Välj hur mycket tid det tar');
    expect(html).toContain('Kvar att läsa');
    expect((await thePair())?.pulses).toEqual({});
  });

  test('a low pulse and a wish to be contacted reach the operators, once however often it is sent', async () => {
    const fields = { going: '1', time: '3', contact: 'yes' };
    for (let press = 1; press <= 3; press += 1) expect((await round.post(`${orjan}/pulse/1`, fields)).status).toBe(303);
    await round.settle();
    const waiting = (await everything(round)).filter((item) => item['pk'] === 'ATTENTION').map((item) => String(item['sk']));
    expect(waiting.filter((key) => key.includes('low score'))).toHaveLength(1);
    expect(waiting.filter((key) => key.includes('asked to be contacted'))).toHaveLength(1);
  });

  test('a pulse that is not asked now is not taken, and one there is not is nowhere', async () => {
    expect((await round.post(`${asa}/pulse/2`, { going: '3', time: '3' })).status).toBe(409);
    expect((await round.request(`${asa}/pulse/3`)).status).toBe(404);
    expect((await round.post(`${asa}/pulse/3`, { going: '3', time: '3' })).status).toBe(404);
  });

  test('the evaluation says from when it can be answered, and takes nothing before', async () => {
    expect(await read(await round.request(`${asa}/evaluation`))).toContain('Frågorna öppnar onsdag 9 februari');
    expect((await round.post(`${asa}/evaluation`, { again: '3' })).status).toBe(409);
    expect(await round.tools.store.get(evaluationKind, 'asa')).toBeUndefined();
  });

  test('the evaluation keeps what was typed when one answer is too long, and only takes consent for what was said', async () => {
    round.clock.moveTo(Temporal.Instant.from('2028-02-10T09:00:00Z'));
    await setStage(round, 'closing');
    const long = await round.post(`${asa}/evaluation`, {
      again: '4',
      worked: 'x'.repeat(2001),
      onwards: 'Fler veckor',
      'quote-onwards': 'yes',
    });
    expect(long.status).toBe(422);
    const html = await long.text();
    expect(html).toContain('Skriv högst 2000 tecken. Nu är det 2001');
    expect(html).toContain('Fler veckor');
    expect(html).toMatch(/id="quote-onwards"[^>]*checked/);

    expect((await round.post(`${asa}/evaluation`, { again: '4', worked: 'x'.repeat(2000), 'quote-challenges': 'yes' })).status).toBe(303);
    const kept = (await round.tools.store.get(evaluationKind, 'asa'))?.state;
    expect(Object.keys(kept?.answers ?? {})).toEqual(['worked']);
    expect(kept?.answers.worked?.mayQuote).toBe(false);
  });

  test('the evaluation takes all its answers at their limit, whatever signs they are written in, and says how long one that is too long is', async () => {
    for (const sign of ['漢', '😀', '\r\n', 'A\u030a', 'x\u200b']) {
      const answer = `.${sign.repeat(1998)}.`;
      const answers = Object.fromEntries(EVALUATION_QUESTIONS.map((question) => [question, answer]));
      expect([sign, (await round.post(`${asa}/evaluation`, { again: '4', ...answers })).status]).toEqual([sign, 303]);
      const long = Object.fromEntries(EVALUATION_QUESTIONS.map((question) => [question, `${answer}..`]));
      expect(await (await round.post(`${asa}/evaluation`, { again: '4', ...long })).text()).toContain('Nu är det 2002');
    }
    const kept = (await round.tools.store.get(evaluationKind, 'asa'))?.state;
    expect(kept?.answers.mentors?.text).toBe(`.${'x'.repeat(1998)}.`);
  });

  test('no box to quote is ticked beforehand', async () => {
    expect(await (await round.request(`${orjan}/evaluation`)).text()).not.toMatch(/<input[^>]* checked/);
  });

  test('somebody without a pair is not asked for an evaluation', async () => {
    const alone = await linkTo(round, 'alone');
    expect(await read(await round.request(`${alone}/evaluation`))).toContain('Frågorna ställs till dem som möts');
    expect((await round.post(`${alone}/evaluation`, { again: '3' })).status).toBe(409);
  });

  test('twenty evaluations at the same moment count as one', async () => {
    const before = (await round.tools.store.counts()).tally.evaluated;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => round.post(`${orjan}/evaluation`, { again: String((index % 5) + 1) })),
    );
    expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
    expect((await round.tools.store.counts()).tally.evaluated).toBe(before + 1);
  });
});
