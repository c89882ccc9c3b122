import { forgetRound } from '../../../../shared/commands/round/round-now.ts';
import type { Refusal } from '../../../../shared/domain/decision.ts';
import { TOLD } from '../../../../shared/words/participant/common.ts';
import { goTo } from '../../visit.ts';
import type { LinkHolder } from './people.ts';

/** In the address of a page that says why something was not done. */
const REFUSED = 'refused';

/** Leads to the home, or another page of somebody's, which then says why what they sent was not done. */
export function refuse({ c, tools, home }: LinkHolder, why: Refusal, path = home): Response {
  if (why === 'round closed') forgetRound(tools);
  return goTo(c, `${path}?${REFUSED}=${why.replaceAll(' ', '-')}`);
}

/** Why what was sent was not done, as the address of the page says it. */
export function refusedIn({ c }: LinkHolder): Refusal | undefined {
  const named = c.req.query(REFUSED)?.replaceAll('-', ' ');
  return named === undefined ? undefined : (TOLD.find((why) => why === named) ?? 'not at this stage');
}
