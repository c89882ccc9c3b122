import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../infra/rehearsal/people/seeded-random.ts';
import { operatorSession } from '../pages/console/operator-session.ts';
import { aPhone, cardsIn, codeIn, type RoomPhone } from '../pages/workshop/in-the-room.ts';
import { type StartedRound, startRound } from './started-round.ts';

const PHONES = 40;
const CARDS = 2;
const ROOM = '/console/workshop';
const QUESTIONS = ['mentors', 'company', 'worked', 'challenges', 'onwards'];

const random = seededRandom('forty in a room');
let folder: string;
let started: StartedRound;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omvant-room-'));
  started = await startRound(folder);
});
afterAll(async () => {
  await started.end();
  rmSync(folder, { recursive: true, force: true });
});

const overHttp = {
  request: (path: string, init?: RequestInit) => started.answer(new Request(new URL(path, started.url), { redirect: 'manual', ...init })),
  post: (path: string, fields: Record<string, string | readonly string[]> = {}, headers: Record<string, string> = {}) => {
    const pairs = Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]));
    return overHttp.request(path, { method: 'POST', headers, body: new URLSearchParams(pairs) });
  },
  signIn: () => signIn(),
};

/** How often somebody pressed again because no answer came. */
let pressedAgain = 0;

/** Presses again until an answer comes, as somebody does whose page did not load. */
async function untilAnswered<Answer extends { readonly status: number }>(press: () => Promise<Answer>): Promise<Answer> {
  for (let times = 1; times <= 200; times += 1) {
    const answer = await press().catch(() => undefined);
    if (answer !== undefined && answer.status < 500) return answer;
    pressedAgain += 1;
    await pause(100);
  }
  throw new Error('no answer came');
}

/** All of them at once, with the process killed while they are at it and started again. */
async function allThroughABlow<Done>(what: string, acts: readonly (() => Promise<Done>)[]): Promise<readonly Done[]> {
  const work = Promise.all(acts.map((act) => act()));
  await pause(random.between(20, 200, what));
  await started.kill();
  await started.startAgain();
  return work;
}

test('forty phones over HTTP, with the function killed while they write, vote and decide, lose no card and store none twice', {
  timeout: 600_000,
}, async () => {
  const karin = await operatorSession(overHttp);
  expect((await karin.post(ROOM, { act: 'open' })).response.headers.get('location')).toContain('did=opened-room');
  const code = codeIn((await karin.get(ROOM)).html);
  const phones: readonly RoomPhone[] = Array.from({ length: PHONES }, () => aPhone(overHttp));
  const joined = await allThroughABlow(
    'join',
    phones.map((phone) => () => untilAnswered(() => phone.send({ code, side: 'unsaid' }, '/room'))),
  );
  expect(joined.map(({ location }) => location)).toEqual(phones.map(() => '/room/now?did=joined'));

  await karin.post(ROOM, { act: 'lead', phase: 'write' });
  for (let round = 0; round < CARDS; round += 1) {
    const question = QUESTIONS[round] ?? 'onwards';
    const write = phones.map((phone, seat) => async () => {
      const { html } = await untilAnswered(() => phone.get('/room/now?part=write'));
      const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '';
      return untilAnswered(() => phone.send({ act: 'card', key, question, text: `Tanke ${round} från stol ${seat}` }));
    });
    const written = round === 0 ? await Promise.all(write.map((one) => one())) : await allThroughABlow(`cards ${round}`, write);
    expect(written.every(({ location }) => location.includes('did=wrote'))).toBe(true);
  }
  const expected = Array.from({ length: CARDS }, (_, round) => phones.map((_phone, seat) => `Tanke ${round} från stol ${seat}`)).flat();
  const [one] = phones;
  const pages = await Promise.all(QUESTIONS.slice(0, CARDS).map((question) => one!.get(`/room/now?part=group&question=${question}`)));
  const cards = pages.flatMap(({ html }) => cardsIn(html));
  expect(cards.map(({ text }) => text).toSorted()).toEqual(expected.toSorted());

  await karin.post(ROOM, { act: 'lead', phase: 'vote' });
  const target = cards.find(({ text }) => text.startsWith('Tanke 1'))?.id ?? '';
  await allThroughABlow(
    'vote',
    phones.map((phone) => () => untilAnswered(() => phone.send({ act: 'vote', 'on-company': target }))),
  );
  await karin.post(ROOM, { act: 'lead', phase: 'decide' });
  const decision = { act: 'decide', text: 'En omgång till', who: 'Karin', when: 'i höst' };
  await allThroughABlow(
    'decide',
    phones
      .slice(0, 3)
      .map((phone, seat) => () => untilAnswered(() => phone.send({ ...decision, key: `d${seat}`, text: `Beslut ${seat}` }))),
  );
  const { html } = await karin.get(ROOM);
  expect(html.match(/Tanke \d från stol \d+/g)?.length).toBeGreaterThanOrEqual(PHONES * CARDS);
  expect(new Set(html.match(/Beslut \d/g))).toEqual(new Set(['Beslut 0', 'Beslut 1', 'Beslut 2']));
  const decided = await one!.get('/room/now?part=decide');
  expect(decided.html).toContain(`${PHONES} prickar`);
  expect(pressedAgain).toBeGreaterThan(0);
});

/** Signs the contact in as a browser does, with the password in the terminal. */
async function signIn(): Promise<string> {
  const begun = await overHttp.request('/console/sign-in?with=password');
  const to = new URL(begun.headers.get('location') ?? '', started.url);
  const asked = { ...Object.fromEntries(to.searchParams), operator: 'karin', password: started.password() };
  const back = await overHttp.post('/_local/operators/authorize', asked);
  const done = await overHttp.request(back.headers.get('location') ?? '', { headers: { cookie: cookiesOf(begun) } });
  return cookiesOf(done);
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');
}
