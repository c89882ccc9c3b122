import type { FC } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import { stamp } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import type { Doubt } from '../../../../../shared/domain/pair/doubts.ts';
import { timeOn } from '../../../../../shared/domain/typed-time.ts';
import { Choices } from '../../../../../shared/pages/form/controls.tsx';
import { readForm } from '../../../../../shared/pages/form/read-form.ts';
import { type FieldProblem, problemOf } from '../../../../../shared/pages/parts.tsx';
import { bookingWords } from '../../../../../shared/words/console/booking.ts';
import { meeting as meetingWords } from '../../../../../shared/words/participant/meeting.ts';
import type { Say } from '../../../../../shared/words/say.ts';
import type { AtBooking } from './at-booking.ts';
import { bookingFields, doubtsOf, SURE } from './read-booking.ts';

/** A time an operator is asked about, and why it may be a slip. */
export type Doubtful = { readonly time: Temporal.Instant; readonly why: readonly Doubt[]; readonly problem: string };

/** The time that is asked about once more, when that is what a form came back for. */
export async function doubtfulIn(at: AtBooking, typed: Typed, problems: readonly FieldProblem[]): Promise<Doubtful | undefined> {
  const { say, tools } = at.visit;
  const problem = problemOf(problems, SURE);
  const read = readForm(bookingFields(say), typed, say);
  const time = 'problems' in read ? undefined : timeOn(tools.round, read.values.on, read.values.at);
  return problem === undefined || time === undefined ? undefined : { time, why: await doubtsOf(at, time), problem };
}

/** Asks whether the time is meant. */
export const SureOfTime: FC<{ readonly say: Say; readonly doubtful: Doubtful }> = ({ say, doubtful: { time, why, problem } }) => {
  const words = meetingWords(say).sure;
  const doubts = { ...words.doubts, ...bookingWords(say).sure.doubts };
  const hint = why.map((doubt) => doubts[doubt]).join(' ');
  return (
    <Choices
      name={SURE}
      several
      isHeading={false}
      label={bookingWords(say).sure.ask}
      hint={undefined}
      problem={problem}
      choices={[{ value: stamp(time), label: words.yes(say.dayAndTime(time)), hint }]}
      chosen={[]}
    />
  );
};
