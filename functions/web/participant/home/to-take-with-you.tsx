import type { FC } from 'hono/jsx';
import { whyNotAfterwards } from '../../../../shared/domain/closing/afterwards.ts';
import { heldMeetings } from '../../../../shared/domain/pair/pair.ts';
import { certificateWords } from '../../../../shared/words/papers/certificate.ts';
import { isMember } from '../link/own-pairs.ts';
import type { Participant } from '../link/people.ts';

/** What somebody who met takes along, and what they are asked for the time after the programme. */
export const ToTakeWithYou: FC<{ readonly participant: Participant }> = ({ participant }) => {
  const { texts, person, pairs, stage, home, say } = participant;
  const words = texts.afterwards;
  // Whether they met in a pair that ended says the page itself: it reads all of them.
  const mayHaveMet = person.lastPair?.over === 'ended' || pairs.some(({ pair }) => heldMeetings(pair).length > 0);
  const isAsked = whyNotAfterwards(person, stage, isMember(participant)) === undefined;
  if (!mayHaveMet && !isAsked) return null;
  return (
    <>
      <h2>{words.part}</h2>
      <ul class="doors">
        {mayHaveMet ? (
          <li>
            <a href={`${home}/certificate`}>{certificateWords(say).own.link}</a>
          </li>
        ) : null}
        {isAsked ? (
          <li>
            <a href={`${home}/afterwards`}>{words.link}</a>
          </li>
        ) : null}
      </ul>
    </>
  );
};
