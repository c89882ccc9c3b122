import type { FC } from 'hono/jsx';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { upcomingMeeting } from '../../../../shared/domain/next-step.ts';
import { roundOf } from '../../../../shared/domain/pair/exchange.ts';
import type { AgreedMeeting } from '../../../../shared/domain/pair/meeting.ts';
import { isBeforeEnd } from '../../../../shared/domain/pair/pair-clocks.ts';
import { openPause } from '../../../../shared/domain/pair/pause.ts';
import { gatheringAt, kickOffAt } from '../../../../shared/domain/round-state.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { meetings, minutes } from '../../../../shared/words/amounts.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { pauseWords } from '../../../../shared/words/pause.ts';
import { whyYouTwo } from '../../../../shared/words/why-you-two.ts';
import type { OwnPair } from '../link/own-pairs.ts';
import { meetingPath, metPath, pausePath } from '../link/paths.ts';
import type { Participant } from '../link/people.ts';
import { AnotherMeeting } from '../parts/another-meeting.tsx';
import { GuideToMeeting } from '../parts/guide.tsx';
import { Partner } from '../parts/partner.tsx';
import { Where } from '../parts/where.tsx';
import { planRow } from './plan-row.ts';

type PairProps = { readonly participant: Participant; readonly own: OwnPair };

/** A pair as one of its two sees it: who, the next meeting, its guide, and all meetings of the half-year. */
export const PairPart: FC<PairProps> = ({ participant, own }) => {
  const { texts, say, tools, now, stage } = participant;
  const words = texts.home;
  const { pair, role, partner } = own;
  const upcoming = upcomingMeeting(own, now);
  const next = upcoming?.number ?? pair.meetings.find((meeting) => meeting.status !== 'agreed')?.number;
  const guideFor = stage === 'closed' ? undefined : next;
  return (
    <>
      <h2>{words.partner.title[role](partner.answers.name)}</h2>
      {upcoming === undefined ? null : <Upcoming participant={participant} own={own} meeting={upcoming} />}
      <Partner holder={participant} own={own} withAddress />
      <details>
        <summary>{words.partner.why}</summary>
        <ul>
          {whyYouTwo(pair.fit, tools.round, role, say).map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      </details>
      {guideFor === undefined ? null : (
        <details>
          <summary>{words.meeting.guide(guideFor)}</summary>
          <GuideToMeeting holder={participant} own={own} number={guideFor} level={3} />
        </details>
      )}
      <HalfYear participant={participant} own={own} />
    </>
  );
};

const Upcoming: FC<PairProps & { readonly meeting: AgreedMeeting }> = ({ participant, own, meeting }) => {
  const { texts, say, tools } = participant;
  const words = texts.meeting;
  return (
    <>
      <h3>{texts.home.meeting.next(meeting.number)}</h3>
      <Facts
        rows={[
          [words.time, say.dayAndTime(instantOf(meeting.startsAt))],
          [words.length, minutes(tools.round.meetings.minutes, say)],
          [words.place, <Where place={meeting.place} open={words.venueOpen} />],
        ]}
      />
      <p>
        <a class="alone" href={meetingPath(participant, own, meeting.number)}>
          {texts.home.meeting.change}
        </a>
      </p>
    </>
  );
};

/** The plan: every meeting with where it stands, between the kick-off and the closing workshop, if there is one. */
const HalfYear: FC<PairProps> = ({ participant, own }) => {
  const { texts, say, tools, now, stage } = participant;
  const words = texts.home.plan;
  const { pair } = own;
  const { round } = tools;
  if (pair.meetings.length === 0) return null;
  const isOpen = stage !== 'closed';
  const isAhead = isBeforeEnd(round, now);
  const workshop = gatheringAt('workshop', round);
  return (
    <>
      <h3>{words.title}</h3>
      <p>{(isOpen ? words.about : words.was)(meetings(roundOf(round, pair).meetings.count, say))}</p>
      <ol class="plan">
        <li>
          <span>{words.kickOff}</span> <span>{say.dayAndTime(kickOffAt(round))}</span>
        </li>
        {pair.meetings.map((meeting) => (
          <li>
            {isOpen ? (
              <a href={meetingPath(participant, own, meeting.number)}>{words.meeting(meeting.number)}</a>
            ) : (
              <span>{words.meeting(meeting.number)}</span>
            )}{' '}
            <span>{planRow(meeting, own, participant)}</span>
          </li>
        ))}
        {workshop === undefined ? null : (
          <li>
            <span>{words.workshop}</span> <span>{say.dayAndTime(workshop)}</span>
          </li>
        )}
      </ol>
      {isOpen ? (
        <p>
          <a class="alone" href={metPath(participant, own)}>
            {texts.meeting.met.link}
          </a>
        </p>
      ) : null}
      {isOpen && isAhead ? (
        <p>
          <a class="alone" href={pausePath(participant, own)}>
            {openPause(pair, dayOf(round, now)) === undefined ? pauseWords(say).link : pauseWords(say).change}
          </a>
        </p>
      ) : null}
      {isOpen && isAhead ? <AnotherMeeting participant={participant} own={own} label={words.another} /> : null}
    </>
  );
};

/** Whom somebody is asked about. */
export const OfferPart: FC<PairProps> = ({ participant, own }) => (
  <>
    <h2>{givenName(own.partner.answers.name)}</h2>
    <Partner holder={participant} own={own} withAddress={false} />
  </>
);
