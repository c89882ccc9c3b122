import { Temporal } from 'temporal-polyfill';
import type { Application } from '../../domain/application/application.ts';
import { attentionKey, removalToDecide } from '../../domain/attention.ts';
import { instantOf, stamp } from '../../domain/decision.ts';
import type { Carried, Removed } from '../../domain/privacy/removed.ts';
import {
  afterLook,
  effectOf,
  firstOver,
  type RetentionClock,
  type RetentionRule,
  rulesDue,
  sentBefore,
} from '../../domain/privacy/retention.ts';
import type { RoundState } from '../../domain/round-state.ts';
import { settle } from '../../storage/attention-list.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { retentionKind } from '../../storage/kinds/retention.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { putOnList } from '../attention/put-on-list.ts';
import type { Handled } from '../handled.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { erasePerson } from './erase-person.ts';
import { recorded } from './recorded.ts';
import { removeAudit, removePrivateAnswers, removeTexts, removeUnsigned } from './remove-by-rule.ts';
import { removeAddresses, removeDrafts, removeLettersLeft, removeQuestions } from './remove-unapplied.ts';

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
  for (const rule of rulesNow(closing).filter((one) => !wait.includes(one)))
    carried.push([rule, await carryOut(rule, clock.state, state, tools)]);
  const areLettersGone = await removeLettersLeft(tools);
  const whole = carried.flatMap(([rule, { isWhole }]) => (isWhole ? [rule] : []));
  const finished = whole.filter((rule) => closing.includes(rule));
  const carriedOut = whole.filter((rule) => clock.state.decided?.includes(rule) === true);
  const isWhole = areLettersGone && whole.length === carried.length;
  const [over] = carried.flatMap(([, one]) => one.over ?? []).toSorted(Temporal.Instant.compare);
  const textsUntil = whole.includes('letter text') ? stamp(before('letter text', tools)) : undefined;
  return setClock(clock, { finished, isWhole, carriedOut, textsUntil, over }, state, tools);
}

/** Whether operators have to decide first, and have not. */
function waits(rule: RetentionRule, { decided = [] }: RetentionClock, { round }: Tools): boolean {
  return effectOf(rule, round) === 'decision' && !decided.includes(rule);
}

/** Those that count from a sending are looked after each time. */
function rulesNow(closing: readonly RetentionRule[]): readonly RetentionRule[] {
  return ['unsent draft', 'asked question', 'left address', 'unconfirmed', 'letter text', ...closing];
}

async function carryOut(rule: RetentionRule, clock: RetentionClock, state: RoundState, tools: Tools): Promise<Carried> {
  const carried = await remove(rule, clock, state, tools);
  await record(rule, carried.counts, tools);
  return carried;
}

function remove(rule: RetentionRule, clock: RetentionClock, state: RoundState, tools: Tools): Promise<Carried> {
  switch (rule) {
    case 'unsent draft':
      return removeDrafts(tools);
    case 'asked question':
      return removeQuestions(tools);
    case 'left address':
      return removeAddresses(state, tools);
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
  const all = (await tools.store.all(applicationKind)).map(({ state }) => state);
  const people = await peopleBy(rule, all, tools);
  for (const { id } of people.slice(0, MOST_AT_ONCE)) await erasePerson(id, rule, tools);
  return { counts: {}, isWhole: people.length <= MOST_AT_ONCE, over: rule === 'unconfirmed' ? nextUnconfirmed(all, tools) : undefined };
}

/** When the time of the next who has not confirmed is over. */
function nextUnconfirmed(all: readonly Application[], tools: Tools): Temporal.Instant | undefined {
  const waiting = all.filter((person) => isUnconfirmed(person) && !isPast(person, tools));
  return firstOver(
    'unconfirmed',
    tools.round,
    waiting.map(({ submittedAt }) => submittedAt),
  );
}

function isPast({ submittedAt }: Application, tools: Tools): boolean {
  return Temporal.Instant.compare(instantOf(submittedAt), before('unconfirmed', tools)) < 0;
}

async function peopleBy(
  rule: 'unconfirmed' | 'without a place' | 'took part',
  people: readonly Application[],
  tools: Tools,
): Promise<readonly Application[]> {
  switch (rule) {
    case 'unconfirmed':
      return people.filter((person) => isUnconfirmed(person) && isPast(person, tools));
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

async function record(rule: RetentionRule, counts: Removed['counts'], tools: Tools): Promise<void> {
  const at = tools.now();
  const changes = recorded(rule, counts, at, tools);
  if (changes.length > 0) await tools.store.commit({ at, evenWhenClosed: true, changes });
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
