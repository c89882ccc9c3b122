import type { Acted, OperatorAct } from '../../../../shared/domain/audit.ts';
import { refused } from '../../../../shared/domain/decision.ts';
import { approve, type Desk, type DeskCommand } from '../../../../shared/domain/desk.ts';
import type { Typed } from '../../../../shared/domain/form.ts';
import { POLICIES } from '../../../../shared/domain/matching/policy.ts';
import { act, type Outcome } from '../../../../shared/lambda/acts.ts';
import { decideAndSolve, proposePairs } from '../../../../shared/lambda/propose-pairs.ts';
import { change } from '../../../../shared/storage/changes.ts';
import { deskKind, roundKind } from '../../../../shared/storage/kinds.ts';
import { firstValue } from '../../form-body.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import type { Did } from '../words/did.ts';

/** A decision of the matching page as its form says it, with what the audit and the page call it. */
export type Decided = { readonly command: DeskCommand; readonly act: OperatorAct; readonly about: Acted['about']; readonly did: Did };

const MARKS = {
  lock: { act: 'locked pair', did: 'locked' },
  unlock: { act: 'unlocked pair', did: 'unlocked' },
  forbid: { act: 'forbade pair', did: 'forbade' },
  allow: { act: 'allowed pair', did: 'allowed-pair' },
  require: { act: 'required person', did: 'required' },
  release: { act: 'released person', did: 'released' },
} as const;

/** Reads a decision, or nothing when the form holds none. */
export function readDecision(act: string, typed: Typed): Decided | undefined {
  const mentor = firstValue(typed, 'mentor');
  const mentee = firstValue(typed, 'mentee');
  switch (act) {
    case 'lock':
    case 'unlock':
    case 'forbid':
    case 'allow':
      return { command: { command: act, mentor, mentee }, about: { pair: `${mentor}-${mentee}` }, ...MARKS[act] };
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

/** Another student for a manager: one who is in a pair trades places, one who is in none takes the place. */
function readSwap(mentor: string, mentee: string, chosen: string): Decided | undefined {
  const [other, otherMentee] = chosen.split('-');
  if (other === undefined || other === '') return undefined;
  if (otherMentee === undefined) {
    return {
      command: { command: 'lock', mentor: other, mentee },
      act: 'locked pair',
      about: { pair: `${other}-${mentee}` },
      did: 'swapped',
    };
  }
  return {
    command: { command: 'swap', first: [mentor, mentee], second: [other, otherMentee] },
    act: 'swapped pairs',
    about: { first: `${mentor}-${mentee}`, second: `${other}-${otherMentee}` },
    did: 'swapped',
  };
}

export function decide({ command, act: what, about }: Decided, seen: number, { tools, operator }: OperatorVisit): Promise<Outcome<Desk>> {
  return decideAndSolve(command, seen, tools, { operator: { operator: operator.id, act: what, about } });
}

export function solveAgain({ tools, operator }: OperatorVisit): Promise<Outcome<Desk>> {
  return proposePairs(tools, { operator: { operator: operator.id, act: 'asked for pairs', about: {} } });
}

/** Sends the offers of the plan that was looked at, once no more applications are taken. */
export function sendOffers(proposal: number, { tools, operator }: OperatorVisit): Promise<Outcome<Desk>> {
  const acted: Acted = { operator: operator.id, act: 'sent offers', about: { proposal: String(proposal) } };
  return act(tools, { operator: acted }, async () => {
    const found = await tools.store.getTogether([deskKind.key('desk'), roundKind.key('round')]);
    const stage = found.get(roundKind, 'round')?.state.stage;
    const before = found.get(deskKind, 'desk');
    if (stage === 'closed') return refused('round closed');
    if (stage !== 'matching' && stage !== 'running') return refused('not at this stage');
    if (before === undefined) return refused('nothing to send');
    return { before, at: tools.now(), decision: approve(before.state, proposal), changes: (next) => [change(deskKind, before, next)] };
  });
}
