import type { Temporal } from 'temporal-polyfill';
import type { Link } from '../domain/access-link.ts';
import { claimed, type Letter, type LetterRule, letterKey, type Recipient, recipientText, ruleOf } from '../domain/letter.ts';
import { type Change, type Step, type Stored, upsert } from './changes/changes.ts';
import { changeLetter } from './changes/letter-changes.ts';
import { addressKind, applicationKind } from './kinds/application.ts';
import { partitionOf, suppressedKind } from './kinds/letter.ts';
import { linkKind } from './kinds/link.ts';
import { ROUND_KEY } from './table.ts';

/** A taken day is kept this long; after that no letter asks for it. */
const DAYS_KEPT = 3;
/** Letters an address that anybody may have typed gets in a round. */
const MOST_LIMITED = 3;

export type Claim = {
  readonly letter: Stored<Letter>;
  readonly now: Temporal.Instant;
  /** The day where the round is held. */
  readonly day: string;
  /** Whether it waits when the person has had another letter today. */
  readonly needsTheDay: boolean;
  /** The hash of the address, to look it up among those that get no mail. */
  readonly address: string;
  readonly links: readonly Link[];
  /** The table the round was opened in; a copy with another name sends nothing. */
  readonly home: string;
};

/**
 * The one step that lets a letter go: it becomes ours for ten minutes if the person may still get it, the address takes mail, the
 * round is open and at home, and, when it needs the day, the person has had no other letter today. All of it holds or nothing is sent.
 */
export function claim({ letter, now, day, needsTheDay, address, links, home }: Claim): readonly Change[] {
  const { recipient } = letter.state;
  const rule = ruleOf(letter.state.letter);
  return [
    () => [mailable(recipient, rule), notSuppressed(address), roundAllows(rule, home)].flat(),
    ...(rule.pace === 'at once' ? [] : [dayTaken(letter.state, needsTheDay, day, now)]),
    ...(rule.share === undefined ? [] : [shareTaken(address, letter.state, rule.share, day)]),
    ...changeLetter(letter, claimed(letter.state, now)),
    ...links.map((link) => upsert(linkKind, link)),
  ];
}

function mailable(recipient: Recipient, rule: LetterRule): readonly Step[] {
  if (recipient.kind !== 'person' || rule.to === undefined) return [];
  const key = applicationKind.key(recipient.id);
  const states = rule.to.map((state, index) => [`:s${index}`, state] as const);
  const willing = rule.refusable === true ? ' AND #state.refusesReminders = :no' : '';
  return [
    {
      key,
      otherwise: 'not mailable',
      item: (TableName) => ({
        ConditionCheck: {
          TableName,
          Key: key,
          ConditionExpression: `#state.#status IN (${states.map(([name]) => name).join(', ')})${willing}`,
          ExpressionAttributeNames: { '#state': 'state', '#status': 'status' },
          ExpressionAttributeValues: { ...Object.fromEntries(states), ...(willing === '' ? {} : { ':no': false }) },
        },
      }),
    },
  ];
}

function notSuppressed(address: string): Step {
  const key = suppressedKind.key(address);
  return {
    key,
    otherwise: 'address suppressed',
    item: (TableName) => ({ ConditionCheck: { TableName, Key: key, ConditionExpression: 'attribute_not_exists(pk)' } }),
  };
}

function roundAllows(rule: LetterRule, home: string): Step {
  const open = rule.closing === true ? '' : ' AND #state.#stage <> :closed';
  return {
    key: ROUND_KEY,
    otherwise: 'round closed',
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

const WITHIN_SHARE = 'contains(letters, :letter) OR attribute_not_exists(letters) OR (size(letters) < :most AND NOT contains(days, :day))';

/**
 * One letter a day and three in a round to an address that anybody may have typed. The receipt counts but is never refused: it was
 * promised on a page. A letter that was counted is not counted again.
 */
function shareTaken(address: string, letter: Letter, share: 'limited' | 'counted', day: string): Change {
  const key = { pk: addressKind.key(address).pk, sk: 'MAILED' };
  // Drafts of many strangers can name one address, so the letter's own key does not tell them apart.
  const counted = `${recipientText(letter.recipient)} ${letterKey(letter)}`;
  return () => [
    {
      key,
      otherwise: 'address had its share',
      item: (TableName) => ({
        Update: {
          TableName,
          Key: key,
          UpdateExpression: 'ADD letters :letters, days :days',
          ...(share === 'counted' ? {} : { ConditionExpression: WITHIN_SHARE }),
          ExpressionAttributeValues: {
            ':letters': new Set([counted]),
            ':days': new Set([day]),
            ...(share === 'counted' ? {} : { ':letter': counted, ':day': day, ':most': MOST_LIMITED }),
          },
        },
      }),
    },
  ];
}

/** Some letters need the day for themselves; the others take it, so that those wait. */
function dayTaken(letter: Letter, needed: boolean, day: string, now: Temporal.Instant): Change {
  const key = { pk: partitionOf(letter.recipient), sk: `DAY#${day}` };
  const expires = Math.ceil(now.add({ hours: 24 * DAYS_KEPT }).epochMilliseconds / 1000);
  const Item = { ...key, kind: 'day', letter: letterKey(letter), expires };
  return () => [
    {
      key,
      otherwise: 'day taken',
      item: (TableName) => ({
        Put: {
          TableName,
          Item,
          ...(needed
            ? { ConditionExpression: 'attribute_not_exists(pk) OR letter = :me', ExpressionAttributeValues: { ':me': letterKey(letter) } }
            : {}),
        },
      }),
    },
  ];
}
