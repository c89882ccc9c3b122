import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARTS } from '../../functions/web/app.tsx';
import type { TestRound } from '../builders/test-round.ts';
import { operatorSession } from './console/operator-session.ts';
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

let town: Town;
let round: TestRound;
let cookie: string;
let nonce: string;
let routes: readonly Route[];
/** Every field and every button there is on the pages, with a value it has there. */
let fields: readonly (readonly [name: string, value: string])[];
/** What stands in the paths of the pages there are. */
let own: readonly string[];

beforeAll(async () => {
  town = await openTown();
  round = town.round;
  const session = await operatorSession(round);
  ({ cookie, nonce } = session);
  const parts = await Promise.all(PARTS.map(({ load }) => load()));
  const all = parts.flatMap((part) => part.routes).filter(({ path, method }) => method !== 'ALL' && !path.endsWith('*'));
  routes = [...new Map(all.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
  const opened = routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/console') && !path.includes(':'));
  const paths = [
    ...town.pages.map(({ path }) => path),
    ...opened.map(({ path }) => path),
    '/console/applicants/plaina',
    '/sv/apply/mentor/you',
  ];
  const pages = await Promise.all(paths.map(async (path) => (await send('GET', path)).text()));
  const found = pages.flatMap((html) =>
    [...html.matchAll(/<(?:input|select|textarea|button)[^>]* name="([^"]+)"(?:[^>]* value="([^"]*)")?/g)].map(
      ([, name = '', value = '']): readonly [string, string] => [name, value],
    ),
  );
  fields = [...new Map(found.map((field) => [field.join('\n'), field])).values()].filter(([name]) => name !== 'nonce');
  own = (town.pages[0]?.path ?? '').split('/').slice(2, 4);
});
afterAll(() => town.round.close());

function send(method: string, path: string, body?: string, type = 'application/x-www-form-urlencoded'): Promise<Response> {
  const headers = { cookie, ...(body === undefined ? {} : { 'content-type': type }) };
  return round.request(path, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });
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

const isAnswered = async (method: string, path: string, body?: string, type?: string) => {
  const response = await send(method, path, body, type);
  expect(response.status, `${method} ${path.slice(0, 200)} ${body?.slice(0, 300) ?? ''}`).toBeLessThan(500);
};

describe('whatever is asked for', () => {
  test('there are routes, fields and links to try', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(fields.length).toBeGreaterThan(40);
    expect(own).toHaveLength(2);
  });

  test('no text in the place of a part of a path is a failure of ours', async () => {
    for (const route of routes) {
      const body = route.method === 'POST' ? new URLSearchParams({ nonce, 'List-Unsubscribe': 'One-Click' }).toString() : undefined;
      const everywhere = IN_ADDRESS.map((text) => pathOf(route, () => text || '%20'));
      const beyondALink = IN_ADDRESS.slice(0, 4).map((text) => pathOf(route, (index) => own[index] ?? text));
      // A route without such a part has but one path.
      for (const path of new Set([...everywhere, ...beyondALink])) await isAnswered(route.method, path, body);
    }
  }, 240_000);

  test('no query is a failure of ours, once or twice', async () => {
    const names = [
      'after',
      'before',
      'from',
      'to',
      'opened',
      'did',
      'done',
      'change',
      'check',
      'mentor',
      'mentee',
      'person',
      'role',
      'status',
    ];
    const more = ['fate', 'via', 'code', 'state', 'policy', 'seen', 'v'];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const path = pathOf(route, (index) => own[index] ?? 'sv');
      for (const text of IN_ADDRESS) {
        await isAnswered('GET', `${path}?${[...names, ...more].map((name) => `${name}=${text}`).join('&')}`);
      }
      for (const name of path.startsWith('/console') ? names : []) {
        await isAnswered('GET', `${path}?${name}=${IN_ADDRESS[0]}&${name}=${IN_ADDRESS[3]}`);
        await isAnswered('GET', `${path}?${name}`);
      }
    }
  }, 240_000);

  test('no form is a failure of ours, whatever its fields hold', async () => {
    const routed = fc.constantFrom(...routes.filter(({ method }) => method === 'POST'));
    const field = fc.constantFrom(...fields);
    const typed = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...ODD) }, fc.constant(undefined), fc.string({ unit: 'binary' }));
    const part = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...IN_ADDRESS.filter((text) => text !== '')));
    await fc.assert(
      fc.asyncProperty(routed, part, fc.array(fc.tuple(field, typed), { maxLength: 12 }), async (route, text, filled) => {
        const path = pathOf(route, (index) => text ?? own[index] ?? '1');
        // A form of the console holds its number; a field left as it is says what it says on the page.
        const sent = new URLSearchParams([
          ['nonce', nonce],
          ...filled.map(([[name, value], odd]): [string, string] => [name, odd ?? value]),
        ]);
        await isAnswered('POST', path, sent.toString());
      }),
      { numRuns: 600 },
    );
  }, 240_000);

  test('every act of the console is refused in words when what it is about is no such thing', async () => {
    const shown = fields.filter(([name]) => name === 'act').map(([, value]) => value);
    const acts = new Set([
      ...shown,
      'tick off',
      'extend',
      'lock',
      'unlock',
      'forbid',
      'allow',
      'require',
      'release',
      'swap',
      'policy',
      'undo',
    ]);
    // Every act on every page, with two of the texts in turn: all of them for each would be thousands more.
    let turn = 0;
    for (const { path } of routes.filter((route) => route.method === 'POST' && route.path.startsWith('/console'))) {
      for (const act of acts) {
        turn += 2;
        for (const text of [ODD[turn % ODD.length] ?? '', ODD[(turn + 1) % ODD.length] ?? '']) {
          const names = [...new Set(fields.map(([name]) => name)), 'entry', 'mentor', 'mentee', 'person', 'with'].filter(
            (name) => name !== 'act',
          );
          const sent = new URLSearchParams([['nonce', nonce], ['act', act], ...names.map((name): [string, string] => [name, text])]);
          await isAnswered(
            'POST',
            pathOf({ method: 'POST', path }, () => 'plaina'),
            sent.toString(),
          );
        }
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
      `nonce=${nonce}&act=%ED%A0%80`,
    ];
    const types = [
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/json',
      'x',
      ';',
    ];
    // Each route gets every body, and over the routes every body comes as every type.
    for (const [place, route] of routes.filter(({ method }) => method === 'POST').entries()) {
      const path = pathOf(route, (index) => own[index] ?? '1');
      for (const [index, body] of bodies.entries()) await isAnswered('POST', path, body, types[(place + index) % types.length]);
    }
  }, 240_000);
});
