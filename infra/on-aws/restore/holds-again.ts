import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { actByHand } from '../../../shared/commands/application/act-by-hand.ts';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import type { Tools } from '../../../shared/commands/tools.ts';
import { type Out, outSchema } from '../../../shared/domain/application/aside.ts';
import type { ByHandCommand } from '../../../shared/domain/application/by-hand.ts';
import type { Restore } from '../../../shared/domain/restore.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { letterKind } from '../../../shared/storage/kinds/letter.ts';
import type { Item } from './table-items.ts';

const read = z.object({
  kind: z.literal(applicationKind.name),
  state: z.object({ id: z.string(), status: z.string(), refusesReminders: z.boolean(), out: z.optional(outSchema) }),
});

/** People's own decisions since the moment, which hold whatever is restored. */
export type Decided = Pick<Restore, 'left' | 'refusing'>;

/** Who has left since the moment, or has wanted no reminders since, among those who were there then. */
export function decidedSince(now: readonly Item[], then: readonly Item[]): Decided {
  const before = peopleIn(then);
  const known = [...peopleIn(now).values()].flatMap((is) => {
    const was = before.get(is.id);
    return was === undefined ? [] : [{ is, was }];
  });
  return {
    left: known
      .filter(({ is, was }) => hasLeft(is.status) && !hasLeft(was.status))
      .map(({ is }) => ({ id: is.id, forGood: is.status === 'left', ...(isPutOut(is) ? { out: is.out } : {}) })),
    refusing: known.filter(({ is, was }) => is.refusesReminders && !was.refusesReminders).map(({ is }) => is.id),
  };
}

/** What would be lost: how many applied since, and how many letters were asked for since. */
export function lostSince(now: readonly Item[], then: readonly Item[]) {
  const before = peopleIn(then);
  const count = (items: readonly Item[]) => items.filter((item) => item['kind']?.S === letterKind.name).length;
  return { applied: [...peopleIn(now).keys()].filter((id) => !before.has(id)).length, letters: Math.max(0, count(now) - count(then)) };
}

function hasLeft(status: string): boolean {
  return status === 'withdrawn' || status === 'left';
}

/** Whoever was put out did not leave, and is told something else. */
function isPutOut({ status, out }: { readonly status: string; readonly out?: Out | undefined }): boolean {
  return status === 'left' && out !== undefined && out.backAt === undefined;
}

function peopleIn(items: readonly Item[]) {
  const read = items.flatMap((item) => person(item) ?? []);
  return new Map(read.map((one) => [one.id, one]));
}

function person(item: Item) {
  const found = z.safeParse(read, unmarshall({ ...item }));
  return found.success ? found.data.state : undefined;
}

/**
 * Takes out again whoever had left, and asks nobody for what they refused. The letters that come of it are held like all others. This is the
 * place for whatever else must hold after a restore as it held before: whoever is erased at their own wish, once that can be done.
 */
export async function holdAgain({ left, refusing, operator }: Restore, tools: Tools): Promise<void> {
  for (const { id, forGood, out } of left) {
    if (out !== undefined) {
      await actByHand(id, putOutAgain(out), tools, { id: operator });
      continue;
    }
    const by = { operator: { operator, act: 'withdrew application', about: { application: id } } } as const;
    const outcome = await actOnApplication(id, { command: 'withdraw' }, tools, by);
    if (outcome.outcome === 'refused' || !forGood) continue;
    await actOnApplication(id, { command: 'settle withdrawal', version: outcome.state.withdrawals }, tools);
  }
  for (const id of refusing) await actOnApplication(id, { command: 'refuse reminders' }, tools);
}

function putOutAgain({ how, by, why, words, tells, mayApply }: Out): ByHandCommand {
  return how === 'turned down'
    ? { command: 'turn down', by, why, words: words ?? '', mayApply }
    : { command: 'take out', by, why, words, tells, mayApply };
}
