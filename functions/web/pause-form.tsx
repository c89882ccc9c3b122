import type { FC } from 'hono/jsx';
import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../shared/domain/decision.ts';
import type { Typed } from '../../shared/domain/form/field.ts';
import { bookedIn, weeksBeside } from '../../shared/domain/pair/decide-pause.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { tooLateIn } from '../../shared/domain/pair/pair-clocks.ts';
import { openPause } from '../../shared/domain/pair/pause.ts';
import { AskAll } from '../../shared/pages/form/asked.tsx';
import { choosing, doubting } from '../../shared/pages/form/declare.ts';
import { type Fields, problemsOf, readForm } from '../../shared/pages/form/read-form.ts';
import { type FieldProblem, problemOf } from '../../shared/pages/parts.tsx';
import { dayOf } from '../../shared/round/calendar.ts';
import { lastDay } from '../../shared/round/half-year.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { formWords } from '../../shared/words/form.ts';
import { pauseWords } from '../../shared/words/pause.ts';
import type { Say } from '../../shared/words/say.ts';

const MOST_IN_REASON = 200;

/** Why a pair pauses, in somebody's words. */
export function reasonField(say: Say) {
  const { reason, reasonHint } = pauseWords(say);
  return { reason: { kind: 'line', required: false, most: MOST_IN_REASON, label: reason, hint: reasonHint } } satisfies Fields;
}

/** Whose pause it is, and where and when. */
export type AboutPause = { readonly round: Round; readonly pair: Pair; readonly now: Temporal.Instant; readonly say: Say };

export type ReadPause =
  | { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate; readonly keepsMeetings: boolean }
  | { readonly problems: readonly FieldProblem[] };

/** The days of a pause as they were typed, with what was chosen about what is booked on them. Of one that is on only the last day is asked. */
export function readPause(typed: Typed, about: AboutPause): ReadPause {
  const days = daysIn(typed, about);
  if ('problems' in days) return days;
  const choice = timesBooked(about, days).length > 0 ? readForm(bookedField(about, days), typed, about.say) : undefined;
  const sure = isTight(about, days) ? readForm(rightField(about, days), typed, about.say) : undefined;
  const problems = problemsOf(choice ?? {}, sure ?? {});
  const keepsMeetings = choice !== undefined && 'values' in choice && choice.values.booked === 'keep';
  return problems.length > 0 ? { problems } : { ...days, keepsMeetings };
}

type Days = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate };

function daysIn(typed: Typed, about: AboutPause): Days | { readonly problems: readonly FieldProblem[] } {
  const { round, pair, now, say } = about;
  const { faults } = pauseWords(say);
  const today = dayOf(round, now);
  const open = openPause(pair, today);
  const first = open === undefined ? readForm(fromField(say), typed, say) : { values: { from: Temporal.PlainDate.from(open.from) } };
  const last = readForm(untilField(say), typed, say);
  if ('problems' in first || 'problems' in last) return { problems: problemsOf(first, last) };
  const { from } = first.values;
  const { until } = last.values;
  const begun = later(from, today);
  if (open === undefined && !begun.equals(from)) return { problems: [{ field: 'from', message: faults.past }] };
  if (Temporal.PlainDate.compare(until, begun) < 0) return { problems: [{ field: 'until', message: faults['turned around'] }] };
  if (until.toString() >= lastDay(round)) {
    return { problems: [{ field: 'until', message: faults[tooLateIn(round)](say.day(lastDay(round))) }] };
  }
  return { from: begun, until };
}

function fromField(say: Say) {
  const { from: label, missing } = pauseWords(say);
  return { from: { kind: 'day', required: true, label, missing: missing.from } } satisfies Fields;
}

function untilField(say: Say) {
  const { until: label, missing } = pauseWords(say);
  return { until: { kind: 'day', required: true, label, missing: missing.until } } satisfies Fields;
}

/** The days that are asked, the first of them with how to write one. */
function dayFields({ round, pair, now, say }: AboutPause): Fields {
  const today = dayOf(round, now);
  const hint = formWords(say).dayHint(today.toString());
  const { until } = untilField(say);
  return openPause(pair, today) === undefined ? { from: { ...fromField(say).from, hint }, until } : { until: { ...until, hint } };
}

/** What is to become of what is booked on the days of a pause. */
function bookedField(about: AboutPause, days: Days) {
  const { ask, off, keep, missing } = pauseWords(about.say).booked;
  const choices = choosing([
    { value: 'off', label: off },
    { value: 'keep', label: keep },
  ]);
  return {
    booked: { kind: 'one', required: true, label: ask(about.say.list(timesBooked(about, days))), missing, ...choices },
  } satisfies Fields;
}

/** Asks once more where the weeks that are left are fewer than the meetings without a time. */
function rightField({ round, pair, now, say }: AboutPause, days: Days) {
  const { ask: label, yes, few, missing } = pauseWords(say).sure;
  const hint = few(weeksBeside(round, pair, days, now), unbooked(pair));
  return { right: { ...doubting([{ value: `${days.from} ${days.until}`, label: yes, hint }]), label, missing } } satisfies Fields;
}

function timesBooked({ round, pair, now, say }: AboutPause, days: Days): readonly string[] {
  return bookedIn(round, pair, days, now).flatMap((one) => (one.status === 'agreed' ? [say.dayAndTime(instantOf(one.startsAt))] : []));
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other;
}

/** Whether fewer weeks would be left than there are meetings without a time. */
function isTight({ round, pair, now }: AboutPause, days: Days): boolean {
  return weeksBeside(round, pair, days, now) < unbooked(pair);
}

function unbooked({ meetings }: Pair): number {
  return meetings.filter(({ status }) => status !== 'agreed').length;
}

/** What is asked once the days are known. */
function moreFields(about: AboutPause, days: Days, problems: readonly FieldProblem[]): Fields {
  return {
    ...(timesBooked(about, days).length > 0 ? bookedField(about, days) : {}),
    ...(problemOf(problems, 'right') === undefined ? {} : rightField(about, days)),
  };
}

type Props = { readonly about: AboutPause; readonly typed: Typed; readonly problems: readonly FieldProblem[] };

/** The fields of a pause: its days, and once they are known what is to become of what is booked on them. */
export const PauseFields: FC<Props> = ({ about, typed, problems }) => {
  const days = daysIn(typed, about);
  const asksMore = 'problems' in days ? {} : moreFields(about, days, problems);
  const fields: Fields = { ...dayFields(about), ...asksMore };
  return <AskAll fields={fields} typed={typed} problems={problems} say={about.say} />;
};
