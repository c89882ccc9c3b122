import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { localAws } from '../../../infra/local/dynamodb/local-table.ts';
import type { Language } from '../../../shared/round/languages.ts';
import type { Role, Round } from '../../../shared/round/round-file.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A page as it came. */
export type Shown = {
  readonly path: string;
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly html: string;
  readonly heading: string;
  /** The messages at fields. */
  readonly problems: readonly string[];
  readonly formToken: string;
};

/** Somebody with a browser of their own: it keeps cookies and runs no scripts. */
export type Visitor = {
  readonly get: (path: string) => Promise<Shown>;
  readonly post: (path: string, fields?: Fields, headers?: Record<string, string>) => Promise<Shown>;
  /** Sends the form of a page with what is filled in. */
  readonly send: (page: Shown, fields?: Fields) => Promise<Shown>;
  readonly cookies: Map<string, string>;
};

/** A round whose call is open, some days after it opened. */
export async function openCall(given: { at?: string; round?: Round; dynamodb?: string } = {}): Promise<TestRound> {
  const { at = '2027-08-20T10:00:00Z', ...more } = given;
  const round = await openTestRound({ at, ...more });
  await round.moveTo(Temporal.Instant.from(at).add({ minutes: 5 }).toString());
  return round;
}

export function visitorOf(round: TestRound): Visitor {
  const cookies = new Map<string, string>();
  const cookie = () => ({ cookie: [...cookies].map((pair) => pair.join('=')).join('; ') });
  async function take(path: string, response: Response): Promise<Shown> {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return shown(path, response, await response.text());
  }
  const get: Visitor['get'] = async (path) => take(path, await round.request(path, { headers: cookie() }));
  const post: Visitor['post'] = async (path, fields = {}, headers = {}) =>
    take(path, await round.post(path, fields, { ...cookie(), ...headers }));
  return { get, post, send: async (page, fields = {}) => comesBack(await post(page.path, { ticket: page.formToken, ...fields })), cookies };

  /** A page that is shown again comes by a redirect, which a browser follows. */
  async function comesBack(answer: Shown): Promise<Shown> {
    const isAgain = answer.status === 303 && /[?&](tried|again)=/.test(answer.location ?? '');
    return isAgain ? get(answer.location ?? '') : answer;
  }
}

function shown(path: string, response: Response, html: string): Shown {
  return {
    path,
    status: response.status,
    location: response.headers.get('location'),
    headers: response.headers,
    html,
    heading: textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
    problems: [...html.matchAll(/class="problem"[^>]*>([^<]*)/g)].map(([, message = '']) => unescaped(message)),
    formToken: /name="ticket" value="([^"]*)"/.exec(html)?.[1] ?? '',
  };
}

/** What a page says, without its marks. */
export function textOf(html: string): string {
  return unescaped(html.replaceAll(/<(style|head)[^>]*>.*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** What a student and a manager write, page by page. */
const PAGES: Readonly<Record<Role, (email: string) => readonly (readonly [step: string, fields: Fields])[]>> = {
  mentor: (email) => [
    ['you', { name: 'Åsa Öberg', email, phone: '', phoneShown: [] }],
    ['studies', { field: 'Socialantropologi' }],
    ['topics', { topics: ['social-media', 'recruiting'], foremost: 'recruiting' }],
    ['wish', { wish: 'Varför ingen jag känner öppnar era mejl.', goals: ['practice'] }],
    ['times', { slots: ['mon-am', 'wed-pm'] }],
    ['easier', { languages: ['sv'], format: 'either', access: '' }],
    ['ties', { ties: 'no', tiesWith: '' }],
    ['own-hesitate', { 'own-hesitate': ['big'] }],
  ],
  mentee: (email) => [
    [
      'you',
      {
        name: 'Örjan Ek',
        email,
        title: 'Marknadschef',
        field: 'Marknad',
        phone: '',
        phoneShown: [],
        assistantName: '',
        assistantEmail: '',
      },
    ],
    ['topics', { topics: ['marketing'], foremost: '' }],
    ['wish', { wish: 'Vad ni gör i stället för att se på teve.' }],
    ['times', { slots: ['tue-eve'] }],
    ['easier', { languages: ['sv', 'en'], format: 'video', access: '', tiesWith: '' }],
    ['own-question', { 'own-question': '' }],
  ],
};

type Writing = {
  readonly email: string;
  readonly role?: Role;
  readonly language?: Language;
  readonly via?: string;
  readonly instead?: Fields;
};

/** Fills in the whole form and gives the page where the answers are checked. `instead` replaces some answers, by field. */
export async function write(visitor: Visitor, { email, role = 'mentor', language = 'sv', via, instead = {} }: Writing): Promise<Shown> {
  const form = `/${language}/apply/${role}`;
  for (const [step, fields] of PAGES[role](email)) {
    const page = await visitor.get(`${form}/${step}${via === undefined ? '' : `?via=${via}`}`);
    const answers = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, instead[name] ?? value]));
    const next = await visitor.send(page, answers);
    if (next.status !== 303) throw new Error(`${step} was not taken: ${next.status} ${next.problems.join(', ')}`);
  }
  return visitor.get(`${form}/check`);
}

/** Sends checked answers. The clock of a test stands still, so the first press is asked for once more. */
export async function sendOff(visitor: Visitor, check: Shown): Promise<Shown> {
  const first = await visitor.send(check);
  return first.status === 422 ? visitor.send(first) : first;
}

/** Applies as somebody new does, from the first page to the last. */
export async function apply(round: TestRound, writing: Writing): Promise<Shown> {
  const visitor = visitorOf(round);
  return sendOff(visitor, await write(visitor, writing));
}

/** Every item of the round, to show that something changed nothing at all. */
export async function wholeTable(round: TestRound): Promise<string> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...localAws(round.tools.table), endpoint: inject('dynamodb') }));
  const items: unknown[] = [];
  for (let from: Record<string, unknown> | undefined, more = true; more; more = from !== undefined) {
    const page = await client.send(new ScanCommand({ TableName: round.tools.table, ConsistentRead: true, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  }
  client.destroy();
  return items
    .map((item) => JSON.stringify(inOrder(item)))
    .sort()
    .join('\n');
}

/** A stored value with its attributes in the order of their names: a table gives them in any. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  );
}
