import { refused } from '../../domain/decision.ts';
import { noteThere } from '../../domain/gathering/coming.ts';
import { type Gathering, isGatheringAhead } from '../../domain/round-state.ts';
import type { Operator } from '../../round/contact.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { act } from '../act.ts';
import { leaveLine } from '../audit/leave-line.ts';
import type { Tools } from '../tools.ts';

/** Written at the same moment. */
const AT_ONCE = 6;

/** Whether somebody was there. */
export type There = { readonly person: string; readonly was: boolean };

/**
 * Notes who was there, of all who stood on a page, with one line in the audit for those of whom that is new. What is cut short can be sent
 * again.
 */
export async function noteWhoWasThere(
  gathering: Gathering,
  people: readonly There[],
  tools: Tools,
  { id: operator }: Operator,
): Promise<'changed' | 'unchanged' | ReturnType<typeof refused>> {
  const { store, round, now } = tools;
  if (isGatheringAhead(gathering, round, now())) return refused('gathering ahead');
  const found = await store.getTogether(people.map(({ person }) => applicationKind.key(person)));
  const isNew = ({ person, was }: There) => {
    const state = found.get(applicationKind, person)?.state;
    return state !== undefined && noteThere(state, gathering, was, operator, round, now()).outcome === 'changed';
  };
  const others = people.filter(isNew);
  if (others.length === 0) return 'unchanged';
  await leaveLine({ operator, act: 'ticked who was there', about: { gathering, people: String(others.length) } }, tools);
  for (let from = 0; from < others.length; from += AT_ONCE) {
    await Promise.all(others.slice(from, from + AT_ONCE).map((one) => noteOne(one, gathering, operator, tools)));
  }
  return 'changed';
}

async function noteOne({ person, was }: There, gathering: Gathering, operator: string, tools: Tools): Promise<void> {
  await act(tools, {}, async () => {
    const before = await tools.store.get(applicationKind, person);
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const decision = noteThere(before.state, gathering, was, operator, tools.round, at);
    return { before, at, decision, changes: (next) => [change(applicationKind, before, next)] };
  });
}
