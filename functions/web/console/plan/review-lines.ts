import type { PlanReview } from '../../../../shared/commands/round/review-plan.ts';
import { planPageWords } from '../../../../shared/words/console/plan.ts';
import type { Say } from '../../../../shared/words/say.ts';

type Lines = { readonly title: string; readonly lines: readonly string[] };

/** What a change of the plan would bring about, in words: what is against it, who is told by which letter, what moves with it. */
export function reviewLines(review: PlanReview, say: Say): readonly Lines[] {
  const { against, told, moves } = planPageWords(say).review;
  const all = [
    { title: against.title, lines: linesAgainst(review, say) },
    { title: told.title, lines: linesTold(review, say) },
    { title: moves.title, lines: linesOfMoves(review, say) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function linesAgainst({ end, booked, proposed, outside, openLate, lapse, meant, isSooner }: PlanReview, say: Say): readonly string[] {
  const words = planPageWords(say).review.against;
  return [
    ...(booked.length === 0 ? [] : [words.booked(booked, end)]),
    ...(proposed.length === 0 ? [] : [words.proposed(proposed, end)]),
    ...outside.map(({ from, to }) => words.outside(say.dayAndYear(from), say.dayAndYear(to))),
    ...(lapse === undefined ? [] : [words.lapse(lapse.days, say.day(lapse.answerBy))]),
    ...(openLate === 0 ? [] : [words.open(openLate)]),
    ...(isSooner ? [words.sooner] : []),
    ...meant.map(words.meant),
  ];
}

function linesTold({ people, withEntry, askedAgain, operators }: PlanReview, say: Say): readonly string[] {
  const words = planPageWords(say).review.told;
  return [
    people === 0 ? words.nobody : words.people(people),
    ...(withEntry === 0 ? [] : [words.withEntry(withEntry)]),
    ...(askedAgain === 0 ? [] : [words.askedAgain(askedAgain)]),
    ...(operators.length === 0 ? [] : [words.operators(operators)]),
    ...(people + operators.length === 0 ? [] : [words.when]),
  ];
}

function linesOfMoves({ newWeeks, parts }: PlanReview, say: Say): readonly string[] {
  const words = planPageWords(say).review.moves;
  return [
    words.pages,
    words.agenda,
    ...(newWeeks === 0 ? [] : [words.weeks(newWeeks)]),
    ...(parts.includes('deadline') ? [words.call] : []),
  ];
}
