import type { Temporal } from 'temporal-polyfill';
import { areApart } from '../../domain/application/whom-to-meet.ts';
import { changed, type Refusal, refused } from '../../domain/decision.ts';
import { mayExchange } from '../../domain/matching/board/approval.ts';
import { fitBetween } from '../../domain/matching/scoring/fit-of.ts';
import { asApplicant } from '../../domain/matching/scoring/scores.ts';
import { decidePair } from '../../domain/pair/decide-pair.ts';
import { exchanged, mayExchangeTo } from '../../domain/pair/exchange.ts';
import { type Pair, roleIn } from '../../domain/pair/pair.ts';
import { pairId, peopleOf } from '../../domain/pair/pair-id.ts';
import { event } from '../../events/catalogue.ts';
import type { Operator } from '../../round/contact.ts';
import type { Round } from '../../round/round-file.ts';
import { changePairs, withPair } from '../../storage/changes/pair-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import type { Found } from '../../storage/store.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Two pairs that meet exchange their mentors in one step. Done once more with the new pairs, each goes on where it was. */
export async function swapPartners(first: string, second: string, tools: Tools, operator: Operator): Promise<Outcome<Pair>> {
  const acted = { operator: operator.id, act: 'swapped partners', about: { first, second } } as const;
  return act(tools, { operator: acted }, async () => {
    const { store, round, now } = tools;
    const [[mentor, mentee], [otherMentor, otherMentee]] = [peopleOf(first), peopleOf(second)];
    if (mentor === otherMentor || mentee === otherMentee) return refused('same person');
    const made = [pairId(mentor, otherMentee), pairId(otherMentor, mentee)];
    const ids = [mentor, mentee, otherMentor, otherMentee];
    const keys = [...[first, second, ...made].map(pairKind.key), ...ids.map(applicationKind.key)];
    const found = await store.getTogether([roundKind.key('round'), ...keys]);
    const at = now();
    const before = found.get(pairKind, first);
    if (before === undefined) return refused('no such person');
    if (made.every((id) => found.get(pairKind, id)?.state.status === 'formed'))
      return { before, at, decision: { outcome: 'unchanged' }, changes: () => [] };
    const swap = { old: [first, second], made, ids, found };
    const why = mayExchange(found.get(roundKind, 'round')?.state, round, at) ?? whyNotSwap(swap);
    if (why !== undefined) return refused(why);
    const over = swap.old.flatMap((id) => endOf(found.get(pairKind, id), round, at));
    const formed = made.flatMap((id) => newPair(id, swap, round, at));
    const [ended] = over;
    if (ended === undefined || over.length + formed.length < 4) return refused('not at this stage');
    const events = [
      ...over.flatMap((one) => one.events),
      ...formed.map(({ next: { id, resumed } }) =>
        event('pair formed', { pair: id, ...(resumed === undefined ? {} : { again: resumed }) }),
      ),
    ];
    return { before, at, decision: changed(ended.next, ...events), changes: () => changesOf([...over, ...formed], swap) };
  });
}

type Swap = { readonly old: readonly string[]; readonly made: readonly string[]; readonly ids: readonly string[]; readonly found: Found };

/** Why these four cannot be brought together like that; nothing when they can. */
function whyNotSwap({ made, ids, found }: Swap): Refusal | undefined {
  const people = ids.map((id) => found.get(applicationKind, id)?.state);
  if (people.some((person) => person?.status !== 'confirmed')) return 'has left';
  const mayBe = made.every((id) => {
    const [one, other] = peopleOf(id).map((person) => found.get(applicationKind, person)?.state);
    return one !== undefined && other !== undefined && !areApart(one, other) && mayExchangeTo(found.get(pairKind, id)?.state);
  });
  return mayBe ? undefined : 'pair forbidden';
}

type Becoming = { readonly before: Stored<Pair> | undefined; readonly next: Pair };

function endOf(before: Stored<Pair> | undefined, round: Round, at: Temporal.Instant) {
  if (before?.state.status !== 'formed') return [];
  const decision = decidePair(round, before.state, { command: 'end', asks: [], why: 'swapped' }, at);
  return decision.outcome === 'changed' ? [{ before, next: decision.next, events: decision.events }] : [];
}

function newPair(id: string, { old, found }: Swap, round: Round, at: Temporal.Instant): readonly Becoming[] {
  const [mentor, mentee] = peopleOf(id).map((person) => found.get(applicationKind, person)?.state);
  if (mentor === undefined || mentee === undefined) return [];
  const cameFrom = (person: string) => old.find((pair) => peopleOf(pair).includes(person));
  const [fromMentor, fromMentee] = [cameFrom(mentor.id), cameFrom(mentee.id)];
  const before = found.get(pairKind, id);
  const fit = fitBetween(round, asApplicant(mentor), asApplicant(mentee));
  const two = { mentor: mentor.id, mentee: mentee.id, fit };
  return [{ before, next: exchanged(round, two, { mentor: fromMentor, mentee: fromMentee }, before?.state, at) }];
}

function changesOf(pairs: readonly Becoming[], { ids, found }: Swap) {
  const people = ids.flatMap((id) => {
    const before = found.get(applicationKind, id);
    if (before === undefined) return [];
    const own = pairs.filter(({ next }) => roleIn(next, id) !== undefined);
    return [{ before, next: own.reduce((person, { next }) => withPair(person, next), before.state) }];
  });
  return changePairs(pairs, people);
}
