import type { Tools } from '../../../../shared/commands/tools.ts';
import { forgetTyped, keepLate as keep } from '../../../../shared/commands/typed/keep-typed.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { LATE, type Tried, triedKind } from '../../../../shared/storage/kinds/tried.ts';
import type { Found } from '../../../../shared/storage/store.ts';
import { idOf, ownerIn } from './again.ts';
import type { LinkHolder } from './people.ts';

type Whose = Pick<LinkHolder, 'person' | 'assistant'>;

/** The pages on which people write more than they choose. */
const WRITTEN_ON = /\/(?:answers|evaluation|follow-up|pulse\/\d|report|times|place|met|pause)$/;

/** Keeps what was sent by a link out of date, for the page it is of; says whether there is anything to keep. */
export async function keepLate(holder: LinkHolder, typed: Typed): Promise<boolean> {
  const { c, tools } = holder;
  const id = idOf(holder, c.req.path);
  if (!WRITTEN_ON.test(id.page) || Object.values(typed).every((values) => values.every((value) => value.trim() === ''))) return false;
  return keep({ ...id, typed }, tools);
}

/** The form somebody sent by a link out of date, as long as it is kept. */
export function lateOf(whose: Whose, found: Found, { now }: Tools): Tried | undefined {
  const kept = found.get(triedKind, lateId(whose))?.state;
  return kept !== undefined && now().epochMilliseconds < instantOf(kept.until).epochMilliseconds ? kept : undefined;
}

/** The same on the page it is of. */
export function lateHere({ c, late, ...whose }: Pick<LinkHolder, 'c' | 'late'> & Whose): Tried | undefined {
  return late?.lateFor === idOf(whose, c.req.path).page ? late : undefined;
}

/** Where its page lies for whoever came by a good link. */
export function latePath({ home, late }: LinkHolder): string | undefined {
  return late?.lateFor === undefined ? undefined : [home, ...late.lateFor.split('/').slice(1)].join('/');
}

/** Once its page has been sent by a good link, what was kept for it is of no more use. */
export async function forgetLate(holder: LinkHolder): Promise<void> {
  const kept = holder.found.get(triedKind, lateId(holder))?.state;
  if (kept === undefined || lateHere(holder) === undefined) return;
  await forgetTyped(kept, holder.tools);
}

function lateId(whose: Whose): Pick<Tried, 'owner' | 'page'> {
  return { owner: ownerIn(whose), page: LATE };
}
