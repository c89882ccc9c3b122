import type { Application } from '../../domain/application/application.ts';
import { goesOnIn, staysIn } from '../../domain/pair/exchange.ts';
import { aboutOffer, figuresOf, isLive, type Pair, roleIn, wayOver } from '../../domain/pair/pair.ts';
import type { Role } from '../../round/round-file.ts';
import { countTally } from '../counts.ts';
import { applicationKind } from '../kinds/application.ts';
import { pairKind } from '../kinds/pair.ts';
import type { Stored } from '../kinds/stored.ts';
import { type Change, change } from './changes.ts';

/**
 * A pair in its next state, or a new one, with its two people: they are in the pair for as long as it lives. Their versions are
 * checked, so nobody can come into two pairs at the same moment. `also` is what else becomes of them in the same step.
 */
export function changePair(
  before: Stored<Pair> | undefined,
  next: Pair,
  people: readonly Stored<Application>[],
  also: (person: Application) => Application = (person) => person,
): readonly Change[] {
  const was = before !== undefined && isLive(before.state);
  const is = isLive(next);
  return [
    change(pairKind, before, next),
    countTally(difference(before?.state, next)),
    ...(was === is ? [] : people.map((person) => change(applicationKind, person, also(withPair(person.state, next))))),
  ];
}

/** Several pairs in their next states, each with the people who come or go with it. */
export function changePairs(
  pairs: readonly { readonly before: Stored<Pair> | undefined; readonly next: Pair }[],
  people: readonly { readonly before: Stored<Application>; readonly next: Application }[],
): readonly Change[] {
  const differences = pairs.map(({ before, next }) => difference(before?.state, next));
  const sum = (figure: keyof ReturnType<typeof figuresOf>) => differences.reduce((total, one) => total + one[figure], 0);
  return [
    ...pairs.map(({ before, next }) => change(pairKind, before, next)),
    countTally({
      offered: sum('offered'),
      formed: sum('formed'),
      declined: sum('declined'),
      ended: sum('ended'),
      agreed: sum('agreed'),
      held: sum('held'),
      cancelled: sum('cancelled'),
    }),
    ...people.map(({ before, next }) => change(applicationKind, before, next)),
  ];
}

/** Somebody as they are once a pair of theirs is in its next state. */
export function withPair(person: Application, pair: Pair): Application {
  const others = person.pairs.filter((other) => other !== pair.id);
  if (isLive(pair)) return { ...person, pairs: [...others, pair.id] };
  const role = roleIn(pair, person.id);
  // Who was not asked knows nothing of it: their last pair is the one they go on from.
  if (role !== undefined && pair.formedAt === undefined && goesOnIn(pair, role)) return { ...person, pairs: others };
  return { ...person, pairs: others, ...(role === undefined ? {} : { lastPair: lastPairOf(pair, role) }) };
}

function lastPairOf(pair: Pair, role: Role): NonNullable<Application['lastPair']> {
  const { offer } = aboutOffer(pair);
  return {
    id: pair.id,
    ...(offer === undefined ? {} : { offer }),
    over: wayOver(pair, role),
    ...(staysIn(pair) === role ? { goesOn: true as const } : {}),
  };
}

function difference(before: Pair | undefined, next: Pair): ReturnType<typeof figuresOf> {
  const after = figuresOf(next);
  if (before === undefined) return after;
  const was = figuresOf(before);
  return {
    offered: after.offered - was.offered,
    formed: after.formed - was.formed,
    declined: after.declined - was.declined,
    ended: after.ended - was.ended,
    agreed: after.agreed - was.agreed,
    held: after.held - was.held,
    cancelled: after.cancelled - was.cancelled,
  };
}
