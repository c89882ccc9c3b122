import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARTS } from '../../functions/web/app.tsx';
import type { TestRound } from '../builders/test-round.ts';
import { type OperatorSession, operatorSession } from './console/operator-session.ts';
import { openTown, type Town } from './participant/town.ts';

type Route = { readonly method: string; readonly path: string };

/** Texts nobody's page sends: too long for a key of the table, empty, of signs that mean something to addresses, keys, objects or numbers. */
const ODD = [
  'x'.repeat(2100),
  'å'.repeat(1100),
  '🙂'.repeat(600),
  `mentor#${'x'.repeat(2100)}`,
  `2027-08-16T06:05:59.283Z#${'x'.repeat(2100)}`,
  '-'.repeat(3000),
  'a-'.repeat(400),
  '',
  ' ',
  '\0',
  '\u{10ffff}',
  '\ufffd',
  'a\r\nSet-Cookie: x=y',
  '../..',
  'a/b',
  'a#b?c=d&e',
  '__proto__',
  'constructor',
  'NaN',
  '1e400',
  '-1',
  '9007199254740993',
  '2027-13-40T99:99',
];
/** As they are written in an address: also bytes that are no text, and percent signs that begin nothing. */
const IN_ADDRESS = [...ODD.map((text) => encodeURIComponent(text)), '%ED%A0%80', '%FF', '%', '%zz', '%252F', '.', '..', '%2e%2e'];

type Field = readonly [name: string, value: string];

let town: Town;
let round: TestRound;
let session: Pick<OperatorSession, 'cookie' | 'nonce'>;
let routes: readonly Route[];
/** Every field and every button there is on the pages, with a value it has there. */
let fields: readonly Field[];
/** Those of the console. */
let atConsole: readonly Field[];
/** What stands in the paths of the pages there are. */
let own: readonly string[];

beforeAll(async () => {
  town = await openTown();
  round = town.round;
  session = await operatorSession(round);
  const parts = await Promise.all(PARTS.map(({ load }) => load()));
  const all = parts.flatMap((part) => part.routes).filter(({ path, method }) => method !== 'ALL' && !path.endsWith('*'));
  routes = [...new Map(all.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
  const console = routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/console')).map(aboutSomebody);
  atConsole = await fieldsOn(console);
  fields = [...(await fieldsOn([...town.pages.map(({ path }) => path), '/sv/apply/mentor/you'])), ...atConsole];
  own = (town.pages[0]?.path ?? '').split('/').slice(2, 4);
});
afterAll(() => town.round.close());

async function fieldsOn(paths: readonly string[]): Promise<readonly Field[]> {
  const found: Field[] = [];
  for (const path of paths) {
    const html = await (await send('GET', path)).text();
    for (const [, name = '', value = ''] of html.matchAll(
      /<(?:input|select|textarea|button)[^>]* name="([^"]+)"(?:[^>]* value="([^"]*)")?/g,
    ))
      found.push([name, value]);
  }
  return [...new Map(found.map((field) => [field.join('\n'), field])).values()].filter(([name]) => name !== 'nonce');
}

/** Sends as somebody who is signed in to the console: once more when something that was asked for before has ended that. */
async function send(method: string, path: string, body?: string, type = 'application/x-www-form-urlencoded'): Promise<Response> {
  const before = session;
  const ask = () => {
    const headers = { cookie: session.cookie, ...(body === undefined ? {} : { 'content-type': type }) };
    const sent = body?.replaceAll(before.nonce, session.nonce);
    return round.request(path, { method, headers, redirect: 'manual', ...(sent === undefined ? {} : { body: sent }) });
  };
  const response = await ask();
  if (!isSignedOut(response)) return response;
  session = await operatorSession(round);
  return ask();
}

function isSignedOut({ status, headers }: Response): boolean {
  return status === 401 || /[?&]ended=/.test(headers.get('location') ?? '');
}

/** Parts of a path that lead nowhere unless they are one of a few words. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['language', 'sv'],
  ['role', 'mentor'],
]);

/** A path of a route, with a text in place of each of its variable parts. */
function pathOf({ path }: Route, partAt: (index: number) => string): string {
  let index = -1;
  return path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => {
    index += 1;
    return WORDS.get(name) ?? partAt(index);
  });
}

/** Whether a page is somebody's own, reached by an id and a secret. */
function isUnderALink({ path }: Route): boolean {
  return /^\/\w+\/:\w+\/:\w+/.test(path);
}

/** A page of the console about somebody, or a pair, of the town. */
function aboutSomebody(route: Route): string {
  return pathOf(route, () => (route.path.includes('/pairs/') ? 'plaina-plainb' : 'plaina'));
}

const isAnswered = async (method: string, path: string, body?: string, type?: string) => {
  const response = await send(method, path, body, type);
  expect(response.status, `${method} ${path.slice(0, 200)} ${body?.slice(0, 300) ?? ''}`).toBeLessThan(500);
  return response.status;
};

/** Gives the next so many of a list each time, and begins again after the last. */
function inTurn(list: readonly string[]): (count: number) => readonly string[] {
  let turn = 0;
  return (count) => Array.from({ length: count }, () => list[turn++ % list.length] ?? '');
}

/** Acts that pages know and do not offer in the town as it stands. */
const UNSHOWN_ACTS: Readonly<Record<string, readonly string[]>> = {
  '/console/matching': ['lock', 'unlock', 'forbid', 'allow', 'require', 'release', 'swap', 'policy', 'undo'],
  '/console/applicants/plaina': ['allow', 'letter', 'remind', 'seek again', 'release', 'may-apply', 'back-in', 'keep', 'withdraw'],
  '/console/pairs/plaina-plainb': ['answer for', 'forget answer', 'offer again', 'tell nobody', 'change pause', 'end pause'],
  '/console/pairs/plaina-plainb/swap': ['swap'],
  '/console/workshop': ['ahead', 'open', 'over'],
};

function actsIn(found: readonly Field[]): readonly string[] {
  return found.filter(([name]) => name === 'act').map(([, value]) => value);
}

/** What pages are asked by in their addresses. */
const NAMES = ['after', 'before', 'from', 'to', 'opened', 'did', 'done', 'change', 'check', 'mentor', 'mentee', 'person', 'role', 'status'];
const MORE_NAMES = ['fate', 'via', 'code', 'state', 'policy', 'seen', 'v'];

describe('whatever is asked for', () => {
  test('there are routes, fields and links to try', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(fields.length).toBeGreaterThan(40);
    expect(atConsole.length).toBeGreaterThan(40);
    expect(own).toHaveLength(2);
  });

  test('no text in the place of a part of a path is a failure of ours', async () => {
    const some = inTurn(IN_ADDRESS);
    for (const route of routes) {
      // One door opens the links for all pages under them; each other page reads its path itself.
      const share = IN_ADDRESS.length / (isUnderALink(route) ? 6 : 2);
      const isSent = route.method === 'POST';
      const body = isSent ? new URLSearchParams({ nonce: session.nonce, 'List-Unsubscribe': 'One-Click' }).toString() : undefined;
      const everywhere = some(share).map((text) => pathOf(route, () => text || '%20'));
      const beyondALink = IN_ADDRESS.slice(0, 4).map((text) => pathOf(route, (index) => own[index] ?? text));
      // A route without such a part has but one path.
      for (const path of new Set([...everywhere, ...beyondALink])) await isAnswered(route.method, path, body);
    }
  }, 240_000);

  /** Some of the texts in turn, each under all names at once. */
  const asked = inTurn(IN_ADDRESS);
  const queries = () => asked(5).map((text) => [...NAMES, ...MORE_NAMES].map((name) => `${name}=${text}`).join('&'));

  test('no query is a failure of ours', async () => {
    for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/console'))) {
      const path = pathOf(route, (index) => own[index] ?? 'sv');
      for (const query of queries()) await isAnswered('GET', `${path}?${query}`);
    }
  }, 240_000);

  test('nor on a page of the console, where a name may come without a value, or twice', async () => {
    const named = inTurn(NAMES);
    const twice = (name: string) => `${name}=${IN_ADDRESS[0]}&${name}=${IN_ADDRESS[3]}`;
    const shown = new Set<string>();
    for (const route of routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/console'))) {
      const path = aboutSomebody(route);
      // All names at once, and one alone, so that no other is refused before it.
      const [one = ''] = named(1);
      for (const query of [...queries(), one, twice(one), NAMES.join('&'), NAMES.map(twice).join('&')]) {
        if ((await isAnswered('GET', `${path}?${query}`)) === 200) shown.add(path);
      }
    }
    expect(shown.size).toBeGreaterThan(25);
  }, 240_000);

  test('no form is a failure of ours, whatever its fields hold', async () => {
    const routed = fc.constantFrom(...routes.filter(({ method }) => method === 'POST'));
    const field = fc.constantFrom(...fields);
    const anyText = fc.array(fc.nat(0x10ffff), { maxLength: 12 }).map((points) => String.fromCodePoint(...points));
    const typed = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...ODD) }, fc.constant(undefined), anyText);
    const part = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...IN_ADDRESS.filter((text) => text !== '')));
    await fc.assert(
      fc.asyncProperty(routed, part, fc.array(fc.tuple(field, typed), { maxLength: 12 }), async (route, text, filled) => {
        const path = pathOf(route, (index) => text ?? own[index] ?? '1');
        // A form of the console holds its number; a field left as it is says what it says on the page.
        const sent = new URLSearchParams([
          ['nonce', session.nonce],
          ...filled.map(([[name, value], odd]): [string, string] => [name, odd ?? value]),
        ]);
        await isAnswered('POST', path, sent.toString());
      }),
      { numRuns: 600 },
    );
  }, 240_000);

  test('every act of the console is refused in words when what it is about is no such thing', async () => {
    const acts = new Set([...actsIn(atConsole), ...Object.values(UNSHOWN_ACTS).flat()]);
    const names = [...new Set([...atConsole.map(([name]) => name), 'entry', 'mentor', 'mentee', 'person', 'with'])].filter(
      (name) => name !== 'act',
    );
    const next = inTurn(ODD);
    const filled = inTurn(names);
    const strange = inTurn([...acts]);
    for (const route of routes.filter(({ method, path }) => method === 'POST' && path.startsWith('/console'))) {
      const path = aboutSomebody(route);
      const known = new Set([...actsIn(await fieldsOn([path])), ...(UNSHOWN_ACTS[path] ?? [])]);
      // What a page knows with more of the texts, and some of what it may not even know: all of it would be thousands more.
      const tried = [
        ...[...known].flatMap((act) => next(4).map((odd) => [act, odd] as const)),
        ...strange(5).map((act) => [act, ...next(1)] as const),
      ];
      for (const [act, text = ''] of tried) {
        // As many fields as a form may well hold with such a text.
        const fit = Math.floor(60_000 / (encodeURIComponent(text).length + 20));
        const typed = filled(Math.min(names.length, fit)).map((name): [string, string] => [name, text]);
        await isAnswered('POST', path, new URLSearchParams([['nonce', session.nonce], ['act', act], ...typed]).toString());
      }
    }
  }, 240_000);

  test('no body is a failure of ours', async () => {
    const bodies = [
      '',
      '%',
      '%FF%FE',
      'a=%',
      '=&=&=',
      '&'.repeat(1000),
      'a&'.repeat(300),
      `${'x'.repeat(70_000)}=1`,
      'nonce',
      '--',
      '{"a":1}',
      `nonce=${session.nonce}&act=%ED%A0%80`,
    ];
    const types = [
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/json',
      'x',
      ';',
    ];
    // One door reads them for all routes. Each route gets some as a form, and one as something else; over the routes each comes as every type.
    const some = inTurn(bodies);
    const [form = '', ...others] = types;
    for (const [place, route] of routes.filter(({ method }) => method === 'POST').entries()) {
      const path = pathOf(route, (index) => own[index] ?? '1');
      for (const body of some(5)) await isAnswered('POST', path, body, form);
      for (const body of some(2)) await isAnswered('POST', path, body, others[place % others.length]);
    }
  }, 240_000);
});
