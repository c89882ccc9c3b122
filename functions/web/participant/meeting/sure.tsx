import type { FC } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import { stamp } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { type Doubt, doubtsAbout, elsewhereOf } from '../../../../shared/domain/pair/doubts.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { Choices, type FieldProblem, problemOf } from '../../../../shared/pages/parts.tsx';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import type { AtMeeting } from './at-meeting.ts';

/** The field in which people say that they mean the times they are asked about. */
const SURE = 'sure';

/** A time that may be a slip, and why. */
export type Doubtful = { readonly time: Temporal.Instant; readonly doubts: readonly Doubt[] };
/** A day that may be one. */
export type DoubtfulDay = { readonly day: Temporal.PlainDate; readonly doubts: readonly Doubt[] };

/** Which of some times may be slips, given also what else the two have in the round. */
export async function doubtfulOf(at: AtMeeting, times: readonly Temporal.Instant[]): Promise<readonly Doubtful[]> {
  const { own, meeting, tools } = at;
  const elsewhere = elsewhereOf(own.pair, meeting.number, await otherPairs(at));
  return times.map((time) => ({ time, doubts: doubtsAbout(tools.round, time, elsewhere) })).filter(({ doubts }) => doubts.length > 0);
}

/** The time when one of the two has a meeting in another pair then. Whatever else is odd about it was asked of who proposed it. */
export async function clashOf(at: AtMeeting, time: Temporal.Instant): Promise<readonly Doubtful[]> {
  return (await doubtfulOf(at, [time])).filter(({ doubts }) => doubts.includes('other meeting'));
}

/** The pairs either of the two is in besides this one: a manager can have several mentors. */
export async function otherPairs({ own, person, tools }: AtMeeting): Promise<readonly Pair[]> {
  const ids = [...new Set([...person.pairs, ...own.partner.pairs])].filter((id) => id !== own.pair.id);
  if (ids.length === 0) return [];
  const found = await tools.store.getTogether(ids.map((pair) => ref(pairKind, pair)));
  return ids.flatMap((id) => found.get(pairKind, id)?.state ?? []);
}

/** What is wrong as long as somebody has not said that they mean each of these times. */
export function unsure(
  { texts }: Pick<AtMeeting, 'texts'>,
  doubtful: readonly (Doubtful | DoubtfulDay)[],
  typed: Typed,
): readonly FieldProblem[] {
  const said = saidIn(typed);
  const { problem, problemDay } = texts.meeting.sure;
  const message = doubtful.some((one) => 'day' in one) ? problemDay : problem;
  return doubtful.every((one) => said.includes(saidAs(one))) ? [] : [{ field: SURE, message }];
}

function saidAs(doubtful: Doubtful | DoubtfulDay): string {
  return 'day' in doubtful ? doubtful.day.toString() : stamp(doubtful.time);
}

export function asksIfSure(problems: readonly FieldProblem[]): boolean {
  return problemOf(problems, SURE) !== undefined;
}

type SureProps = {
  readonly at: Pick<AtMeeting, 'texts' | 'say'>;
  readonly doubtful: readonly (Doubtful | DoubtfulDay)[];
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
};

/** Asks about each time by itself, with why, so that yes to one is not yes to another. */
export const Sure: FC<SureProps> = ({ at, doubtful, typed, problems }) => {
  const { texts, say } = at;
  const words = texts.meeting.sure;
  return (
    <Choices
      name={SURE}
      several
      label={doubtful.some((one) => 'day' in one) ? words.askDay : words.ask}
      problem={problemOf(problems, SURE)}
      choices={doubtful.map((one) => ({
        value: saidAs(one),
        label: words.yes('day' in one ? say.day(one.day) : say.dayAndTime(one.time)),
        hint: one.doubts.map((doubt) => words.doubts[doubt]).join(' '),
      }))}
      chosen={saidIn(typed)}
    />
  );
};

function saidIn(typed: Typed): readonly string[] {
  return Object.hasOwn(typed, SURE) ? (typed[SURE] ?? []) : [];
}
