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
] as const;

const application = z.object({ application: id });
const pair = z.object({ pair: id });
const meeting = z.object({ pair: id, meeting: count, version: count });

/**
 * Every event of a round: its name, what it carries and what it says. Events carry ids and numbers, never names, addresses or words
 * of people: they are archived, logged and kept in queues. A changed meaning gets a new name ("pair formed v2").
 */
const entries = {
  'application submitted': { detail: application, says: 'Somebody sent an application; the address is not confirmed yet.' },
  'application repeated': {
    detail: z.object({ application: id, day: z.iso.date() }),
    says: 'An address that has applied already was used again on this day.',
  },
  'application confirmed': { detail: application, says: 'The applicant showed that the address is theirs.' },
  'application withdrawn': { detail: application, says: 'Somebody left; for 24 hours they may change their mind.' },
  'application restored': { detail: application, says: 'Somebody who left came back within 24 hours.' },
  'withdrawal settled': { detail: application, says: 'The 24 hours are over: the person has left for good.' },
  'confirmation due': { detail: application, says: 'Two days have passed since the application was sent.' },
  'withdrawal due': { detail: z.object({ application: id, version: count }), says: 'The 24 hours after leaving have passed.' },
  'draft link asked for': {
    detail: z.object({ draft: id, time: count }),
    says: 'Somebody wants to go on with an unfinished application on another device.',
  },
  'link asked for': {
    detail: z.object({ application: id, time: count }),
    says: 'Somebody opened a link that has expired and asked for a new one.',
  },

  'call due': { detail: z.object({}), says: 'The day has come on which the call opens.' },
  'call opened': { detail: z.object({}), says: 'The call is open and takes applications.' },
  'recruiting check due': { detail: z.object({ day: count }), says: 'It is the 10th, 17th or 24th day of the call.' },
  'recruiting fell behind': {
    detail: z.object({ day: count, confirmed: count, forecast: count, wanted: count }),
    says: 'At this pace fewer people will apply than the round has room for.',
  },
  'call deadline extended': { detail: z.object({ until: z.iso.date() }), says: 'An operator gave applicants more time.' },
  'call deadline due': { detail: z.object({ deadline: z.iso.date() }), says: 'The deadline and its grace have passed.' },
  'call closed': { detail: z.object({}), says: 'No more applications are taken; matching begins.' },

  'pairs proposed': { detail: z.object({ proposal: count }), says: 'There is a proposal of pairs for the operators to look at.' },
  'pairs approved': { detail: z.object({ proposal: count }), says: 'An operator sent the offers.' },
  'pair offered': { detail: pair, says: 'Two people are asked whether they want to meet.' },
  'offer check due': { detail: z.object({ pair: id, day: count }), says: 'So many days have passed since a pair was offered.' },
  'pair answered': { detail: z.object({ pair: id, role, answer: z.enum(['yes', 'no']) }), says: 'One of the two said yes or no.' },
  'pair declined': { detail: pair, says: 'One of the two said no; both are free again.' },
  'pair lapsed': { detail: pair, says: 'Ten days passed without two answers; both are free again.' },
  'pair formed': { detail: pair, says: 'Both said yes.' },
  'pair ended': { detail: pair, says: 'The pair stopped before the round ended.' },
  'pair at risk': {
    detail: z.object({ pair: id, risk: z.enum(RISKS), occasion: z.string().check(z.maxLength(80)) }),
    says: 'Something about a pair needs a human being.',
  },

  'kick-off due': { detail: z.object({}), says: 'The kick-off has begun: the answers are final.' },
  'times proposed': {
    detail: z.object({ ...meeting.shape, proposedAt: z.iso.datetime() }),
    says: 'One of a pair proposed up to three times for a meeting.',
  },
  'meeting agreed': { detail: meeting, says: 'The other one picked a time.' },
  'meeting moved': { detail: meeting, says: 'A meeting got another time.' },
  'meeting cancelled': { detail: meeting, says: 'A meeting will not take place at its time.' },
  'meeting due': {
    detail: z.object({
      pair: id,
      meeting: count,
      version: count,
      when: z.enum(['week before', 'day before', 'after', 'unreported', 'still unreported']),
    }),
    says: 'A meeting is a week or a day ahead, two hours past, or past without a report.',
  },
  'meeting reported': { detail: z.object({ pair: id, meeting: count, role }), says: 'One of the two said whether the meeting was held.' },
  'booking due': {
    detail: z.object({
      pair: id,
      meeting: count,
      step: z.enum(['nudge', 'operators', 'answer times', 'times unanswered']),
      version: count,
    }),
    says: 'A meeting should have been booked by now, or proposed times answered.',
  },
  'silence due': {
    detail: z.object({ pair: id, days: z.literal([35, 50]), since: z.string() }),
    says: 'A pair may not have met for 35 or 50 days.',
  },

  'pulse due': { detail: z.object({ pair: id, pulse: z.literal([1, 2]) }), says: 'It is time to ask both how it is going.' },
  'pulse answered': { detail: z.object({ pair: id, pulse: z.literal([1, 2]), role }), says: 'One of the two answered the pulse.' },

  'workshop due': {
    detail: z.object({ step: z.enum(['invitation', 'reminder']) }),
    says: 'It is time to invite to, or remind of, the closing workshop.',
  },
  'evaluation due': {
    detail: z.object({ step: z.enum(['ask', 'reminder']) }),
    says: 'It is time to ask for, or remind of, the evaluation.',
  },
  'evaluation answered': { detail: application, says: 'Somebody answered the evaluation.' },
  'closing due': { detail: z.object({}), says: 'The day to close the round has come.' },
  'program closed': { detail: z.object({}), says: 'The round is over; the closing report is made.' },

  'letter requested': {
    detail: z.object({ recipient: z.string().check(z.maxLength(80)), letter: z.string().check(z.maxLength(160)), pair: z.optional(id) }),
    says: 'A letter is to be sent; its ledger entry says which and about what.',
  },
  'letter bounced': {
    detail: z.object({ recipient: z.string().check(z.maxLength(80)), letter: z.string().check(z.maxLength(160)) }),
    says: 'A letter came back for good; the address gets no more.',
  },
  'letter complained about': {
    detail: z.object({ recipient: z.string().check(z.maxLength(80)), letter: z.string().check(z.maxLength(160)) }),
    says: 'A letter was marked as spam; the address gets no more.',
  },
} as const;

export type EventName = keyof typeof entries;
export type Detail<Name extends EventName> = z.infer<(typeof entries)[Name]['detail']>;

export const catalogue: { readonly [Name in EventName]: { readonly detail: z.ZodMiniType<Detail<Name>>; readonly says: string } } = entries;

/** An event before it is published: what happened, to whom. */
export type EventOf<Name extends EventName> = { readonly name: Name; readonly detail: Detail<Name> };
export type DomainEvent = EventOf<EventName>;

export function event<Name extends EventName>(name: Name, detail: Detail<Name>): EventOf<Name> {
  return { name, detail };
}

function isEventName(text: string): text is EventName {
  return Object.hasOwn(catalogue, text);
}

/** A name and a detail from outside as an event. Throws for a name nobody knows and for a field missing or of the wrong kind. */
export function readEvent(name: string, detail: unknown): DomainEvent {
  if (!isEventName(name)) throw new TypeError(`no event is called "${name}"`);
  return { name, detail: z.parse(catalogue[name].detail, detail) };
}
