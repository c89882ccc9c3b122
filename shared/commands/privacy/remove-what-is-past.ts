import { Temporal } from 'temporal-polyfill';
import type { Application } from '../../domain/application/application.ts';
import { attentionKey, removalToDecide } from '../../domain/attention.ts';
import { instantOf, stamp } from '../../domain/decision.ts';
import type { Carried, Removed } from '../../domain/privacy/removed.ts';
import { afterLook, effectOf, type RetentionClock, type RetentionRule, rulesDue, sentBefore } from '../../domain/privacy/retention.ts';
import type { RoundState } from '../../domain/round-state.ts';
import { settle } from '../../storage/attention-list.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { removedKind } from '../../storage/kinds/removed.ts';
import { retentionKind } from '../../storage/kinds/retention.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { putOnList } from '../attention/put-on-list.ts';
import type { Handled } from '../handled.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { erasePerson } from './erase-person.ts';
import { removeAudit, removeDrafts, removePrivateAnswers, removeTexts, removeUnsigned } from './remove-by-rule.ts';

/** So many people are erased in one go; the others follow some minutes later. */
const MOST_AT_ONCE = 20;

/**
 * Carries out every rule whose time has come, records what was removed without saying whose, and sets the clock anew. Cut off, it begins
 * again: what is removed already is not found any more.
 */
export async function removeWhatIsPast(look: number, tools: Tools): Promise<Handled> {
  const found = await tools.store.getTogether([retentionKind.key('retention'), roundKind.key('round')]);
  const clock = found.get(retentionKind, 'retention');
  const state = found.get(roundKind, 'round')?.state;
  if (clock === undefined || state === undefined || clock.state.looks + 1 !== look) return 'ignored';
  const closing = rulesDue(clock.state, tools.round, state, tools.now());
  const wait = rulesNow(closing).filter((rule) => waits(rule, clock.state, tools));
  for (const rule of wait.filter((one) => closing.includes(one))) await putOnList(removalToDecide(rule), tools, { evenWhenClosed: true });
  const carried: (readonly [RetentionRule, Carried])[] = [];
  for (const rule of rulesNow(closing).filter((one) => !wait.includes(one))) carried.push([rule, await carryOut(rule, clock.state, tools)]);
  const whole = carried.flatMap(([rule, { isWhole }]) => (isWhole ? [rule] : []));
  const finished = whole.filter((rule) => closing.includes(rule));
  const carriedOut = whole.filter((rule) => clock.state.decided?.includes(rule) === true);
  const isWhole = whole.length === carried.length;
  const textsUntil = whole.includes('letter text') ? stamp(before('letter text', tools)) : undefined;
  return setClock(clock, { finished, isWhole, carriedOut, textsUntil }, state, tools);
}

/** Whether operators have to decide first, and have not. */
function waits(rule: RetentionRule, { decided = [] }: RetentionClock, { round }: Tools): boolean {
  return effectOf(rule, round) === 'decision' && !decided.includes(rule);
}

/** Those that count from a sending are looked after each time. */
function rulesNow(closing: readonly RetentionRule[]): readonly RetentionRule[] {
  return ['unsent draft', 'unconfirmed', 'letter text', ...closing];
}

async function carryOut(rule: RetentionRule, clock: RetentionClock, tools: Tools): Promise<Carried> {
  const carried = await remove(rule, clock, tools);
  await record(rule, carried.counts, tools);
  return carried;
}

function remove(rule: RetentionRule, clock: RetentionClock, tools: Tools): Promise<Carried> {
  switch (rule) {
    case 'unsent draft':
      return removeDrafts(before(rule, tools), tools);
    case 'letter text':
      return removeTexts(before(rule, tools), clock.textsUntil, tools);
    case 'private answer':
      return removePrivateAnswers(tools);
    case 'audit':
      return removeAudit(tools);
    case 'unconfirmed':
    case 'without a place':
      return erasePeople(rule, tools);
    case 'took part':
      return eraseAll(tools);
  }
}

function before(rule: RetentionRule, { round, now }: Tools): Temporal.Instant {
  return sentBefore(rule, round, now()) ?? now();
}

/** Everybody, and with the last of them what does not say whose it is. */
async function eraseAll(tools: Tools): Promise<Carried> {
  const carried = await erasePeople('took part', tools);
  return carried.isWhole ? { ...carried, counts: await removeUnsigned(tools) } : carried;
}

/** Each leaves a record of its own. */
async function erasePeople(rule: 'unconfirmed' | 'without a place' | 'took part', tools: Tools): Promise<Carried> {
  const people = await peopleBy(rule, tools);
  for (const { id } of people.slice(0, MOST_AT_ONCE)) await erasePerson(id, rule, tools);
  return { counts: {}, isWhole: people.length <= MOST_AT_ONCE };
}

async function peopleBy(rule: 'unconfirmed' | 'without a place' | 'took part', tools: Tools): Promise<readonly Application[]> {
  const people = (await tools.store.all(applicationKind)).map(({ state }) => state);
  switch (rule) {
    case 'unconfirmed': {
      const until = before(rule, tools);
      return people.filter((person) => isUnconfirmed(person) && Temporal.Instant.compare(instantOf(person.submittedAt), until) < 0);
    }
    case 'without a place': {
      const pairs = (await tools.store.all(pairKind)).flatMap(({ state }) => (state.formedAt === undefined ? [] : [state]));
      const seated = new Set(pairs.flatMap(({ mentor, mentee }) => [mentor, mentee]));
      return people.filter(({ id }) => !seated.has(id));
    }
    case 'took part':
      return people;
  }
}

/** Whoever never showed that the address is theirs. Those whom operators entered are known to them. */
function isUnconfirmed({ confirmedAt, entered, pairs }: Application): boolean {
  return confirmedAt === undefined && entered === undefined && pairs.length === 0;
}

async function record(rule: RetentionRule, counts: Removed['counts'], { store, now, newId }: Tools): Promise<void> {
  if (Object.values(counts).every((count) => count === 0)) return;
  const at = now();
  const removed: Removed = { id: newId(), at: stamp(at), rule, counts };
  await store.commit({ at, evenWhenClosed: true, changes: [change(removedKind, undefined, removed)] });
}

function setClock(
  before: Stored<RetentionClock>,
  looked: Parameters<typeof afterLook>[1],
  state: RoundState,
  { store, round, now }: Tools,
): Promise<Handled> {
  return untilDone(async () => {
    const at = now();
    const next = afterLook(before.state, looked, round, state, at);
    const entries = (looked.carriedOut ?? []).map((rule) => attentionKey(removalToDecide(rule)));
    const listed = await store.getTogether(entries.map(attentionKind.key));
    const changes = [change(retentionKind, before, next), ...settle(entries, listed, at)];
    const outcome = await store.commit({ at, evenWhenClosed: true, changes });
    return outcome === 'committed' ? 'handled' : 'ignored';
  });
}
