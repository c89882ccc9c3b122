import { PRICES, type Prices } from './prices.ts';

/** What was asked of AWS, counted, or what is going to be. */
export type Counts = {
  /** Letters that SES takes. */
  readonly letters: number;
  /** Runs of functions, and how long they take, with a gigabyte of memory each. */
  readonly runs: number;
  readonly gigabyteSeconds: number;
  /** Requests for pages, and the gigabytes they are answered with. */
  readonly requests: number;
  readonly sentGigabytes: number;
  /** Units of DynamoDB, and the gigabytes it holds for a month. */
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly storedGigabyteMonths: number;
  readonly events: number;
  readonly queueRequests: number;
  readonly logGigabytes: number;
  /** Figures that alarms look at, times the months they do. */
  readonly alarmFigureMonths: number;
};

/** US dollars: of all that was counted, and of its parts. */
export type Cost = {
  readonly all: number;
  readonly parts: Readonly<Record<'letters' | 'functions' | 'pages' | 'table' | 'events' | 'logs' | 'alarms', number>>;
};

/** What was counted, at the prices of a day: an estimate, without VAT and as if nothing were free. */
export function costOf(counts: Counts, prices: Prices = PRICES): Cost {
  const parts = {
    letters: counts.letters * prices.letter,
    functions: counts.runs * prices.run + counts.gigabyteSeconds * prices.gigabyteSecond,
    pages: counts.requests * prices.request + counts.sentGigabytes * prices.sentGigabyte,
    table:
      counts.writeUnits * prices.writeUnit + counts.readUnits * prices.readUnit + counts.storedGigabyteMonths * prices.storedGigabyteMonth,
    events: counts.events * prices.event + counts.queueRequests * prices.queueRequest,
    logs: counts.logGigabytes * prices.logGigabyte,
    alarms: counts.alarmFigureMonths * prices.alarmFigureMonth,
  };
  return { all: Object.values(parts).reduce((sum, part) => sum + part, 0), parts };
}
