import type { FC } from 'hono/jsx';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { type Care, mayReadCare } from '../../../../shared/domain/pair/care.ts';
import type { AgreedMeeting, Meeting } from '../../../../shared/domain/pair/meeting.ts';
import { markOf, mondaysOf } from '../../../../shared/domain/pair/meeting-marks.ts';
import { lastDayToAnswer } from '../../../../shared/domain/pair/offer-time.ts';
import { isLive, mayAddMeeting, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { bookingWords } from '../../../../shared/words/console/booking.ts';
import { careWords } from '../../../../shared/words/console/care.ts';
import { pairWords } from '../../../../shared/words/console/pairs.ts';
import { pairStatus } from '../../../../shared/words/console/statuses.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { formOf, type OperatorVisit, type Trouble } from '../operator-visit.ts';
import { FitWords, scoreWords } from '../parts/fit-words.tsx';
import { ActForm } from '../parts/forms.tsx';
import { Sealed } from '../parts/sealed.tsx';
import { sureField } from '../parts/sure.ts';
import { Table } from '../parts/table.tsx';
import { seesSide, sidesInConfidence } from '../sight.ts';
import { bookingPath, isShut } from './booking/at-booking.ts';
import { type Names, timelineOf, writtenIn } from './timeline.ts';
import { Weeks } from './weeks.tsx';

type Props = { readonly visit: OperatorVisit; readonly pair: Pair };

export const PairFacts: FC<Props & { names: Names }> = ({ visit, pair, names }) => {
  const { say, tools } = visit;
  const { page } = pairWords(say);
  const linked = (role: Role) => (seesSide(visit, role) ? <a href={`/console/applicants/${pair[role]}`}>{names[role]}</a> : names[role]);
  return (
    <>
      <Facts
        rows={[
          [page.mentor, linked('mentor')],
          [page.mentee, linked('mentee')],
          [page.status, pairStatus(pair.status, say, visit.isClosed)],
          ...(pair.status === 'offered' ? [[page.answerBy, say.day(lastDayToAnswer(pair, tools.round))] as const] : []),
        ]}
      />
      <h2>{page.why}</h2>
      <p>{scoreWords(pair.fit, say)}</p>
      <FitWords fit={pair.fit} round={tools.round} say={say} />
    </>
  );
};

export const Meetings: FC<Props> = ({ visit: { say, tools, operator, mayOpen }, pair }) => {
  const { page, noMeetings, marks } = pairWords(say);
  const now = tools.now();
  const mayBook = operator.access === 'operator' && pair.status === 'formed' && mayOpen(bookingPath(pair.id, 1));
  const canBe = (meeting: Meeting) => mayBook && isShut(meeting, tools) === undefined;
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{page.meetings}</h2>
      <Weeks pair={pair} mondays={mondaysOf(tools.round)} round={tools.round} now={now} say={say} />
      {pair.meetings.length === 0 ? (
        <p>{noMeetings}</p>
      ) : (
        <Table
          caption={page.meetings}
          captionUnseen
          rows={pair.meetings}
          columns={[
            {
              label: page.meeting,
              cell: (meeting) =>
                canBe(meeting) ? (
                  <a href={bookingPath(pair.id, meeting.number)}>{bookingWords(say).link(meeting.number)}</a>
                ) : (
                  meeting.number
                ),
            },
            { label: page.week, cell: ({ week }) => say.week(week) },
            { label: page.state, cell: (meeting) => marks[markOf(meeting, tools.round, now)].one },
            {
              label: page.when,
              cell: (meeting) =>
                meeting.status === 'agreed' ? [whenOf(meeting, say), meeting.place].filter((part) => part !== undefined).join(', ') : '–',
            },
          ]}
        />
      )}
      {mayBook && mayAddMeeting(pair) ? (
        <p>
          <a href={bookingPath(pair.id, pair.meetings.length + 1)}>{bookingWords(say).link(pair.meetings.length + 1)}</a>
        </p>
      ) : null}
    </section>
  );
};

/** A meeting nobody had booked has a day alone. */
function whenOf({ startsAt, recorded }: AgreedMeeting, say: Say): string {
  return recorded === undefined ? say.dayAndTime(instantOf(startsAt)) : say.day(instantOf(startsAt));
}

export const Happenings: FC<Props & { names: Names }> = ({ visit, visit: { say }, pair, names }) => (
  <section aria-labelledby="timeline">
    <h2 id="timeline">{pairWords(say).page.timeline}</h2>
    <ol class="timeline">
      {timelineOf(pair, names, say, sidesInConfidence(visit)).map(({ at, what, more }) => (
        <li>
          <p class="muted">{say.dayAndTime(instantOf(at))}</p>
          <p>{what}</p>
          {more.map((line) => (
            <p>{line}</p>
          ))}
        </li>
      ))}
    </ol>
  </section>
);

type WrittenProps = Props & { readonly names: Names; readonly path: string; readonly opened: boolean };

/** Lines meant for the coordinators alone: closed until an operator opens them, and the audit says who did. */
export const WrittenByTwo: FC<WrittenProps> = ({ visit, pair, names, path, opened }) => {
  const texts = writtenIn(pair, names, visit.say, sidesInConfidence(visit));
  return <Sealed visit={visit} path={path} opened={opened} words={pairWords(visit.say).written} texts={texts} />;
};

type CareProps = { readonly visit: OperatorVisit; readonly care: Care | undefined };

/** Whether the two are kept apart, and who may read why. */
export const CareOfPair: FC<CareProps> = ({ visit: { say, operator, tools }, care }) => {
  const words = careWords(say);
  const isOthers = care !== undefined && care.readers !== 'all' && !mayReadCare(care, operator);
  return (
    <>
      {care?.apart === true ? <p class="mark">{words.keptApart}</p> : null}
      {isOthers ? <p>{words.notYours(say(tools.round.hosts[care.readers === 'company' ? 'company' : 'university'].name))}</p> : null}
    </>
  );
};

/** Which of the two does not want to meet somebody else, and whether the pair ends. */
export function endFields({ say }: OperatorVisit, names: Names) {
  const words = pairWords(say).end;
  const people = choosing(ROLES.map((role) => ({ value: role, label: names[role] })));
  return {
    rests: { kind: 'several', required: false, ...careWords(say).rests, ...people },
    ...sureField(words, words.what),
  } satisfies Fields;
}

type EndProps = Props & { readonly names: Names; readonly path: string; readonly trouble: Trouble | undefined };

export const EndOfPair: FC<EndProps> = ({ visit, pair, names, path, trouble }) => {
  const words = pairWords(visit.say).end;
  return (
    <section aria-labelledby="end">
      <h2 id="end">{words.title}</h2>
      {isLive(pair) ? (
        <ActForm nonce={visit.nonce} path={path} act="end">
          <AskAll fields={endFields(visit, names)} {...formOf(trouble, 'end')} say={visit.say} />
          <button type="submit" class="quiet">
            {words.act}
          </button>
        </ActForm>
      ) : (
        <p>{words.over}</p>
      )}
    </section>
  );
};
