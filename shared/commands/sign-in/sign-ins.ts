import type { Temporal } from 'temporal-polyfill';
import type { Acted } from '../../domain/audit.ts';
import { changed, type Decision, refused, unchanged } from '../../domain/decision.ts';
import { allEnded, type SignIns, withoutSignIn, withSignIn } from '../../domain/sign-ins.ts';
import { change, upsert } from '../../storage/changes/changes.ts';
import { signInsKind } from '../../storage/kinds/sign-ins.ts';
import { act, type Outcome } from '../act.ts';
import { othersWereFaster } from '../start-over.ts';
import type { Tools } from '../tools.ts';

/** Notes that an operator signed in, by the hash of the number the cookie carries. */
export async function signIn(operator: string, hash: string, tools: Tools): Promise<void> {
  const acted: Acted = { operator, act: 'signed in', about: {} };
  const outcome = await actOnSignIns(operator, acted, tools, (before, at) => changed(withSignIn(before, operator, hash, at)));
  if (outcome.outcome === 'refused') throw othersWereFaster();
}

/** Ends one sign-in of an operator, wherever its cookie lies. */
export async function signOut(operator: string, hash: string, tools: Tools): Promise<void> {
  const acted: Acted = { operator, act: 'signed out', about: {} };
  await actOnSignIns(operator, acted, tools, (before, at) => {
    if (before === undefined) return refused('changed meanwhile');
    const isOpen = before.open.some((one) => one.hash === hash);
    return isOpen ? changed(withoutSignIn(before, hash, at)) : unchanged;
  });
}

/** Ends every sign-in of an operator. `by` may be another one, as when a computer was lost. */
export function signOutEverywhere(operator: string, by: string, tools: Tools): Promise<Outcome<SignIns>> {
  const acted: Acted = { operator: by, act: 'signed out everywhere', about: { operator } };
  return actOnSignIns(operator, acted, tools, (_, at) => changed(allEnded(operator, at)));
}

/** What this version cannot read counts as ended, so that what follows takes its place and nobody is locked out by it. */
function actOnSignIns(
  operator: string,
  acted: Acted,
  tools: Tools,
  decide: (before: SignIns | undefined, at: Temporal.Instant) => Decision<SignIns>,
): Promise<Outcome<SignIns>> {
  return act(tools, { operator: acted }, async () => {
    const found = await tools.store.tryGet(signInsKind, operator);
    const before = found === 'unreadable' ? undefined : found;
    const at = tools.now();
    const follow = (next: SignIns) => (found === 'unreadable' ? upsert(signInsKind, next) : change(signInsKind, before, next));
    return { before, at, decision: decide(before?.state, at), changes: (next) => [follow(next)], evenWhenClosed: true };
  });
}
