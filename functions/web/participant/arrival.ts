import type { Temporal } from 'temporal-polyfill';
import type { Purpose } from '../../../shared/domain/access-link.ts';
import type { Application } from '../../../shared/domain/application/application.ts';
import type { Tools } from '../../../shared/lambda/tools.ts';
import { linkPath } from '../../../shared/pages/paths.ts';
import type { Tried } from '../../../shared/storage/kinds/tried.ts';
import type { Found } from '../../../shared/storage/store.ts';
import { type Texts, textsIn } from '../../../shared/words/participant/texts.ts';
import { type Say, sayIn } from '../../../shared/words/say.ts';
import { holderOf } from '../link-holder.ts';
import type { Visit } from '../visit.ts';
import { triedOnPage } from './again.ts';
import { lateHere, lateOf } from './late.ts';
import { keysOfTwo } from './own-pairs.ts';

/** Somebody who came by a link that is theirs. */
export type Guest = {
  readonly c: Visit;
  readonly tools: Tools;
  readonly person: Application;
  readonly say: Say;
  readonly texts: Texts;
  /** The path of the link: whatever they can do lies under it. */
  readonly home: string;
  /** Until when the link opens. */
  readonly until: Temporal.Instant;
  /** How the person was found. */
  readonly found: Found;
  /** The form this page is to show again, with what is wrong with it. */
  readonly tried: Tried | undefined;
  /** A form that came by a link out of date. */
  readonly late: Tried | undefined;
};

export type Answer = Response | Promise<Response>;
export type Handler = (c: Visit) => Promise<Response>;

export type Arrival =
  | { readonly link: 'unknown' }
  | {
      readonly link: 'good' | 'out of date';
      readonly guest: Guest /** Whether the link went to the address they have now. */;
      readonly isTheirs: boolean;
    };

/** Whose link the address of the request holds. */
export async function arrive(c: Visit, purpose: Purpose): Promise<Arrival> {
  const tools = c.get('tools');
  const id = c.req.param('person') ?? '';
  const secret = c.req.param('secret') ?? '';
  const holder = await holderOf(purpose, id, secret, tools, keysOfTwo(id, c.req.param('partner')));
  if (holder.link === 'unknown') return holder;
  const { person, link, until, found, isTheirs } = holder;
  const say = sayIn(person.language, tools.round.zone);
  const texts = textsIn(say);
  const late = lateOf(person, found, tools);
  const tried = (await triedOnPage(c, person)) ?? lateHere({ c, person, late });
  return { link, guest: { c, tools, person, say, texts, home: linkPath(purpose, id, secret), until, found, tried, late }, isTheirs };
}
