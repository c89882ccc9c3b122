import type { FC } from 'hono/jsx';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { AgreedMeeting } from '../../../../shared/domain/pair/meeting.ts';
import { mayAddMeeting } from '../../../../shared/domain/pair/pair.ts';
import { kickOffAt, workshopAt } from '../../../../shared/domain/round-state.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { meetings, minutes } from '../../../../shared/words/amounts.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { whyYouTwo } from '../../../../shared/words/why-you-two.ts';
import type { Insider } from '../guest.ts';
import { GuideToMeeting } from '../meeting/guide.tsx';
import { Where } from '../meeting/where.tsx';
import type { OwnPair } from '../own-pairs.ts';
import { Partner } from '../partner.tsx';
import { meetingPath } from '../paths.ts';
import { upcomingMeeting } from './next-step.ts';
import { planRow } from './plan-row.ts';

type PairProps = { readonly insider: Insider; readonly own: OwnPair };

/** A pair as one of its two sees it: who, the next meeting, its guide, and all meetings of the half-year. */
export const PairPart: FC<PairProps> = ({ insider, own }) => {
  const { texts, say, tools, now } = insider;
  const words = texts.place;
  const { pair, role, partner } = own;
  const upcoming = upcomingMeeting(own, now);
  const guideFor = upcoming?.number ?? pair.meetings.find((meeting) => meeting.status !== 'agreed')?.number;
  return (
    <>
      <h2>{words.partner.title[role](partner.answers.name)}</h2>
      {upcoming === undefined ? null : <Upcoming insider={insider} own={own} meeting={upcoming} />}
      <Partner guest={insider} own={own} withAddress />
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
          <GuideToMeeting guest={insider} own={own} number={guideFor} level={3} />
        </details>
      )}
      <HalfYear insider={insider} own={own} />
    </>
  );
};

const Upcoming: FC<PairProps & { readonly meeting: AgreedMeeting }> = ({ insider, own, meeting }) => {
  const { texts, say, tools } = insider;
  const words = texts.meeting;
  return (
    <>
      <h3>{texts.place.meeting.next(meeting.number)}</h3>
      <Facts
        rows={[
          [words.time, say.dayAndTime(instantOf(meeting.startsAt))],
          [words.length, minutes(tools.round.meetings.minutes, say)],
          [words.place, <Where place={meeting.place} open={words.placeOpen} />],
        ]}
      />
      <p>
        <a class="alone" href={meetingPath(insider, own, meeting.number)}>
          {texts.place.meeting.change}
        </a>
      </p>
    </>
  );
};

/** The plan: every meeting with where it stands, between the kick-off and the closing workshop. */
const HalfYear: FC<PairProps> = ({ insider, own }) => {
  const { texts, say, tools, now, stage } = insider;
  const words = texts.place.plan;
  const { pair } = own;
  const { round } = tools;
  if (pair.meetings.length === 0) return null;
  const isOpen = stage !== 'closed';
  const isAhead = now.epochMilliseconds < workshopAt(round).epochMilliseconds;
  return (
    <>
      <h3>{words.title}</h3>
      <p>{words.about(meetings(round.meetings.count, say))}</p>
      <ol class="plan">
        <li>
          <span>{words.kickOff}</span> <span>{say.dayAndTime(kickOffAt(round))}</span>
        </li>
        {pair.meetings.map((meeting) => (
          <li>
            {isOpen ? (
              <a href={meetingPath(insider, own, meeting.number)}>{words.meeting(meeting.number)}</a>
            ) : (
              <span>{words.meeting(meeting.number)}</span>
            )}{' '}
            <span>{planRow(meeting, own, insider)}</span>
          </li>
        ))}
        <li>
          <span>{words.workshop}</span> <span>{say.dayAndTime(workshopAt(round))}</span>
        </li>
      </ol>
      {isOpen && isAhead && mayAddMeeting(pair) ? (
        <p>
          <a class="alone" href={`${meetingPath(insider, own, pair.meetings.length + 1)}/times`}>
            {words.another}
          </a>
        </p>
      ) : null}
    </>
  );
};

/** Whom somebody is asked about. */
export const OfferPart: FC<PairProps> = ({ insider, own }) => (
  <>
    <h2>{givenName(own.partner.answers.name)}</h2>
    <Partner guest={insider} own={own} withAddress={false} />
  </>
);
