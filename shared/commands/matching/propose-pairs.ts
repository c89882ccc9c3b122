import { notAllPlaced } from '../../domain/attention.ts';
import { refused, unchanged } from '../../domain/decision.ts';
import { type Board, type BoardCommand, decideBoard, emptyBoard, solved } from '../../domain/matching/board/board.ts';
import { whyNoPlan, whyNotDecide } from '../../domain/matching/board/board-refusals.ts';
import { type Decided, inputsFor } from '../../domain/matching/board/inputs.ts';
import type { Field } from '../../domain/matching/board/standing.ts';
import { proposePlan } from '../../domain/matching/propose.ts';
import { change } from '../../storage/changes/changes.ts';
import { done } from '../../storage/changes/done.ts';
import { boardKind } from '../../storage/kinds/board.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import { act, type By, type Outcome } from '../act.ts';
import { putOnList } from '../attention/put-on-list.ts';
import type { Tools } from '../tools.ts';
import { readField } from '../waiting/read-field.ts';

/** The best plan under the operators' decisions, or what is wrong with them. */
function planFor(board: Decided, field: Field, { round }: Pick<Tools, 'round'>) {
  const inputs = inputsFor(board, field, round);
  return proposePlan(inputs.round, inputs.applicants, inputs.decisions);
}

/** The same when somebody has come or gone: those who must have a pair may have become more than can, and then nobody must. */
async function planNow(board: Board, field: Field, tools: Tools) {
  const plan = planFor(board, field, tools);
  const areTooMany = 'faults' in plan && plan.faults.every(({ code }) => code === 'cannot all be placed');
  if (!areTooMany) return plan;
  // Before the plan is laid on the board: news that came halfway comes again.
  await putOnList(notAllPlaced(board.proposal + 1), tools);
  return planFor({ ...board, decisions: { ...board.decisions, required: [] } }, field, tools);
}

/**
 * Solves the round's matching as it stands now and lays the plan on the board. When it is a new one and no operator asked for it, the
 * operators are told. With `once` it is done for that reason only once.
 *
 * @throws Error when the decisions on the board contradict each other or the pairs there are, and no operator asked: none that do are stored.
 */
export function proposePairs(tools: Tools, { once, ...by }: By & { readonly once?: string } = {}): Promise<Outcome<Board>> {
  return act(tools, by, async () => {
    const found = await tools.store.getTogether([boardKind.key('board'), ...(once === undefined ? [] : [doneKind.key(once)])]);
    const before = found.get(boardKind, 'board');
    const board = before?.state ?? emptyBoard;
    const at = tools.now();
    if (once !== undefined && found.get(doneKind, once) !== undefined) return { before, at, decision: unchanged, changes: () => [] };
    const field = await readField(tools.store);
    const plan = await planNow(board, field, tools);
    if ('faults' in plan && by.operator !== undefined) return refused(whyNoPlan(plan.faults));
    if ('faults' in plan) throw new Error(`no plan: ${plan.faults.map((fault) => `${fault.where} ${fault.what}`).join('; ')}`);
    const decision = solved(board, plan, field.pairs, at, by.operator === undefined ? 'system' : 'operator');
    const doneOnce = once === undefined ? [] : [done(once, at)];
    return { before, at, decision, changes: (next) => [change(boardKind, before, next), ...doneOnce] };
  });
}

/**
 * One decision of an operator and the plan that follows from it. `seen` is the version of the board the operator looked at: a decision
 * about another one is refused, unless it changes nothing.
 */
export function decideAndSolve(command: BoardCommand, seen: number, tools: Tools, by: By): Promise<Outcome<Board>> {
  return act(tools, by, async () => {
    const before = await tools.store.get(boardKind, 'board');
    if (before === undefined) return refused('changed meanwhile');
    const at = tools.now();
    const decision = decideBoard(before.state, command);
    if (decision.outcome !== 'changed') return { before, at, decision, changes: () => [] };
    if (seen !== before.version) return refused('changed meanwhile');
    const field = await readField(tools.store);
    const why = whyNotDecide(before.state, command, field, tools.round);
    if (why !== undefined) return refused(why);
    const plan = planFor(decision.next, field, tools);
    if ('faults' in plan) return refused(whyNoPlan(plan.faults));
    const next = solved(decision.next, plan, field.pairs, at, 'operator');
    return { before, at, decision: next, changes: (board) => [change(boardKind, before, board)] };
  });
}
