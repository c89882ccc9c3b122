import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Attention } from '../../../shared/domain/attention.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { restoreKind } from '../../../shared/storage/kinds/restore.ts';
import { keysKind } from '../../../shared/storage/kinds/round.ts';
import { ownerOf } from '../../../shared/storage/owner.ts';
import { type Key, PARTITION, ROUND_KEY } from '../../../shared/storage/table.ts';
import { type Item, nameOf, placeOf } from './table-items.ts';

/** What is written and what is removed so that a table holds what it held. */
export type Difference = { readonly puts: readonly Item[]; readonly removed: readonly Item[] };

const KEYS_KEPT = [
  restoreKind.key('restore'),
  // The keys links and sessions are signed with: made once, and needed by every link that is out.
  keysKind.key('keys'),
];

const VISITORS = ownerOf({ kind: 'visitor', id: '' });
const LEFT_BY_VISITORS = [VISITORS, `${PARTITION.texts}#${VISITORS}`];
/** What of it waits on the operators' list, and what people reported. */
const OF_VISITORS: readonly Attention['reason'][] = ['question asked', 'talk wished for', 'fault reported'];

/**
 * What no restore takes back, since it is about the world outside and not about the round: who did what; addresses that want no mail, or
 * want it again; where operators are signed in, and no longer; how many mails an address has had; what people reported; what visitors of the
 * call have asked and left since, and what is theirs no more.
 */
function stays({ pk, sk }: Key): boolean {
  return (
    LEFT_BY_VISITORS.some((start) => pk.startsWith(start)) ||
    (pk === PARTITION.attention && OF_VISITORS.some((reason) => sk.startsWith(`round/${reason}/`))) ||
    pk === PARTITION.audit ||
    pk === PARTITION.faults ||
    // What has been removed since, which says of nobody.
    pk === PARTITION.removed ||
    pk.startsWith(`${PARTITION.suppressed}#`) ||
    sk === 'SIGN-INS' ||
    sk.startsWith('DAY#') ||
    (pk.startsWith(`${PARTITION.addresses}#`) && sk.startsWith('MAILED')) ||
    KEYS_KEPT.some((kept) => kept.pk === pk && kept.sk === sk)
  );
}

/** Links in mails that went since go on working for those who are still there. */
function isLinkOf({ pk, sk }: Key, people: ReadonlySet<string>): boolean {
  return sk.startsWith('LINK#') && people.has(pk);
}

/**
 * What has to change for the table to be as it was at a moment. The round itself is not among it: see `roundFrom`.
 *
 * @param now All items of the table as they are.
 * @param then All items as they were.
 */
export function difference(now: readonly Item[], then: readonly Item[]): Difference {
  const was = new Map(then.map((item) => [nameOf(item), item]));
  const is = new Map(now.map((item) => [nameOf(item), item]));
  const people = new Set(then.map(placeOf).flatMap(({ pk, sk }) => (sk === applicationKind.key('').sk ? [pk] : [])));
  const isWanted = (item: Item): boolean => {
    const key = placeOf(item);
    const known = is.get(nameOf(item));
    if (stays(key) || isRound(key) || (known !== undefined && isLinkOf(key, people))) return false;
    return known === undefined || !isSame(known, item);
  };
  const isKept = (key: Key) => stays(key) || isRound(key) || isLinkOf(key, people);
  return { puts: then.filter(isWanted), removed: now.filter((item) => !was.has(nameOf(item)) && !isKept(placeOf(item))) };
}

/** DynamoDB gives the members of a set in any order. */
function isSame(one: Item, other: Item): boolean {
  return isDeepStrictEqual(inOrder(one), inOrder(other));
}

function inOrder(item: Item): unknown {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, value.SS === undefined && value.NS === undefined ? value : sorted(value)]),
  );
}

function sorted({ SS, NS }: AttributeValue) {
  return [...(SS ?? []), ...(NS ?? [])].sort();
}

function isRound({ pk, sk }: Key): boolean {
  return pk === ROUND_KEY.pk && sk === ROUND_KEY.sk;
}

/**
 * The round as it was, but at home in the copy: from the moment it is written no letter goes from the table it lies in. Nothing where the
 * round was not open yet.
 */
export function roundFrom(then: readonly Item[], copy: string): Item | undefined {
  const round = then.find((item) => isRound(placeOf(item)));
  const state = round?.['state']?.M;
  return round === undefined || state === undefined ? undefined : { ...round, state: { M: { ...state, home: { S: copy } } } };
}
