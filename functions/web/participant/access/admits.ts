import type { Outcome } from '../../../../shared/commands/act.ts';
import { actOnPair } from '../../../../shared/commands/pair/act-on-pair.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Refusal } from '../../../../shared/domain/decision.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import type { PairCommand } from '../../../../shared/domain/pair/pair-command.ts';
import { inEither } from '../../../../shared/storage/store.ts';
import { showHome } from '../home/home.tsx';
import { heardOf, type OwnPair, pairsOf } from '../link/own-pairs.ts';
import type { LinkHolder, PairMember, Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import type { Admits } from './access.ts';

/** Whoever has a link. */
export const linkHolder: Admits<LinkHolder> = (who) => ({ who });

/** The same, with their pairs and where the round stands. */
export const participant: Admits<Participant> = async (holder) => ({ who: await participantOf(holder) });

type Needed = OwnPair['pair']['status'];

/** Somebody with the pair the page is about, as long as that is at this stage; otherwise their home says why not. */
export function pairMember(status: Needed): Admits<PairMember> {
  return async (holder) => {
    const who = await participantOf(holder);
    const found = memberOf(who, status);
    if ('member' in found) return { who: found.member };
    return { instead: (what) => (what === 'form' ? refuse(who, found.why) : showHome(who, { instead: found.why })) };
  };
}

export async function participantOf(holder: LinkHolder): Promise<Participant> {
  const [pairs, heard, { stage }] = await Promise.all([
    pairsOf(holder.person, holder.found, holder.tools),
    heardOf(holder.person, holder.tools),
    roundNow(holder.tools),
  ]);
  return { ...holder, pairs, heard, stage, now: holder.tools.now() };
}

export function memberOf(who: Participant, status: Needed): { readonly member: PairMember } | { readonly why: Refusal } {
  const why = whyNot(who);
  if (why !== undefined) return { why };
  const partner = who.c.req.param('partner');
  const own = who.pairs.find((one) => one.pair.status === status && (partner === undefined || one.partner.id === partner));
  return own === undefined ? { why: status === 'offered' ? 'offer over' : 'not at this stage' } : { member: { ...who, own } };
}

/** Why this person can do nothing in a pair now, whatever it is. */
function whyNot({ person, stage }: Participant): Refusal | undefined {
  if (hasLeft(person)) return 'has left';
  switch (stage) {
    case 'closed':
      return 'round closed';
    case 'draft':
    case 'call open':
      return 'not at this stage';
    case 'matching':
    case 'running':
    case 'closing':
      return undefined;
  }
}

/** Does something to the pair of a member, from what was read to know them. */
export function actAs({ own, found, tools }: PairMember, command: PairCommand): Promise<Outcome<Pair>> {
  return actOnPair(own.pair.id, command, tools, { found: inEither(found, own.found) });
}
