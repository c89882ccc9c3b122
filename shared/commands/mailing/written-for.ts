import type { Recipient } from '../../domain/letter.ts';
import { fillingsFor } from '../../domain/mailing/placeholders.ts';
import { partnerIn } from '../../domain/pair/pair-id.ts';
import type { WrittenFor } from '../../mail/letters/context.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { mailingKind } from '../../storage/kinds/mailing.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import type { Tools } from '../tools.ts';

/** What operators wrote and what is to be filled in for whom it was written, as it is now. */
export async function writtenFor(mailingId: string, recipient: Recipient, tools: Tools): Promise<WrittenFor | undefined> {
  const { store, round, now } = tools;
  const mailing = (await store.get(mailingKind, mailingId))?.state;
  if (mailing === undefined) return undefined;
  const readerId = recipient.kind === 'person' ? recipient.id : (mailing.trialAs ?? '');
  const reader = (await store.get(applicationKind, readerId))?.state;
  if (reader === undefined) return undefined;
  const partners = reader.pairs.flatMap((pair) => partnerIn(pair, reader.id) ?? []);
  const [pairs, people] = await Promise.all([store.those(pairKind, reader.pairs), store.those(applicationKind, partners)]);
  const names = new Map(people.map(({ state }) => [state.id, state.answers.name]));
  const around = { pairs: pairs.map(({ state }) => state), nameOf: (id: string) => names.get(id) };
  return { mailing, reader, fillings: fillingsFor(reader, around, round, now()) };
}
