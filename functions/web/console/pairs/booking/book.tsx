import type { FC } from 'hono/jsx';
import { bookMeeting } from '../../../../../shared/commands/pair/book-meeting.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { hasBegun, type Meeting, openProposal } from '../../../../../shared/domain/pair/meeting.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { typedOf } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { Facts } from '../../../../../shared/pages/parts.tsx';
import { bookingWords } from '../../../../../shared/words/console/booking.ts';
import { problemPage } from '../../../problem-page.tsx';
import { goTo, show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { actIn, afterwards, formOf, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { sureField } from '../../parts/sure.ts';
import { type AtBooking, atBooking, isShut } from './at-booking.ts';
import { actOf, askedAgain, bookingFields, localIn, readBooking } from './read-booking.ts';
import { reviewBooking } from './review-booking.tsx';

/** One meeting of a pair, for an operator who books, moves or cancels it for both. */
export const bookPage: Page = { show: showBooking, act: actOnBooking };

const DONE = {
  'booked meeting': 'booked-for-them',
  'moved meeting': 'moved-for-them',
  'changed place': 'placed-for-them',
} as const;

async function showBooking(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const at = await atBooking(visit);
  if (at === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { c, say, operator, tools } = visit;
  const words = bookingWords(say);
  const shut = isShut(at.meeting, tools);
  const sure = await askedAgain(at, trouble?.typed ?? {}, trouble?.problems ?? []);
  const title = words.title(at.meeting.number, say.list([at.names.mentor, at.names.mentee]));
  return show(
    c,
    <ConsolePage visit={visit} title={title} section="/console/pairs" trouble={trouble}>
      <p>
        <a href={`/console/pairs/${at.pair.id}`}>{words.toPair}</a>
      </p>
      <Facts rows={factsOf(at)} />
      {shut === undefined ? null : <p>{words[shut]}</p>}
      {shut === undefined && operator.access === 'operator' ? <BookForm at={at} trouble={trouble} sure={sure} /> : null}
      {shut === undefined && operator.access === 'operator' && at.meeting.status === 'agreed' ? (
        <CancelForm at={at} trouble={trouble} />
      ) : null}
    </ConsolePage>,
    trouble?.status,
  );
}

function factsOf({ visit: { say, tools }, meeting }: AtBooking): readonly (readonly [string, string])[] {
  const words = bookingWords(say);
  const place = meeting.status === 'agreed' ? meeting.place : openProposal(meeting)?.place;
  const isPlaced = meeting.status === 'agreed' && !hasBegun(meeting, tools.now());
  return [[words.now, stateOf(meeting, say)], ...(isPlaced || place !== undefined ? [[words.place, place ?? words.noPlace] as const] : [])];
}

function stateOf(meeting: Meeting, say: OperatorVisit['say']): string {
  const words = bookingWords(say);
  const waiting = openProposal(meeting);
  const times = waiting === undefined ? '' : words.waiting(say.list(waiting.times.map((time) => say.dayAndTime(instantOf(time)))));
  const now = meeting.status === 'agreed' ? words.booked(say.dayAndTime(instantOf(meeting.startsAt))) : words.none(say.week(meeting.week));
  return times === '' ? now : `${now}; ${times}`;
}

type Props = { readonly at: AtBooking; readonly trouble: Trouble | undefined };

const BookForm: FC<Props & { readonly sure: Fields }> = ({ at, trouble, sure }) => {
  const { visit, meeting, path } = at;
  const { say, nonce, tools } = visit;
  const words = bookingWords(say);
  return (
    <>
      <p>{words.what}</p>
      <ActForm nonce={nonce} path={path} act="look">
        <AskAll
          fields={{ ...bookingFields(say, meeting.status === 'agreed'), ...sure }}
          {...formOf(trouble, 'look', typedOf(localIn(meeting, tools)))}
          say={say}
        />
        <button type="submit">{words.look}</button>
      </ActForm>
    </>
  );
};

const CancelForm: FC<Props> = ({ at: { visit, path }, trouble }) => {
  const words = bookingWords(visit.say).cancel;
  return (
    <section aria-labelledby="cancel">
      <h2 id="cancel">{words.title}</h2>
      <ActForm nonce={visit.nonce} path={path} act="cancel">
        <AskAll fields={sureField(words, words.what)} {...formOf(trouble, 'cancel')} say={visit.say} />
        <button type="submit" class="quiet">
          {words.act}
        </button>
      </ActForm>
    </section>
  );
};

async function actOnBooking(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const at = await atBooking(visit);
  if (at === undefined) return problemPage(visit.c, 404, visit.say.language);
  switch (actIn(typed)) {
    case 'look':
      return look(at, typed);
    case 'book':
      return book(at, typed);
    case 'cancel':
      return cancel(at, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

async function look(at: AtBooking, typed: Typed): Promise<Response | Trouble> {
  const read = await readBooking(at, typed);
  return 'problems' in read ? { status: 422, typed, problems: read.problems } : reviewBooking(at, read, typed);
}

async function book(at: AtBooking, typed: Typed): Promise<Response | Trouble> {
  const read = await readBooking(at, typed);
  if ('problems' in read) return { status: 422, typed: { ...typed, act: ['look'] }, problems: read.problems };
  const { visit, pair, meeting } = at;
  const act = actOf(meeting, read, visit.tools);
  const outcome = await bookMeeting({ pair: pair.id, number: meeting.number }, read, { act, operator: visit.operator }, visit.tools);
  return afterwards(visit, outcome, `/console/pairs/${pair.id}`, DONE[act]);
}

async function cancel({ visit, pair, meeting, path }: AtBooking, typed: Typed): Promise<Response | Trouble> {
  const answer = readForm(sureField(bookingWords(visit.say).cancel), typed, visit.say);
  if ('problems' in answer) return { status: 422, problems: answer.problems, typed };
  if (answer.values.sure === 'no') return goTo(visit.c, path);
  const about = { pair: pair.id, number: meeting.number };
  const outcome = await bookMeeting(about, 'cancel', { act: 'cancelled meeting', operator: visit.operator }, visit.tools);
  return afterwards(visit, outcome, `/console/pairs/${pair.id}`, 'cancelled-for-them');
}
