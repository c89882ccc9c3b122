import type { Temporal } from 'temporal-polyfill';
import { type BookingAct, bookingCommand } from '../../../../../shared/commands/pair/book-meeting.ts';
import type { Tools } from '../../../../../shared/commands/tools.ts';
import { instantOf, stamp } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { decidePair } from '../../../../../shared/domain/pair/decide-pair.ts';
import { type Doubt, doubtsAbout, elsewhereOf } from '../../../../../shared/domain/pair/doubts.ts';
import { hasBegun, lastVenue, type Meeting } from '../../../../../shared/domain/pair/meeting.ts';
import { timeOn } from '../../../../../shared/domain/typed-time.ts';
import { doubting } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { type FieldProblem, problemOf } from '../../../../../shared/pages/parts.tsx';
import { pairKind } from '../../../../../shared/storage/kinds/pair.ts';
import { ref } from '../../../../../shared/storage/ref.ts';
import { bookingWords } from '../../../../../shared/words/console/booking.ts';
import { refusalWords } from '../../../../../shared/words/console/refusals.ts';
import { meeting as meetingWords } from '../../../../../shared/words/participant/meeting.ts';
import type { Say } from '../../../../../shared/words/say.ts';
import type { AtBooking } from './at-booking.ts';

/** Long enough for the address of a video meeting. */
const MOST_IN_PLACE = 400;

/** In which an operator says that they mean a time they are asked about. */
export const SURE = 'sure-time';

/** When and where. */
export function bookingFields(say: Say, isBooked = false) {
  const words = bookingWords(say);
  return {
    on: { kind: 'day', required: true, label: words.day, missing: words.dayMissing },
    at: { kind: 'time', required: true, label: words.clock, missing: words.clockMissing },
    place: { kind: 'line', required: false, most: MOST_IN_PLACE, label: words.where, hint: isBooked ? words.whereHint : undefined },
  } satisfies Fields;
}

/** What stands in the form at first: the time that is booked, as long as it lies ahead, and the place. */
export function localIn(meeting: Meeting, { round, now }: Pick<Tools, 'round' | 'now'>) {
  const isAhead = meeting.status === 'agreed' && !hasBegun(meeting, now());
  const local = isAhead ? instantOf(meeting.startsAt).toZonedDateTimeISO(round.zone) : undefined;
  return {
    on: local?.toPlainDate().toString(),
    at: local?.toPlainTime().toString({ smallestUnit: 'minute' }),
    place: lastVenue(meeting),
  };
}

export type Booking = { readonly time: Temporal.Instant; readonly place: string | undefined };

/** When and where the two meet, or what is wrong with it; a time that may be a slip has to be meant. */
export async function readBooking(at: AtBooking, typed: Typed): Promise<Booking | { readonly problems: readonly FieldProblem[] }> {
  const { visit, pair, meeting } = at;
  const words = bookingWords(visit.say);
  const read = readForm(bookingFields(visit.say), typed, visit.say);
  if ('problems' in read) return read;
  const time = timeOn(visit.tools.round, read.values.on, read.values.at);
  if (time === undefined) return { problems: [{ field: 'at', message: words.clockSkips }] };
  const place = read.values.place;
  const change = bookingCommand({ time, place }, visit.operator);
  const decision = decidePair(visit.tools.round, pair, { command: 'meeting', number: meeting.number, change }, visit.tools.now());
  if (decision.outcome === 'refused') return { problems: [{ field: 'on', message: refusalWords(decision.why, visit.say) }] };
  const isSame = meeting.status === 'agreed' && meeting.startsAt === stamp(time);
  const sure = isSame ? undefined : readForm(await sureFields(at, time), typed, visit.say);
  return sure !== undefined && 'problems' in sure ? sure : { time, place };
}

/** What is asked about the time that was typed, when that is what the form came back for. */
export async function askedAgain(at: AtBooking, typed: Typed, problems: readonly FieldProblem[]): Promise<Fields> {
  const { say, tools } = at.visit;
  const read = readForm(bookingFields(say), typed, say);
  const time = 'problems' in read ? undefined : timeOn(tools.round, read.values.on, read.values.at);
  return problemOf(problems, SURE) === undefined || time === undefined ? {} : sureFields(at, time);
}

/** Asks about a time that may be a slip, with why; of any other nothing is asked. */
async function sureFields(at: AtBooking, time: Temporal.Instant): Promise<Fields> {
  const { say } = at.visit;
  const why = await doubtsOf(at, time);
  if (why.length === 0) return {};
  const { ask: label, problem: missing, doubts: own } = bookingWords(say).sure;
  const { yes, doubts: told } = meetingWords(say).sure;
  const doubts = { ...told, ...own };
  const hint = why.map((doubt) => doubts[doubt]).join(' ');
  return { [SURE]: { ...doubting([{ value: stamp(time), label: yes(say.dayAndTime(time)), hint }]), label, missing } };
}

/** Why a time may be a slip, given also what else either of the two has in the round. */
async function doubtsOf({ visit: { tools }, pair, meeting, people }: AtBooking, time: Temporal.Instant): Promise<readonly Doubt[]> {
  const others = [...new Set([...people.mentor.pairs, ...people.mentee.pairs])].filter((id) => id !== pair.id);
  const found = others.length === 0 ? undefined : await tools.store.getTogether(others.map((id) => ref(pairKind, id)));
  const otherPairs = others.flatMap((id) => found?.get(pairKind, id)?.state ?? []);
  return doubtsAbout(tools.round, time, elsewhereOf(pair, meeting.number, otherPairs));
}

/** What it is that is about to be done: a first time, another one, or another place for the time that stands. */
export function actOf(meeting: Meeting, { time }: Booking, { now }: Pick<Tools, 'now'>): Exclude<BookingAct, 'cancelled meeting'> {
  if (meeting.status !== 'agreed' || hasBegun(meeting, now())) return 'booked meeting';
  return meeting.startsAt === stamp(time) ? 'changed place' : 'moved meeting';
}
