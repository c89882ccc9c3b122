import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { notAsked } from '../../shared/domain/matching/board/approval.ts';
import {
  approve,
  type Board,
  type BoardCommand,
  boardSchema,
  decideBoard,
  emptyBoard,
  solved,
  turnDown,
} from '../../shared/domain/matching/board/board.ts';
import type { Plan } from '../../shared/domain/matching/plan.ts';
import { POLICIES } from '../../shared/domain/matching/policy.ts';
import { proposePlan } from '../../shared/domain/matching/propose.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { offered } from '../../shared/domain/pair/pair.ts';
import { nextOf } from '../builders/decided.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const NOW = Temporal.Instant.from('2027-09-15T08:00:00Z');

/** A plan for some students and one manager fewer. */
function aPlan(...mentors: readonly string[]): Plan {
  const managers = mentors.slice(1).map((_, index) => aPerson({ id: `manager${index}`, role: 'mentee' }));
  const plan = proposePlan(theRound(), [...mentors.map((id) => aPerson({ id })), ...managers], { policy: 'fair', locks: [], forbids: [] });
  if ('faults' in plan) throw new Error('the plan has faults');
  return plan;
}

const person = (side: string) => fc.constantFrom(`${side}1`, `${side}2`, `${side}3`);
const pair = fc.tuple(person('m'), person('c'));
const command: fc.Arbitrary<BoardCommand> = fc.oneof(
  fc.record({ command: fc.constantFrom('lock', 'unlock', 'forbid', 'allow'), mentor: person('m'), mentee: person('c') }),
  fc.record({ command: fc.constant('swap'), first: pair, second: pair }),
  fc.record({ command: fc.constant('choose policy'), policy: fc.constantFrom(...POLICIES) }),
  fc.record({ command: fc.constant('undo') }),
);

test('whatever operators press, no pair is both locked and forbidden or marked twice, and each step can be undone', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let board = emptyBoard;
      for (const one of commands) {
        const decision = decideBoard(board, one);
        if (decision.outcome !== 'changed') continue;
        const { next } = decision;
        const marked = [...next.decisions.locks, ...next.decisions.forbids].map((ids) => ids.join('-'));
        expect(new Set(marked).size).toBe(marked.length);
        expect(next.decisions).not.toEqual(board.decisions);
        expect(boardSchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
        if (one.command !== 'undo') expect(nextOf(decideBoard(next, { command: 'undo' })).decisions).toEqual(board.decisions);
        expect(next.earlier.length).toBeLessThanOrEqual(20);
        board = next;
      }
    }),
  );
});

test('a swap locks the two crossed pairs, and pairs that share somebody cannot be swapped', () => {
  const swapped = decideBoard(emptyBoard, { command: 'swap', first: ['m1', 'c1'], second: ['m2', 'c2'] });
  expect(nextOf(swapped).decisions.locks).toEqual([
    ['m1', 'c2'],
    ['m2', 'c1'],
  ]);
  expect(decideBoard(emptyBoard, { command: 'swap', first: ['m1', 'c1'], second: ['m1', 'c2'] })).toEqual({
    outcome: 'refused',
    why: 'same person',
  });
});

test('operators hear of a new plan once, and not of one that an operator made or that is the same', () => {
  const first = solved(emptyBoard, aPlan('m1', 'm2'), [], NOW, 'system');
  expect(first).toMatchObject({ next: { proposal: 1 }, events: [{ name: 'pairs proposed', detail: { proposal: 1, approved: 0 } }] });
  expect(solved(nextOf(first), aPlan('m1', 'm2'), [], NOW, 'system')).toMatchObject({ next: { proposal: 1 }, events: [] });
  expect(solved(nextOf(first), aPlan('m1', 'm2', 'm3'), [], NOW, 'operator')).toMatchObject({ next: { proposal: 2 }, events: [] });
});

test('what is sent is what was seen: another plan since then, or none, is refused, and twice is once', () => {
  const board: Board = nextOf(solved(emptyBoard, aPlan('m1', 'm2'), [], NOW, 'system'));
  expect(approve(emptyBoard, 0, [])).toEqual({ outcome: 'refused', why: 'nothing to send' });
  expect(approve(nextOf(solved(emptyBoard, aPlan('m1'), [], NOW, 'system')), 1, [])).toEqual({
    outcome: 'refused',
    why: 'nothing to send',
  });
  expect(approve(board, 0, [])).toEqual({ outcome: 'refused', why: 'changed meanwhile' });
  const approved = approve(board, 1, []);
  expect(approved).toMatchObject({ events: [{ name: 'pairs approved', detail: { proposal: 1 } }] });
  expect(approve(nextOf(approved), 1, [])).toEqual({ outcome: 'unchanged' });
});

test('two who did not answer in time may be asked once more: the same plan is then a new one, and only they are asked', () => {
  const plan = aPlan('m1', 'm2', 'm3');
  const sent = nextOf(approve(nextOf(solved(emptyBoard, plan, [], NOW, 'system')), 1, []));
  const [silent, formed] = plan.pairs.map((pair) => offered(pair, NOW));
  const lapsed = nextOf(decidePair(theRound(), silent!, { command: 'lapse' }, NOW.add({ hours: 240 })));
  expect(solved(sent, plan, [silent!, formed!], NOW, 'system')).toMatchObject({ next: { proposal: 1 }, events: [] });
  const again = solved(sent, plan, [lapsed, formed!], NOW, 'system');
  expect(again).toMatchObject({ next: { proposal: 2 }, events: [{ name: 'pairs proposed', detail: { proposal: 2, approved: 1 } }] });
  const resent = nextOf(approve(nextOf(again), 2, [lapsed, formed!]));
  const ids = [lapsed.mentor, lapsed.mentee];
  expect(resent.asked).toEqual([...sent.asked, ids]);
  // Until the offer is made, and while it is open, it counts as sent; one that could not be made is to send again.
  expect(solved(resent, plan, [lapsed, formed!], NOW, 'system')).toMatchObject({ next: { proposal: 2 }, events: [] });
  expect(notAsked(resent, [lapsed.id]).asked).toEqual(sent.asked);
});

test('a lock takes a ban of the same two away and a ban their lock; of others nothing changes', () => {
  const marked = (...commands: readonly ('lock' | 'unlock' | 'forbid' | 'allow')[]) => {
    const others = nextOf(
      decideBoard(nextOf(decideBoard(emptyBoard, { command: 'lock', mentor: 'm2', mentee: 'c2' })), {
        command: 'forbid',
        mentor: 'm2',
        mentee: 'c1',
      }),
    );
    const after = commands.reduce((board, command) => nextOf(decideBoard(board, { command, mentor: 'm1', mentee: 'c1' })), others);
    return [after.decisions.locks, after.decisions.forbids].map((pairs) => pairs.map((pair) => pair.join(' ')));
  };
  expect(marked('lock')).toEqual([['m2 c2', 'm1 c1'], ['m2 c1']]);
  expect(marked('lock', 'unlock')).toEqual([['m2 c2'], ['m2 c1']]);
  expect(marked('forbid')).toEqual([['m2 c2'], ['m2 c1', 'm1 c1']]);
  expect(marked('forbid', 'allow')).toEqual([['m2 c2'], ['m2 c1']]);
  expect(marked('lock', 'forbid')).toEqual([['m2 c2'], ['m2 c1', 'm1 c1']]);
  expect(marked('forbid', 'lock')).toEqual([['m2 c2', 'm1 c1'], ['m2 c1']]);
});

test('a pair is known by both of its two, and what is decided already changes nothing', () => {
  const locked = nextOf(decideBoard(emptyBoard, { command: 'lock', mentor: 'm1', mentee: 'c1' }));
  for (const [mentor, mentee] of [
    ['m1', 'c2'],
    ['m2', 'c1'],
  ] as const)
    expect(decideBoard(locked, { command: 'unlock', mentor, mentee })).toEqual({ outcome: 'unchanged' });
  expect(decideBoard(locked, { command: 'lock', mentor: 'm1', mentee: 'c1' })).toEqual({ outcome: 'unchanged' });
  expect(decideBoard(locked, { command: 'choose policy', policy: 'fair' })).toEqual({ outcome: 'unchanged' });
  expect(nextOf(decideBoard(locked, { command: 'choose policy', policy: 'strictest' })).decisions.policy).toBe('strictest');
  const two = nextOf(decideBoard(locked, { command: 'lock', mentor: 'm2', mentee: 'c2' }));
  expect(decideBoard(two, { command: 'lock', mentor: 'm1', mentee: 'c1' })).toEqual({ outcome: 'unchanged' });
  const forbidden = nextOf(decideBoard(emptyBoard, { command: 'forbid', mentor: 'm1', mentee: 'c1' }));
  expect(decideBoard(forbidden, { command: 'forbid', mentor: 'm1', mentee: 'c1' })).toEqual({ outcome: 'unchanged' });
  expect(decideBoard(emptyBoard, { command: 'undo' })).toEqual({ outcome: 'unchanged' });
});

test('somebody must have a pair until an operator lets go of that, and each is named once', () => {
  const require = (board: Board, person: string) => decideBoard(board, { command: 'require', person });
  const both = nextOf(require(nextOf(require(emptyBoard, 'm1')), 'c1'));
  expect(both.decisions.required).toEqual(['m1', 'c1']);
  expect(require(both, 'm1')).toEqual({ outcome: 'unchanged' });
  expect(nextOf(decideBoard(both, { command: 'release', person: 'm1' })).decisions.required).toEqual(['c1']);
  expect(decideBoard(both, { command: 'release', person: 'm2' })).toEqual({ outcome: 'unchanged' });
});

test('a swap lets go of the two pairs as they were', () => {
  const locked = nextOf(decideBoard(emptyBoard, { command: 'lock', mentor: 'm1', mentee: 'c1' }));
  const swapped = nextOf(decideBoard(locked, { command: 'swap', first: ['m1', 'c1'], second: ['m2', 'c2'] }));
  expect(swapped.decisions.locks.map((pair) => pair.join(' '))).toEqual(['m1 c2', 'm2 c1']);
  expect(decideBoard(emptyBoard, { command: 'swap', first: ['m1', 'c1'], second: ['m2', 'c1'] })).toEqual({
    outcome: 'refused',
    why: 'same person',
  });
});

test('the last twenty decisions can be taken back one by one, and no more', () => {
  let board = emptyBoard;
  for (let number = 0; number < 25; number++) board = nextOf(decideBoard(board, { command: 'require', person: `m${number}` }));
  let steps = 0;
  for (let back = decideBoard(board, { command: 'undo' }); back.outcome === 'changed'; back = decideBoard(board, { command: 'undo' })) {
    board = back.next;
    steps += 1;
  }
  expect([steps, board.decisions.required.length]).toEqual([20, 5]);
});

test('two plans are the same when the same two are together, in whatever order, and the board keeps what was before another', () => {
  const plan = aPlan('m1', 'm2', 'm3');
  const board = nextOf(solved(emptyBoard, plan, [], NOW, 'system'));
  expect(board.planBefore).toBeUndefined();
  const turned = nextOf(solved(board, { ...plan, pairs: plan.pairs.toReversed() }, [], NOW, 'system'));
  expect([turned.proposal, turned.plan?.pairs]).toEqual([1, plan.pairs.toReversed()]);
  const [first, second] = plan.pairs;
  const crossed = [
    { ...first!, mentee: second!.mentee },
    { ...second!, mentee: first!.mentee },
  ];
  const other = nextOf(solved(board, { ...plan, pairs: crossed }, [], NOW.add({ hours: 1 }), 'system'));
  expect([other.proposal, other.planBefore?.pairs.length, other.solvedAt]).toEqual([2, 2, '2027-09-15T09:00:00.000Z']);
});

test('people are told that there is no place once for each time an operator says so, and nobody is told by nobody being meant', () => {
  const said = { person: 'm1', occasion: 'no place' };
  const once = turnDown(emptyBoard, [said]);
  expect(once).toMatchObject({ next: { turnedDown: [[said]] }, events: [{ name: 'waiting answered', detail: { time: 1 } }] });
  const other = { person: 'c1', occasion: 'no place' };
  expect(turnDown(nextOf(once), [other])).toMatchObject({ next: { turnedDown: [[said], [other]] }, events: [{ detail: { time: 2 } }] });
  expect(turnDown(emptyBoard, [])).toEqual({ outcome: 'unchanged' });
});
