import * as z from 'zod/mini';
import type { FunnelCount, FunnelStep } from '../domain/application/recruiting.ts';
import { ROLES, type Role } from '../round/round-file.ts';
import type { Change, Step } from './changes/changes.ts';
import { type CannotBeRead, type Key, keyOf, PARTITION } from './table.ts';

/** What a line of the counts is called among kinds. */
export const COUNTS = 'count';
const FUNNEL = 'FUNNEL#';
const TALLY_KEY: Key = { pk: PARTITION.counts, sk: 'TALLY' };
const figure = z._default(z.number(), 0);

const funnelItem = z.object({
  day: z.string(),
  role: z.enum(ROLES),
  channel: z.string(),
  seen: figure,
  started: figure,
  submitted: figure,
  confirmed: figure,
  withdrawn: figure,
});
/** Figures of the whole round, kept up in the transactions that change them, so that no page has to count people. */
const tallyOf = <Figure extends z.ZodMiniType<number>>(one: Figure) =>
  z.object({
    offered: one,
    formed: one,
    declined: one,
    ended: one,
    agreed: one,
    held: one,
    cancelled: one,
    /** Letters SES has, or is about to have. */
    sent: one,
    bounced: one,
    evaluated: one,
  });
const tallyItem = tallyOf(figure);
/** A figure that cannot be read counts as none, and takes no other with it. */
const whatCanBeRead = tallyOf(z.catch(figure, 0));

export type Tally = keyof z.infer<typeof tallyItem>;
export type Counts = { readonly funnel: readonly FunnelCount[]; readonly tally: Readonly<Record<Tally, number>> };

export type FunnelCell = { readonly day: string; readonly role: Role; readonly channel: string };

/** One more (or fewer) at a step of the way to an application, on this day and from this channel. */
export function countFunnel(step: FunnelStep | 'withdrawn', where: FunnelCell, by = 1): Change {
  return countSteps({ [step]: by }, where);
}

/** The same for several steps at once: a transaction changes a line of the figures once. */
export function countSteps(steps: Partial<Record<FunnelStep | 'withdrawn', number>>, where: FunnelCell): Change {
  const key = { pk: PARTITION.counts, sk: `${FUNNEL}${where.day}#${where.role}#${where.channel}` };
  return () => [additions(key, Object.entries(steps), Object.entries(where))];
}

export function countTally(figures: Partial<Record<Tally, number>>): Change {
  const added = Object.entries(figures).filter(([, by]) => by !== 0);
  return () => (added.length === 0 ? [] : [additions(TALLY_KEY, added, [])]);
}

function additions(key: Key, added: readonly (readonly [string, number])[], labels: readonly (readonly [string, string])[]): Step {
  const adds = added.map((_, index) => `#a${index} :a${index}`).join(', ');
  const sets = labels.map((_, index) => `#s${index} = :s${index}`).join(', ');
  return {
    key,
    onConditionFailed: 'changed meanwhile',
    item: (TableName) => ({
      Update: {
        TableName,
        Key: key,
        UpdateExpression: `ADD ${adds}${sets === '' ? '' : ` SET ${sets}`}`,
        ExpressionAttributeNames: Object.fromEntries([
          ...added.map(([name], index) => [`#a${index}`, name]),
          ...labels.map(([name], index) => [`#s${index}`, name]),
        ]),
        ExpressionAttributeValues: Object.fromEntries([
          ...added.map(([, by], index) => [`:a${index}`, by]),
          ...labels.map(([, value], index) => [`:s${index}`, value]),
        ]),
      },
    }),
  };
}

/** The counts as they lie in their partition: one line per day, side and channel of the call, and the tally. */
export function readCounts(items: readonly unknown[]): { readonly counts: Counts; readonly unreadable: readonly CannotBeRead[] } {
  const withKey = items.map((item) => ({ item, key: keyOf(item) }));
  const tally = withKey.find(({ key }) => key.sk === TALLY_KEY.sk)?.item ?? {};
  const isOdd = !z.safeParse(tallyItem, tally).success;
  const lines = withKey
    .filter(({ key }) => key.sk.startsWith(FUNNEL))
    .map(({ item, key }) => ({ key, line: z.safeParse(funnelItem, item).data }));
  const odd = [...lines.filter(({ line }) => line === undefined).map(({ key }) => key), ...(isOdd ? [TALLY_KEY] : [])];
  return {
    counts: { funnel: lines.flatMap(({ line }) => line ?? []), tally: z.parse(whatCanBeRead, tally) },
    unreadable: odd.map((key) => ({ kind: COUNTS, key })),
  };
}

/** Whether a line of the counts can be read. */
export function isCount(item: unknown): boolean {
  return readCounts([item]).unreadable.length === 0;
}
