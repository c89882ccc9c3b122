import type { Application } from '../domain/application.ts';
import { type Desk, type DeskCommand, decideDesk, emptyDesk, solved } from '../domain/desk.ts';
import { type Plan, proposePlan } from '../domain/matching/propose.ts';
import { isLive, type Pair } from '../domain/pair.ts';
import { change } from '../storage/changes.ts';
import { applicationKind, deskKind, pairKind } from '../storage/kinds.ts';
import type { Store } from '../storage/store.ts';
import { act, type By, type Outcome } from './acts.ts';
import type { Tools } from './tools.ts';

/** Everybody who can be in a pair, and the pairs there are and have been. */
export type Field = { readonly people: readonly Application[]; readonly pairs: readonly Pair[] };

export async function readField(store: Store): Promise<Field> {
  const [people, pairs] = await Promise.all([store.all(applicationKind, 'APPLICATIONS'), store.all(pairKind, 'PAIRS')]);
  return { people: people.map(({ state }) => state), pairs: pairs.map(({ state }) => state) };
}

/**
 * The best plan under the operators' decisions. Pairs that were offered and stand are kept, those that fell through never come back,
 * and only people who confirmed their address and have not left are asked.
 *
 * @throws Error when decisions contradict each other or the pairs there are; the console refuses those before they are stored.
 */
export function planFor(decisions: Desk['decisions'], { people, pairs }: Field, { round }: Pick<Tools, 'round'>): Plan {
  const standing = pairs.filter(isLive);
  const present = new Set([
    ...people.filter((person) => person.status === 'confirmed').map((person) => person.id),
    ...standing.flatMap((pair) => [pair.mentor, pair.mentee]),
  ]);
  const applicants = people.filter((person) => present.has(person.id));
  const kept = standing.map((pair): [string, string] => [pair.mentor, pair.mentee]);
  const isKept = new Set(kept.map((pair) => pair.join('-')));
  const over = pairs.filter((pair) => !isLive(pair)).map((pair): [string, string] => [pair.mentor, pair.mentee]);
  const arePresent = (ids: readonly [string, string]) => ids.every((id) => present.has(id));
  const isNew = (ids: readonly [string, string]) => !isKept.has(ids.join('-'));
  const isOver = new Set(over.map((pair) => pair.join('-')));
  const plan = proposePlan(round, applicants, {
    policy: decisions.policy,
    locks: [...kept, ...decisions.locks.filter((ids) => arePresent(ids) && isNew(ids) && !isOver.has(ids.join('-')))],
    forbids: [...over, ...decisions.forbids.filter(isNew)].filter(arePresent),
  });
  if ('faults' in plan) throw new Error(`no plan: ${plan.faults.map((fault) => `${fault.where} ${fault.what}`).join('; ')}`);
  return plan;
}

/** Solves the round's matching as it stands now and lays the plan on the desk. The operators are told when it is a new one. */
export function proposePairs(tools: Tools): Promise<Outcome<Desk>> {
  return act(tools, {}, async () => {
    const before = await tools.store.get(deskKind, 'desk');
    const desk = before?.state ?? emptyDesk;
    const at = tools.now();
    const plan = planFor(desk.decisions, await readField(tools.store), tools);
    return { before, at, decision: solved(desk, plan, at, 'system'), changes: (next) => [change(deskKind, before, next)] };
  });
}

/** One decision of an operator and the plan that follows from it. */
export function decideAndSolve(command: DeskCommand, tools: Tools, by: By): Promise<Outcome<Desk>> {
  return act(tools, by, async () => {
    const before = await tools.store.get(deskKind, 'desk');
    const at = tools.now();
    const decision = decideDesk(before?.state ?? emptyDesk, command);
    if (decision.outcome !== 'changed') return { before, at, decision, changes: () => [] };
    const plan = planFor(decision.next.decisions, await readField(tools.store), tools);
    return { before, at, decision: solved(decision.next, plan, at, 'operator'), changes: (next) => [change(deskKind, before, next)] };
  });
}
