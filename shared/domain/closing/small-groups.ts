import * as z from 'zod/mini';
import { ROLES, type Role } from '../../round/round-file.ts';

/** What fewer people than this have said is not shown as a figure: with so few, everybody knows who it was. */
export const LEAST_SHOWN = 5;

const averageSchema = z.object({ average: z.number(), people: z.int() });
/** An average of answers from 1 to 5, and how many gave one. */
export type Average = z.infer<typeof averageSchema>;

/** The average over everybody and over each side, where there are enough to show it. */
export const bySideSchema = z.object({
  all: z.optional(averageSchema),
  mentor: z.optional(averageSchema),
  mentee: z.optional(averageSchema),
});
export type BySide = z.infer<typeof bySideSchema>;

/** Whether a figure about so many people may be shown. */
export function mayShow(people: number): boolean {
  return people >= LEAST_SHOWN;
}

/**
 * Averages by side. When either side is too small, neither is shown: the one could be worked out from the other and the whole.
 */
export function averagesBySide(answers: Readonly<Record<Role, readonly number[]>>): BySide {
  const sides = ROLES.every((role) => mayShow(answers[role].length));
  return {
    all: averageOf([...answers.mentor, ...answers.mentee]),
    mentor: sides ? averageOf(answers.mentor) : undefined,
    mentee: sides ? averageOf(answers.mentee) : undefined,
  };
}

function averageOf(answers: readonly number[]): Average | undefined {
  if (!mayShow(answers.length)) return undefined;
  return { average: answers.reduce((sum, answer) => sum + answer, 0) / answers.length, people: answers.length };
}

/**
 * Groups large enough to show, and the rest put together as `others`. Where the rest alone would be too small, the smallest shown group
 * joins it, so that nobody can be found by subtracting.
 */
export function largeGroups<Group>(
  groups: readonly Group[],
  peopleIn: (group: Group) => number,
): { readonly shown: readonly Group[]; readonly others: readonly Group[] } {
  const bySize = groups.toSorted((a, b) => peopleIn(b) - peopleIn(a));
  const isLarge = (group: Group) => mayShow(peopleIn(group));
  let count = bySize.filter(isLarge).length;
  const people = (some: readonly Group[]) => some.reduce((sum, group) => sum + peopleIn(group), 0);
  while (count > 0 && people(bySize.slice(count)) > 0 && !mayShow(people(bySize.slice(count)))) count -= 1;
  return { shown: bySize.slice(0, count), others: bySize.slice(count) };
}
