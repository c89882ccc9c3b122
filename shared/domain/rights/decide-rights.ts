import type { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import type { Round } from '../../round/round-file.ts';
import { type Application, hasLeft } from '../application/application.ts';
import { putOut } from '../application/by-hand.ts';
import { decideErasing } from '../application/decide-erasing.ts';
import { changed, type Decision, refused, stamp, unchanged } from '../decision.ts';
import type { Stage } from '../round-state.ts';
import {
  type LongerReason,
  mayTakeLonger,
  openRequest,
  REASONS_FOR,
  type Reason,
  type Request,
  type RequestKind,
  restrictsAtOnce,
} from './request.ts';

/** What an operator answers. A refusal has a reason. */
export type Answering = { readonly by: string; readonly words: string } & (
  | { readonly granted: true }
  | { readonly granted: false; readonly reason: Reason }
);

/** Why an answer takes longer, as an operator tells the person. */
export type Longer = { readonly by: string; readonly reason: LongerReason; readonly words: string };

export type RightsCommand =
  /** By the person, or noted `by` an operator. Whoever wants to be erased leaves with it, but for a closed round. */
  | { readonly command: 'ask'; readonly kind: RequestKind; readonly words: string; readonly by?: string; readonly stage: Stage }
  /** The request by its number, from one. In a closed round nobody is taken out. */
  | { readonly command: 'answer'; readonly request: number; readonly answer: Answering; readonly stage: Stage }
  /** Puts the last day to answer off, once, with the ground and the operator's own words. */
  | { readonly command: 'take longer'; readonly request: number; readonly longer: Longer; readonly round: Round }
  /** The data may be used again: the person says so, or those who restricted them do. */
  | { readonly command: 'lift' };

/** Somebody's requests about their own data. They may be made at any time, also after the person has left and the round is closed. */
export function decideRights(state: Application, command: RightsCommand, now: Temporal.Instant): Decision<Application> {
  switch (command.command) {
    case 'ask':
      return ask(state, command, now);
    case 'answer':
      return answer(state, command, now);
    case 'take longer':
      return takeLonger(state, command, now);
    case 'lift':
      return state.restricted === undefined ? unchanged : usedAgain(state, now);
  }
}

/** One of a kind waits at a time; what is added to it is said to the operators. */
function ask(
  state: Application,
  { kind, words, by, stage }: Extract<RightsCommand, { command: 'ask' }>,
  now: Temporal.Instant,
): Decision<Application> {
  const open = openRequest(state.requests, kind);
  if (open !== undefined) return open.words === words ? unchanged : refused('asked already');
  const request: Request = { kind, at: stamp(now), words, ...(by === undefined ? {} : { by }) };
  const requests = [...(state.requests ?? []), request];
  const next = { ...state, requests };
  const unused =
    restrictsAtOnce(kind) && state.restricted === undefined ? { since: stamp(now), request: requests.length } : state.restricted;
  const kept = unused === undefined ? next : { ...next, restricted: unused };
  if (kind === 'erase' && !hasLeft(state) && stage !== 'closed') return leaving(kept, now);
  return unused === state.restricted ? changed(kept) : changed(kept, reopened(state, now));
}

/** As by leaving: for a day they may come back. */
function leaving(state: Application, now: Temporal.Instant): Decision<Application> {
  const withdrawals = state.withdrawals + 1;
  return changed(
    { ...state, status: 'withdrawn', withdrawnAt: stamp(now), withdrawals },
    event('application withdrawn', { application: state.id, time: withdrawals }),
  );
}

function answer(
  state: Application,
  { request: number, answer: given, stage }: Extract<RightsCommand, { command: 'answer' }>,
  now: Temporal.Instant,
): Decision<Application> {
  const request = state.requests?.[number - 1];
  if (request === undefined) return refused('not at this stage');
  if (request.answer !== undefined) return unchanged;
  if (!given.granted && !REASONS_FOR[request.kind].includes(given.reason)) return refused('not at this stage');
  const requests = (state.requests ?? []).with(number - 1, { ...request, answer: { ...given, at: stamp(now) } });
  const next: Application = { ...state, requests };
  if (given.granted) return granted(next, request.kind, given.by, stage, now);
  return state.restricted?.request === number ? usedAgain(next, now) : changed(next);
}

function takeLonger(
  state: Application,
  { request: number, longer, round }: Extract<RightsCommand, { command: 'take longer' }>,
  now: Temporal.Instant,
): Decision<Application> {
  const request = state.requests?.[number - 1];
  if (request === undefined || request.answer !== undefined) return refused('not at this stage');
  if (request.longer !== undefined) return unchanged;
  if (!mayTakeLonger(request, round, now)) return refused('month over');
  return changed({ ...state, requests: (state.requests ?? []).with(number - 1, { ...request, longer: { ...longer, at: stamp(now) } }) });
}

/** Whoever objects and is right takes part no longer; their data stay unused until they are removed. What is to be erased is, by its own clock. */
function granted(state: Application, kind: RequestKind, by: string, stage: Stage, now: Temporal.Instant): Decision<Application> {
  if (kind === 'erase') return decideErasing(state, { command: 'ask', stage, by }, now);
  if (kind !== 'object' || hasLeft(state) || stage === 'closed') return changed(state);
  return putOut(state, { how: 'taken out', by, at: stamp(now), tells: false, mayApply: true });
}

function usedAgain({ restricted: _, ...state }: Application, now: Temporal.Instant): Decision<Application> {
  return hasLeft(state) ? changed(state) : changed(state, reopened(state, now));
}

/** That pairs are to be sought anew, without somebody or with them. */
function reopened({ id }: Application, now: Temporal.Instant) {
  return event('matching reopened', { occasion: `restriction ${id} ${stamp(now)}` });
}
