import type { Temporal } from 'temporal-polyfill';
import type { Application } from '../domain/application.ts';
import { stamp } from '../domain/decision.ts';
import { figuresOf, isLive, type Pair } from '../domain/pair.ts';
import { type Change, change, type Stored } from './changes.ts';
import { countFunnel, countTally } from './counts.ts';
import { applicationKind } from './kinds/application.ts';
import { doneKind } from './kinds/done.ts';
import { pairKind } from './kinds/pair.ts';

/** An application in its next state, with the figures of the call kept true. `day` is the day it happens on. */
export function changeApplication(before: Stored<Application>, next: Application, day: string): readonly Change[] {
  const where = { day, role: next.answers.role, channel: next.channel };
  const was = standing(before.state);
  const is = standing(next);
  return [
    change(applicationKind, before, next),
    ...(was.confirmed === is.confirmed ? [] : [countFunnel('confirmed', where)]),
    ...(was.withdrawn === is.withdrawn ? [] : [countFunnel('withdrawn', where, is.withdrawn ? 1 : -1)]),
  ];
}

/** Whether an application counts as confirmed, and as one of those who then left. */
function standing({ confirmedAt, status }: Application) {
  const confirmed = confirmedAt !== undefined;
  return { confirmed, withdrawn: confirmed && (status === 'withdrawn' || status === 'left') };
}

/**
 * A pair in its next state, or a new one, with its two people: they are in the pair for as long as it lives. Their versions are
 * checked, so nobody can come into two pairs at the same moment.
 */
export function changePair(before: Stored<Pair> | undefined, next: Pair, people: readonly Stored<Application>[]): readonly Change[] {
  const was = before !== undefined && isLive(before.state);
  const is = isLive(next);
  return [
    change(pairKind, before, next),
    countTally(difference(before?.state, next)),
    ...(was === is ? [] : people.map((person) => change(applicationKind, person, withPair(person.state, next.id, is)))),
  ];
}

function withPair(person: Application, pair: string, isIn: boolean): Application {
  const others = person.pairs.filter((other) => other !== pair);
  return { ...person, pairs: isIn ? [...others, pair] : others };
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

/** That something was done to its end, once and for all. */
export function done(what: string, at: Temporal.Instant): Change {
  return change(doneKind, undefined, { what, at: stamp(at) });
}
