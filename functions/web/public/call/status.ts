import type { Temporal } from 'temporal-polyfill';
import type { RoundState } from '../../../../shared/domain/round-state.ts';
import type { Say } from '../../../../shared/pages/say.ts';
import type { Role, Round } from '../../../../shared/round/round-file.ts';
import { callFacts } from './call-facts.ts';
import { callTexts } from './texts.ts';

/** Where the call stands, in the words it has for that itself. */
export async function callStatus(round: Round, role: Role, state: RoundState, say: Say, now: Temporal.Instant) {
  const facts = callFacts(round, role, state, say, now);
  const texts = await callTexts(say.language);
  return { isAhead: facts.now.call === 'ahead', status: texts[role](facts).status };
}
