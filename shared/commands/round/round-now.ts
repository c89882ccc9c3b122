import { newRound, type RoundState } from '../../domain/round-state.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { stateIn } from '../../storage/kinds/stored.ts';
import { type Ref, ref } from '../../storage/ref.ts';
import type { Found } from '../../storage/store.ts';
import type { Tools } from '../tools.ts';

/** How long a page may show an earlier stage of the round, and what happens go by an earlier plan. The call page is read thousands of times and changes twice. */
const SECONDS = 30;

const known = new Map<string, { readonly state: RoundState; readonly readAt: number }>();

/** Where the round stands, at most half a minute old. What acts checks the stage again in its transaction. */
export async function roundNow(tools: Tools): Promise<RoundState> {
  return knownRound(tools) ?? rememberState((await tools.store.get(roundKind, 'round'))?.state, tools);
}

/** Where the round lies for whoever reads something anyway, so that `roundNow` need not ask for it alone: nowhere while it is known. */
export function roundBeside(tools: Tools): readonly Ref[] {
  return knownRound(tools) === undefined ? [ref(roundKind, 'round')] : [];
}

/** Takes note of the round when it was among what was read. */
export function rememberRound(found: Found, tools: Tools): void {
  const state = stateIn(found.tryGet(roundKind, 'round'));
  if (state !== undefined) rememberState(state, tools);
}

function knownRound({ table, now }: Tools): RoundState | undefined {
  const cached = known.get(table);
  return cached !== undefined && Math.abs(now().epochMilliseconds - cached.readAt) < SECONDS * 1000 ? cached.state : undefined;
}

/** Takes note of the round as it was read or has just become; a round that was not found is one nobody has opened. */
export function rememberState(read: RoundState | undefined, { table, now }: Tools): RoundState {
  const state = read ?? newRound(table, now());
  known.set(table, { state, readAt: now().epochMilliseconds });
  return state;
}

/** What comes next reads the round anew. */
export function forgetRound(tools: Tools): void {
  known.delete(tools.table);
}
