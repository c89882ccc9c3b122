import type { Typed } from '../../../shared/domain/application/form.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import type { Pair, PairCommand } from '../../../shared/domain/pair/pair.ts';
import type { Outcome } from '../../../shared/lambda/acts/act.ts';
import { actOnPair } from '../../../shared/lambda/acts/pair.ts';
import { inEither } from '../../../shared/storage/store.ts';
import type { Answer, Handler } from './arrival.ts';
import { forInsider, forInsidersForm, type Insider, whyNot } from './guest.ts';
import type { OwnPair } from './own-pairs.ts';
import { showPlace } from './place/place.tsx';
import { refuse } from './refused.ts';

/** Somebody with the one pair the page is about. */
export type Member = Insider & { readonly own: OwnPair };

type Needed = OwnPair['pair']['status'];

/** Shows a page about one pair, as long as the pair is at that stage; otherwise the place, with why not. */
export function forMember(status: Needed, answer: (member: Member) => Answer): Handler {
  return forInsider((insider) => {
    const found = memberOf(insider, status);
    return 'why' in found ? showPlace(insider, { instead: found.why }) : answer(found.member);
  });
}

/** Takes a form about one pair. */
export function forMembersForm(status: Needed, answer: (member: Member, typed: Typed) => Answer): Handler {
  return forInsidersForm((insider, typed) => {
    const found = memberOf(insider, status);
    return 'why' in found ? refuse(insider, found.why) : answer(found.member, typed);
  });
}

export function memberOf(insider: Insider, status: Needed): { readonly member: Member } | { readonly why: Refusal } {
  const why = whyNot(insider);
  if (why !== undefined) return { why };
  const partner = insider.c.req.param('partner');
  const own = insider.pairs.find((one) => one.pair.status === status && (partner === undefined || one.partner.id === partner));
  return own === undefined ? { why: status === 'offered' ? 'offer over' : 'not at this stage' } : { member: { ...insider, own } };
}

/** Does something to the pair of a member, from what was read to know them. */
export function actAs({ own, found, tools }: Member, command: PairCommand): Promise<Outcome<Pair>> {
  return actOnPair(own.pair.id, command, tools, { found: inEither(found, own.found) });
}
