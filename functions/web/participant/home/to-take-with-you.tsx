import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { type Application, hasLeft } from '../../../../shared/domain/application/application.ts';
import { whyNotAfterwards } from '../../../../shared/domain/closing/afterwards.ts';
import { whyNotFollowUp } from '../../../../shared/domain/closing/follow-up.ts';
import { isFollowUpOpen } from '../../../../shared/domain/closing/follow-up-days.ts';
import { heldMeetings } from '../../../../shared/domain/pair/pair.ts';
import { gatheringAt } from '../../../../shared/domain/round-state.ts';
import { inPair, MINUTES } from '../../../../shared/pages/paths.ts';
import { afterwardsKind } from '../../../../shared/storage/kinds/afterwards.ts';
import { followUpWords } from '../../../../shared/words/follow-up.ts';
import { certificateWords } from '../../../../shared/words/papers/certificate.ts';
import { recommendationWords } from '../../../../shared/words/papers/recommendation.ts';
import { minutesWords } from '../../../../shared/words/workshop/minutes.ts';
import { metBy } from '../../papers/recommending.ts';
import { isMember } from '../link/own-pairs.ts';
import type { Participant } from '../link/people.ts';

/** What somebody who met takes along, and what they are asked for the time after the programme. */
export const ToTakeWithYou: FC<{
  readonly participant: Participant;
  readonly isFollowUpAsked: boolean;
  readonly recommended: readonly Application[];
}> = ({ participant, isFollowUpAsked, recommended }) => {
  const { texts, person, pairs, stage, home, say } = participant;
  const words = texts.afterwards;
  // Whether they met in a pair that ended says the page itself: it reads all of them.
  const mayHaveMet = person.lastPair?.over === 'ended' || pairs.some(({ pair }) => heldMeetings(pair).length > 0);
  const isAsked = whyNotAfterwards(person, stage, isMember(participant)) === undefined;
  const isAfterWorkshop = hasBegunWorkshop(participant);
  if (!mayHaveMet && !isAsked && !isAfterWorkshop) return null;
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
        {isAfterWorkshop ? (
          <li>
            <a href={`${home}${MINUTES}`}>{minutesWords(say).title}</a>
          </li>
        ) : null}
        {recommended.map(({ id, answers }) => (
          <li>
            <a href={`${home}${inPair(id)}/recommendation`}>{recommendationWords(say).link(answers.name)}</a>
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

/** Whether the closing workshop of somebody in a pair has begun. */
function hasBegunWorkshop({ person, pairs, tools, now }: Participant): boolean {
  const at = gatheringAt('workshop', tools.round);
  const isIn = !hasLeft(person) && pairs.some(({ pair }) => pair.status === 'formed');
  return isIn && at !== undefined && now.epochMilliseconds >= at.epochMilliseconds;
}

/** The students a manager can recommend, once she is asked what she would like afterwards: those of pairs that ended are looked up. */
export async function toRecommend(who: Participant): Promise<readonly Application[]> {
  const { person, pairs, stage, tools } = who;
  if (person.answers.role !== 'mentee' || whyNotAfterwards(person, stage, isMember(who)) !== undefined) return [];
  if (person.lastPair?.over === 'ended') return (await metBy(person, tools)).map(({ mentor }) => mentor);
  return pairs.filter(({ pair }) => heldMeetings(pair).length > 0).map(({ partner }) => partner);
}

/** Whether the three questions wait for somebody: looked up only while they can be answered. */
export async function isAskedFollowUp({ person, stage, tools, now }: Participant): Promise<boolean> {
  if (stage !== 'closed') return false;
  const state = await roundNow(tools);
  if (!isFollowUpOpen(tools.round, state, now)) return false;
  const afterwards = (await tools.store.get(afterwardsKind, person.id))?.state;
  return afterwards?.followUp === undefined && whyNotFollowUp(afterwards, tools.round, state, now) === undefined;
}
