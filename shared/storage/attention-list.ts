import type { Temporal } from 'temporal-polyfill';
import type { Application } from '../domain/application/application.ts';
import { type Attention, isInConfidence, NOT_ASKED, takesBothSides, wasSaidBy, worstFirst } from '../domain/attention.ts';
import { stamp } from '../domain/decision.ts';
import { type Care, mayReadCare } from '../domain/pair/care.ts';
import { peopleOf } from '../domain/pair/pair-id.ts';
import { newRound } from '../domain/round-state.ts';
import { type Situation, type Standing, standingOf } from '../domain/standing-of.ts';
import { isCuriousKept } from '../domain/visitor/curious.ts';
import { isQuestionKept } from '../domain/visitor/question.ts';
import { type SightOf, whomToReach } from '../domain/whom-to-reach.ts';
import { type Operator, onlySideOf } from '../round/contact.ts';
import type { Role, Round } from '../round/round-file.ts';
import { type Change, change } from './changes/changes.ts';
import { applicationKind } from './kinds/application.ts';
import { attentionKind } from './kinds/attention.ts';
import { boardKind } from './kinds/board.ts';
import { careKind } from './kinds/care.ts';
import { curiousKind } from './kinds/curious.ts';
import { pairKind } from './kinds/pair.ts';
import { questionKind } from './kinds/question.ts';
import { roundKind } from './kinds/round.ts';
import { type Stored, stateIn } from './kinds/stored.ts';
import type { Found, Store } from './store.ts';
import type { Key } from './table.ts';

type Reading = { readonly store: Store; readonly round: Round; readonly now: () => Temporal.Instant };

/** Everything on the list that is not ticked off, each with whether its cause is still there, and what was read to know. */
export async function entriesOf({ store, round, now }: Reading) {
  const entries = await store.all(attentionKind);
  const subjects = entries.map(({ state }) => state);
  const found = await store.getTogether([
    roundKind.key('round'),
    boardKind.key('board'),
    ...subjects.flatMap(({ subject }) => (subject.kind === 'pair' ? [pairKind.key(subject.id), careKind.key(subject.id)] : [])),
    ...subjects.flatMap(concerned).map(applicationKind.key),
    ...subjects.flatMap(visitorIn),
  ]);
  const at = now();
  const state = found.get(roundKind, 'round')?.state ?? newRound('', at);
  const board = found.tryGet(boardKind, 'board');
  const common = { round, now: at, state };
  const all = entries.map((entry): { readonly entry: Stored<Attention>; readonly standing: Standing } => {
    const { subject } = entry.state;
    const pair = subject.kind === 'pair' ? found.tryGet(pairKind, subject.id) : undefined;
    const people = concerned(entry.state).map((id) => found.tryGet(applicationKind, id));
    // About what cannot be read nobody knows whether it has come right.
    if (board === 'unreadable' || pair === 'unreadable' || people.includes('unreadable')) return { entry, standing: 'waits' };
    if (isVisitorGone(entry.state, found, { round, now: at })) return { entry, standing: 'over' };
    const there = people.flatMap((person) => stateIn(person) ?? []);
    return { entry, standing: standingOf(entry.state, { ...common, board: board?.state, pair: pair?.state, people: there }) };
  });
  return { all, found, state };
}

/** One thing to do: the same that happened to the same people, once or more. */
export type Matter = {
  /** What happened last. */
  readonly attention: Attention;
  /** Every time it happened, the latest first. */
  readonly alike: readonly Attention[];
  /** The names of those it is about; none for the round itself. */
  readonly names: readonly string[];
  /** Those of them with whom the act begins; it begins with a call where the number of each is known. */
  readonly reach: readonly Application[];
  /** What operators decided of the pair it is about. */
  readonly care: Care | undefined;
  /** How much of it the operator sees who is told. */
  readonly sight: SightOf;
};

/** What somebody said of a pair, where operators have decided who may read that. */
const SAID: readonly Attention['reason'][] = ['asked to be contacted', 'low score'];

/** Whether something to do is an operator's to see. */
function isSeenBy({ attention, care }: Matter, operator: Pick<Operator, 'access' | 'host'>): boolean {
  return care === undefined || !SAID.includes(attention.reason) || mayReadCare(care, operator);
}

/** What waits for an operator: the worst first, and of what is as bad the newest. What came right by itself is not among it. */
export async function openMatters(reading: Reading) {
  const { all, found, state } = await entriesOf(reading);
  const waiting = all.flatMap(({ entry, standing }) => (standing === 'waits' ? [entry.state] : [])).toSorted(worstFirst);
  const isSilentFor50 = new Set(
    waiting.flatMap(({ reason, subject }) => (reason === 'no meeting for 50 days' ? [JSON.stringify(subject)] : [])),
  );
  const told = waiting.filter(({ reason, subject }) => reason !== 'no meeting for 35 days' || !isSilentFor50.has(JSON.stringify(subject)));
  const groups = Map.groupBy(told, ({ reason, subject }) => `${reason} ${JSON.stringify(subject)}`);
  const matters = [...groups.values()].flatMap(inPieces).flatMap(([first, ...others]): readonly Matter[] =>
    first === undefined
      ? []
      : [
          {
            attention: first,
            alike: [first, ...others],
            names: concerned(first).map((id) => nameIn(found, id)),
            reach: reachIn(found, first),
            care: first.subject.kind === 'pair' ? stateIn(found.tryGet(careKind, first.subject.id)) : undefined,
            sight: 'both sides',
          },
        ],
  );
  return { matters, found, state };
}

/**
 * Those of them an operator may see. A viewer is told nothing that was said in confidence; whoever sees one side alone nothing about people of
 * the other, and of a pair nothing in confidence but what their own side said.
 */
export function mattersFor(operator: Operator, { matters, found }: { readonly matters: readonly Matter[]; readonly found: Found }) {
  const side = onlySideOf(operator);
  const isOwn = (id: string) => side === undefined || stateIn(found.tryGet(applicationKind, id))?.answers.role === side;
  const seen = matters
    .flatMap((matter) => ofSide(side, matter, found))
    .filter((matter) => {
      const { attention } = matter;
      if (!isSeenBy(matter, operator)) return false;
      if (isInConfidence(attention) && operator.access === 'viewer') return false;
      if (side === undefined) return true;
      if (attention.subject.kind === 'round') return !takesBothSides(attention);
      if (attention.subject.kind === 'pair') return !isInConfidence(attention) || wasSaidBy(attention, side);
      return isOwn(attention.subject.id);
    });
  return side === undefined ? seen : seen.map((matter) => asSeen(matter, isOwn, found));
}

/** The same by whoever sees one side alone: they reach their own people. Of two who were not asked, and so are no pair, they hear of those alone. */
function asSeen(matter: Matter, isOwn: (id: string) => boolean, found: Found): Matter {
  const { attention, reach } = matter;
  const own = reach.filter(({ id }) => isOwn(id));
  if (NOT_ASKED.some((reason) => reason === attention.reason)) {
    const names = concerned(attention)
      .filter(isOwn)
      .map((id) => nameIn(found, id));
    return { ...matter, names, reach: own, sight: 'own side' };
  }
  return { ...matter, reach: own, sight: reach.length > 0 && own.length === 0 ? 'other side' : 'own side' };
}

/** The same without what visitors asked on the call to the other side. */
function ofSide(side: Role | undefined, matter: Matter, found: Found): readonly Matter[] {
  const alike = matter.alike.filter((entry) => {
    const role = visitorsSide(entry, found);
    return side === undefined || role === undefined || role === side;
  });
  const [attention] = alike;
  return attention === undefined ? [] : [{ ...matter, attention, alike }];
}

/** On which side's call somebody asked who has not applied. */
function visitorsSide({ reason, occasion }: Attention, found: Found): Role | undefined {
  if (reason === 'question asked') return stateIn(found.tryGet(questionKind, occasion))?.role;
  return reason === 'talk wished for' ? stateIn(found.tryGet(curiousKind, curiousOf(occasion)))?.role : undefined;
}

/** Where it is kept what a visitor asked, of whom an entry is. */
function visitorIn({ reason, occasion }: Attention): readonly Key[] {
  if (reason === 'question asked') return [questionKind.key(occasion)];
  return reason === 'talk wished for' ? [curiousKind.key(curiousOf(occasion))] : [];
}

/** Whether what a visitor left has been removed, so that nobody can be answered any more. */
function isVisitorGone({ reason, occasion }: Attention, found: Found, { round, now }: Pick<Situation, 'round' | 'now'>): boolean {
  if (reason === 'question asked') {
    const question = found.tryGet(questionKind, occasion);
    return question !== 'unreadable' && (question === undefined || !isQuestionKept(question.state, round, now));
  }
  if (reason !== 'talk wished for') return false;
  const curious = found.tryGet(curiousKind, curiousOf(occasion));
  return curious !== 'unreadable' && (curious === undefined || !isCuriousKept(curious.state, round, now));
}

function curiousOf(occasion: string): string {
  return occasion.split(' ')[0] ?? '';
}

function nameIn(found: Found, id: string): string {
  return stateIn(found.tryGet(applicationKind, id))?.answers.name ?? id;
}

function reachIn(found: Found, attention: Attention): readonly Application[] {
  const { subject } = attention;
  const pair = subject.kind === 'pair' ? stateIn(found.tryGet(pairKind, subject.id)) : undefined;
  const people = concerned(attention).flatMap((id) => stateIn(found.tryGet(applicationKind, id)) ?? []);
  return whomToReach(attention, pair, people);
}

/** Whether the telephone number of everybody with whom an act begins is known. */
export function mayCall({ reach }: Pick<Matter, 'reach'>): boolean {
  return reach.length > 0 && reach.every(({ answers }) => answers.phone !== undefined);
}

/** Takes off the list what an act settles: those of the entries that were read and still wait. */
export function settle(entries: readonly string[], found: Found, at: Temporal.Instant): readonly Change[] {
  return entries.flatMap((key) => {
    const entry = found.get(attentionKind, key);
    return entry === undefined || entry.state.doneAt !== undefined ? [] : [settled(entry, at)];
  });
}

/** An entry off the list though nobody ticked it off. */
export function settled(entry: Stored<Attention>, at: Temporal.Instant): Change {
  return change(attentionKind, entry, { ...entry.state, doneAt: stamp(at) });
}

/** The ids of those an entry is about; nobody for the round itself. */
function concerned({ subject }: Attention): readonly string[] {
  switch (subject.kind) {
    case 'pair':
      return peopleOf(subject.id);
    case 'application':
      return [subject.id];
    case 'round':
      return [];
  }
}

/** The names of some people, by their ids; nobody's changes. */
export async function namesOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await store.those(applicationKind, [...new Set(ids)], { eventuallyConsistent: true });
  return new Map(people.map(({ state }) => [state.id, state.answers.name]));
}

/** So many entries can be done with at once: a form holds no more fields than that. */
const MOST_ALIKE = 100;

function inPieces(alike: readonly Attention[]): readonly (readonly Attention[])[] {
  const pieces = Math.ceil(alike.length / MOST_ALIKE);
  return Array.from({ length: pieces }, (_, piece) => alike.slice(piece * MOST_ALIKE, (piece + 1) * MOST_ALIKE));
}
