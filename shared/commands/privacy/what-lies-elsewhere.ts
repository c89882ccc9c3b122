import { Temporal } from 'temporal-polyfill';
import { assistantId, MOST_ASSISTANTS } from '../../domain/application/assistant.ts';
import { followUpAt } from '../../domain/closing/follow-up-days.ts';
import { followUpAsFigures, withoutWords } from '../../domain/closing/without-words.ts';
import { type Mailing, TO_ONE } from '../../domain/mailing/mailing.ts';
import { type Pair, roleIn } from '../../domain/pair/pair.ts';
import { withoutWordsOf } from '../../domain/pair/without-words.ts';
import type { Removed } from '../../domain/privacy/removed.ts';
import { removal } from '../../storage/changes/changes.ts';
import { afterwardsKind } from '../../storage/kinds/afterwards.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { careKind } from '../../storage/kinds/care.ts';
import { evaluationKind } from '../../storage/kinds/evaluation.ts';
import { LETTERS } from '../../storage/kinds/letter.ts';
import { LINKS } from '../../storage/kinds/link.ts';
import { mailingKind } from '../../storage/kinds/mailing.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { lettersOfKind } from '../../storage/letters-of-kind.ts';
import { ownerOf } from '../../storage/owner.ts';
import { type Key, keyOf, LAST, PARTITION } from '../../storage/table.ts';
import { roundNow } from '../round/round-now.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { inAnotherState } from './in-another-state.ts';
import { removeLettersLeft } from './remove-unapplied.ts';

/** What lies under somebody's own keys and is of nobody else, the codes of their links apart: they say that all is gone. */
export async function ownKeys(id: string, { store }: Tools): Promise<readonly Key[]> {
  const keys: Key[] = [];
  for (const pk of ownPartitions(id)) keys.push(...(await store.partition(pk)).map(keyOf));
  const counted = [evaluationKind.key(id).sk, afterwardsKind.key(id).sk];
  return keys.filter(({ sk }) => !sk.startsWith(LINKS) && sk !== 'APPLICATION' && !counted.includes(sk));
}

/** A draft becomes the application of the same id. */
function ownPartitions(id: string): readonly string[] {
  const assistants = Array.from({ length: MOST_ASSISTANTS }, (_, at) => ownerOf({ kind: 'assistant', id: assistantId(id, at + 1) }));
  const owners = [ownerOf({ kind: 'person', id }), ownerOf({ kind: 'draft', id }), ...assistants];
  return owners.flatMap((owner) => [owner, `${PARTITION.texts}#${owner}`, `${PARTITION.days}#${owner}`]);
}

/** How much of it there is, for the record. */
export async function countOf(id: string, tools: Tools): Promise<Removed['counts']> {
  const keys = await ownKeys(id, tools);
  const letters = keys.filter(({ sk }) => sk.startsWith(LETTERS)).length;
  const texts = keys.filter(({ pk }) => pk.startsWith(`${PARTITION.texts}#`)).length;
  const evaluation = await tools.store.get(evaluationKind, id);
  const answers = evaluation === undefined ? 0 : Object.keys(evaluation.state.answers).length;
  return {
    ...(letters === 0 ? {} : { letters }),
    ...(texts === 0 ? {} : { texts }),
    ...(answers === 0 ? {} : { answers }),
  };
}

/** Removes what lies elsewhere of somebody who has been erased. Cut off and begun again it goes on with what is left. */
export async function removeElsewhere(id: string, tools: Tools): Promise<void> {
  const { store } = tools;
  await store.discard(await ownKeys(id, tools));
  await removeLettersLeft(tools);
  await inAnotherState(evaluationKind, id, withoutWords, tools);
  await removeAfterwards(id, tools);
  const pairs = (await store.all(pairKind)).map(({ state }) => state).filter((pair) => roleIn(pair, id) !== undefined);
  for (const pair of pairs) await removeFromPair(pair, id, tools);
  await removeFromList(`application:${id}/`, tools);
  for (const { state } of [...(await store.all(mailingKind)), ...(await trials(tools))]) {
    const isTheirs = state.to === TO_ONE && state.people.includes(id);
    if (isTheirs || state.trialAs === id) await inAnotherState(mailingKind, state.id, (mailing) => ({ ...mailing, texts: {} }), tools);
  }
}

/** Of what somebody said yes to for afterwards the figures of the report stay, if they were asked for any. */
async function removeAfterwards(id: string, tools: Tools): Promise<void> {
  const { store, round, now } = tools;
  const said = (await store.get(afterwardsKind, id))?.state;
  const askedAt = followUpAt(round, await roundNow(tools));
  const wasAsked = askedAt !== undefined && Temporal.Instant.compare(askedAt, now()) <= 0 && said?.wishes.includes('followUp') === true;
  if (wasAsked) await inAnotherState(afterwardsKind, id, followUpAsFigures, tools);
  else await store.discard([afterwardsKind.key(id)]);
}

/** What operators wrote to themselves as somebody would get it stands in no list: their letters know of it. */
async function trials({ store, round }: Tools): Promise<readonly Stored<Mailing>[]> {
  const toOperators = round.operators.map(({ id }) => lettersOfKind({ kind: 'operator', id }, 'urgent from operators', store));
  const letters = (await Promise.all(toOperators)).flat();
  return store.those(
    mailingKind,
    letters.flatMap(({ about }) => about.mailing ?? []),
  );
}

async function removeFromPair(pair: Pair, id: string, tools: Tools): Promise<void> {
  const { store } = tools;
  const role = roleIn(pair, id);
  if (role !== undefined) await inAnotherState(pairKind, pair.id, (state) => withoutWordsOf(state, [role]), tools);
  await untilDone(async () => {
    const care = await store.get(careKind, pair.id);
    if (care === undefined) return 'done';
    return (await store.commit({ at: tools.now(), evenWhenClosed: true, changes: [removal(careKind, care)] })) === 'committed'
      ? 'done'
      : 'too late';
  });
  const from = `pair:${pair.id}/`;
  for (const { state } of await store.within(attentionKind, PARTITION.attention, { from, to: `${from}${LAST}` })) {
    if (state.notes !== undefined) await inAnotherState(attentionKind, attentionKind.idOf(state), ({ notes: _, ...entry }) => entry, tools);
  }
}

/** Entries about the person alone, with what operators wrote to them. */
async function removeFromList(from: string, { store, now }: Tools): Promise<void> {
  const entries = await store.within(attentionKind, PARTITION.attention, { from, to: `${from}${LAST}` });
  for (const entry of entries) await store.commit({ at: now(), evenWhenClosed: true, changes: [removal(attentionKind, entry)] });
}
