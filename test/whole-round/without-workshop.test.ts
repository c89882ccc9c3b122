import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLive } from '../../shared/domain/pair/pair.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { theRoundWithoutWorkshop } from '../builders/round.ts';
import { playSmallRound } from '../builders/small-round.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { wordsOf } from '../pages/console/operator-session.ts';
import { linkTo } from '../pages/participant/guests.ts';

/** What nobody is to read of in a round that has none. */
const WORKSHOP = /.{0,60}(?:workshop|avslutning).{0,40}/gis;

/** When the pages are looked at: people are asked about each other, meet, evaluate, and the round is closed. */
const LOOKS = ['2027-09-15T08:00:00Z', '2028-01-10T12:00:00Z', '2028-02-10T08:00:00Z', '2028-03-20T12:00:00Z'];

type Seen = { readonly at: string; readonly path: string; readonly status: number; readonly words: string };

/** One of them reads Swedish, the other English. */
const OPERATORS = theRoundWithoutWorkshop().operators.map((one) => (one.id === 'karin' ? one : { ...one, language: 'en' as const }));

let round: TestRound;
const seen: Seen[] = [];
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-02T08:00:00Z', round: theRoundWithoutWorkshop({ operators: OPERATORS }) });
  const ahead = [...LOOKS];
  await playSmallRound(round, async () => {
    const [next] = ahead;
    if (next === undefined || Temporal.Instant.compare(round.tools.now(), Temporal.Instant.from(next)) < 0) return;
    ahead.shift();
    await lookRound(next);
  });
}, 400_000);
afterAll(() => round.close());

/** Follows the links from the call, from the own pages of two who stay a pair and from the console, to one page of each kind. */
async function lookRound(at: string): Promise<void> {
  for (const call of ['/sv', '/en']) await follow(at, call);
  const pairs = (await round.tools.store.all(pairKind)).map(({ state }) => state).filter(isLive);
  for (const id of pairs.slice(0, 1).flatMap(({ id: pair }) => peopleOf(pair))) await follow(at, await linkTo(round, id));
  // Each of the operators looks in turn.
  const operator = OPERATORS[LOOKS.indexOf(at) % OPERATORS.length];
  await follow(at, '/console', { cookie: await round.signIn(operator?.id) });
}

async function follow(at: string, from: string, headers: Record<string, string> = {}): Promise<void> {
  const kinds = new Set<string>();
  const ahead = new Set([from]);
  for (const path of ahead) {
    const kind = path.replace(/\?.*/s, '').replaceAll(/\/[^/]*\d[^/]*/g, '/:');
    if (kinds.has(kind) || isKnown(path)) continue;
    kinds.add(kind);
    const answer = await round.request(path, { headers });
    const html = await answer.text();
    seen.push({ at, path, status: answer.status, words: wordsOf(html) });
    for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)/g)) ahead.add(href.replaceAll('&amp;', '&'));
  }
}

/** What looks the same to everybody at any time. */
function isKnown(path: string): boolean {
  return path.startsWith('/assets') || (!/^\/(place|console)/.test(path) && seen.some((one) => one.path === path));
}

describe('a round without a closing workshop', () => {
  test('is played to its end, with nothing that fails', () => {
    expect(seen.length).toBeGreaterThan(200);
    expect(round.failures).toEqual([]);
  });

  test('has no page that speaks of one or leads to one, nor a link that leads nowhere', () => {
    const told = seen.flatMap(({ at, path, words }) =>
      [...`${path} ${words}`.matchAll(WORKSHOP)].map(([text]) => `${at} ${path}: ${text}`),
    );
    expect(told).toEqual([]);
    expect(seen.filter(({ status }) => status >= 400).map(({ at, path, status }) => `${at} ${path} ${status}`)).toEqual([]);
  });

  test('writes to nobody about one', async () => {
    const mails = await round.mails();
    const letters = mails.map(({ subject, text, html, ics = '' }) => `${subject} ${text} ${wordsOf(html)} ${ics}`);
    expect(letters.flatMap((letter) => letter.match(WORKSHOP) ?? [])).toEqual([]);
    expect(new Set(round.letters().map(({ letter }) => letter.split('/')[0]))).toContain('thanks');
  });
});
