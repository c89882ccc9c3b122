import type { Temporal } from 'temporal-polyfill';
import { rememberRound, roundBeside } from '../../shared/commands/round/round-now.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { hashOf, isGood, type Purpose, wentToPresentAddress } from '../../shared/domain/access-link.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import { instantOf } from '../../shared/domain/decision.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { linkKind } from '../../shared/storage/kinds/link.ts';
import { LATE, triedKind } from '../../shared/storage/kinds/tried.ts';
import { ownerOf } from '../../shared/storage/owner.ts';
import { type Ref, ref } from '../../shared/storage/ref.ts';
import type { Found } from '../../shared/storage/store.ts';

/** Whom a link belongs to. One that is out of date still says whose it was, so that a new one can be asked for. */
export type Holder =
  | {
      readonly link: 'good' | 'out of date';
      readonly person: Application;
      /** Until when the link opens. */
      readonly until: Temporal.Instant;
      readonly found: Found;
      /** Whether it went to the address the person has now. */
      readonly isTheirs: boolean;
    }
  | { readonly link: 'unknown' };

/** Looks up a link, and what the page will ask for beside it, such as where the round stands: one request. Wrong, forged and erased links all look the same. */
export async function holderOf(purpose: Purpose, id: string, secret: string, tools: Tools, beside: readonly Ref[] = []): Promise<Holder> {
  const { store, now } = tools;
  const owner = ownerOf({ kind: 'person', id });
  const hash = hashOf(secret);
  const own = [ref(applicationKind, id), ref(linkKind, { owner, hash }), ref(triedKind, { owner, page: LATE })];
  const found = await store.getTogether([...own, ...beside, ...roundBeside(tools)]);
  rememberRound(found, tools);
  const person = found.get(applicationKind, id)?.state;
  const link = found.get(linkKind, { owner, hash })?.state;
  if (person === undefined || link === undefined || link.purpose !== purpose) return { link: 'unknown' };
  const isTheirs = wentToPresentAddress(link, person.addressSince);
  return { link: isGood(link, person.addressSince, now()) ? 'good' : 'out of date', person, until: instantOf(link.until), found, isTheirs };
}
