import type { Tools } from '../../../../shared/commands/tools.ts';
import { forgetTyped, keepLate as keep } from '../../../../shared/commands/typed/keep-typed.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { LATE, type Tried, triedKind } from '../../../../shared/storage/kinds/tried.ts';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import type { Found } from '../../../../shared/storage/store.ts';
import { idOf } from './again.ts';
import type { LinkHolder } from './people.ts';

/** The pages on which people write more than they choose. */
const WRITTEN_ON = /\/(?:answers|evaluation|pulse\/\d|report|times|place|met|pause)$/;

/** Keeps what was sent by a link out of date, for the page it is of; says whether there is anything to keep. */
export async function keepLate({ c, person, tools }: LinkHolder, typed: Typed): Promise<boolean> {
  const id = idOf(person, c.req.path);
  if (!WRITTEN_ON.test(id.page) || Object.values(typed).every((values) => values.every((value) => value.trim() === ''))) return false;
  return keep({ ...id, typed }, tools);
}

/** The form somebody sent by a link out of date, as long as it is kept. */
export function lateOf(person: Application, found: Found, { now }: Tools): Tried | undefined {
  const kept = found.get(triedKind, lateId(person))?.state;
  return kept !== undefined && now().epochMilliseconds < instantOf(kept.until).epochMilliseconds ? kept : undefined;
}

/** The same on the page it is of. */
export function lateHere({ c, person, late }: Pick<LinkHolder, 'c' | 'person' | 'late'>): Tried | undefined {
  return late?.lateFor === idOf(person, c.req.path).page ? late : undefined;
}

/** Where its page lies for whoever came by a good link. */
export function latePath({ home, late }: LinkHolder): string | undefined {
  return late?.lateFor === undefined ? undefined : [home, ...late.lateFor.split('/').slice(1)].join('/');
}

/** Once its page has been sent by a good link, what was kept for it is of no more use. */
export async function forgetLate(holder: LinkHolder): Promise<void> {
  const kept = holder.found.get(triedKind, lateId(holder.person));
  if (kept === undefined || lateHere(holder) === undefined) return;
  await forgetTyped(kept, holder.tools);
}

function lateId({ id }: Application): Pick<Tried, 'owner' | 'page'> {
  return { owner: ownerOf({ kind: 'person', id }), page: LATE };
}
