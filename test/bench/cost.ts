import * as z from 'zod/mini';
import { triggers } from '../../functions/triggers.ts';
import { type Rehearsal, rehearse } from '../../infra/rehearsal/rehearse.ts';
import { type Counts, costOf } from '../../shared/domain/cost/cost.ts';
import { askedBy, OF_A_DAY, OF_A_LETTER } from '../../shared/domain/cost/counted.ts';
import { PRICES } from '../../shared/domain/cost/prices.ts';
import { theRound } from '../builders/round.ts';
import { isMail, watchFunctions } from '../builders/watched-functions.ts';
import { figuresOf, theStack } from '../infra/synthesised.ts';
import { countRuns, printCalls } from './calls.ts';
import { line } from './figures.ts';
import { printMails } from './mails.ts';

/** What an idle round may pay for besides what is counted of a round: a month each. */
const MONTHLY = { dashboard: 3, customerKey: 1, keptLogGigabyte: 0.03, codeGigabyte: 0.023 } as const;

/** How long functions run and how much they log, taken high: a warm run is some 10 ms, a cold one 300 ms. */
const ASSUMED = {
  reactionSeconds: 0.06,
  webSeconds: 0.06,
  tickSeconds: 0.02,
  /** A line of a function, with what CloudWatch adds; the API's line for a request is shorter. */
  logBytes: 350,
  /** Style sheet, font and icon, which a browser asks for once: for each person on two devices. */
  assetKilobytes: 120,
  assetRequests: 6,
  months: 7,
  /** What a deployment puts into the bucket of the CDK, and how many of them stay there. */
  codeMegabytes: 3,
  deployments: 5,
};
const MEGABYTES = { reaction: 512, web: 1024 };

/** What sends letters and hears what became of them. */
const OF_LETTERS: ReadonlySet<string> = new Set(['send-letter/send-letter', 'on-mail-event/record-mail-event']);

/** What a rehearsed round asked of AWS. */
type Asked = {
  writeUnits: number;
  readUnits: number;
  events: number;
  batches: number;
  reactions: number;
  letters: number;
  mails: number;
  /** Of the units above, those that sending letters took, and noting what SES tells of them. */
  letterWrites: number;
  letterReads: number;
  requests: number;
  answeredBytes: number;
  readonly storage: Storage;
  readonly sent: Buffer[];
};

/** Sizes of the items that are there now, their sum, and what that sum has been on average over the time of the round so far. */
type Storage = { readonly sizes: Map<string, number>; bytes: number; average: number; share: number };

/** Plays a round, counts what it asks of AWS for each person who applies, and says what that costs at ten, a thousand and a hundred thousand participants. */
export async function benchCost(): Promise<void> {
  const { asked, people, days, runs, letters } = await countedRound();
  printCalls(runs, asked.mails);
  await printMails(asked.sent);
  const per = (count: number) => count / people;
  line('mails for each participant and round', per(asked.mails), { most: 30, goal: 20 });
  line('letters to somebody in a pair, median', letters.perPerson.median, { most: 20, goal: 18 });
  line('… and the most', letters.perPerson.most, { most: 30, goal: 22 });
  line('… and the most where a pair goes well', letters.wherePairsGoWell.most, { most: 20, goal: 18 });
  line('reactions for each participant and round', per(asked.reactions), undefined);
  line('write units for each participant and round', per(asked.writeUnits), undefined);
  line('read units for each participant and round', per(asked.readUnits), undefined);
  line('requests for each participant and round', per(asked.requests), undefined);
  line(
    'KB they are answered with, and KB stored in the end',
    per(asked.answeredBytes) / 1000,
    undefined,
    `${(per(asked.storage.bytes) / 1000).toFixed(1)} KB`,
  );
  const bars = {
    10: { all: { most: 0.8, goal: 0.4 }, besides: { most: 0.2, goal: 0.1 } },
    1000: { all: { most: 0.6, goal: 0.35 }, besides: { most: 0.1, goal: 0.06 } },
    100000: { all: { most: 0.6, goal: 0.33 }, besides: { most: 0.1, goal: 0.05 } },
  } as const;
  for (const participants of [10, 1000, 100_000] as const) {
    const { variable, clock, mail } = costs(asked, people, days, participants);
    line(
      `US cents for each of ${participants}`,
      100 * (variable + mail + clock),
      bars[participants].all,
      `the clock ${(100 * clock).toFixed(4)}`,
    );
    line('… besides mail', 100 * (variable + clock), bars[participants].besides);
  }
  const { parts, variable: besidesMail } = costs(asked, people, days, 1000);
  for (const [part, cost] of Object.entries(parts)) line(`  of which ${part}, %`, (100 * cost) / besidesMail, undefined);
  const at = (participants: number) => {
    const { variable, clock, mail } = costs(asked, people, days, participants);
    return variable + clock + mail;
  };
  line('growth: cost at 100,000 ÷ cost at 1,000, for each', at(100_000) / at(1000), { most: 1.1, goal: 1 });
  printReckoned(asked, people);
  printIdle(asked.storage.bytes);
}

const DAYS_A_MONTH = 30;
const TICKS_A_DAY = triggers.reduce((sum, { start }) => sum + (start.by === 'tick' ? (24 * 60) / start.everyMinutes : 0), 0);

/** What a round costs in a month in which nobody does anything, in an account that has used up all that is free. In none of the sums above. */
function printIdle(storedBytes: number): void {
  const { of } = theStack();
  const figures = Object.values(of('AWS::CloudWatch::Alarm')).reduce((sum, { Properties }) => sum + figuresOf(Properties), 0);
  const logGigabytes = (DAYS_A_MONTH * TICKS_A_DAY * ASSUMED.logBytes) / 1e9;
  const parts = {
    [`${figures} figures that alarms look at`]: figures * PRICES.alarmFigureMonth,
    'Lambda’s polling of the letters queue': DAYS_A_MONTH * OF_A_DAY.polls * PRICES.queueRequest,
    'the clock': clockCost(DAYS_A_MONTH),
    'its log, written and kept': logGigabytes * (PRICES.logGigabyte + MONTHLY.keptLogGigabyte),
    'the table and what it can be taken back to': (storedBytes / 1e9) * PRICES.storedGigabyteMonth,
    'the code of deployments': ((ASSUMED.deployments * ASSUMED.codeMegabytes) / 1000) * MONTHLY.codeGigabyte,
    dashboards: Object.keys(of('AWS::CloudWatch::Dashboard')).length * MONTHLY.dashboard,
    'keys of the account’s own': Object.keys(of('AWS::KMS::Key')).length * MONTHLY.customerKey,
  };
  const all = Object.values(parts).reduce((sum, part) => sum + part, 0);
  line('US cents for a month of an idle round in a used account', 100 * all, { most: 100 }, 'in an account that uses little else: 0');
  for (const [part, cost] of Object.entries(parts)) line(`  of which ${part}`, 100 * cost, undefined);
}

function costs(asked: Asked, people: number, days: number, participants: number) {
  const { parts, all } = costOf(ofOne(asked, people));
  const { letters: mail, ...besides } = parts;
  return { parts: besides, variable: all - mail, mail, clock: clockCost(days) / participants };
}

/** What the round asked for each of its people, besides the clock and what an idle round pays. */
function ofOne(asked: Asked, people: number): Counts {
  const per = (count: number) => count / people;
  const requests = per(asked.requests) + ASSUMED.assetRequests;
  const runs = per(asked.reactions + asked.letters + asked.batches + 2 * asked.mails);
  return {
    letters: per(asked.mails),
    runs: runs + requests,
    gigabyteSeconds: (runs * ASSUMED.reactionSeconds * MEGABYTES.reaction + requests * ASSUMED.webSeconds * MEGABYTES.web) / 1024,
    requests,
    sentGigabytes: (per(asked.answeredBytes) / 1000 + ASSUMED.assetKilobytes) / 1e6,
    writeUnits: per(asked.writeUnits),
    readUnits: per(asked.readUnits),
    storedGigabyteMonths: (per(asked.storage.average) / 1e9) * ASSUMED.months,
    events: per(asked.events),
    queueRequests: per(asked.letters) * OF_A_LETTER.queueRequests,
    logGigabytes: (runs + requests) * (ASSUMED.logBytes / 1e9),
    alarmFigureMonths: 0,
  };
}

/** What the console and the report reckon a person and a letter ask for, beside what the round asked. */
function printReckoned(asked: Asked, people: number): void {
  const counted = ofOne(asked, people);
  const reckoned = askedBy({ letters: counted.letters, people: 1, days: 0 });
  line('a letter: write units to send it and hear of it', asked.letterWrites / asked.mails, undefined);
  line('… read units', asked.letterReads / asked.mails, undefined);
  line('what the console reckons with ÷ counted: write units', reckoned.writeUnits / counted.writeUnits, undefined);
  line('… read units', reckoned.readUnits / counted.readUnits, undefined);
  line('… runs', reckoned.runs / counted.runs, undefined, `counted ${counted.runs.toFixed(0)}`);
  line('… events', reckoned.events / counted.events, undefined, `counted ${counted.events.toFixed(0)}`);
  line('… pages', reckoned.requests / counted.requests, undefined, `counted ${counted.requests.toFixed(0)}`);
  line(
    '… gigabytes sent',
    reckoned.sentGigabytes / counted.sentGigabytes,
    undefined,
    `counted ${(1e6 * counted.sentGigabytes).toFixed(0)} KB`,
  );
  const ratio = costOf(reckoned).all / costOf({ ...counted, storedGigabyteMonths: 0 }).all;
  line('cost as the console reckons it, and as counted: how far apart', Math.max(ratio, 1 / ratio), { most: 1.25 });
}

/** What the clock costs in a whole round, whoever takes part: its functions find nothing to do nearly always. */
function clockCost(days: number): number {
  const gigabyteSeconds = (ASSUMED.tickSeconds * MEGABYTES.reaction) / 1024;
  // Each looks into one partition, with a read that may lag.
  const look = PRICES.run + gigabyteSeconds * PRICES.gigabyteSecond + PRICES.readUnit / 2;
  return triggers.reduce((sum, { start, capabilities }) => {
    if (start.by !== 'tick') return sum;
    const receive = capabilities.includes('dead letters') ? PRICES.queueRequest : 0;
    return sum + ((days * 24 * 60) / start.everyMinutes) * (look + receive);
  }, 0);
}

type Played = {
  readonly asked: Asked;
  readonly people: number;
  readonly days: number;
  readonly runs: Parameters<typeof printCalls>[0];
  readonly letters: Rehearsal['letters'];
};

async function countedRound(): Promise<Played> {
  const storage: Storage = { sizes: new Map(), bytes: 0, average: 0, share: 0 };
  const asked: Asked = {
    writeUnits: 0,
    readUnits: 0,
    events: 0,
    batches: 0,
    reactions: 0,
    letters: 0,
    mails: 0,
    letterWrites: 0,
    letterReads: 0,
    requests: 0,
    answeredBytes: 0,
    storage,
    sent: [],
  };
  const counted = countRuns();
  const watch = await watchFunctions({
    repeating: true,
    onRun: counted.began,
    onCall: (run, call) => {
      counted.called(run, call);
      if (run.isRepeat) return;
      const before = { ...asked };
      count(call.target, call.body, asked);
      if (!OF_LETTERS.has(run.file)) return;
      asked.letterWrites += asked.writeUnits - before.writeUnits;
      asked.letterReads += asked.readUnits - before.readUnits;
    },
    onAnswer: ({ file }, answer) => {
      if (file !== 'web/web') return;
      asked.requests += 1;
      asked.answeredBytes += sentBytes(pageAnswer.parse(answer));
    },
  });
  const round = theRound();
  const { characters, virtualDays, letters } = await rehearse({
    round,
    mentors: round.expected.mentors,
    mentees: round.expected.mentees,
    seed: '1',
    onProgress: (share) => letPass(share, storage),
  });
  watch.stop();
  return { asked, people: characters.length, days: virtualDays, runs: counted.runs(), letters };
}

const pageAnswer = z.object({ body: z.optional(z.string()), isBase64Encoded: z.optional(z.boolean()) });

/** As it leaves API Gateway, which takes the base64 away. */
function sentBytes({ body = '', isBase64Encoded = false }: z.infer<typeof pageAnswer>): number {
  return Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');
}

function count(target: string, body: string, asked: Asked): void {
  if (isMail({ target })) {
    asked.mails += 1;
    asked.sent.push(Buffer.from(JSON.parse(body).Content.Raw.Data, 'base64'));
  }
  const action = target.split('.').at(-1) ?? '';
  if (target === 'AWSEvents.PutEvents') countEvents(JSON.parse(body).Entries, asked);
  if (!target.startsWith('DynamoDB_')) return;
  const call = JSON.parse(body);
  switch (action) {
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      asked.writeUnits += unitsOf(call.Item, 1);
      keep(action === 'PutItem' ? { Put: call } : { Delete: call }, asked);
      return;
    case 'TransactWriteItems':
      for (const item of call.TransactItems) {
        asked.writeUnits += unitsOf(item.Put?.Item, 2);
        keep(item, asked);
      }
      return;
    case 'BatchWriteItem':
      for (const { DeleteRequest } of Object.values<Taken[]>(call.RequestItems).flat()) {
        asked.writeUnits += 1;
        keep({ Delete: DeleteRequest }, asked);
      }
      return;
    case 'GetItem':
    case 'Query':
      asked.readUnits += 1;
      return;
    case 'BatchGetItem':
      for (const { Keys } of Object.values<{ Keys: unknown[] }>(call.RequestItems)) asked.readUnits += Keys.length;
      return;
    default:
      return;
  }
}

type Taken = { readonly DeleteRequest: { readonly Key: Marshalled } };
type Written = {
  readonly Put?: { readonly Item: Marshalled };
  readonly Delete?: { readonly Key: Marshalled };
};

/** Keeps account of what is stored: each item with its hundred bytes of overhead, twice when it stands in a list. Updates add little. */
function keep({ Put, Delete }: Written, { storage }: Asked): void {
  const key = Put?.Item ?? Delete?.Key;
  const name = `${key?.['pk']?.S} ${key?.['sk']?.S}`;
  if (key === undefined) return;
  const size = Put === undefined ? 0 : (bytesOf({ M: Put.Item }) + 100) * (Put.Item['list'] === undefined ? 1 : 2);
  storage.bytes += size - (storage.sizes.get(name) ?? 0);
  storage.sizes.set(name, size);
}

/** Time goes on in the round, to a share of it from 0 to 1. */
function letPass(share: number, storage: Storage): void {
  storage.average += storage.bytes * Math.max(0, share - storage.share);
  storage.share = Math.max(share, storage.share);
}

/** A unit for each KB, twice in a transaction, and one more for each KB when the item stands in a list, which is an index. */
function unitsOf(item: Marshalled | undefined, times: 1 | 2): number {
  const units = Math.max(1, Math.ceil(bytesOf({ M: item ?? {} }) / 1024));
  return times * units + (item?.['list'] === undefined ? 0 : units);
}

type Marshalled = Readonly<Record<string, Attribute>>;
type Attribute = {
  readonly S?: string;
  readonly N?: string;
  readonly M?: Marshalled;
  readonly L?: readonly Attribute[];
  readonly SS?: readonly string[];
};

/** The size DynamoDB counts: names and values, without the letters that say of which type they are. */
function bytesOf({ S, N, M, L, SS }: Attribute): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  if (M !== undefined) return Object.entries(M).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value), 3);
  if (L !== undefined) return L.reduce((sum, value) => sum + 1 + bytesOf(value), 3);
  return SS === undefined ? 1 : SS.reduce((sum, value) => sum + Buffer.byteLength(value), 3);
}

function countEvents(entries: readonly { readonly DetailType: string }[], asked: Asked): void {
  asked.events += entries.length;
  asked.batches += 1;
  for (const { DetailType } of entries) {
    asked.reactions += triggers.filter(({ start }) => start.by === 'event' && start.event === DetailType).length;
    asked.letters += DetailType === 'letter requested' ? 1 : 0;
  }
}
