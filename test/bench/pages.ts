import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import type { DynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { localAws } from '../../infra/local/dynamodb/local-table.ts';
import type { LocalRound } from '../../infra/local/local-round.ts';
import { openLocalServer } from '../../infra/local/local-server.ts';
import { standingClock } from '../../infra/local/virtual-clock.ts';
import { webServer } from '../../infra/local/web/web-server.ts';
import { hashOf, linkSecret } from '../../shared/domain/access-link.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { inPair } from '../../shared/pages/paths.ts';
import { change, upsert } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { linkKind } from '../../shared/storage/kinds/link.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { type Call, watchFunctions } from '../builders/watched-functions.ts';
import { openRound } from './bench-round.ts';
import { type Bar, line } from './figures.ts';
import { benchLectureHall } from './template.ts';

/** Requests of DynamoDB for one view of a page, and the read units they take. */
type Bars = { readonly requests: Bar; readonly units: Bar | undefined };

const PUBLIC: Bars = { requests: { most: 0, goal: 0 }, units: { most: 0, goal: 0 } };
const PARTICIPANT: Bars = { requests: { most: 2, goal: 1 }, units: { most: 4, goal: 2 } };
const OVERVIEW: Bars = { requests: { most: 3, goal: 2 }, units: { most: 12, goal: 5 } };
/** Lists show fifty at a time, with their names. */
const CONSOLE: Bars = { requests: { most: 3, goal: 2 }, units: undefined };

/** Pairs that are stored at once while a round is filled. */
const AT_ONCE = 8;

/** What pages ask of DynamoDB in a round with so many people, and what a browser loads for a participant's. */
export async function benchPages(dynamodb: DynamoDb, people: number): Promise<void> {
  const calls: Call[] = [];
  const watch = await watchFunctions({ repeating: false, onCall: (_, call) => void calls.push(call) });
  const clock = standingClock(Temporal.Instant.from('2027-10-20T09:00:00Z'), 'bench');
  const { local, close } = await openRound(dynamodb, `pages-${people}`, clock);
  const web = webServer(local, { banner: false });
  const localServer = await openLocalServer(Number(new URL(local.tools.publicUrl).port));
  localServer.answerWith(web.listener);
  const place = await fill(local, people);
  const cookie = await web.signIn('karin');
  const visit = (path: string, headers = {}) =>
    web.answer(new Request(new URL(path, local.tools.publicUrl), { headers: { cookie, ...headers } }));
  const pages: readonly (readonly [path: string, bars: Bars])[] = [
    ...['/sv', '/en/managers', '/sv/privacy'].map((path) => [path, PUBLIC] as const),
    ...[place, `${place}${inPair('mentee0')}/meeting/1`].map((path) => [path, PARTICIPANT] as const),
    ['/console', OVERVIEW],
    ...['/applicants', '/matching', '/pairs', '/letters', '/evaluation', '/audit'].map((at) => [`/console${at}`, CONSOLE] as const),
  ];
  const units = unitsIn(dynamodb, local.tools.table);
  let scans = 0;
  for (const [path, bars] of pages) {
    await visit(path);
    calls.length = 0;
    const { status } = await visit(path);
    const asked = [...calls];
    scans += asked.filter(({ target }) => target.endsWith('.Scan')).length;
    const what = path.replace(/[\w-]{40,}/, '…').replace(/\/place\/\w+/, '/place/…');
    line(
      `requests for ${what}, ${people} people`,
      status === 200 ? asked.length : Number.NaN,
      bars.requests,
      status === 200 ? '' : `answered ${status}`,
    );
    line('… read units', await units.of(asked), bars.units);
  }
  line('scans on the way', scans, { most: 0, goal: 0 });
  await firstView(place, visit);
  benchLectureHall(await firstVisit(visit));
  units.close();
  watch.stop();
  await localServer.close();
  await close();
}

/** How often a browser that was never here asks for something when it opens the call at the address of the round. */
async function firstVisit(visit: (path: string) => Promise<Response>): Promise<number> {
  const answer = await visit('/');
  const linked = [...(await answer.text()).matchAll(/<(?:link|script|img)[^>]*?(?:href|src)="([^"]+)"/g)].map(([, href = '']) => href);
  const asked = linked.filter((href) => !href.startsWith('data:')).length + (answer.status === 200 ? 1 : Number.NaN);
  // While the call is open, as it is not in the round that is measured here, an image counts who sees it.
  const requests = linked.some((href) => href.startsWith('/seen.svg')) ? asked : asked + 1;
  line('requests of a first visit of the call', requests, { most: 2 });
  return requests;
}

/** What a browser that was never here loads for a participant's page. */
async function firstView(path: string, visit: (path: string, headers?: Record<string, string>) => Promise<Response>): Promise<void> {
  const page = await (await visit(path)).text();
  const linked = [...page.matchAll(/<(?:link|script|img)[^>]*?(?:href|src)="([^"]+)"/g)].map(([, href = '']) => href);
  const here = linked.filter((href) => href.startsWith('/'));
  const sheets = await Promise.all(here.filter((href) => href.includes('.css')).map(async (href) => (await visit(href)).text()));
  const inSheets = sheets.flatMap((css) => [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, name = '']) => `/assets/${name}`));
  const files = await Promise.all(
    [...new Set([path, ...here, ...inSheets])].map(async (file) => {
      const [plain, sent] = await Promise.all([visit(file), visit(file, { 'accept-encoding': 'gzip' })]);
      const [plainBytes, sentBytes] = await Promise.all([plain.arrayBuffer(), sent.arrayBuffer()]);
      return { type: plain.headers.get('content-type') ?? '', plain: plainBytes.byteLength, sent: sentBytes.byteLength };
    }),
  );
  const sum = (of: 'plain' | 'sent', isMeant = (_: string) => true) =>
    files.filter(({ type }) => isMeant(type)).reduce((total, file) => total + file[of], 0) / 1000;
  line(
    'a participant’s page with all it needs, as it is sent, KB',
    sum('sent'),
    { most: 30, goal: 14 },
    `${sum('plain').toFixed(1)} uncompressed`,
  );
  line(
    '… of it scripts, KB',
    sum('sent', (type) => type.includes('javascript')),
    { most: 10, goal: 0 },
  );
  line('… requests', files.length, { most: 4, goal: 2 });
  line('… from elsewhere', linked.length - here.length, { most: 0, goal: 0 });
}

/** A running round with so many people, half of them in pairs; gives the path of one mentor's own page. */
async function fill({ tools }: LocalRound, people: number): Promise<string> {
  const { store, now } = tools;
  const two = async (index: number): Promise<void> => {
    const mentor = aPerson({ id: `mentor${index}`, email: `mentor${index}@person.example` });
    const mentee = aPerson({ id: `mentee${index}`, role: 'mentee', email: `mentee${index}@person.example` });
    const pair = aPair({ mentor: mentor.id, mentee: mentee.id });
    const isPaired = index % 2 === 0;
    const withPair = isPaired ? [pair.id] : [];
    await store.commit({
      at: now(),
      changes: [
        ...[mentor, mentee].map((person) => change(applicationKind, undefined, { ...person, pairs: withPair })),
        ...(isPaired ? [change(pairKind, undefined, pair)] : []),
      ],
    });
  };
  for (let from = 0; from < people / 2; from += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, people / 2 - from) }, (_, index) => two(from + index)));
  }
  const secret = linkSecret('key', 'PERSON#mentor0', 'place', 'bench');
  const link = { owner: 'PERSON#mentor0', purpose: 'place', hash: hashOf(secret), until: stamp(now().add({ hours: 24 })) } as const;
  await store.commit({ at: now(), changes: [upsert(linkKind, link)] });
  return `/place/mentor0/${secret}`;
}

/** The read units of requests as DynamoDB counts them: each is sent once more, asking for what it takes. */
function unitsIn({ endpoint }: DynamoDb, table: string) {
  const client = new DynamoDBClient({ ...localAws(table), endpoint });
  async function unitsOf({ target, body }: Call): Promise<number> {
    const input = { ...JSON.parse(body), ReturnConsumedCapacity: 'TOTAL' };
    switch (target.split('.').at(-1) ?? '') {
      case 'GetItem':
        return (await client.send(new GetItemCommand(input))).ConsumedCapacity?.CapacityUnits ?? Number.NaN;
      case 'Query':
        return (await client.send(new QueryCommand(input))).ConsumedCapacity?.CapacityUnits ?? Number.NaN;
      case 'BatchGetItem': {
        const { ConsumedCapacity = [] } = await client.send(new BatchGetItemCommand(input));
        return ConsumedCapacity.reduce((sum, { CapacityUnits = Number.NaN }) => sum + CapacityUnits, 0);
      }
      default:
        return 0;
    }
  }
  return {
    async of(calls: readonly Call[]): Promise<number> {
      const each = await Promise.all(calls.map(unitsOf));
      return each.reduce((sum, units) => sum + units, 0);
    },
    close: () => client.destroy(),
  };
}
