import { type Application, hasLeft } from '../../domain/application/application.ts';
import { setSeeking } from '../../domain/application/whom-to-meet.ts';
import { changed, refused, unchanged } from '../../domain/decision.ts';
import type { Fit } from '../../domain/fit.ts';
import { whyNotTakeOver } from '../../domain/matching/board/approval.ts';
import { fitBetween } from '../../domain/matching/scoring/fit-of.ts';
import { asApplicant } from '../../domain/matching/scoring/scores.ts';
import { decidePair } from '../../domain/pair/decide-pair.ts';
import { takingOver } from '../../domain/pair/exchange.ts';
import { aboutOffer, otherRole, type Pair } from '../../domain/pair/pair.ts';
import { pairId } from '../../domain/pair/pair-id.ts';
import { event } from '../../events/catalogue.ts';
import type { Operator } from '../../round/contact.ts';
import type { Role, Round } from '../../round/round-file.ts';
import { changePairs, withPair } from '../../storage/changes/pair-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Who does not go on, who is asked to take over, and whether the one who leaves may be asked about somebody else. */
export type Replacement = { readonly leaves: Role; readonly by: string; readonly mayMeetOthers: boolean };

/**
 * Asks somebody to take over from one of a pair. The pair ends at once and its bookings with it; whoever stays hears of the change when there is
 * somebody to meet. Of a pair that has ended already the same, for whoever is still there.
 */
export async function replacePartner(id: string, given: Replacement, tools: Tools, operator: Operator): Promise<Outcome<Pair>> {
  const { leaves, by } = given;
  const acted = { operator: operator.id, act: 'replaced partner', about: { pair: id, leaves, by } } as const;
  return act(tools, { operator: acted }, async () => {
    const { store, round, now } = tools;
    const at = now();
    const old = await store.get(pairKind, id);
    if (old === undefined) return refused('no such person');
    const stays = otherRole(leaves);
    const two = { mentor: old.state.mentor, mentee: old.state.mentee, [leaves]: by };
    const newId = pairId(two.mentor, two.mentee);
    const ids = [old.state[stays], by, old.state[leaves]];
    const found = await store.getTogether([roundKind.key('round'), pairKind.key(newId), ...ids.map(applicationKind.key)]);
    const [staying, taking, leaving] = ids.map((person) => found.get(applicationKind, person));
    if (staying === undefined || taking === undefined || leaving === undefined) return refused('no such person');
    const earlier = found.get(pairKind, newId);
    if (earlier?.state.status === 'offered') return { before: old, at, decision: unchanged, changes: () => [] };
    if (old.state.status !== 'formed' && old.state.status !== 'ended') return refused('not at this stage');
    const end = endFor(old.state, given, tools);
    const free = withPair(staying.state, end.next);
    const why = whyNotTakeOver({ free, taking: taking.state }, earlier?.state, found.get(roundKind, 'round')?.state, round, at);
    if (why !== undefined) return refused(why);
    const fit = fitOfTwo(round, free, taking.state);
    const next = takingOver(round, { ...two, fit }, { stays, after: id, earlier: earlier?.state }, at);
    const hasEnded = end.next !== old.state;
    return {
      before: old,
      at,
      decision: changed(end.next, ...end.events, event('pair offered', aboutOffer(next))),
      changes: () =>
        changePairs(
          [...(hasEnded ? [{ before: old, next: end.next }] : []), { before: earlier, next }],
          [
            { before: staying, next: withPair(free, next) },
            { before: taking, next: withPair(taking.state, next) },
            ...(hasEnded ? [{ before: leaving, next: leftBehind(withPair(leaving.state, end.next), given) }] : []),
          ],
        ),
    };
  });
}

/** The pair once it is over; as it is where it was before. */
function endFor(pair: Pair, { leaves, mayMeetOthers }: Replacement, { round, now }: Tools) {
  const asks = mayMeetOthers ? [leaves] : [];
  const decision = decidePair(round, pair, { command: 'end', asks, why: 'replaced', leaves }, now());
  return decision.outcome === 'changed' ? decision : { next: pair, events: [] };
}

function leftBehind(person: Application, { mayMeetOthers }: Replacement): Application {
  return hasLeft(person) || mayMeetOthers ? person : setSeeking(person, false);
}

function fitOfTwo(round: Round, one: Application, other: Application): Fit {
  const [mentor, mentee] = one.answers.role === 'mentor' ? [one, other] : [other, one];
  return fitBetween(round, asApplicant(mentor), asApplicant(mentee));
}
