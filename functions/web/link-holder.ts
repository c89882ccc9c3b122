import type { Temporal } from 'temporal-polyfill';
import { rememberRound, roundBeside } from '../../shared/commands/round/round-now.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { hashOf, isGood, type Link, type Purpose, wentToPresentAddress } from '../../shared/domain/access-link.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import { type Assistant, assistantId, assistantOf, everAssistant, readAssistantId } from '../../shared/domain/application/assistant.ts';
import { instantOf } from '../../shared/domain/decision.ts';
import type { Language } from '../../shared/round/languages.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { linkKind } from '../../shared/storage/kinds/link.ts';
import { LATE, triedKind } from '../../shared/storage/kinds/tried.ts';
import { ownerOf } from '../../shared/storage/owner.ts';
import { type Ref, ref } from '../../shared/storage/ref.ts';
import type { Found } from '../../shared/storage/store.ts';

/** Whoever books for a manager, by a link of their own. */
export type LinkAssistant = Pick<Assistant, 'id' | 'name' | 'email' | 'language' | 'number'>;

/** Whom a link belongs to. One that is out of date still says whose it was, so that a new one can be asked for. */
export type Holder =
  | {
      /** `over`: an assistant's who books no more. */
      readonly link: 'good' | 'out of date' | 'over';
      readonly person: Application;
      /** Whose link it is, where not the person's own but that of whoever books for them, or did. */
      readonly assistant: LinkAssistant | undefined;
      /** Until when the link opens. */
      readonly until: Temporal.Instant;
      readonly found: Found;
      /** Whether it went to the address the person has now. */
      readonly isTheirs: boolean;
    }
  /** All it led to has been erased; its reader had this language. */
  | { readonly link: 'gone'; readonly language: Language }
  | { readonly link: 'unknown' };

/** Looks up a link, and what the page will ask for beside it, such as where the round stands: one request. Wrong and forged links all look the same. */
export async function holderOf(purpose: Purpose, id: string, secret: string, tools: Tools, beside: readonly Ref[] = []): Promise<Holder> {
  const { store, now } = tools;
  const ofAssistant = readAssistantId(id);
  const owner = ownerOf({ kind: ofAssistant === undefined ? 'person' : 'assistant', id });
  const own = ofAssistant?.manager ?? id;
  if ((purpose === 'book') !== (ofAssistant !== undefined) && purpose !== 'stop') return { link: 'unknown' };
  const hash = hashOf(secret);
  const refs = [ref(applicationKind, own), ref(linkKind, { owner, hash }), ref(triedKind, { owner, page: LATE })];
  const found = await store.getTogether([...refs, ...beside, ...roundBeside(tools)]);
  rememberRound(found, tools);
  const person = found.get(applicationKind, own)?.state;
  const link = found.get(linkKind, { owner, hash })?.state;
  if (person === undefined || link === undefined || link.purpose !== purpose) return { link: 'unknown' };
  if (person.erased !== undefined) return { link: 'gone', language: person.language };
  const until = instantOf(link.until);
  if (ofAssistant !== undefined) return assistantHolder(link, ofAssistant.number, { person, until, found }, now());
  const isTheirs = wentToPresentAddress(link, person.addressSince);
  const isOpen = isGood(link, person.addressSince, now());
  return { link: isOpen ? 'good' : 'out of date', person, assistant: undefined, until, found, isTheirs };
}

/** A link of the `number`th assistant somebody has named: it opens as long as they book, and is theirs alone. */
function assistantHolder(
  link: Link,
  number: number,
  held: { readonly person: Application; readonly until: Temporal.Instant; readonly found: Found },
  now: Temporal.Instant,
): Holder {
  const reader = everAssistant(held.person, number);
  if (reader === undefined) return { link: 'unknown' };
  const { name, email, language } = reader;
  const assistant = { id: assistantId(held.person.id, number), name, email, language, number };
  const isNow = assistantOf(held.person)?.number === number;
  return { ...held, assistant, link: isNow ? (isGood(link, undefined, now) ? 'good' : 'out of date') : 'over', isTheirs: true };
}
