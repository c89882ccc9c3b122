import type { Application } from '../application/application.ts';
import { dayAlone } from '../application/decide-erasing.ts';
import type { Afterwards } from './afterwards.ts';
import type { Evaluation } from './evaluation.ts';

/** An evaluation as the figure it is counted by. */
export function withoutWords({ person, role, again, at }: Evaluation): Evaluation {
  return { person, role, again, answers: {}, at: dayAlone(at) };
}

/** What somebody said yes to and answered months later, as the figures it is counted by: that they were asked, and what they answered but in words. */
export function followUpAsFigures({ person, role, at, followUp }: Afterwards): Afterwards {
  const kept = { person, role, wishes: ['followUp' as const], at: dayAlone(at) };
  if (followUp === undefined) return kept;
  const { text: _, ...figures } = followUp;
  return { ...kept, followUp: { ...figures, at: dayAlone(followUp.at) } };
}

type Said = { readonly evaluations: readonly Evaluation[]; readonly afterwards: readonly Afterwards[] };

/** What was said at the end and afterwards, as it may be read out: of somebody whose data are not used nothing but the figures they are counted by. */
export function withoutUnused({ evaluations, afterwards }: Said, people: readonly Application[]): Said {
  const unused = new Set(people.filter(({ restricted }) => restricted !== undefined).map(({ id }) => id));
  return {
    evaluations: evaluations.map((one) => (unused.has(one.person) ? withoutWords(one) : one)),
    afterwards: afterwards.map((one) => (unused.has(one.person) && one.wishes.includes('followUp') ? followUpAsFigures(one) : one)),
  };
}
