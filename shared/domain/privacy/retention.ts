import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { event } from '../../events/catalogue.ts';
import { dayOf, endOfDayAfter, instantAt, mondayOf } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { DRAFT_DAYS } from '../application/draft.ts';
import { type DueMoment, instantOf, moment, stamp } from '../decision.ts';
import type { RoundState } from '../round-state.ts';
import { UNCONFIRMED_DAYS } from '../visitor/curious.ts';
import { QUESTION_DAYS } from '../visitor/question.ts';
import { needsDecision } from './needs-decision.ts';

/**
 * The rules by which what is known about people is removed, each in its time: counted from when something was sent (the first five), or
 * from the day the round is closed.
 */
export const RETENTION_RULES = [
  'unsent draft',
  'asked question',
  'left address',
  'unconfirmed',
  'letter text',
  'private answer',
  'without a place',
  'took part',
  'audit',
] as const;
export type RetentionRule = (typeof RETENTION_RULES)[number];

/** What happens when the time of a rule is over: it is removed by itself, or once operators have decided so. */
export type Effect = 'erase' | 'decision';

/** THE place that says what a rule, or a wish to be erased, brings about in a round. */
export function effectOf(rule: RetentionRule, round: Pick<Round, 'privacy'>): Effect {
  return needsDecision(round) && !OF_MINOR_IMPORTANCE.includes(rule) ? 'decision' : 'erase';
}

/**
 * What an authority does not decide about anew each time: what was never sent has not come in, and what came in without an application is of so
 * little importance that the decision which the round file names covers it beforehand (RA-FS 1991:6, 1997:6).
 */
const OF_MINOR_IMPORTANCE: readonly RetentionRule[] = ['unsent draft', 'asked question', 'left address'];

/** How long a rule keeps something: days since it was sent, the last of them to its end, or months since the round was closed. */
export type Period = { readonly days: number } | { readonly months: number };

export function periodOf(rule: RetentionRule, { privacy: { retention } }: Pick<Round, 'privacy'>): Period {
  switch (rule) {
    case 'unsent draft':
      return { days: DRAFT_DAYS };
    case 'asked question':
      return { days: QUESTION_DAYS };
    case 'left address':
      return { days: UNCONFIRMED_DAYS };
    case 'unconfirmed':
      return { days: retention.unconfirmedDays };
    case 'letter text':
      return { days: retention.letterTextDays };
    case 'private answer':
      return { months: retention.answersMonths };
    case 'without a place':
      return { months: retention.withoutPlaceMonths };
    case 'took part':
      return { months: retention.participantsMonths };
    case 'audit':
      return { months: retention.auditMonths };
  }
}

/** When nobody is about, and the day that was promised has begun. */
const AT = '03:00';

type At = Pick<RoundState, 'closedAt'>;

/** When the time of a rule is over that counts from the closing; nothing as long as the round is not closed, and for one that does not. */
export function ruleDue(rule: RetentionRule, round: Round, { closedAt }: At): Temporal.Instant | undefined {
  const period = periodOf(rule, round);
  if (closedAt === undefined || 'days' in period) return undefined;
  return instantAt(round, dayOf(round, instantOf(closedAt)).add({ months: period.months }), AT);
}

/** What was sent before this moment is removed now, by a rule that counts from the sending: the last of its days is over. */
export function sentBefore(rule: RetentionRule, round: Round, now: Temporal.Instant): Temporal.Instant | undefined {
  const period = periodOf(rule, round);
  return 'days' in period ? instantAt(round, dayOf(round, now).subtract({ days: period.days }), '00:00') : undefined;
}

/** When the time of a rule is over that counts from the sending, for the first of what was sent at these times. */
export function firstOver(rule: RetentionRule, round: Round, sent: readonly string[]): Temporal.Instant | undefined {
  const period = periodOf(rule, round);
  const [first] = sent.toSorted();
  return first === undefined || !('days' in period) ? undefined : endOfDayAfter(round, instantOf(first), period.days);
}

/** The clock of retention: the next time it is looked what is to be removed. */
export const retentionSchema = z.object({
  /** Counts the looks. */
  looks: z.int(),
  /** When the next one is; none once all is removed that ever will be. */
  next: z.optional(moment),
  /** The rules of the closing whose time has come and whose work is done. */
  done: z.array(z.enum(RETENTION_RULES)),
  /** The rules operators of an authority have decided to carry out, and that are not yet. */
  decided: z.optional(z.array(z.enum(RETENTION_RULES))),
  /** What letters said that had been asked for before then is gone. */
  textsUntil: z.optional(moment),
});
export type RetentionClock = z.infer<typeof retentionSchema>;

/** The clock of a round that has just been opened, or of one that was before it had any. */
export function firstLook(round: Round, now: Temporal.Instant): RetentionClock {
  return { looks: 0, next: stamp(nextMonday(round, now)), done: [] };
}

export function retentionMoments({ looks, next }: RetentionClock): readonly DueMoment[] {
  if (next === undefined) return [];
  return [{ at: instantOf(next), key: `retention ${looks + 1}`, event: event('retention due', { look: looks + 1 }) }];
}

/** Rules of the closing whose time has come and that have not been carried out to their end. */
export function rulesDue(clock: RetentionClock, round: Round, state: At, now: Temporal.Instant): readonly RetentionRule[] {
  return RETENTION_RULES.filter((rule) => {
    const due = ruleDue(rule, round, state);
    return due !== undefined && !clock.done.includes(rule) && Temporal.Instant.compare(due, now) <= 0;
  });
}

/** So soon it goes on that could not do all in one go. */
const MINUTES_TO_GO_ON = 5;

/** What a look came to: the rules of the closing that are done with, whether all was, and the decisions that have been carried out. */
export type Looked = {
  readonly finished: readonly RetentionRule[];
  readonly isWhole: boolean;
  readonly carriedOut?: readonly RetentionRule[];
  readonly textsUntil?: string | undefined;
  /** When the first is over of what is counted in days and is still there. */
  readonly over?: Temporal.Instant | undefined;
};

/** The clock once operators have decided about a rule: it is looked at once. */
export function afterDecision(clock: RetentionClock, rule: RetentionRule, now: Temporal.Instant): RetentionClock {
  return { ...clock, decided: [...new Set([...(clock.decided ?? []), rule])], next: stamp(now) };
}

/** The rules operators of an authority may decide about now: what counts from its sending at any time, of the closing what is due. */
export function rulesToDecide(clock: RetentionClock, round: Round, state: At, now: Temporal.Instant): readonly RetentionRule[] {
  const counted: readonly RetentionRule[] = ['unconfirmed', 'letter text'];
  const open = [...counted, ...rulesDue(clock, round, state, now)].filter((rule) => effectOf(rule, round) === 'decision');
  return open.filter((rule) => !(clock.decided ?? []).includes(rule));
}

/** Since when what a rule covers has to stand in an archive before it is removed. */
export function archivedSince(rule: RetentionRule, round: Round, { closedAt }: At, now: Temporal.Instant): string {
  const sent = sentBefore(rule, round, now);
  return sent === undefined ? (closedAt ?? stamp(now)) : stamp(sent);
}

/**
 * The clock after a look. What counts from its sending is removed in the night after its last day, and looked for every Monday until all who
 * took part are gone: nothing that came in since is over sooner. What counts from the closing is removed at its very time.
 */
export function afterLook(
  clock: RetentionClock,
  { finished, isWhole, carriedOut = [], textsUntil = clock.textsUntil, over }: Looked,
  round: Round,
  state: At,
  now: Temporal.Instant,
): RetentionClock {
  const done = RETENTION_RULES.filter((rule) => clock.done.includes(rule) || finished.includes(rule));
  const looks = clock.looks + 1;
  const decided = (clock.decided ?? []).filter((rule) => !carriedOut.includes(rule));
  const kept = { looks, done, ...(decided.length === 0 ? {} : { decided }), ...(textsUntil === undefined ? {} : { textsUntil }) };
  if (!isWhole) return { ...kept, next: stamp(now.add({ minutes: MINUTES_TO_GO_ON })) };
  // What waits for a decision since then waits for its press.
  const ahead = RETENTION_RULES.flatMap((rule) => (done.includes(rule) ? [] : (ruleDue(rule, round, state) ?? []))).filter(
    (due) => Temporal.Instant.compare(due, now) > 0,
  );
  const weekly = done.includes('took part') ? [] : [nextMonday(round, now)];
  const nights = over === undefined ? [] : [nightOf(round, later(over, now))];
  const [next] = [...ahead, ...weekly, ...nights].toSorted(Temporal.Instant.compare);
  return { ...kept, ...(next === undefined ? {} : { next: stamp(next) }) };
}

/** The clock that looks in the next night, unless it does so sooner. */
export function soon(clock: RetentionClock, round: Round, now: Temporal.Instant): RetentionClock {
  const night = stamp(nightOf(round, later(now, now)));
  return clock.next !== undefined && clock.next <= night ? clock : { ...clock, next: night };
}

/** The night in which is removed what is over then: the next one, where it has been for a while. */
function nightOf(round: Round, over: Temporal.Instant): Temporal.Instant {
  const night = instantAt(round, dayOf(round, over), AT);
  return Temporal.Instant.compare(over, night) <= 0 ? night : instantAt(round, dayOf(round, over).add({ days: 1 }), AT);
}

function later(over: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(over, now) > 0 ? over : now.add({ milliseconds: 1 });
}

function nextMonday(round: Round, now: Temporal.Instant): Temporal.Instant {
  return instantAt(round, mondayOf(dayOf(round, now)).add({ days: 7 }), AT);
}
