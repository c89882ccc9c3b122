import type { FC } from 'hono/jsx';
import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../shared/domain/decision.ts';
import type { Typed } from '../../shared/domain/form/field.ts';
import { bookedIn, weeksBeside } from '../../shared/domain/pair/decide-pause.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { openPause } from '../../shared/domain/pair/pause.ts';
import { AskAll } from '../../shared/pages/form/asked.tsx';
import { type Fields, problemsOf, readForm } from '../../shared/pages/form/read-form.ts';
import { Choices, type FieldProblem, problemOf } from '../../shared/pages/parts.tsx';
import { dayOf } from '../../shared/round/calendar.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { formWords } from '../../shared/words/form.ts';
import { pauseWords } from '../../shared/words/pause.ts';
import type { Say } from '../../shared/words/say.ts';
import { firstValue } from './form-body.ts';

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
  const { round, pair, now, say } = about;
  const words = pauseWords(say);
  const days = daysIn(typed, about);
  if ('problems' in days) return days;
  const booked = bookedIn(round, pair, days, now);
  const choice = firstValue(typed, 'booked');
  const problems = [
    ...(booked.length > 0 && choice !== 'off' && choice !== 'keep' ? [{ field: 'booked', message: words.booked.missing }] : []),
    ...(isTight(about, days) && firstValue(typed, 'right') !== saidOf(days) ? [{ field: 'right', message: words.sure.missing }] : []),
  ];
  return problems.length > 0 ? { problems } : { ...days, keepsMeetings: choice === 'keep' };
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
  if (until.toString() >= round.workshop.date) {
    return { problems: [{ field: 'until', message: faults['after the workshop'](say.day(round.workshop.date)) }] };
  }
  return { from: begun, until };
}

function fromField(say: Say) {
  const { from: label, missing } = pauseWords(say);
  return { from: { kind: 'day', required: true, label, missing } } satisfies Fields;
}

function untilField(say: Say) {
  const { until: label, missing } = pauseWords(say);
  return { until: { kind: 'day', required: true, label, missing } } satisfies Fields;
}

/** The days that are asked, the first of them with how to write one. */
function dayFields({ round, pair, now, say }: AboutPause): Fields {
  const today = dayOf(round, now);
  const hint = formWords(say).dayHint(today.toString());
  const { until } = untilField(say);
  return openPause(pair, today) === undefined ? { from: { ...fromField(say).from, hint }, until } : { until: { ...until, hint } };
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

function saidOf({ from, until }: Days): string {
  return `${from} ${until}`;
}

type Props = { readonly about: AboutPause; readonly typed: Typed; readonly problems: readonly FieldProblem[] };

/** The fields of a pause: its days, and once they are known what is to become of what is booked on them. */
export const PauseFields: FC<Props> = ({ about, typed, problems }) => {
  const { round, pair, now, say } = about;
  const words = pauseWords(say);
  const days = daysIn(typed, about);
  const booked = 'problems' in days ? [] : bookedIn(round, pair, days, now);
  return (
    <>
      <AskAll fields={dayFields(about)} typed={typed} problems={problems} say={say} />
      {booked.length === 0 ? null : (
        <Choices
          name="booked"
          label={words.booked.ask(
            say.list(booked.flatMap((one) => (one.status === 'agreed' ? [say.dayAndTime(instantOf(one.startsAt))] : []))),
          )}
          problem={problemOf(problems, 'booked')}
          choices={[
            { value: 'off', label: words.booked.off },
            { value: 'keep', label: words.booked.keep },
          ]}
          chosen={[firstValue(typed, 'booked')]}
        />
      )}
      {problemOf(problems, 'right') === undefined || 'problems' in days ? null : (
        <Choices
          name="right"
          several
          label={words.sure.ask}
          problem={problemOf(problems, 'right')}
          choices={[
            {
              value: saidOf(days),
              label: words.sure.yes,
              hint: words.sure.few(weeksBeside(round, pair, days, now), unbooked(pair)),
            },
          ]}
          chosen={[]}
        />
      )}
    </>
  );
};
