import { newRound, type RoundState } from '../../shared/domain/round-state.ts';
import type { Tools } from '../../shared/lambda/tools.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';

/** How long a page may show an earlier stage of the round. The call page is read thousands of times and changes twice. */
const SECONDS = 30;

const known = new Map<string, { readonly state: RoundState; readonly readAt: number }>();

/** Where the round stands, at most half a minute old. What acts checks the stage again in its transaction. */
export async function roundNow(tools: Tools): Promise<RoundState> {
  const at = tools.now().epochMilliseconds;
  const cached = known.get(tools.table);
  if (cached !== undefined && Math.abs(at - cached.readAt) < SECONDS * 1000) return cached.state;
  const state = (await tools.store.get(roundKind, 'round'))?.state ?? newRound(tools.table, tools.now());
  known.set(tools.table, { state, readAt: at });
  return state;
}

/** After an act of an operator the next page shows the stage it led to. */
export function forgetRound(tools: Tools): void {
  known.delete(tools.table);
}
