import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LETTER_NAMES, type LetterName, ruleOf } from '../../../shared/domain/letter.ts';
import type { Stage } from '../../../shared/domain/round-state.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { anOffer, aPair, withMeeting, withTimesProposed } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { everything } from './everything.ts';
import { bring, linkTo, mailedLink, putPair, read, setStage, whoLeft } from './guests.ts';

const NOW = '2027-11-10T09:00:00Z';
const BOOKED = Temporal.Instant.from('2027-11-24T13:00:00Z');

const personOf = async (round: TestRound, id: string) => (await round.tools.store.get(applicationKind, id))?.state;
const mailsTo = async (round: TestRound, id: string) => (await round.mails()).filter(({ to }) => to === `${id}@person.example`);

/** How the page of mails names those that stop. */
const NAMED: Partial<Record<LetterName, string>> = {
  'kick-off reminder': 'påminnelser om kick-off',
  'week before meeting': 'påminnelser före och efter möten',
  'day before meeting': 'påminnelser före och efter möten',
  'after meeting': 'påminnelser före och efter möten',
  'meeting unreported': 'påminnelser före och efter möten',
  'book meeting': 'påminnelser om att boka',
  'answer times': 'välja tid',
  pulse: 'frågor om hur det går',
  'workshop reminder': 'och avslutning',
  'coming unsaid': 'frågan en gång till om du kommer',
  evaluation: 'vad programmet gav',
  'evaluation reminder': 'vad programmet gav',
};

/** Every form there is below a place, filled in as it would be taken. */
const FORMS: readonly (readonly [string, Record<string, string>])[] = [
  ['/offer', { answer: 'yes' }],
  ['/meeting/1/times', { 'date-1': '2027-12-01', 'clock-1': '14:00' }],
  ['/meeting/1/pick', { time: '2027-11-18T09:00:00.000Z' }],
  ['/meeting/1/cancel', { answer: 'yes' }],
  ['/meeting/1/report', { held: 'yes' }],
  ['/pulse/1', { going: '3', time: '3' }],
  ['/evaluation', { again: '3' }],
  ['/mails', { reminders: 'no' }],
];

describe('leaving', () => {
  let round: TestRound;
  let asa: string;
  beforeAll(async () => {
    round = await openTestRound({ at: NOW });
    await setStage(round, 'running');
    await bring(round, aPerson(), aPerson({ role: 'mentee' }), aPerson({ id: 'alone' }), aPerson({ id: 'late' }));
    await putPair(round, withMeeting(aPair(), BOOKED));
    asa = await linkTo(round, 'asa', 'place', 100);
  });
  afterAll(() => round.close());

  test('a press without a choice leaves nobody out, and staying leads back', async () => {
    const before = await everything(round);
    const empty = await round.post(`${asa}/leave`);
    expect(empty.status).toBe(422);
    expect(await read(empty)).toContain('Välj ja eller nej');
    expect((await round.post(`${asa}/leave`, { answer: 'stay' })).headers.get('location')).toBe(asa);
    expect(await everything(round)).toEqual(before);
  });

  test('who has left sees until when it can be undone, and can do nothing else', async () => {
    expect((await round.post(`${asa}/leave`, { answer: 'leave' })).status).toBe(303);
    expect((await round.post(`${asa}/leave`, { answer: 'leave' })).status).toBe(303);
    await round.settle();
    expect((await personOf(round, 'asa'))?.withdrawals).toBe(1);
    const place = await read(await round.request(asa));
    expect(place).toContain('Du har lämnat programmet');
    expect(place).toContain('torsdag 11 november kl. 10.00');
    expect(place).not.toContain('orjan@person.example');

    const before = await everything(round);
    for (const [rest, fields] of FORMS) {
      const response = await round.post(`${asa}${rest}`, fields);
      expect([rest, response.status]).toEqual([rest, 409]);
      expect(await read(response)).toContain('Du är inte längre med i programmet');
    }
    expect(await everything(round)).toEqual(before);
  });

  test('the mailed link leads back in for 24 hours, by a choice; the pair and its meeting are as they were', async () => {
    const mailed = await mailedLink(round, 'asa@person.example');
    expect((await round.post(`${mailed}/come-back`)).status).toBe(422);
    expect((await personOf(round, 'asa'))?.status).toBe('withdrawn');

    const back = await round.post(`${mailed}/come-back`, { answer: 'yes' });
    expect(await read(await round.request(back.headers.get('location') ?? ''))).toContain('Du är med igen.');
    await round.moveTo('2027-11-12T09:00:00Z');
    expect((await personOf(round, 'asa'))?.status).toBe('confirmed');
    expect(await read(await round.request(mailed))).toContain('onsdag 24 november kl. 14.00');
  });

  test('after 24 hours it cannot be undone, the other one is told, and the meeting is called off', async () => {
    await round.post(`${asa}/leave`, { answer: 'leave' });
    await round.moveTo('2027-11-15T09:00:00Z');
    expect((await personOf(round, 'asa'))?.status).toBe('left');
    const late = await round.post(`${asa}/come-back`, { answer: 'yes' });
    expect(late.status).toBe(409);
    expect(await read(late)).toContain('för lång tid för att ångra sig');
    const told = (await mailsTo(round, 'orjan')).map(({ subject }) => subject);
    expect(told).toContain('Mentorskapet med Åsa Öberg är avslutat');
    expect(told.some((subject) => subject.startsWith('Inställt:'))).toBe(true);
  });

  test('leaving works before there is a pair', async () => {
    const alone = await linkTo(round, 'alone');
    expect(await read(await round.request(`${alone}/leave`))).toContain('räknas din ansökan inte längre');
    expect((await round.post(`${alone}/leave`, { answer: 'leave' })).status).toBe(303);
    expect((await personOf(round, 'alone'))?.status).toBe('withdrawn');
  });

  test('leaving and coming back twenty times at once ends in one of the two, and never fails', async () => {
    const late = await linkTo(round, 'late');
    const presses = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0 ? round.post(`${late}/leave`, { answer: 'leave' }) : round.post(`${late}/come-back`, { answer: 'yes' }),
      ),
    );
    expect(presses.every(({ status }) => status === 303 || status === 409)).toBe(true);
    expect(['confirmed', 'withdrawn']).toContain((await personOf(round, 'late'))?.status);
  });
});

describe('reminders', () => {
  let round: TestRound;
  let stop: string;
  beforeAll(async () => {
    round = await openTestRound({ at: NOW });
    await setStage(round, 'running');
    await bring(round, aPerson(), aPerson({ role: 'mentee' }));
    await putPair(round, withMeeting(aPair(), BOOKED));
    stop = await linkTo(round, 'asa', 'stop', 400);
  });
  afterAll(() => round.close());

  const refuses = async () => (await personOf(round, 'asa'))?.refusesReminders;
  const FORM = 'application/x-www-form-urlencoded';
  const oneClick = (body: string, type: string | undefined) =>
    round.request(stop, {
      method: 'POST',
      headers: { ...(type === undefined ? {} : { 'content-type': type }), origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
      // Of bytes no type is guessed.
      body: new TextEncoder().encode(body),
    });

  test('the page says which mails stop and which still come, and a press without a choice changes nothing', async () => {
    const page = await read(await round.request(stop));
    const [, stopping = '', staying = ''] = /De här mejlen kan du slippa:(.*)De här kommer ändå:(.*)/.exec(page) ?? [];
    // Of letters to visitors another page speaks.
    for (const letter of LETTER_NAMES.filter((name) => ruleOf(name).refusable === true && ruleOf(name).to !== undefined)) {
      expect(stopping).toContain(NAMED[letter] ?? `a word for ${letter}`);
    }
    for (const said of ['ändringar i programmets plan, pauser', 'ett mejl när programmet är slut']) expect(staying).toContain(said);
    expect((await round.post(stop)).status).toBe(422);
    expect(await refuses()).toBe(false);
  });

  test('a mail program’s one click stops reminders, without cookie, origin or redirect, any number of times', async () => {
    for (let times = 1; times <= 3; times += 1) {
      const response = await oneClick('List-Unsubscribe=One-Click', FORM);
      expect(response.status).toBe(200);
      expect(response.headers.get('location')).toBeNull();
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(await read(response)).toContain('Just nu får du inga påminnelser');
    }
    expect(await refuses()).toBe(true);
  });

  test('the choice on the page brings them back', async () => {
    const response = await round.post(stop, { reminders: 'yes' });
    expect(await read(await round.request(response.headers.get('location') ?? ''))).toContain('Just nu får du alla mejl');
    expect(await refuses()).toBe(false);
  });

  const DISPOSITION = 'Content-Disposition: form-data; name="List-Unsubscribe"';
  const inParts = (headers: readonly string[], end = '\r\n', close = '--x--\r\n') => ['--x', ...headers, '', 'One-Click', close].join(end);

  test.each([
    ['in several parts, as RFC 8058 prefers', inParts([DISPOSITION]), 'multipart/form-data; boundary=x'],
    [
      'with part headers after the disposition',
      inParts([DISPOSITION, 'Content-Type: text/plain; charset=utf-8', 'Content-Length: 9']),
      'multipart/form-data; boundary=x',
    ],
    [
      'with part headers before the disposition',
      inParts(['Content-Transfer-Encoding: 8bit', DISPOSITION]),
      'multipart/form-data; boundary="x"',
    ],
    [
      'with the name unquoted and in small letters',
      inParts(['content-disposition: form-data; name=list-unsubscribe']),
      'Multipart/Form-Data; boundary=x',
    ],
    [
      'among other parts',
      `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n${inParts([DISPOSITION])}`,
      'multipart/form-data; boundary=x',
    ],
    ['with bare line feeds', inParts([DISPOSITION], '\n'), 'multipart/form-data; boundary=x'],
    ['cut off before its end', inParts([DISPOSITION], '\r\n', ''), 'multipart/form-data; boundary=x'],
    ['in several parts that say they are none', inParts([DISPOSITION]), 'application/x-www-form-urlencoded'],
    ['with a line break at its end', 'List-Unsubscribe=One-Click\r\n', 'application/x-www-form-urlencoded'],
    ['with a charset', 'List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded; charset=UTF-8'],
    ['with its hyphens encoded', 'List%2DUnsubscribe=One%2DClick&x=', 'application/x-www-form-urlencoded'],
    ['as plain text', 'List-Unsubscribe=One-Click\r\n', 'text/plain'],
    ['as no known type', 'List-Unsubscribe=One-Click', 'application/octet-stream'],
    ['without a type', 'List-Unsubscribe=One-Click', undefined],
    ['in several parts without a type', inParts([DISPOSITION, 'Content-Type: text/plain']), undefined],
  ])('a one-click %s is understood', async (_, body, type) => {
    expect(await refuses()).toBe(false);
    expect((await oneClick(body, type)).status).toBe(200);
    expect(await refuses()).toBe(true);
    await round.post(stop, { reminders: 'yes' });
  });

  test('anything else is turned away', async () => {
    const before = await everything(round);
    expect((await oneClick('List-Unsubscribe=Two-Clicks', FORM)).status).toBe(400);
    expect((await oneClick('unsubscribe=yes', FORM)).status).toBe(400);
    const another = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nOne-Click\r\n--x--';
    expect((await oneClick(another, 'multipart/form-data; boundary=x')).status).toBe(415);
    expect((await oneClick('{"List-Unsubscribe":"One-Click"}', 'application/json')).status).toBe(415);
    expect(await everything(round)).toEqual(before);
  });

  test('who takes no reminders still gets the answer to what they do, and none of the reminders', async () => {
    await oneClick('List-Unsubscribe=One-Click', FORM);
    await round.moveTo('2027-11-25T09:00:00Z');
    expect(await mailsTo(round, 'asa')).toEqual([]);
    expect((await mailsTo(round, 'orjan')).length).toBeGreaterThan(0);
    const place = await linkTo(round, 'asa');
    await round.post(`${place}/leave`, { answer: 'leave' });
    await round.settle();
    expect((await mailsTo(round, 'asa')).map(({ subject }) => subject)).toEqual(['Du är inte längre med i programmet']);
  });
});

describe('a round that is not running', () => {
  let round: TestRound;
  let asa: string;
  let askeda: string;
  beforeAll(async () => {
    round = await openTestRound({ at: NOW });
    await bring(round, aPerson(), aPerson({ role: 'mentee' }), aPerson({ id: 'askeda' }), aPerson({ id: 'askedb', role: 'mentee' }));
    await bring(round, whoLeft(aPerson({ id: 'gone' }), Temporal.Instant.from(NOW)));
    await putPair(round, withTimesProposed(aPair(), { number: 1, by: 'mentee', times: [Temporal.Instant.from('2027-11-18T09:00:00Z')] }));
    await putPair(round, anOffer({ mentor: 'askeda', mentee: 'askedb' }));
    asa = await linkTo(round, 'asa');
    askeda = await linkTo(round, 'askeda');
  });
  afterAll(() => round.close());

  const tryAll = async (stage: Stage, words: string, forms: typeof FORMS) => {
    await setStage(round, stage);
    const before = await everything(round);
    for (const [rest, fields] of forms) {
      const response = await round.post(`${rest === '/offer' ? askeda : asa}${rest}`, fields);
      expect([rest, response.status]).toEqual([rest, 409]);
      expect(await read(response)).toContain(words);
    }
    expect(await everything(round)).toEqual(before);
  };

  test('takes nothing about pairs before matching, and says so', async () => {
    await tryAll(
      'call open',
      'Det går inte att göra just nu',
      FORMS.filter(([rest]) => rest !== '/mails'),
    );
  });

  test('takes nothing at all once it is closed, and still shows what there is', async () => {
    await tryAll('closed', 'Programmet är avslutat, så inget kan ändras', [...FORMS, ['/leave', { answer: 'leave' }]]);
    const place = await round.request(asa);
    expect(place.status).toBe(200);
    expect(await read(place)).toContain('Tack för att du var med');
    for (const rest of ['/meeting/1', '/meeting/1/times', '/pulse/1', '/evaluation', '/leave', '/mails']) {
      expect([rest, (await round.request(`${asa}${rest}`)).status]).toEqual([rest, 200]);
    }
  });

  test.each([
    ['whose round is over', 'asa', 'closed', 'Programmet är avslutat. Du får inga påminnelser.'],
    ['who has left', 'gone', 'running', 'Du är inte längre med i programmet och får inga påminnelser.'],
  ] as const)('somebody %s is promised no mails, and asked for no choice that would not be taken', async (_, id, stage, words) => {
    await setStage(round, stage);
    const stop = await linkTo(round, id, 'stop', 400);
    const page = await read(await round.request(stop));
    expect(page).toContain(words);
    expect(page).not.toContain('Just nu får du alla mejl');
    expect(page).not.toContain('Ditt val');
    expect(await read(await round.post(stop, { 'List-Unsubscribe': 'One-Click' }))).toContain(words);
    await setStage(round, 'closed');
  });

  test('tells a mail program that reminders have stopped, because they have', async () => {
    const stop = await linkTo(round, 'asa', 'stop', 400);
    const response = await round.post(stop, { 'List-Unsubscribe': 'One-Click' });
    expect(response.status).toBe(200);
  });

  test('whoever left shortly before is not told that they may come back', async () => {
    const page = await read(await round.request(await linkTo(round, 'gone')));
    expect(page).toContain('Du har lämnat programmet');
    expect(page).not.toContain('komma tillbaka');
    expect(page).not.toContain('Vill du vara med igen?');
  });

  test('a closed round still mails a new link to one’s own page, which opens', async () => {
    const old = await linkTo(round, 'asa', 'place', -1);
    const page = await round.request(old);
    expect([page.status, (await page.text()).includes(`${old}/new-link`)]).toEqual([410, true]);
    const asked = await round.post(`${old}/new-link`);
    expect(await read(await round.request(asked.headers.get('location') ?? ''))).toContain('En ny länk är på väg');
    await round.settle();
    expect((await round.request(await mailedLink(round, 'asa@person.example'))).status).toBe(200);
  });
});
