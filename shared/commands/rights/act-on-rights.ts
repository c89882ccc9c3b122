import type { Application } from '../../domain/application/application.ts';
import { mayBeTold } from '../../domain/application/by-hand.ts';
import { requestToAnswer } from '../../domain/attention.ts';
import type { Acted } from '../../domain/audit.ts';
import { type Decision, refused } from '../../domain/decision.ts';
import type { LetterRequest } from '../../domain/letter.ts';
import { type Answering, decideRights, type Longer } from '../../domain/rights/decide-rights.ts';
import { type RequestKind, requestsIn } from '../../domain/rights/request.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Operator } from '../../round/contact.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { act, type By, type Outcome } from '../act.ts';
import { onTheList } from '../attention/put-on-list.ts';
import { toPerson } from '../letter/ask-for-letters.ts';
import { decidedRemoval } from '../privacy/decide-removal.ts';
import type { Tools } from '../tools.ts';

type Asking = { readonly kind: RequestKind; readonly words: string };

/**
 * Keeps what somebody asks about their own data, and puts it on the operators' list in the same transaction. An operator notes what came
 * by telephone or letter.
 */
export function askAboutData(id: string, asking: Asking, tools: Tools, operator?: Operator): Promise<Outcome<Application>> {
  const acted: Acted | undefined = operator && { operator: operator.id, act: 'noted request', about: { application: id } };
  return act(tools, acted === undefined ? {} : { operator: acted }, async () => {
    const found = await tools.store.getTogether([applicationKind.key(id), roundKind.key('round')]);
    const before = found.get(applicationKind, id);
    const stage = found.get(roundKind, 'round')?.state.stage;
    if (before === undefined || stage === undefined) return refused('no such person');
    if (!requestsIn(tools.round).includes(asking.kind)) return refused('not at this stage');
    const at = tools.now();
    const by = operator === undefined ? {} : { by: operator.id };
    const decision = decideRights(before.state, { command: 'ask', stage, ...asking, ...by }, at);
    const number = decision.outcome === 'changed' ? (decision.next.requests?.length ?? 0) : 0;
    const listed = decision.outcome === 'changed' ? await onTheList(requestToAnswer(id, number), tools) : { letters: [], changes: [] };
    const { letters } = listed;
    return { ...about(before, decision, tools), letters, changes: (next) => [...changesOf(before, next, tools), ...listed.changes] };
  });
}

/** Answers a request with a letter in the operator's words. The audit says which and whether it was granted, and nothing of the words. */
export function answerRequest(
  id: string,
  request: number,
  answer: Omit<Extract<Answering, { granted: true }>, 'by'> | Omit<Extract<Answering, { granted: false }>, 'by'>,
  tools: Tools,
  operator: Operator,
): Promise<Outcome<Application>> {
  const said = { request: String(request), answer: answer.granted ? 'granted' : 'refused' };
  return act(tools, byOperator(operator, 'answered request', { application: id, ...said }), async () => {
    const found = await tools.store.getTogether([applicationKind.key(id), roundKind.key('round')]);
    const before = found.get(applicationKind, id);
    const stage = found.get(roundKind, 'round')?.state.stage;
    if (before === undefined || stage === undefined) return refused('no such person');
    const by = operator.id;
    const decision = decideRights(before.state, { command: 'answer', request, answer: { by, ...answer }, stage }, tools.now());
    const protocol = await protocolOf(before.state, request, answer.granted, tools, operator);
    if ('outcome' in protocol) return protocol;
    return {
      ...about(before, decision, tools),
      letters: [toPerson(id, 'request answered', `request ${request}`, { about: { request } })],
      changes: (next) => [...changesOf(before, next, tools), ...protocol.changes],
    };
  });
}

/** Says that the answer to a request takes longer, once, in a letter that gives the reason. The audit says which, and nothing of the words. */
export function takeLonger(
  id: string,
  request: number,
  longer: Omit<Longer, 'by'>,
  tools: Tools,
  operator: Operator,
): Promise<Outcome<Application>> {
  const said = { application: id, request: String(request), reason: longer.reason };
  return act(tools, byOperator(operator, 'took longer', said), async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const command = { command: 'take longer', request, longer: { by: operator.id, ...longer }, round: tools.round } as const;
    return {
      ...about(before, decideRights(before.state, command, tools.now()), tools),
      letters: [toPerson(id, 'answer put off', `request ${request}`, { about: { request } })],
    };
  });
}

/** What is erased by an authority has its line in the protocol, and stands in an archive. */
async function protocolOf(person: Application, request: number, granted: boolean, tools: Tools, operator: Operator) {
  const asked = person.requests?.[request - 1];
  if (!granted || asked?.kind !== 'erase' || asked.answer !== undefined) return { changes: [] };
  return decidedRemoval('own wish', asked.at, operator.id, tools);
}

/** Lets somebody's data be used again: they say so themselves, or an operator does, who then tells them first in a letter. */
export function liftRestriction(id: string, tools: Tools, operator?: Operator): Promise<Outcome<Application>> {
  return act(tools, operator === undefined ? {} : byOperator(operator, 'lifted restriction', { application: id }), async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    return {
      ...about(before, decideRights(before.state, { command: 'lift' }, tools.now()), tools),
      letters: lifted(before.state, operator),
    };
  });
}

function lifted(person: Application, operator: Operator | undefined): readonly LetterRequest[] {
  const { restricted, id } = person;
  const isTold = operator !== undefined && restricted !== undefined && mayBeTold(person);
  return isTold ? [toPerson(id, 'restriction lifted', `restricted ${restricted.since}`)] : [];
}

function byOperator({ id }: Operator, act: Acted['act'], about: Acted['about']): By {
  return { operator: { operator: id, act, about } };
}

/** These rights do not end with the round. */
function about(before: Stored<Application>, decision: Decision<Application>, tools: Tools) {
  return { before, decision, at: tools.now(), evenWhenClosed: true, changes: (next: Application) => changesOf(before, next, tools) };
}

function changesOf(before: Stored<Application>, next: Application, tools: Tools) {
  return changeApplication(before, next, dayOf(tools.round, tools.now()).toString());
}
