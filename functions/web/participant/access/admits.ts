import type { Outcome } from '../../../../shared/commands/act.ts';
import { actOnPair } from '../../../../shared/commands/pair/act-on-pair.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import { assistantBeside } from '../../../../shared/domain/application/assistant.ts';
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

/** A manager as long as she takes part, who alone has somebody to book for her. */
export const manager: Admits<Participant> = async (holder) => {
  const who = await participantOf(holder);
  const { person, stage } = who;
  const why: Refusal | undefined = person.answers.role === 'mentor' ? 'not at this stage' : stage === 'closed' ? 'round closed' : undefined;
  const instead = hasLeft(person) ? 'has left' : why;
  if (instead === undefined) return { who };
  return { instead: (what) => (what === 'form' ? refuse(who, instead) : showHome(who, { instead })) };
};

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
  const own = who.pairs.find(
    (one) => isMeant(one, who) && one.pair.status === status && (partner === undefined || one.partner.id === partner),
  );
  return own === undefined ? { why: status === 'offered' ? 'offer over' : 'not at this stage' } : { member: { ...who, own } };
}

/** An assistant books in the manager's pairs, but for one in which they would choose for both. */
export function isMeant({ pair, partner }: OwnPair, { person, assistant }: Participant): boolean {
  return assistant === undefined || (pair.mentee === person.id && assistantBeside(person, partner) !== undefined);
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
export async function actAs({ own, found, tools, assistant }: PairMember, command: PairCommand): Promise<Outcome<Pair>> {
  const meant = assistant === undefined ? command : asAssistant(command);
  if (meant === undefined) return { outcome: 'refused', why: 'not at this stage' };
  return actOnPair(own.pair.id, meant, tools, { found: inEither(found, own.found) });
}

/** What an assistant does for the manager, as theirs; nothing but what books a meeting. */
function asAssistant(command: PairCommand): PairCommand | undefined {
  if (command.command !== 'meeting') return undefined;
  const { change } = command;
  const hand = { kind: 'assistant' } as const;
  switch (change.command) {
    case 'propose':
    case 'pick':
      return { ...command, change: { ...change, hand } };
    case 'set place':
    case 'cancel':
      return change.by === 'operator' ? undefined : { ...command, change: { ...change, hand } };
    case 'book':
    case 'report':
    case 'record':
    case 'settle':
      return undefined;
  }
}
