import type { Child, FC } from 'hono/jsx';
import { isAwayAt } from '../../../../shared/domain/application/application.ts';
import { instantOf, stamp } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { mayBookAgain } from '../../../../shared/domain/pair/book-again.ts';
import { type AgreedMeeting, hasBegun, maySetVenue } from '../../../../shared/domain/pair/meeting.ts';
import { type TimesWaiting, timesWaiting } from '../../../../shared/domain/pair/times-waiting.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { Facts, type FieldProblem, LinkButton, Notice } from '../../../../shared/pages/parts.tsx';
import { capital, minutes } from '../../../../shared/words/amounts.ts';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { askAgain } from '../link/again.ts';
import { metPath } from '../link/paths.ts';
import type { Answer } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { DoneNotice } from '../parts/done-notice.tsx';
import { GuideToMeeting } from '../parts/guide.tsx';
import { OwnPage } from '../parts/own-page.tsx';
import { Where } from '../parts/where.tsx';
import { type AtMeeting, titleOf } from './at-meeting.ts';
import { asksIfSure, clashOf, sureFields } from './sure.ts';

/** What is sent when no time suits. */
const NONE = 'none';

/** One meeting: when and where, what waits for an answer, what can be done about it, and the guide. */
export function showMeeting(at: AtMeeting, notice?: string): Answer {
  const { meeting, own, now } = at;
  const problems = at.tried?.problems ?? [];
  const title = titleOf(at);
  const isOver = meeting.status === 'agreed' && hasBegun(meeting, now);
  return show(
    at.c,
    <OwnPage holder={at} title={title} back={at.home} problems={problems}>
      {notice === undefined ? (
        <DoneNotice holder={at} />
      ) : (
        <Notice>
          <p>{notice}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      {meeting.status === 'agreed' ? <TimeAndVenue at={at} meeting={meeting} isOver={isOver} /> : <Facts rows={plannedFacts(at)} />}
      {isOver && meeting.status === 'agreed' ? <Afterwards at={at} meeting={meeting} /> : <Waiting at={at} problems={problems} />}
      {isOver || at.assistant !== undefined ? null : <GuideToMeeting holder={at} own={own} number={meeting.number} level={2} />}
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

/** The meeting with the times to choose from, or with the word that there are none any more. */
export function showPick(at: AtMeeting): Answer {
  const { meeting, own, now, texts } = at;
  const isOpen = timesWaiting(meeting, own.role, now).whose === 'other';
  return isOpen ? showMeeting(at) : showMeeting(at, texts.meeting.pick.nothing);
}

/** Takes the choice of one of the times the other one proposed. */
export async function pickTime(at: AtMeeting, typed: Typed): Promise<Response> {
  const { meeting, own, c, home, path, say } = at;
  const chosen = readForm(timeField(at), typed, say);
  if ('problems' in chosen && firstValue(typed, 'time') === '') return askAgain(at, path, {}, chosen.problems);
  if ('values' in chosen && chosen.values.time === NONE) return goTo(c, `${path}/times`);
  const isKnown = meeting.status === 'agreed' && firstValue(typed, 'time') === meeting.startsAt;
  const time = isKnown ? meeting.startsAt : 'values' in chosen ? chosen.values.time : undefined;
  if (time === undefined || isAwayAt(own.partner, instantOf(time))) return refuse(at, 'time not proposed');
  const said = readForm(sureFields(at, await clashOf(at, instantOf(time))), typed, say);
  if ('problems' in said) return askAgain(at, path, typed, said.problems);
  const moves = meeting.status === 'agreed';
  const change = { command: 'pick', by: own.role, time: instantOf(time) } as const;
  const outcome = await actAs(at, { command: 'meeting', number: meeting.number, change });
  return outcome.outcome === 'refused' ? refuse(at, outcome.why) : goTo(c, `${home}${saying(moves ? 'moved' : 'picked', outcome.outcome)}`);
}

/** The times to choose from, and the answer that none of them suits. */
function timeField({ meeting, own, now, texts, other, say }: AtMeeting) {
  const { ask, askMove, none, missing } = texts.meeting.pick;
  const { times } = timesWaiting(meeting, own.role, now);
  const choices = [...times.map((time) => ({ value: stamp(time), label: capital(say.dayAndTime(time)) })), { value: NONE, label: none }];
  const label = meeting.status === 'agreed' ? askMove(other) : ask(other);
  return { time: { kind: 'one', required: true, label, missing, ...choosing(choices) } } satisfies Fields;
}

/** The week of the plan, and where those who proposed times would meet. */
function plannedFacts({ meeting, own, now, texts, say }: AtMeeting): readonly (readonly [string, Child])[] {
  const { place } = timesWaiting(meeting, own.role, now);
  return [
    [texts.meeting.plannedFor, say.week(meeting.week)],
    ...(place === undefined ? [] : [[texts.meeting.place, <Where place={place} open="" />] as const]),
  ];
}

type TimeAndVenueProps = { readonly at: AtMeeting; readonly meeting: AgreedMeeting; readonly isOver: boolean };

/** When and where; a meeting that has begun has no place still to be decided. */
const TimeAndVenue: FC<TimeAndVenueProps> = ({ at, meeting, isOver }) => {
  const { texts, say, tools, own } = at;
  const words = texts.meeting;
  if (meeting.recorded !== undefined) {
    const day = say.day(instantOf(meeting.startsAt));
    return <Facts rows={[[words.day, day] as const, [words.with, own.partner.answers.name] as const]} />;
  }
  const rows: readonly (readonly [string, Child])[] = [
    [words.time, say.dayAndTime(instantOf(meeting.startsAt))],
    [words.length, minutes(tools.round.meetings.minutes, say)],
    [words.with, own.partner.answers.name],
    ...(isOver && meeting.place === undefined ? [] : [[words.place, <Where place={meeting.place} open={words.venueOpen} />] as const]),
  ];
  return <Facts rows={rows} />;
};

/** What can be said of a meeting that has begun: whether it was held, and when not, another time. */
const Afterwards: FC<{ readonly at: AtMeeting; readonly meeting: AgreedMeeting }> = ({ at, meeting }) => {
  const { texts, path, own } = at;
  const words = texts.meeting;
  const hasReported = meeting.reports[own.role] !== undefined;
  return (
    <>
      <p>{meeting.recorded === undefined ? words.begun : words.met.unbooked}</p>
      {meeting.settled === undefined || at.assistant !== undefined ? null : <p>{words.settled(meeting.settled.held)}</p>}
      <p class="actions">
        {mayBookAgain(meeting, at.tools.round, at.now) ? <LinkButton href={`${path}/times`}>{words.bookAgain}</LinkButton> : null}
        {at.assistant === undefined ? (
          <LinkButton href={`${path}/report`} quiet={hasReported}>
            {hasReported ? words.changeReport : words.tellHowItWent}
          </LinkButton>
        ) : null}
      </p>
    </>
  );
};

/** What a meeting that lies ahead waits for, and the ways to change it. */
const Waiting: FC<{ readonly at: AtMeeting; readonly problems: readonly FieldProblem[] }> = ({ at, problems }) => {
  const { meeting, own, now, texts, other, say } = at;
  const words = texts.meeting;
  const waiting = timesWaiting(meeting, own.role, now);
  const isAgreed = meeting.status === 'agreed';
  return (
    <>
      {waiting.whose === 'other' ? <Pick at={at} problems={problems} /> : null}
      {waiting.whose === 'mine' ? (
        <>
          <p>{isAgreed ? words.youProposedMove(other) : words.youProposed(other)}</p>
          <ul>
            {waiting.times.map((time) => (
              <li>{capital(say.dayAndTime(time))}</li>
            ))}
          </ul>
        </>
      ) : null}
      {waiting.passed ? <p>{words.timesPassed}</p> : null}
      {waiting.whose === 'other' && !isAgreed ? null : <Changes at={at} whose={waiting.whose} />}
    </>
  );
};

/** The ways to change what is proposed or booked. */
const Changes: FC<{ readonly at: AtMeeting; readonly whose: TimesWaiting['whose'] }> = ({ at, whose }) => {
  const { meeting, texts, path } = at;
  const words = texts.meeting;
  const isAgreed = meeting.status === 'agreed';
  return (
    <p class="actions">
      <LinkButton href={`${path}/times`} quiet={whose !== 'nobody'}>
        {whose === 'mine' ? words.proposeOthers : isAgreed ? words.move : words.propose}
      </LinkButton>
      {maySetVenue(at.meeting, at.own.role, at.now) ? (
        <LinkButton href={`${path}/place`} quiet>
          {words.changeVenue}
        </LinkButton>
      ) : null}
      {isAgreed ? (
        <LinkButton href={`${path}/cancel`} quiet>
          {words.cancel}
        </LinkButton>
      ) : at.assistant !== undefined ? null : (
        <LinkButton href={metPath(at, at.own)} quiet>
          {words.met.link}
        </LinkButton>
      )}
    </p>
  );
};

const Pick: FC<{ readonly at: AtMeeting; readonly problems: readonly FieldProblem[] }> = ({ at, problems }) => {
  const { meeting, own, now, texts, path, say } = at;
  const words = texts.meeting.pick;
  const { times, place } = timesWaiting(meeting, own.role, now);
  const isAgreed = meeting.status === 'agreed';
  const typed = at.tried?.typed ?? {};
  const chosen = times.find((time) => stamp(time) === firstValue(typed, 'time'));
  const clash = chosen !== undefined && asksIfSure(problems) ? [{ time: chosen, doubts: ['other meeting'] as const }] : [];
  return (
    <form method="post" action={`${path}/pick`} novalidate>
      {isAgreed ? <p>{words.keeps(say.dayAndTime(instantOf(meeting.startsAt)))}</p> : null}
      {isAgreed && place !== meeting.place ? (
        <Facts rows={[[texts.meeting.venueThen, <Where place={place} open={texts.meeting.venueOpen} />]]} />
      ) : null}
      <AskAll fields={{ ...timeField(at), ...sureFields(at, clash) }} typed={typed} problems={problems} say={say} />
      <button type="submit">{words.button}</button>
    </form>
  );
};
