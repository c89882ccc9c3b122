import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { dayOf, nextMailingTime } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { instantOf, moment } from '../decision.ts';

/** What somebody may ask of those who have their data: GDPR, Articles 21, 18, 16 and 17. */
export const REQUESTS = ['object', 'restrict', 'correct', 'erase'] as const;
export type RequestKind = (typeof REQUESTS)[number];

/** What is asked in a round. Where data are removed at a person's wish, that is no request: `authority` alone decides about it. */
export function requestsIn({ privacy }: Pick<Round, 'privacy'>): readonly RequestKind[] {
  return privacy.regime === 'authority' ? REQUESTS : REQUESTS.filter((kind) => kind !== 'erase');
}

/** Why a request is refused, wholly or in part. */
export const REASONS = ['is right', 'weighs more', 'no ground', 'legal claims', 'must be kept', 'asked before'] as const;
export type Reason = (typeof REASONS)[number];

/** The reasons there are for each kind. */
export const REASONS_FOR: Readonly<Record<RequestKind, readonly Reason[]>> = {
  object: ['weighs more', 'legal claims', 'must be kept', 'asked before'],
  restrict: ['no ground', 'legal claims', 'asked before'],
  correct: ['is right', 'must be kept', 'asked before'],
  erase: ['must be kept', 'legal claims', 'asked before'],
};

/** Why an answer takes longer than a month: the only grounds there are (Article 12.3). */
export const LONGER_REASONS = ['complex', 'many'] as const;
export type LongerReason = (typeof LONGER_REASONS)[number];

export const MOST_IN_REQUEST = 2000;
/** In what operators write of their own to an answer, or to why it takes longer. */
export const MOST_IN_ANSWER = 1500;

/** One request as it came in, and what was answered. */
export const requestSchema = z.object({
  kind: z.enum(REQUESTS),
  at: moment,
  /** In the person's own words. */
  words: z.string(),
  /** The operator who noted it, where it came by telephone or letter. */
  by: z.optional(z.string()),
  /** That it takes longer, as the person was told. */
  longer: z.optional(z.object({ at: moment, by: z.string(), reason: z.enum(LONGER_REASONS), words: z.string() })),
  answer: z.optional(
    z.object({
      at: moment,
      by: z.string(),
      granted: z.boolean(),
      reason: z.optional(z.enum(REASONS)),
      /** In the operator's own words. */
      words: z.string(),
    }),
  ),
});
export type Request = z.infer<typeof requestSchema>;

/** Since when somebody's data are kept and not used, and by which of their requests, counted from one. */
export const restrictedSchema = z.object({ since: moment, request: z.int() });

/** Whether a request stops the use of the data while nobody has answered it: Article 18.1 d says so of an objection, and of an erasure it is meant. */
export function restrictsAtOnce(kind: RequestKind): boolean {
  return kind !== 'correct';
}

/** Months in which a request is answered, and by how many more that may be put off once (Article 12.3). */
const MONTHS = { toAnswer: 1, longer: 2 } as const;

/** The last day to answer: a month after it came in, or three where the person was told that it takes longer. */
export function lastDayToAnswerRequest({ at, longer }: Pick<Request, 'at' | 'longer'>, round: Pick<Round, 'zone'>): Temporal.PlainDate {
  return longer === undefined ? dayOf(round, instantOf(at)).add({ months: MONTHS.toAnswer }) : lastDayPutOff({ at }, round);
}

/** The last day once the answer has been put off. */
export function lastDayPutOff({ at }: Pick<Request, 'at'>, round: Pick<Round, 'zone'>): Temporal.PlainDate {
  return dayOf(round, instantOf(at)).add({ months: MONTHS.toAnswer + MONTHS.longer });
}

/** Whether there is still time to say that an answer takes longer: the letter that says so has to go within the first month. */
export function mayTakeLonger({ at, longer, answer }: Request, round: Round, now: Temporal.Instant): boolean {
  const told = dayOf(round, nextMailingTime(round, now));
  return longer === undefined && answer === undefined && Temporal.PlainDate.compare(told, lastDayToAnswerRequest({ at }, round)) <= 0;
}

/** The one of somebody's requests that an entry of the operators' list is about, by its occasion. */
export function requestOn(requests: readonly Request[] | undefined, occasion: string): Request | undefined {
  return requests?.find((_, index) => occasion === `request ${index + 1}`);
}

/** What can be asked of somebody's requests: those of each kind that wait for an answer. */
export function openRequest(requests: readonly Request[] | undefined, kind: RequestKind): Request | undefined {
  return requests?.find((request) => request.kind === kind && request.answer === undefined);
}
