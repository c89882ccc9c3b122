import { Temporal } from 'temporal-polyfill';
import type { Round } from '../../round/round-file.ts';
import type { Afterwards, FollowUp } from './afterwards.ts';
import { followUpAt } from './follow-up-days.ts';
import { type Average, averagesBySide, mayShow } from './small-groups.ts';

/** What those who said yes to it answered some months later. */
export type Later = { readonly asked: number; readonly answers: readonly FollowUp[] };

/** What may be shown of it: figures only where enough people have answered, and words without names in an order that tells nothing. */
export type LaterFigures = {
  readonly asked: number;
  readonly answered: number;
  readonly inTouch: number | undefined;
  readonly recommend: Average | undefined;
  readonly texts: readonly Pick<FollowUp, 'text' | 'language'>[];
};

/** Those who said yes to it, and what they answered; nothing before they are asked. */
export function laterOf(
  afterwards: readonly Afterwards[],
  round: Round,
  state: { readonly closedAt?: string | undefined },
  now: Temporal.Instant,
): Later | undefined {
  const at = followUpAt(round, state);
  if (at === undefined || Temporal.Instant.compare(now, at) < 0) return undefined;
  const asked = afterwards.filter(({ wishes }) => wishes.includes('followUp'));
  return { asked: asked.length, answers: asked.flatMap(({ followUp }) => followUp ?? []) };
}

export function laterFigures({ asked, answers }: Later): LaterFigures {
  const { all } = averagesBySide({ mentor: answers.map(({ recommend }) => recommend), mentee: [] });
  return {
    asked,
    answered: answers.length,
    inTouch: mayShow(answers.length) ? answers.filter(({ inTouch }) => inTouch).length : undefined,
    recommend: all,
    texts: answers.filter(({ text }) => text !== undefined).toSorted((a, b) => ((a.text ?? '') < (b.text ?? '') ? -1 : 1)),
  };
}
