import type { Temporal } from 'temporal-polyfill';
import type { RoundState } from '../../../../shared/domain/round-state.ts';
import type { Role, Round } from '../../../../shared/round/round-file.ts';
import { callWords } from '../../../../shared/words/public/call.ts';
import { callFacts } from '../../../../shared/words/public/call-facts.ts';
import type { Say } from '../../../../shared/words/say.ts';

/** Where the call stands, in the words it has for that itself. */
export async function callStatus(round: Round, role: Role, state: RoundState, say: Say, now: Temporal.Instant) {
  const facts = callFacts(round, role, state, now);
  return { isAhead: facts.now.call === 'ahead', status: callWords(say)[role](facts).status };
}
