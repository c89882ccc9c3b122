import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { whyNotAfterwards } from '../../../../shared/domain/closing/afterwards.ts';
import { whyNotFollowUp } from '../../../../shared/domain/closing/follow-up.ts';
import { isFollowUpOpen } from '../../../../shared/domain/closing/follow-up-days.ts';
import { heldMeetings } from '../../../../shared/domain/pair/pair.ts';
import { afterwardsKind } from '../../../../shared/storage/kinds/afterwards.ts';
import { followUpWords } from '../../../../shared/words/follow-up.ts';
import { certificateWords } from '../../../../shared/words/papers/certificate.ts';
import { recommendationWords } from '../../../../shared/words/papers/recommendation.ts';
import { isMember } from '../link/own-pairs.ts';
import { pairPath } from '../link/paths.ts';
import type { Participant } from '../link/people.ts';

/** What somebody who met takes along, and what they are asked for the time after the programme. */
export const ToTakeWithYou: FC<{ readonly participant: Participant; readonly isFollowUpAsked: boolean }> = ({
  participant,
  isFollowUpAsked,
}) => {
  const { texts, person, pairs, stage, home, say } = participant;
  const words = texts.afterwards;
  // Whether they met in a pair that ended says the page itself: it reads all of them.
  const mayHaveMet = person.lastPair?.over === 'ended' || pairs.some(({ pair }) => heldMeetings(pair).length > 0);
  const isAsked = whyNotAfterwards(person, stage, isMember(participant)) === undefined;
  const met = pairs.filter(({ pair }) => heldMeetings(pair).length > 0);
  const recommended = person.answers.role === 'mentee' && isAsked ? met : [];
  if (!mayHaveMet && !isAsked) return null;
  return (
    <>
      <h2>{words.part}</h2>
      <ul class="doors">
        {isFollowUpAsked ? (
          <li>
            <a href={`${home}/follow-up`}>{followUpWords(say).link}</a>
          </li>
        ) : null}
        {mayHaveMet ? (
          <li>
            <a href={`${home}/certificate`}>{certificateWords(say).own.link}</a>
          </li>
        ) : null}
        {recommended.map((own) => (
          <li>
            <a href={`${pairPath(participant, own)}/recommendation`}>{recommendationWords(say).link(own.partner.answers.name)}</a>
          </li>
        ))}
        {isAsked ? (
          <li>
            <a href={`${home}/afterwards`}>{words.link}</a>
          </li>
        ) : null}
      </ul>
    </>
  );
};

/** Whether the three questions wait for somebody: looked up only while they can be answered. */
export async function isAskedFollowUp({ person, stage, tools, now }: Participant): Promise<boolean> {
  if (stage !== 'closed') return false;
  const state = await roundNow(tools);
  if (!isFollowUpOpen(tools.round, state, now)) return false;
  const afterwards = (await tools.store.get(afterwardsKind, person.id))?.state;
  return afterwards?.followUp === undefined && whyNotFollowUp(afterwards, tools.round, state, now) === undefined;
}
