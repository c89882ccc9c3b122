import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { nextMailingDay, nextMailingTime } from '../round/calendar.ts';
import { hasWorkshop, type Round } from '../round/round-file.ts';
import { instantOf, moment, stamp } from './decision.ts';
import { GATHERINGS } from './round-state.ts';

/**
 * Every letter there is. `pace` says when it may go: `at once` answers something the person just did; `daytime` waits for seven in
 * the morning and working days; `daily` also waits until the person has had no other letter that day. None of them waits past the
 * moment it is about (see `mayGoAt`). `refusable` ones stop when somebody declines reminders. `closing` ones may still go when the
 * round is closed. `rateLimit` is about addresses that anybody may have typed: of `limited` letters, which answer what anybody can ask for,
 * an address gets one a day and three in a round; of `waiting` ones, which say what became of something sent, three a day and ten in a
 * round, and what is over a day's limit waits for the next day.
 */
export const LETTERS = {
  receipt: { pace: 'at once', to: ['submitted', 'confirmed'], rateLimit: 'waiting', evenErased: true },
  'already applied': { pace: 'at once', to: ['submitted', 'confirmed'], rateLimit: 'waiting' },
  welcome: { pace: 'daytime', to: ['submitted', 'confirmed'] },
  'confirm reminder': { pace: 'daily', to: ['submitted'], rateLimit: 'waiting' },
  'draft link': { pace: 'at once', rateLimit: 'limited' },
  'new link': { pace: 'at once', to: ['submitted', 'confirmed', 'withdrawn'], rateLimit: 'limited', closing: true },
  'withdrawal receipt': { pace: 'at once', to: ['withdrawn'] },
  'to be erased': { pace: 'at once', to: ['submitted', 'confirmed', 'withdrawn', 'left'], closing: true },
  farewell: { pace: 'at once', to: ['submitted', 'confirmed', 'withdrawn', 'left'], closing: true },
  'already answered': { pace: 'at once', to: ['submitted', 'confirmed'], rateLimit: 'waiting' },
  'turned down': { pace: 'daytime', to: ['left'] },
  'taken out': { pace: 'daytime', to: ['left'] },
  'let back in': { pace: 'daytime', to: ['submitted', 'confirmed'] },
  'details corrected': { pace: 'daily', to: ['confirmed'] },
  'answer put off': { pace: 'daytime', to: ['submitted', 'confirmed', 'withdrawn', 'left'], closing: true },
  'request answered': { pace: 'daytime', to: ['submitted', 'confirmed', 'withdrawn', 'left'], closing: true },
  'restriction lifted': { pace: 'daytime', to: ['submitted', 'confirmed', 'withdrawn', 'left'], closing: true },

  'assistant named': { pace: 'daytime', to: ['confirmed'], rateLimit: 'waiting' },
  'assistant link': { pace: 'at once', to: ['confirmed'], rateLimit: 'limited' },
  'assistant gone': { pace: 'daytime' },
  'without assistant': { pace: 'daytime', to: ['confirmed'] },

  'question answered': { pace: 'daytime', rateLimit: 'waiting' },
  'curious link': { pace: 'at once', rateLimit: 'limited' },
  'deadline near': { pace: 'daytime', refusable: true },
  'talk arranged': { pace: 'daytime' },

  offer: { pace: 'daytime', to: ['confirmed'] },
  'offer reminder': { pace: 'daily', to: ['confirmed'] },
  'answer noted': { pace: 'daytime', to: ['confirmed'] },
  'offer lapsed': { pace: 'daytime', to: ['confirmed'] },
  'offer fell through': { pace: 'daytime', to: ['confirmed'] },
  reserve: { pace: 'daytime', to: ['confirmed'] },
  'answer takes longer': { pace: 'daytime', to: ['confirmed'] },
  'no place': { pace: 'daytime', to: ['confirmed'], closing: true },

  introduction: { pace: 'daytime', to: ['confirmed'] },
  'kick-off reminder': { pace: 'daily', to: ['confirmed'], refusable: true },
  'pair ended': { pace: 'daytime', to: ['confirmed'] },
  'plan changed': { pace: 'daytime', to: ['confirmed'] },

  'times proposed': { pace: 'daytime', to: ['confirmed'], ofBooking: 'less' },
  'meeting invitation': { pace: 'daytime', to: ['confirmed'], ofBooking: 'time' },
  'meeting moved': { pace: 'daytime', to: ['confirmed'], ofBooking: 'time' },
  'place changed': { pace: 'daytime', to: ['confirmed'], ofBooking: 'less' },
  'meeting cancelled': { pace: 'daytime', to: ['confirmed', 'left'], ofBooking: 'time' },
  'pair paused': { pace: 'daytime', to: ['confirmed'] },
  'pause over': { pace: 'daytime', to: ['confirmed'] },
  'meeting noted': { pace: 'daily', to: ['confirmed'] },
  'week before meeting': { pace: 'daily', to: ['confirmed'], refusable: true },
  'day before meeting': { pace: 'daytime', to: ['confirmed'], refusable: true },
  'after meeting': { pace: 'daily', to: ['confirmed'], refusable: true },
  'meeting unreported': { pace: 'daily', to: ['confirmed'], refusable: true },
  'book meeting': { pace: 'daily', to: ['confirmed'], refusable: true },
  'answer times': { pace: 'daily', to: ['confirmed'], refusable: true },

  pulse: { pace: 'daily', to: ['confirmed'], refusable: true },
  'workshop invitation': { pace: 'daytime', to: ['confirmed'], workshop: true },
  'gathering cancelled': { pace: 'daytime', to: ['confirmed', 'left'] },
  'coming unsaid': { pace: 'daily', to: ['confirmed'], refusable: true },
  'workshop reminder': { pace: 'daily', to: ['confirmed'], refusable: true, workshop: true },
  'workshop minutes': { pace: 'daytime', to: ['confirmed'], closing: true, workshop: true },
  evaluation: { pace: 'daily', to: ['confirmed'], refusable: true },
  'evaluation reminder': { pace: 'daily', to: ['confirmed'], refusable: true },
  thanks: { pace: 'daytime', to: ['confirmed'], closing: true },
  'follow-up': { pace: 'daytime', to: ['confirmed'], closing: true },

  'from operators': { pace: 'daytime', to: ['submitted', 'confirmed'] },
  'urgent from operators': { pace: 'at once', to: ['submitted', 'confirmed'] },

  'recruiting behind': { pace: 'daytime' },
  'proposal ready': { pace: 'daytime' },
  'people wait': { pace: 'daytime' },
  'new plan': { pace: 'daytime' },
  'needs you': { pace: 'daily', closing: true },
  'report ready': { pace: 'daytime', closing: true },
} as const satisfies Record<string, LetterRule>;

/** What still goes to somebody whose data are not used: what they asked for, and what takes away or ends something they may count on. */
const EVEN_RESTRICTED: readonly LetterName[] = [
  'receipt',
  'already applied',
  'new link',
  'withdrawal receipt',
  'to be erased',
  'farewell',
  'already answered',
  'turned down',
  'taken out',
  'answer put off',
  'request answered',
  'restriction lifted',
  'meeting cancelled',
  'gathering cancelled',
  'pair ended',
];

export function goesEvenRestricted(letter: LetterName): boolean {
  return EVEN_RESTRICTED.includes(letter);
}

export type LetterRule = {
  readonly pace: 'at once' | 'daytime' | 'daily';
  /** The states of an application in which its person, or their assistant, gets the letter; left out for operators, visitors, drafts and former assistants. */
  readonly to?: readonly ('submitted' | 'confirmed' | 'withdrawn' | 'left')[];
  /** Letters about the time and place of one meeting: those that matter `less` than a time wait when their person has had another about it today. */
  readonly ofBooking?: 'time' | 'less';
  readonly refusable?: boolean;
  readonly closing?: boolean;
  /** It is about the closing workshop, which not every round has. */
  readonly workshop?: boolean;
  /** It goes to an address whose owner was erased at their own wish: only they can have asked for it. */
  readonly evenErased?: boolean;
  readonly rateLimit?: 'limited' | 'waiting';
};

/** What whoever books for a manager gets, beside her or alone. */
export const ASSISTANT_LETTERS = [
  'assistant named',
  'assistant link',
  'assistant gone',
  'times proposed',
  'answer times',
  'book meeting',
  'meeting invitation',
  'meeting moved',
  'place changed',
  'meeting cancelled',
] as const satisfies readonly (keyof typeof LETTERS)[];
export type AssistantLetter = (typeof ASSISTANT_LETTERS)[number];

export type LetterName = keyof typeof LETTERS;
export const LETTER_NAMES = Object.keys(LETTERS).filter((name): name is LetterName => Object.hasOwn(LETTERS, name));

/** The letters of a round: those about its closing workshop only if it has one. */
export function lettersOf(round: Round): readonly LetterName[] {
  return LETTER_NAMES.filter((name) => hasWorkshop(round) || ruleOf(name).workshop !== true);
}

export function ruleOf(letter: LetterName): LetterRule {
  return LETTERS[letter];
}

/**
 * Whom a letter is for: an applicant or participant, whoever books for one, an unfinished application, somebody who left an address on the
 * call without applying, or an operator.
 */
export const recipientSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string() }),
  z.object({ kind: z.literal('assistant'), id: z.string() }),
  z.object({ kind: z.literal('draft'), id: z.string() }),
  z.object({ kind: z.literal('visitor'), id: z.string() }),
  z.object({ kind: z.literal('operator'), id: z.string() }),
]);
export type Recipient = z.infer<typeof recipientSchema>;

export function recipientText(recipient: Recipient): string {
  return `${recipient.kind}:${recipient.id}`;
}

export function readRecipient(text: string): Recipient {
  const [kind, ...id] = text.split(':');
  return recipientSchema.parse({ kind, id: id.join(':') });
}

/** What a letter is about, as ids; the words are looked up when it is written. */
const aboutSchema = z.object({
  pair: z.optional(z.string()),
  meeting: z.optional(z.int()),
  version: z.optional(z.int()),
  /** Of the calendar entry, where the letter is about one state of it. */
  sequence: z.optional(z.int()),
  gathering: z.optional(z.enum(GATHERINGS)),
  /** Which change of the plan, counted from 0. */
  telling: z.optional(z.int()),
  /** Of the times that are asked about. */
  proposedAt: z.optional(moment),
  /** Which pause of the pair, counted from one; `version` says in which state of it. */
  pause: z.optional(z.int()),
  /** What the coordinators said of a meeting: whether it took place. */
  settled: z.optional(z.boolean()),
  pulse: z.optional(z.literal([1, 2])),
  day: z.optional(z.int()),
  /** Which of a manager's assistants, counted from one. */
  assistant: z.optional(z.int()),
  /** Meetings the person held in all their pairs. */
  held: z.optional(z.int()),
  /** What operators wrote, by id. */
  mailing: z.optional(z.string()),
  /** What somebody asked about their own data, counted from one. */
  request: z.optional(z.int()),
});
export type LetterAbout = z.infer<typeof aboutSchema>;

export type LetterRequest = {
  readonly recipient: Recipient;
  readonly letter: LetterName;
  readonly occasion: string;
  readonly about?: LetterAbout;
  /** The moment it is about, if there is one: after that it is worth nothing. */
  readonly before?: string | undefined;
};

/** Why a letter is dropped that an operator held back after the table had been restored. */
export const HELD_BACK = 'held back after a restore';

/** Why a letter is dropped to somebody whose data are not used. */
export const RESTRICTED = 'restricted';

/** Why an address gets no more mail; `erased`: its owner wanted all about them to be erased, and has not applied anew. */
export const WHY_SUPPRESSED = ['bounced', 'complained about', 'erased'] as const;
export type WhySuppressed = (typeof WHY_SUPPRESSED)[number];

/** So many copies of a letter are handed to SES at the most, when it never says what became of them. */
export const MOST_COPIES = 2;

/** Why a letter is dropped of which SES may have two copies, or none. */
export const IN_DOUBT = 'in doubt';

/** How long a sender may hold a letter before another may take it, in minutes. */
export const LEASE_MINUTES = 10;

/**
 * One letter in the ledger. `occasion` makes it the only one of its kind for ever: a receipt's is "application", a reminder's names
 * meeting and version. requested → claimed → sent, or dropped when it is no longer wanted.
 */
export const letterSchema = z.object({
  recipient: recipientSchema,
  letter: z.enum(LETTER_NAMES),
  occasion: z.string(),
  about: aboutSchema,
  before: z.optional(moment),
  status: z.enum(['requested', 'claimed', 'sent', 'dropped']),
  requestedAt: moment,
  claimedAt: z.optional(moment),
  sentAt: z.optional(moment),
  /** How many copies SES may have: those handed to it, but for the ones it said it did not take. */
  copies: z.optional(z.int()),
  /** SES's id of the message. */
  messageId: z.optional(z.string()),
  /** Why it was not sent, as a code. */
  dropped: z.optional(z.string()),
  fate: z.optional(z.enum(['delivered', 'bounced', 'complained about', 'delayed', 'rejected'])),
});
export type Letter = z.infer<typeof letterSchema>;

export function requested(request: LetterRequest, now: Temporal.Instant): Letter {
  return {
    recipient: request.recipient,
    letter: request.letter,
    occasion: request.occasion,
    about: request.about ?? {},
    before: request.before === undefined ? undefined : stamp(instantOf(request.before)),
    status: 'requested',
    requestedAt: stamp(now),
  };
}

/** People should know so many hours before something happens that it does, or does not. */
const HOURS_TO_KNOW = 3;
/** And somebody who came may still be waiting so many hours after it should have begun, when it is called off in the last minute. */
const HOURS_WAITED = 1;

type Timed = Pick<Letter, 'letter' | 'before'>;

/**
 * When a letter that is asked for now may go at the earliest: what nobody waits for keeps to working hours, unless what it is about is
 * nearer than the morning it would wait for.
 */
export function mayGoAt(letter: Timed, round: Round, now: Temporal.Instant): Temporal.Instant {
  const opens = nextMailingTime(round, now);
  return ruleOf(letter.letter).pace === 'at once' || comesTooLate(letter, opens, now) ? now : opens;
}

/** Whether the letter waits when its person has had another one today. One that would come too late tomorrow does not. */
export function needsTheDay(letter: Timed, round: Round, now: Temporal.Instant): boolean {
  return ruleOf(letter.letter).pace === 'daily' && !comesTooLate(letter, nextMailingDay(round, now), now);
}

/** The meeting whose time or place a letter is about. */
export function bookingOf({ letter, about }: Pick<Letter, 'letter' | 'about'>): string | undefined {
  const isOne = ruleOf(letter).ofBooking !== undefined && about.pair !== undefined && about.meeting !== undefined;
  return isOne ? `${about.pair} meeting ${about.meeting}` : undefined;
}

/**
 * Whether the letter waits when its person has had another about the same booking today, be it an answer to what they did themselves; tomorrow
 * it says what is so then. A new time, and that a meeting is called off, goes at once.
 */
export function waitsForBooking(letter: Timed, round: Round, now: Temporal.Instant): boolean {
  return ruleOf(letter.letter).ofBooking === 'less' && !comesTooLate(letter, nextMailingDay(round, now), now);
}

/** Whether somebody prepares for what the letter is about now, or waits for it, and it is over or about to begin at `opens`. */
function comesTooLate({ before }: Timed, opens: Temporal.Instant, now: Temporal.Instant): boolean {
  if (before === undefined) return false;
  const happens = instantOf(before);
  const isOver = Temporal.Instant.compare(now, happens.add({ hours: HOURS_WAITED })) >= 0;
  return !isOver && Temporal.Instant.compare(happens, opens.add({ hours: HOURS_TO_KNOW })) < 0;
}

/** Whether SES has the letter or a sender is about to hand it over. */
export function isOnItsWay({ status }: Letter): boolean {
  return status === 'claimed' || status === 'sent';
}

/** Which letter: whom it is for and its key among theirs. */
export type LetterId = { readonly recipient: Recipient; readonly key: string };

/** The part of a letter's key that tells it from the person's other letters. */
export function letterKey(letter: Pick<Letter, 'letter' | 'occasion'>): string {
  return `${letter.letter}/${letter.occasion}`;
}

export function letterId(letter: Pick<Letter, 'recipient' | 'letter' | 'occasion'>): LetterId {
  return { recipient: letter.recipient, key: letterKey(letter) };
}

/** The letter as the claim leaves it: ours, and counted as handed over before it is, so that no crash can hide a copy. */
export function claimed(letter: Letter, now: Temporal.Instant): Letter {
  return { ...letter, status: 'claimed', claimedAt: stamp(now), copies: (letter.copies ?? 0) + 1 };
}

/** Whether nothing more is to be done for a letter: it went, or is no longer wanted. */
export function isSettled({ status }: Letter): boolean {
  return status === 'sent' || status === 'dropped';
}

/** A claimed letter that SES took. */
export function taken(letter: Letter, messageId: string, now: Temporal.Instant): Letter {
  return { ...letter, status: 'sent', sentAt: stamp(now), messageId };
}

/** A letter of which SES says that it went. Also one that was dropped when it was tried again: SES had taken it the first time. */
export function wentAfterAll({ dropped: _, ...kept }: Letter, messageId: string, at: string): Letter {
  return { ...kept, status: 'sent', messageId, sentAt: at };
}

/** A claimed letter that SES refused: anybody may try it again. */
export function released(letter: Letter): Letter {
  const { claimedAt: _, ...kept } = notHandedOver(letter);
  return { ...kept, status: 'requested' };
}

export function dropped(letter: Letter, why: string): Letter {
  return { ...letter, status: 'dropped', dropped: why };
}

/** A claimed letter of which SES certainly has no new copy. */
export function notHandedOver(letter: Letter): Letter {
  return { ...letter, copies: Math.max(0, (letter.copies ?? 0) - 1) };
}

/** Whether another sender holds the letter and may still be about to send it. */
export function isHeld(letter: Letter, now: Temporal.Instant): boolean {
  return (
    letter.status === 'claimed' && letter.claimedAt !== undefined && now.epochMilliseconds < leaseEnd(letter.claimedAt).epochMilliseconds
  );
}

export function leaseEnd(claimedAt: string): Temporal.Instant {
  return instantOf(claimedAt).add({ minutes: LEASE_MINUTES });
}

/** What SES tells of a letter. */
export type Fate = NonNullable<Letter['fate']> | 'sent';

/** Later news never undoes worse news: a bounce stays a bounce when "delivered" arrives after it. */
const RANK: Readonly<Record<Fate, number>> = { sent: 0, delayed: 1, delivered: 2, rejected: 3, bounced: 4, 'complained about': 5 };

/** A letter once SES has told of it; undefined when that changes nothing. */
export function withFate(letter: Letter, fate: Fate, messageId: string, at: string): Letter | undefined {
  const worse = RANK[fate] > RANK[letter.fate ?? 'sent'];
  const news = fate !== 'sent' && worse ? { fate } : {};
  if (letter.status !== 'sent') return { ...wentAfterAll(letter, messageId, at), ...news };
  return worse && fate !== 'sent' ? { ...letter, ...news } : undefined;
}
