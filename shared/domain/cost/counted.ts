import type { Counts } from './cost.ts';

/** What a round comes to: letters sent, people who have applied, days it has run. */
export type RoundCounts = { readonly letters: number; readonly people: number; readonly days: number };

const DAYS_A_MONTH = 30;

/** What one letter asks of AWS: to be asked for, to be sent, and to be told of by SES. Counted in a rehearsed round by `npm run bench -- cloud` on 2026-11-30. */
export const OF_A_LETTER = { writeUnits: 31, readUnits: 9, runs: 3, events: 1, queueRequests: 3 } as const;

/** What each person who applies asks for besides letters, in the whole of a round: pages, reactions and what is stored. Counted in the same. */
export const OF_A_PERSON = {
  writeUnits: 400,
  readUnits: 610,
  runs: 42,
  requests: 99,
  sentGigabytes: 0.00049,
  events: 23,
  storedGigabytes: 0.000066,
} as const;

/** Letters a person who applies gets in the whole of a round. Counted in the same. */
export const LETTERS_OF_A_PERSON = 17;

/** What runs whether anybody does anything or not. */
export const OF_A_DAY = {
  /** The clock, every five minutes, and what looks for what got stuck, every thirty. */
  looks: (24 * 60) / 5 + (24 * 60) / 30,
  /** Lambda keeps five long polls of twenty seconds open on the letters queue. */
  polls: (5 * 24 * 3600) / 20,
} as const;

/** How long functions run and what they log, taken high: a warm run is some 10 ms, a cold one 300 ms. */
export const OF_A_RUN = { gigabyteSeconds: 0.03, lookGigabyteSeconds: 0.01, pageGigabyteSeconds: 0.06, logGigabytes: 350e-9 } as const;

/** Figures that the alarms of a round look at. */
export const ALARM_FIGURES = 7;

/** What a round that has come to this has asked of AWS: what was counted in it, times what each of that asks for in a rehearsed one. */
export function askedBy({ letters, people, days }: RoundCounts): Counts {
  const runs = letters * OF_A_LETTER.runs + people * OF_A_PERSON.runs;
  const requests = people * OF_A_PERSON.requests;
  const looks = days * OF_A_DAY.looks;
  const months = days / DAYS_A_MONTH;
  return {
    letters,
    runs: runs + requests + looks,
    gigabyteSeconds: runs * OF_A_RUN.gigabyteSeconds + requests * OF_A_RUN.pageGigabyteSeconds + looks * OF_A_RUN.lookGigabyteSeconds,
    requests,
    sentGigabytes: people * OF_A_PERSON.sentGigabytes,
    writeUnits: letters * OF_A_LETTER.writeUnits + people * OF_A_PERSON.writeUnits,
    readUnits: letters * OF_A_LETTER.readUnits + people * OF_A_PERSON.readUnits + looks / 2,
    storedGigabyteMonths: people * OF_A_PERSON.storedGigabytes * months,
    events: letters * OF_A_LETTER.events + people * OF_A_PERSON.events,
    queueRequests: letters * OF_A_LETTER.queueRequests + days * OF_A_DAY.polls,
    logGigabytes: (runs + requests + looks) * OF_A_RUN.logGigabytes,
    alarmFigureMonths: ALARM_FIGURES * months,
  };
}
