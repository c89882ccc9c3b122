import type { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { changed, type Decision, refused, stamp, unchanged } from '../decision.ts';
import { type Application, hasLeft, outOf } from './application.ts';
import type { Out } from './aside.ts';

type By = { readonly by: string; readonly why?: string | undefined };

/** What operators do with an application beside what its person could. */
export type ByHandCommand =
  /** To the day on which they look again, as YYYY-MM-DD; a new day where they are on hold. */
  | (By & { readonly command: 'hold'; readonly until: string })
  | { readonly command: 'release' }
  /** Not in this round, in the operator's own words. */
  | (By & { readonly command: 'turn down'; readonly words: string; readonly mayApply: boolean })
  /** Out of the round at once, also out of a pair. */
  | (By & { readonly command: 'take out'; readonly tells: boolean; readonly words?: string | undefined; readonly mayApply: boolean })
  /** Whoever was put out, or left. */
  | { readonly command: 'let back in' }
  | { readonly command: 'let apply again' };

export function decideByHand(round: Round, state: Application, command: ByHandCommand, now: Temporal.Instant): Decision<Application> {
  if (state.erased !== undefined || state.erasing !== undefined) return refused('erased');
  switch (command.command) {
    case 'hold':
      return hold(round, state, command, now);
    case 'release':
      return release(state);
    case 'turn down':
      return turnDown(state, command, now);
    case 'take out':
      return takeOut(state, command, now);
    case 'let back in':
      return letBackIn(state, now);
    case 'let apply again':
      return letApplyAgain(state);
  }
}

function hold(
  round: Round,
  state: Application,
  { by, why, until }: Extract<ByHandCommand, { command: 'hold' }>,
  now: Temporal.Instant,
): Decision<Application> {
  if (hasLeft(state)) return refused('has left');
  if (state.pairs.length > 0) return refused('already in a pair');
  if (until <= dayOf(round, now).toString()) return refused('time passed');
  // Once the round is closed nobody looks again.
  if (until >= round.closes) return refused('after the round');
  if (state.held?.until === until && state.held.why === why) return unchanged;
  const holds = (state.holds ?? 0) + 1;
  const held = { by, at: stamp(now), until, ...(why === undefined ? {} : { why }) };
  return changed({ ...state, held, holds }, event('hold changed', { application: state.id, hold: holds }));
}

function release(state: Application): Decision<Application> {
  const { held, ...free } = state;
  if (hasLeft(state)) return refused('has left');
  if (held === undefined) return unchanged;
  const holds = (state.holds ?? 0) + 1;
  return changed({ ...free, holds }, event('hold changed', { application: state.id, hold: holds }));
}

function turnDown(
  state: Application,
  { by, why, words, mayApply }: Extract<ByHandCommand, { command: 'turn down' }>,
  now: Temporal.Instant,
): Decision<Application> {
  if (outOf(state)?.how === 'turned down') return unchanged;
  if (hasLeft(state)) return refused('has left');
  if (state.pairs.length > 0) return refused('already in a pair');
  return putOut(state, { how: 'turned down', by, at: stamp(now), tells: true, words, mayApply, ...because(why) });
}

function takeOut(
  state: Application,
  { by, why, tells, words, mayApply }: Extract<ByHandCommand, { command: 'take out' }>,
  now: Temporal.Instant,
): Decision<Application> {
  if (outOf(state)?.how === 'taken out') return unchanged;
  if (state.status === 'left') return refused('has left');
  const said = words === undefined || words === '' ? {} : { words };
  return putOut(state, { how: 'taken out', by, at: stamp(now), tells, mayApply, ...said, ...because(why) });
}

function because(why: string | undefined) {
  return why === undefined || why === '' ? {} : { why };
}

/** For good: there is nothing for the person to undo. */
export function putOut({ held: _, withdrawnAt: __, ...state }: Application, out: Out): Decision<Application> {
  const outs = (state.outs ?? 0) + 1;
  return changed({ ...state, status: 'left', out, outs }, event('withdrawal settled', { application: state.id }));
}

function letBackIn(state: Application, now: Temporal.Instant): Decision<Application> {
  if (!hasLeft(state)) return unchanged;
  if (state.mergedInto !== undefined) return refused('same person');
  // How they were out the time before says nothing of this one.
  const out = outOf(state);
  const { withdrawnAt: _, out: __, ...kept } = state;
  return changed(
    {
      ...kept,
      status: state.confirmedAt === undefined ? 'submitted' : 'confirmed',
      outs: out === undefined ? (state.outs ?? 0) + 1 : (state.outs ?? 1),
      ...(out === undefined ? {} : { out: { ...out, backAt: stamp(now) } }),
    },
    event('application restored', { application: state.id }),
  );
}

function letApplyAgain(state: Application): Decision<Application> {
  const out = outOf(state);
  if (out === undefined) return refused('not at this stage');
  return out.mayApply ? unchanged : changed({ ...state, out: { ...out, mayApply: true } });
}

/** Whether an application that was answered keeps another one with the same address from being one: unless operators allow it. */
export function keepsOut(state: Application): boolean {
  return outOf(state)?.mayApply === false;
}

/** Whether a letter about what operators did may go to the address: it is known to be theirs, or an operator gave it. */
export function mayBeTold({ confirmedAt, entered }: Application): boolean {
  return confirmedAt !== undefined || entered !== undefined;
}
