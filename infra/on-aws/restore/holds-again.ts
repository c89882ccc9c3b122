import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { actByHand } from '../../../shared/commands/application/act-by-hand.ts';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { actOnPair } from '../../../shared/commands/pair/act-on-pair.ts';
import { askForErasure } from '../../../shared/commands/privacy/ask-for-erasure.ts';
import { erasePerson } from '../../../shared/commands/privacy/erase-person.ts';
import { removeTextsOfOthers } from '../../../shared/commands/privacy/texts-of-others.ts';
import { removeElsewhere } from '../../../shared/commands/privacy/what-lies-elsewhere.ts';
import { askAboutData } from '../../../shared/commands/rights/act-on-rights.ts';
import type { Tools } from '../../../shared/commands/tools.ts';
import { type Out, outSchema } from '../../../shared/domain/application/aside.ts';
import type { ByHandCommand } from '../../../shared/domain/application/by-hand.ts';
import { erasedSchema, erasingSchema, type WhyErased } from '../../../shared/domain/application/erasing.ts';
import { instantOf } from '../../../shared/domain/decision.ts';
import type { Restore } from '../../../shared/domain/restore.ts';
import { requestSchema } from '../../../shared/domain/rights/request.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { letterKind } from '../../../shared/storage/kinds/letter.ts';
import type { Item } from './table-items.ts';

const read = z.object({
  kind: z.literal(applicationKind.name),
  state: z.object({
    id: z.string(),
    status: z.string(),
    refusesReminders: z.boolean(),
    out: z.optional(outSchema),
    erasing: z.optional(erasingSchema),
    erased: z.optional(erasedSchema),
    requests: z.optional(z.array(requestSchema)),
  }),
});

/** People's own decisions since the moment, which hold whatever is restored. */
export type Decided = Pick<Restore, 'left' | 'refusing' | 'erased' | 'erasing' | 'asked'>;

/** Who has left since the moment, was erased or has wanted to be, or has wanted no reminders since, among those who were there then. */
export function decidedSince(now: readonly Item[], then: readonly Item[]): Decided {
  const before = peopleIn(then);
  const known = [...peopleIn(now).values()].flatMap((is) => {
    const was = before.get(is.id);
    return was === undefined ? [] : [{ is, was }];
  });
  return {
    left: known
      .filter(({ is, was }) => is.erased === undefined && is.erasing === undefined && hasLeft(is.status) && !hasLeft(was.status))
      .map(({ is }) => ({ id: is.id, forGood: is.status === 'left', ...(isPutOut(is) ? { out: is.out } : {}) })),
    erased: known.flatMap(({ is, was }) =>
      is.erased === undefined || was.erased !== undefined ? [] : [{ id: is.id, why: is.erased.why }],
    ),
    erasing: known.flatMap(({ is: { id, erasing }, was }) =>
      erasing === undefined || was.erasing?.askedAt === erasing.askedAt
        ? []
        : [{ id, askedAt: erasing.askedAt, ...(erasing.by === undefined ? {} : { by: erasing.by }) }],
    ),
    asked: known.flatMap(({ is, was }) =>
      is.erased !== undefined
        ? []
        : (is.requests ?? []).slice(was.requests?.length ?? 0).map(({ kind, words }) => ({ id: is.id, kind, words })),
    ),
    refusing: known.filter(({ is, was }) => is.erased === undefined && is.refusesReminders && !was.refusesReminders).map(({ is }) => is.id),
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
 * Erases again whoever had been erased, before anything else, takes out again whoever had left, and asks nobody for what they refused. The
 * letters that come of it are held like all others.
 */
export async function holdAgain({ left, refusing, erased, erasing, asked, operator }: Restore, tools: Tools): Promise<void> {
  for (const { id, why } of erased) await eraseAgain(id, why, tools);
  for (const { id, askedAt, by } of erasing)
    await askForErasure(id, { ...tools, now: () => instantOf(askedAt) }, by === undefined ? undefined : { id: by }, { isDecided: true });
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
  // What they asked about their own data stands again, and is answered again: until then nothing of them is used that was not.
  for (const { id, kind, words } of asked ?? []) await askAboutData(id, { kind, words }, tools);
  for (const id of refusing) await actOnApplication(id, { command: 'refuse reminders' }, tools);
}

/** At once: they were told long ago when it would be, and it was. What lies elsewhere goes in the same step, since no function runs yet. */
async function eraseAgain(id: string, why: WhyErased, tools: Tools): Promise<void> {
  await leaveAgain(id, tools);
  await erasePerson(id, why, tools);
  const person = (await tools.store.get(applicationKind, id))?.state;
  if (person?.erased === undefined) return;
  await removeElsewhere(id, tools);
  await removeTextsOfOthers(person, tools);
}

/** Whoever was in a pair at the moment is so no more. */
async function leaveAgain(id: string, tools: Tools): Promise<void> {
  const person = (await tools.store.get(applicationKind, id))?.state;
  if (person === undefined || person.erased !== undefined) return;
  for (const pair of person.pairs) await actOnPair(pair, { command: 'end' }, tools);
}

function putOutAgain({ how, by, why, words, tells, mayApply }: Out): ByHandCommand {
  return how === 'turned down'
    ? { command: 'turn down', by, why, words: words ?? '', mayApply }
    : { command: 'take out', by, why, words, tells, mayApply };
}
