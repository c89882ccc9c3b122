import type { Temporal } from 'temporal-polyfill';
import type { Link } from '../domain/access-link.ts';
import { readAssistantId } from '../domain/application/assistant.ts';
import type { KeptText } from '../domain/kept-text.ts';
import {
  bookingOf,
  claimed,
  goesEvenRestricted,
  type Letter,
  type LetterName,
  type LetterRule,
  letterKey,
  type Recipient,
  recipientText,
  ruleOf,
} from '../domain/letter.ts';
import { type Change, type Step, upsert } from './changes/changes.ts';
import { changeLetter } from './changes/letter-changes.ts';
import { addressPartition, applicationKind } from './kinds/application.ts';
import { keptTextKind } from './kinds/kept-text.ts';
import { suppressedKind } from './kinds/letter.ts';
import { linkKind } from './kinds/link.ts';
import type { Stored } from './kinds/stored.ts';
import { ownerOf } from './owner.ts';
import { type Key, PARTITION, ROUND_KEY } from './table.ts';

/** A taken day is kept this long; after that no letter asks for it. */
const DAYS_KEPT = 3;
/** Letters an address that anybody may have typed gets: of those anybody can ask for, and of those that say what became of a sending. */
export const ADDRESS_RATE_LIMIT = { limited: { inRound: 3 }, waiting: { inDay: 3, inRound: 10 } } as const;

export type Claim = {
  readonly letter: Stored<Letter>;
  readonly now: Temporal.Instant;
  /** The day where the round is held. */
  readonly day: string;
  /** Whether it waits when the person has had another letter today. */
  readonly needsTheDay: boolean;
  /** Whether it waits when the person has had another letter about the same booking today. */
  readonly waitsForBooking: boolean;
  /** The hash of the address, to look it up among those that get no mail. */
  readonly address: string;
  readonly links: readonly Link[];
  /** What is kept of what it says. */
  readonly kept?: KeptText | undefined;
  /** The table the round was opened in; a copy with another name sends nothing. */
  readonly home: string;
};

/**
 * The one step that lets a letter go: it becomes ours for ten minutes if the person may still get it, the address takes mail, the
 * round is open and at home, and, when it needs the day, the person has had no other letter today. All of it holds or nothing is sent.
 */
export function claim({ letter, now, day, needsTheDay, waitsForBooking, address, links, kept, home }: Claim): readonly Change[] {
  const { recipient } = letter.state;
  const rule = ruleOf(letter.state.letter);
  return [
    () => [mailable(recipient, letter.state.letter), notSuppressed(address, rule), roundAllows(rule, home)].flat(),
    ...(rule.pace === 'at once'
      ? []
      : [dayTaken(letter.state, whoseDay(letter.state, address), { needsTheDay, waitsForBooking }, day, now)]),
    ...(rule.rateLimit === 'limited' ? [limitedTaken(address, letter.state, day)] : []),
    ...(rule.rateLimit === 'waiting' ? [waitingTaken(address, letter.state, day, now)] : []),
    ...changeLetter(letter, claimed(letter.state, now)),
    ...links.map((link) => upsert(linkKind, link)),
    ...(kept === undefined ? [] : [upsert(keptTextKind, kept)]),
  ];
}

function mailable(recipient: Recipient, letter: LetterName): readonly Step[] {
  const rule: LetterRule = ruleOf(letter);
  const assistant = recipient.kind === 'assistant' ? readAssistantId(recipient.id) : undefined;
  const person = recipient.kind === 'person' ? recipient.id : assistant?.manager;
  if (person === undefined || rule.to === undefined) return [];
  const key = applicationKind.key(person);
  const states = rule.to.map((state, index) => [`:s${index}`, state] as const);
  const reader = assistant === undefined ? '#state' : '#state.assisting';
  const willing = rule.refusable === true ? ` AND ${reader}.refusesReminders = :no` : '';
  const used = goesEvenRestricted(letter) ? '' : ' AND attribute_not_exists(#state.restricted)';
  const still = assistant === undefined ? '' : ` AND ${reader}.#number = :number`;
  return [
    {
      key,
      onConditionFailed: 'not mailable',
      item: (TableName) => ({
        ConditionCheck: {
          TableName,
          Key: key,
          ConditionExpression: `#state.#status IN (${states.map(([name]) => name).join(', ')})${willing}${used}${still}`,
          ExpressionAttributeNames: { '#state': 'state', '#status': 'status', ...(still === '' ? {} : { '#number': 'number' }) },
          ExpressionAttributeValues: {
            ...Object.fromEntries(states),
            ...(willing === '' ? {} : { ':no': false }),
            ...(assistant === undefined ? {} : { ':number': assistant.number }),
          },
        },
      }),
    },
  ];
}

function notSuppressed(address: string, { evenErased = false }: LetterRule): Step {
  const key = suppressedKind.key(address);
  const allowed = evenErased
    ? {
        ConditionExpression: 'attribute_not_exists(pk) OR #state.why = :erased',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':erased': 'erased' },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return { key, onConditionFailed: 'address suppressed', item: (TableName) => ({ ConditionCheck: { TableName, Key: key, ...allowed } }) };
}

function roundAllows(rule: LetterRule, home: string): Step {
  const open = rule.closing === true ? '' : ' AND #state.#stage <> :closed';
  return {
    key: ROUND_KEY,
    onConditionFailed: 'round closed',
    item: (TableName) => ({
      ConditionCheck: {
        TableName,
        Key: ROUND_KEY,
        ConditionExpression: `#state.home = :home${open}`,
        ExpressionAttributeNames: { '#state': 'state', ...(open === '' ? {} : { '#stage': 'stage' }) },
        ExpressionAttributeValues: { ':home': home, ...(open === '' ? {} : { ':closed': 'closed' }) },
      },
    }),
  };
}

/** Drafts of many strangers can name one address, and many applications, so the letter's own key does not tell them apart. */
function sharedKeyOf(letter: Letter): string {
  return `${recipientText(letter.recipient)} ${letterKey(letter)}`;
}

/** One letter a day and three in a round, of those that anybody can have sent to any address. A letter that was counted is not counted again. */
function limitedTaken(address: string, letter: Letter, day: string): Change {
  const key = { pk: addressPartition(address), sk: 'MAILED' };
  const counted = sharedKeyOf(letter);
  return () => [
    {
      key,
      onConditionFailed: 'address had its share',
      item: (TableName) => ({
        Update: {
          TableName,
          Key: key,
          UpdateExpression: 'ADD letters :letters, days :days',
          ConditionExpression:
            'contains(letters, :letter) OR attribute_not_exists(letters) OR (size(letters) < :most AND NOT contains(days, :day))',
          ExpressionAttributeValues: {
            ':letters': new Set([counted]),
            ':days': new Set([day]),
            ':letter': counted,
            ':day': day,
            ':most': ADDRESS_RATE_LIMIT.limited.inRound,
          },
        },
      }),
    },
  ];
}

/** Three a day and ten in a round, of those that say what became of a sending: one over the day's limit waits for the next. */
function waitingTaken(address: string, letter: Letter, day: string, now: Temporal.Instant): Change {
  const { inDay, inRound } = ADDRESS_RATE_LIMIT.waiting;
  const expires = Math.ceil(now.add({ hours: 24 * DAYS_KEPT }).epochMilliseconds / 1000);
  const counted = sharedKeyOf(letter);
  return () => [
    oneMore({ pk: addressPartition(address), sk: 'MAILED#ROUND' }, counted, inRound, 'address had its share'),
    oneMore({ pk: addressPartition(address), sk: `MAILED#${day}` }, counted, inDay, 'address over its daily limit', expires),
  ];
}

function oneMore(key: Key, counted: string, most: number, onConditionFailed: Step['onConditionFailed'], expires?: number): Step {
  return {
    key,
    onConditionFailed,
    item: (TableName) => ({
      Update: {
        TableName,
        Key: key,
        UpdateExpression: `ADD letters :letters${expires === undefined ? '' : ' SET expires = :expires'}`,
        ConditionExpression: 'contains(letters, :letter) OR attribute_not_exists(letters) OR size(letters) < :most',
        ExpressionAttributeValues: {
          ':letters': new Set([counted]),
          ':letter': counted,
          ':most': most,
          ...(expires === undefined ? {} : { ':expires': expires }),
        },
      },
    }),
  };
}

/** Whose day a letter takes: one person who books for two managers has one. */
function whoseDay({ recipient }: Letter, address: string): string {
  return recipient.kind === 'assistant' ? addressPartition(address) : ownerOf(recipient);
}

/**
 * Some letters need the day for themselves; the others take it, so that those wait. The day keeps which bookings it has had a letter about,
 * so that no second one goes about the same.
 */
function dayTaken(
  letter: Letter,
  whose: string,
  needs: Pick<Claim, 'needsTheDay' | 'waitsForBooking'>,
  day: string,
  now: Temporal.Instant,
): Change {
  const key = { pk: `${PARTITION.days}#${whose}`, sk: `DAY#${day}` };
  const expires = Math.ceil(now.add({ hours: 24 * DAYS_KEPT }).epochMilliseconds / 1000);
  const booking = bookingOf(letter);
  const free = needs.needsTheDay
    ? 'attribute_not_exists(pk) OR letter = :letter'
    : needs.waitsForBooking && booking !== undefined
      ? 'NOT contains(bookings, :booking) OR letter = :letter'
      : undefined;
  return () => [
    {
      key,
      onConditionFailed: 'day taken',
      item: (TableName) => ({
        Update: {
          TableName,
          Key: key,
          UpdateExpression: `SET kind = :kind, letter = :letter, expires = :expires${booking === undefined ? '' : ' ADD bookings :bookings'}`,
          ...(free === undefined ? {} : { ConditionExpression: free }),
          ExpressionAttributeValues: {
            ':kind': 'day',
            ':letter': letterKey(letter),
            ':expires': expires,
            ...(booking === undefined ? {} : { ':bookings': new Set([booking]) }),
            ...(free?.includes(':booking') === true ? { ':booking': booking } : {}),
          },
        },
      }),
    },
  ];
}
