import type { FC } from 'hono/jsx';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import { assistantBeside } from '../../../../shared/domain/application/assistant.ts';
import type { Refusal } from '../../../../shared/domain/decision.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { hasBegun, type Meeting, outcomeOf } from '../../../../shared/domain/pair/meeting.ts';
import { isBeforeEnd } from '../../../../shared/domain/pair/pair-clocks.ts';
import { meetingToChoose, meetingToPropose } from '../../../../shared/domain/pair/questions.ts';
import { timesWaiting } from '../../../../shared/domain/pair/times-waiting.ts';
import { LinkButton, Notice } from '../../../../shared/pages/parts.tsx';
import { givenName } from '../../../../shared/words/names.ts';
import { bookingWords } from '../../../../shared/words/participant/assisting.ts';
import { doneWords } from '../../../../shared/words/participant/done.ts';
import { show } from '../../visit.ts';
import type { OwnPair } from '../link/own-pairs.ts';
import { meetingPath } from '../link/paths.ts';
import type { Answer, Participant } from '../link/people.ts';
import { refusedIn } from '../link/refused.ts';
import { AnotherMeeting } from '../parts/another-meeting.tsx';
import { doneIn } from '../parts/done.ts';
import { masked } from '../parts/masked.ts';
import { OwnPage, refusalWords } from '../parts/own-page.tsx';

/** The first page of whoever books for a manager: whom she meets, when and where, and what waits; nothing else of hers. */
export function showBookings(participant: Participant, instead?: Refusal): Answer {
  const { c, say, texts, person, assistant } = participant;
  const words = bookingWords(say, person.answers.name);
  const refusal = refusedIn(participant);
  const done = doneIn(c.req.query('done'));
  const notice =
    instead === undefined ? (done === undefined ? undefined : say(doneWords(done, 'assistant'))) : refusalWords(instead, texts.common);
  return show(
    c,
    <OwnPage holder={participant} title={words.title} refusal={refusal}>
      {notice === undefined || refusal !== undefined ? null : (
        <Notice>
          <p>{notice}</p>
        </Notice>
      )}
      <p class="muted">{words.you(givenName(assistant?.name ?? ''))}</p>
      <h1>{words.title}</h1>
      <ToBook participant={participant} />
      <Yours participant={participant} />
    </OwnPage>,
    refusal === undefined ? 200 : 409,
  );
}

type Props = { readonly participant: Participant };

const ToBook: FC<Props> = ({ participant }) => {
  const { say, person, stage, pairs } = participant;
  const words = bookingWords(say, person.answers.name);
  if (stage === 'closed') return <p class="lead">{words.closed}</p>;
  if (hasLeft(person)) return <p class="lead">{words.hasLeft}</p>;
  const formed = pairs.filter((own) => own.pair.status === 'formed' && assistantBeside(person, own.partner) !== undefined);
  return formed.length === 0 ? <p class="lead">{words.nobody}</p> : formed.map((own) => <PairToBook participant={participant} own={own} />);
};

const PairToBook: FC<Props & { readonly own: OwnPair }> = ({ participant, own }) => {
  const { say, person, now, tools } = participant;
  const { pair, partner } = own;
  const words = bookingWords(say, person.answers.name);
  const isAhead = isBeforeEnd(tools.round, now);
  return (
    <>
      <h2>{words.with(partner.answers.name)}</h2>
      {pair.meetings.length === 0 ? <p>{words.planSoon}</p> : null}
      <Next participant={participant} own={own} />
      <ol class="plan">
        {pair.meetings.map((meeting) => (
          <li>
            <a href={meetingPath(participant, own, meeting.number)}>{words.meeting(meeting.number)}</a>{' '}
            <span>{stateOf(meeting, own, participant)}</span>
          </li>
        ))}
      </ol>
      {isAhead ? <AnotherMeeting participant={participant} own={own} label={words.another} /> : null}
    </>
  );
};

/** The one thing to do first, when anything waits: what the student proposed, or else the next meeting without a time. */
const Next: FC<Props & { readonly own: OwnPair }> = ({ participant, own }) => {
  const { say, person, now, tools } = participant;
  const words = bookingWords(say, person.answers.name);
  const toPick = meetingToChoose(own.role, own.pair, now);
  const toPropose = toPick === undefined ? meetingToPropose(own.pair, tools.round, now) : undefined;
  const [number, label, page] =
    toPick === undefined
      ? [toPropose?.number, words.proposeNow(toPropose?.number ?? 0), 'times']
      : [toPick.number, words.pickNow(toPick.number), 'pick'];
  return number === undefined ? null : (
    <p>
      <LinkButton href={`${meetingPath(participant, own, number)}/${page}`}>{label}</LinkButton>
    </p>
  );
};

/** Where a meeting stands as far as booking goes; how it went is nobody's to tell here. */
function stateOf(meeting: Meeting, { role, partner }: OwnPair, { say, person, now }: Participant): string {
  const words = bookingWords(say, person.answers.name);
  const { whose } = timesWaiting(meeting, role, now);
  const name = givenName(partner.answers.name);
  if (meeting.status === 'agreed') {
    const time = say.dayAndTime(instantOf(meeting.startsAt));
    if (outcomeOf(meeting) === 'not held') return words.notHeld;
    if (hasBegun(meeting, now)) return words.was(say.day(instantOf(meeting.startsAt)));
    return whose === 'nobody' ? words.agreed(time) : words.moving(time);
  }
  switch (whose) {
    case 'other':
      return words.choose(name);
    case 'mine':
      return words.waits(name);
    case 'nobody':
      return words.planned(say.week(meeting.week));
  }
}

const Yours: FC<Props> = ({ participant: { say, person, assistant, home, until, stage } }) => {
  const words = bookingWords(say, person.answers.name);
  if (stage === 'closed') return null;
  return (
    <>
      <h2>{words.yours}</h2>
      <p>{words.mailTo(masked(assistant?.email ?? ''), say.day(until))}</p>
      <ul class="doors">
        <li>
          <a href={`${home}/mails`}>{words.mails}</a>
        </li>
        <li>
          <a href={`${home}/no`}>{words.no.link}</a>
        </li>
      </ul>
    </>
  );
};
