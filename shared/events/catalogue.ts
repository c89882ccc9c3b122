import * as z from 'zod/mini';
import { ROLES } from '../round/round-file.ts';

/** Ids are opaque: small letters, digits, and the signs that join the ids of two people into the id of their pair. */
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const role = z.enum(ROLES);
const count = z.int().check(z.minimum(0));

export const RISKS = [
  'low score',
  'no meeting for 35 days',
  'no meeting for 50 days',
  'mail bounced',
  'mail complained about',
  'asked to be contacted',
  'two cancellations in a row',
  'nobody booked',
  'times unanswered',
  'nobody reported',
  'reports differ',
  'offer unanswered',
  'somebody left',
  'nobody took over',
] as const;

const application = z.object({ application: id });
/** Which of the assistants of an application's person, counted from one. */
const assistant = z.object({ application: id, assistant: count });
const pair = z.object({ pair: id });
/** `offer` counts the offers to the same two, when it is not the first: one that lapsed may be sent again. */
const offer = z.object({ pair: id, offer: z.optional(count) });
/** Which of its pauses, counted from one, and in which state of it. */
const pause = z.object({ pair: id, pause: count, version: count });
const meeting = z.object({ pair: id, meeting: count, version: count });
/** `soonest` is the nearest time ahead that was given, changed or taken back: whoever hears of it later comes in vain, or not at all. */
const soonest = z.optional(z.iso.datetime());
const meetingTime = z.object({ ...meeting.shape, soonest });

/**
 * Every event of a round: its name and what it carries. Events carry ids and numbers, never names, addresses or words
 * of people: they are archived, logged and kept in queues. A changed meaning gets a new name ("pair formed v2").
 */
const details = {
  'application submitted': application,
  'address corrected': z.object({ application: id, time: count }),
  'answers changed': z.object({ application: id, time: count }),
  'application confirmed': application,
  'application withdrawn': z.object({ application: id, time: count }),
  'application restored': application,
  'withdrawal settled': application,
  'confirmation due': z.object({ ...application.shape, step: z.optional(z.literal('operators')) }),
  'withdrawal due': z.object({ application: id, version: count }),
  'erasure asked for': z.object({ application: id, time: count }),
  'erasure due': z.object({ application: id, erasure: count, look: count }),
  'person erased': application,
  'retention due': z.object({ look: count }),
  'hold changed': z.object({ application: id, hold: count }),
  'hold due': z.object({ application: id, hold: count, time: count }),
  'request due': z.object({ application: id, request: count, time: count }),
  'draft link asked for': z.object({ draft: id, time: count }),
  'link asked for': z.object({ application: id, time: count }),
  'assistant named': assistant,
  'assistant gone': assistant,
  'assistant link asked for': z.object({ ...assistant.shape, time: count }),

  'call due': z.object({}),
  'call opened': z.object({}),
  'recruiting check due': z.object({ day: count }),
  'recruiting fell behind': z.object({ day: count, confirmed: count, forecast: count, wanted: count }),
  'deadline nearly due': z.object({ deadline: z.iso.date() }),
  'call deadline due': z.object({ deadline: z.iso.date(), early: z.optional(z.iso.datetime()) }),
  'call closed': z.object({}),

  'matching reopened': z.object({ occasion: z.string().check(z.regex(/^[a-z]{1,20} [a-z0-9-]{1,64} [0-9TZ:.-]{1,40}$/)) }),
  'pairs proposed': z.object({ proposal: count, approved: count }),
  'pairs approved': z.object({ proposal: count }),
  'answers nearly due': z.object({ day: z.iso.date() }),
  'answers due': z.object({ day: z.iso.date() }),
  'waiting answered': z.object({ time: count }),
  'list reminder due': z.object({ entry: z.string().check(z.maxLength(160)), since: z.iso.datetime(), time: count }),
  'pair offered': offer,
  'offer check due': z.object({ ...offer.shape, day: count }),
  'pair answered': z.object({ pair: id, role, answer: z.enum(['yes', 'no']) }),
  'pair declined': offer,
  'pair lapsed': offer,
  /** `again` counts how often it came together once more after an exchange had parted it. */
  'pair formed': z.object({ ...pair.shape, again: z.optional(count) }),
  'pair ended': z.object({ ...pair.shape, soonest }),
  'pair paused': z.object({ ...pause.shape, callsOff: z.boolean() }),
  'pause due': pause,
  'pause ended': pause,
  'pair at risk': z.object({ pair: id, risk: z.enum(RISKS), occasion: z.string().check(z.maxLength(80)) }),

  'plan changed': z.object({ number: count }),
  'plan change due': z.object({ telling: count }),

  'who comes due': z.object({ gathering: z.enum(['kickOff', 'workshop']) }),
  'kick-off nearly due': z.object({}),
  'kick-off due': z.object({}),
  'times proposed': z.object({ ...meeting.shape, proposedAt: z.iso.datetime() }),
  'meeting agreed': meetingTime,
  'meeting moved': meetingTime,
  'place changed': z.object({ ...meetingTime.shape, sequence: count }),
  'meeting cancelled': meetingTime,
  'meeting due': z.object({
    pair: id,
    meeting: count,
    version: count,
    // "week before" is on the agenda of rounds that earlier versions of the code have kept.
    when: z.enum(['week before', 'day before', 'after', 'after for both', 'unreported', 'still unreported']),
  }),
  'meeting reported': z.object({ pair: id, meeting: count, role }),
  'meeting recorded': z.object({
    ...meeting.shape,
    by: z.enum([...ROLES, 'operator']),
    recordedAt: z.iso.datetime(),
    instead: z.boolean(),
  }),
  'meeting settled': z.object({ ...meeting.shape, held: z.boolean(), settledAt: z.iso.datetime() }),
  'booking due': z.discriminatedUnion('step', [
    z.object({ ...meeting.shape, step: z.enum(['nudge', 'operators']) }),
    z.object({ ...meeting.shape, step: z.enum(['answer times', 'times unanswered']), proposedAt: z.iso.datetime() }),
  ]),
  'silence due': z.object({ pair: id, days: z.literal([35, 50]), since: z.string() }),

  'pulse due': z.object({ pair: id, pulse: z.literal([1, 2]) }),
  'pulse answered': z.object({ pair: id, pulse: z.literal([1, 2]), role }),

  'workshop due': z.object({ step: z.enum(['invitation', 'reminder']) }),
  'minutes due': z.object({ sitting: z.int() }),
  'minutes let out': z.object({}),
  'evaluation due': z.object({ step: z.enum(['ask', 'reminder']) }),
  'evaluation answered': application,
  'closing due': z.object({}),
  'follow-up due': z.object({}),
  'program closed': z.object({}),

  'mailing due': z.object({ mailing: id }),
  'letter requested': z.object({
    recipient: z.string().check(z.maxLength(80)),
    letter: z.string().check(z.maxLength(160)),
    pair: z.optional(id),
  }),
  'mail stopped': z.object({
    recipient: z.string().check(z.maxLength(80)),
    letter: z.string().check(z.maxLength(160)),
    why: z.enum(['bounced', 'complained about']),
  }),

  'probe sent': z.object({ probe: id }),
} as const;

export type EventName = keyof typeof details;
export type Detail<Name extends EventName> = z.infer<(typeof details)[Name]>;

/** What each event carries. */
export const catalogue: { readonly [Name in EventName]: z.ZodMiniType<Detail<Name>> } = details;

/** What each event says, for people: functions do without. */
export const SENTENCES: Readonly<Record<EventName, string>> = {
  'application submitted': 'Somebody sent an application; the address is not confirmed yet.',
  'address corrected': 'An applicant put a mistyped address right before it was confirmed.',
  'answers changed': 'An operator entered somebody, or somebody’s answers became others.',
  'application confirmed': 'The applicant showed that the address is theirs.',
  'application withdrawn': 'Somebody left; for 24 hours they may change their mind.',
  'application restored': 'Somebody who left came back within 24 hours, or operators let them back in.',
  'withdrawal settled': 'Somebody has left for good: the 24 hours are over, or an operator turned them down or took them out.',
  'confirmation due': 'Two days have passed since the application was sent, or a week since an operator entered somebody.',
  'withdrawal due': 'The 24 hours after leaving have passed.',
  'erasure asked for': 'Somebody wants everything about them to be erased; for 24 hours they may change their mind.',
  'erasure due': 'The 24 hours after asking to be erased have passed, or last letters were on their way an hour ago.',
  'person erased': 'What was known of somebody has been erased; what lies elsewhere follows.',
  'retention due': 'It is time to remove what has been kept for as long as the round keeps it.',
  'hold changed': 'An operator put somebody on hold, chose another day to look again, or let them be matched again.',
  'hold due': 'The day has come on which operators look again at somebody on hold, or some days later nobody has.',
  'request due': 'The last day to answer what somebody asked about their own data is near, and nobody has answered.',
  'draft link asked for': 'Somebody wants to go on with an unfinished application on another device.',
  'link asked for': 'Somebody opened a link that has expired and asked for a new one.',
  'assistant named': 'A manager whose address is confirmed named who books for her.',
  'assistant gone': 'Whoever booked for a manager does so no more: she or they said so, or she named another.',
  'assistant link asked for': 'An assistant opened a link that has expired and asked for a new one.',

  'call due': 'The day has come on which the call opens.',
  'call opened': 'The call is open and takes applications.',
  'recruiting check due': 'It is a day of the call on which its pace is looked at.',
  'recruiting fell behind': 'At this pace fewer people will apply than the round has room for.',
  'deadline nearly due': 'The last day to apply is near.',
  'call deadline due': 'The deadline and its grace have passed, or an operator ended the call before.',
  'call closed': 'No more applications are taken; matching begins.',

  'matching reopened': 'Whom somebody may be brought together with is decided otherwise, or how many people they may meet.',
  'pairs proposed': 'There is a proposal of pairs for the operators to look at.',
  'pairs approved': 'An operator sent the offers.',
  'answers nearly due': 'In three working days everybody who waits is to have word.',
  'answers due': 'The day has come by which everybody who waits was promised word.',
  'waiting answered': 'An operator told those who waited that there is no place for them.',
  'list reminder due': 'Two more working days have passed, and what only an operator can do still stands on the list.',
  'pair offered': 'Two people are asked whether they want to meet.',
  'offer check due': 'So many days have passed since a pair was offered.',
  'pair answered': 'One of the two said yes or no.',
  'pair declined': 'One of the two said no; both are free again.',
  'pair lapsed': 'The time to answer passed without two answers; both are free again.',
  'pair formed': 'Both said yes.',
  'pair ended': 'The pair stopped before the round ended.',
  'pair paused': 'A pair does not meet for a time, or for another one than before.',
  'pause due': 'The last day of a pause is over.',
  'pause ended': 'A pause was ended before its last day, or taken back.',
  'pair at risk': 'Something about a pair needs a human being.',

  'plan changed': 'An operator changed when or where something happens.',
  'plan change due': 'A change of the plan can no longer be taken back: it is time to tell of it.',

  'who comes due': 'It is time to ask those who have not said whether they come to a gathering.',
  'kick-off nearly due': 'It is time to remind of the kick-off.',
  'kick-off due': 'The kick-off has begun.',
  'times proposed': 'One of a pair proposed up to three times for a meeting.',
  'meeting agreed': 'The other one picked a time.',
  'meeting moved': 'A meeting got another time.',
  'place changed': 'A meeting got another place, or has none any more; its time stands.',
  'meeting cancelled': 'A meeting will not take place at its time.',
  'meeting due': 'A meeting is a day ahead, two hours past, or past without a report.',
  'meeting reported': 'One of the two said whether the meeting was held.',
  'meeting recorded': 'Somebody said that a pair met on a day for which nothing was booked.',
  'meeting settled': 'An operator said whether a meeting took place.',
  'booking due': 'A meeting should have been booked by now, or proposed times answered.',
  'silence due': 'A pair may not have met for 35 or 50 days.',

  'pulse due': 'It is time to ask both how it is going.',
  'pulse answered': 'One of the two answered the pulse.',

  'workshop due': 'It is time to invite to, or remind of, the closing workshop.',
  'minutes due':
    'The closing workshop was on the working day before, and phones had joined it, operators led it or somebody waits for its minutes.',
  'minutes let out': 'An operator let the minutes of the closing workshop out.',
  'evaluation due': 'It is time to ask for, or remind of, the evaluation.',
  'evaluation answered': 'Somebody answered the evaluation.',
  'closing due': 'The day to close the round has come.',
  'follow-up due': 'Three months have passed since the round was closed.',
  'program closed': 'The round is over; the closing report is made.',

  'mailing due': 'It is time for what an operator wrote to go.',
  'letter requested': 'A letter is to be sent; its ledger entry says which and about what.',
  'mail stopped': 'A letter came back for good or was marked as spam; the address gets no more.',

  'probe sent': 'A deployed round tries itself: whether an event comes through.',
};

/** An event before it is published: what happened, to whom. */
export type EventOf<Name extends EventName> = { readonly name: Name; readonly detail: Detail<Name> };
export type DomainEvent = EventOf<EventName>;

export function event<Name extends EventName>(name: Name, detail: Detail<Name>): EventOf<Name> {
  return { name, detail };
}

function isEventName(text: string): text is EventName {
  return Object.hasOwn(catalogue, text);
}

/** What earlier versions of the code called an event, and what they left unsaid by that name. */
const CALLED_BEFORE: Readonly<Record<string, { readonly name: EventName; readonly said: object }>> = {
  'letter bounced': { name: 'mail stopped', said: { why: 'bounced' } },
  'letter complained about': { name: 'mail stopped', said: { why: 'complained about' } },
};

/** A name and a detail from outside as an event. Throws for a name nobody knows and for a field missing or of the wrong kind. */
export function readEvent(name: string, detail: unknown): DomainEvent {
  const before = Object.hasOwn(CALLED_BEFORE, name) ? CALLED_BEFORE[name] : undefined;
  if (before !== undefined) return readEvent(before.name, { ...Object(detail), ...before.said });
  if (!isEventName(name)) throw new TypeError(`no event is called "${name}"`);
  return { name, detail: z.parse(catalogue[name], detail) };
}
