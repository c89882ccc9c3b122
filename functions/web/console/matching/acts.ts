import type { Outcome } from '../../../../shared/commands/act.ts';
import { decideAndSolve, proposePairs } from '../../../../shared/commands/matching/propose-pairs.ts';
import type { Acted, OperatorAct } from '../../../../shared/domain/audit.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Board, BoardCommand } from '../../../../shared/domain/matching/board/board.ts';
import { POLICIES } from '../../../../shared/domain/matching/policy.ts';
import { pairId, peopleOf } from '../../../../shared/domain/pair/pair-id.ts';
import { boardKind } from '../../../../shared/storage/kinds/board.ts';
import type { Did } from '../../../../shared/words/console/did.ts';
import { matchingWords } from '../../../../shared/words/console/matching/matching.ts';
import { firstValue } from '../../form-body.ts';
import { actIn, afterwards, type OperatorVisit, refusal, type Trouble, wasSo, wrong } from '../operator-visit.ts';

const PATH = '/console/matching';

/** Every way to change the proposal. */
export async function actOnMatching(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const act = actIn(typed);
  if (act === 'solve') return solveAgain(visit);
  if (act === 'swap' && firstValue(typed, 'with') === '') {
    return wrong(`with-${firstValue(typed, 'mentee')}`, matchingWords(visit.say).acts.choose, typed);
  }
  const decided = readDecision(act, typed);
  if (decided === undefined) return refusal(visit, 'changed meanwhile');
  return afterwards(visit, await decide(decided, Number(firstValue(typed, 'seen')), visit), PATH, decided.did);
}

/** A decision of the matching page as its form says it, with what the audit and the page call it. */
type Decided = { readonly command: BoardCommand; readonly act: OperatorAct; readonly about: Acted['about']; readonly did: Did };

const MARKS = {
  lock: { act: 'locked pair', did: 'locked' },
  unlock: { act: 'unlocked pair', did: 'unlocked' },
  forbid: { act: 'forbade pair', did: 'forbade' },
  allow: { act: 'allowed pair', did: 'allowed-pair' },
  require: { act: 'required person', did: 'required' },
  release: { act: 'released person', did: 'released' },
} as const;

/** Reads a decision, or nothing when the form holds none. */
function readDecision(act: string, typed: Typed): Decided | undefined {
  const mentor = firstValue(typed, 'mentor');
  const mentee = firstValue(typed, 'mentee');
  switch (act) {
    case 'lock':
    case 'unlock':
    case 'forbid':
    case 'allow':
      return { command: { command: act, mentor, mentee }, about: { pair: pairId(mentor, mentee) }, ...MARKS[act] };
    case 'swap':
      return readSwap(mentor, mentee, firstValue(typed, 'with'));
    case 'policy': {
      const policy = POLICIES.find((one) => one === firstValue(typed, 'policy'));
      return policy && { command: { command: 'choose policy', policy }, act: 'chose policy', about: { policy }, did: 'policy' };
    }
    case 'require':
    case 'release': {
      const person = firstValue(typed, 'person');
      return { command: { command: act, person }, about: { application: person }, ...MARKS[act] };
    }
    case 'undo':
      return { command: { command: 'undo' }, act: 'undid', about: {}, did: 'undone' };
    default:
      return undefined;
  }
}

/** Another student for a manager: one who is in a pair trades seats, one who is in none takes the seat. */
function readSwap(mentor: string, mentee: string, chosen: string): Decided | undefined {
  const [other, otherMentee] = peopleOf(chosen);
  if (other === '') return undefined;
  if (otherMentee === '') {
    return {
      command: { command: 'lock', mentor: other, mentee },
      act: 'locked pair',
      about: { pair: pairId(other, mentee) },
      did: 'swapped',
    };
  }
  return {
    command: { command: 'swap', first: [mentor, mentee], second: [other, otherMentee] },
    act: 'swapped pairs',
    about: { first: pairId(mentor, mentee), second: pairId(other, otherMentee) },
    did: 'swapped',
  };
}

function decide({ command, act: what, about }: Decided, seen: number, { tools, operator }: OperatorVisit): Promise<Outcome<Board>> {
  return decideAndSolve(command, seen, tools, { operator: { operator: operator.id, act: what, about } });
}

/** Says whether another proposal came of it. */
async function solveAgain(visit: OperatorVisit): Promise<Response | Trouble> {
  const { tools, operator } = visit;
  const before = (await tools.store.get(boardKind, 'board'))?.state.proposal ?? 0;
  const outcome = await proposePairs(tools, { operator: { operator: operator.id, act: 'asked for pairs', about: {} } });
  const isSame = outcome.outcome !== 'refused' && outcome.state.proposal === before;
  return isSame ? wasSo(visit, PATH, 'solved') : afterwards(visit, outcome, PATH, 'solved');
}
