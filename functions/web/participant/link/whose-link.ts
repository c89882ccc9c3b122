import { forgetRound } from '../../../../shared/commands/round/round-now.ts';
import type { Purpose } from '../../../../shared/domain/access-link.ts';
import { readAssistantId } from '../../../../shared/domain/application/assistant.ts';
import { linkPath } from '../../../../shared/pages/paths.ts';
import { assistingTexts } from '../../../../shared/words/participant/assisting.ts';
import { textsIn } from '../../../../shared/words/participant/texts.ts';
import { sayIn } from '../../../../shared/words/say.ts';
import { goByPlan } from '../../by-plan.ts';
import { type Holder, holderOf } from '../../link-holder.ts';
import type { Visit } from '../../visit.ts';
import { triedOnPage } from './again.ts';
import { lateHere, lateOf } from './late.ts';
import { keysOfTwo } from './own-pairs.ts';
import type { LinkHolder } from './people.ts';

export type KnownLink = {
  readonly link: 'good' | 'out of date' | 'over';
  readonly holder: LinkHolder;
  /** Whether the link went to the address they have now. */
  readonly isTheirs: boolean;
};

/** Whose link the address of the request holds. */
export async function whoseLink(c: Visit, purpose: Purpose): Promise<KnownLink | Exclude<Holder, { person: unknown }>> {
  // What acts goes by the newest plan; a page may show one that is half a minute old.
  if (c.req.method === 'POST') forgetRound(c.get('tools'));
  const id = c.req.param('person') ?? c.req.param('assistant') ?? '';
  const secret = c.req.param('secret') ?? '';
  const holder = await holderOf(purpose, id, secret, c.get('tools'), keysOfTwo(readAssistantId(id)?.manager ?? id, c.req.param('partner')));
  if (holder.link === 'unknown' || holder.link === 'gone') return holder;
  const { person, assistant, link, until, found, isTheirs } = holder;
  const tools = await goByPlan(c);
  const say = sayIn(assistant?.language ?? person.language, tools.round.zone);
  const texts = assistant === undefined ? textsIn(say) : assistingTexts(say, person.answers.name);
  const late = lateOf(holder, found, tools);
  const tried = (await triedOnPage(c, holder)) ?? lateHere({ c, person, assistant, late });
  return {
    link,
    holder: { c, tools, person, assistant, say, texts, home: linkPath(purpose, id, secret), until, found, tried, late },
    isTheirs,
  };
}
