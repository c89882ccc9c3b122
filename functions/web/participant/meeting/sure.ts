import type { Temporal } from 'temporal-polyfill';
import { stamp } from '../../../../shared/domain/decision.ts';
import { type Doubt, doubtsAbout, elsewhereOf } from '../../../../shared/domain/pair/doubts.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { doubting } from '../../../../shared/pages/form/declare.ts';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import { type FieldProblem, problemOf } from '../../../../shared/pages/parts.tsx';
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

/** Asks about each time or day by itself, with why, so that yes to one is not yes to another. Of nothing doubtful nothing is asked. */
export function sureFields({ texts, say }: Pick<AtMeeting, 'texts' | 'say'>, doubtful: readonly (Doubtful | DoubtfulDay)[]): Fields {
  if (doubtful.length === 0) return {};
  const words = texts.meeting.sure;
  const isDay = doubtful.some((one) => 'day' in one);
  const doubts = doubtful.map((one) => ({
    value: 'day' in one ? one.day.toString() : stamp(one.time),
    label: words.yes('day' in one ? say.day(one.day) : say.dayAndTime(one.time)),
    hint: one.doubts.map((doubt) => words.doubts[doubt]).join(' '),
  }));
  return { [SURE]: { ...doubting(doubts), label: isDay ? words.askDay : words.ask, missing: isDay ? words.problemDay : words.problem } };
}

export function asksIfSure(problems: readonly FieldProblem[]): boolean {
  return problemOf(problems, SURE) !== undefined;
}
