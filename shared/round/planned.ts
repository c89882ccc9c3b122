import * as z from 'zod/mini';
import { inEveryLanguage } from './languages.ts';
import type { Round } from './round-file.ts';

const text = z.string();
const words = z.object(inEveryLanguage(() => text));
const gathering = z.object({ date: text, time: text, minutes: z.int(), place: words, link: z.optional(text) });

/**
 * The plan of a round: when and where everything happens that people are told of and the agenda is made of. It is taken from the round
 * file when the round is opened, and is the round's own from then on: an operator changes it, and whoever was told another one hears.
 */
export const plannedSchema = z.object({
  deadline: text,
  answerBy: text,
  kickOff: gathering,
  /** Periods in which no meetings are planned. */
  avoid: z.array(z.object({ from: text, to: text, why: words })),
  /** A round without one ends with its evaluation. */
  workshop: z.optional(gathering),
  evaluation: z.object({ opens: text, closes: text }),
  closes: text,
});
export type Planned = z.infer<typeof plannedSchema>;

/** The parts a plan has, in the order in which they come. */
export function partsOf(plan: Planned): readonly (keyof Planned)[] {
  return PLAN_PARTS.filter((part) => plan[part] !== undefined);
}

/** The parts of a plan, in the order in which they come. */
export const PLAN_PARTS = [
  'deadline',
  'answerBy',
  'kickOff',
  'avoid',
  'workshop',
  'evaluation',
  'closes',
] as const satisfies readonly (keyof Planned)[];

/** Some parts of a plan, such as those a change took the place of. */
export const somePlannedSchema = z.partial(plannedSchema);
export type SomePlanned = z.infer<typeof somePlannedSchema>;

/** What a round keeps of its plan. Rounds opened by older versions have none, and go by their file. */
export type PlanKept = {
  readonly planned?: Planned | undefined;
  /** What each change of the plan took the place of, oldest first. */
  readonly planBefore?: readonly SomePlanned[] | undefined;
  /** The last day to apply as an older version extended it. */
  readonly extendedTo?: string | undefined;
};

/** The plan as a round file has it. */
export function plannedIn({ call, kickOff, meetings, workshop, evaluation, closes }: Round): Planned {
  const { deadline, answerBy } = call;
  return { deadline, answerBy, kickOff, avoid: meetings.avoid, ...(workshop === undefined ? {} : { workshop }), evaluation, closes };
}

/** The round with a plan laid over what its file says: with a closing workshop if the plan has one, and without if it has none. */
export function withPlan({ workshop: _, ...round }: Round, { deadline, answerBy, avoid, ...parts }: Planned): Round {
  return { ...round, ...parts, call: { ...round.call, deadline, answerBy }, meetings: { ...round.meetings, avoid } };
}

/** A plan with some of its parts as they were, or are to be. */
export function laidOver(plan: Planned, some: SomePlanned): Planned {
  const workshop = some.workshop ?? plan.workshop;
  return {
    deadline: some.deadline ?? plan.deadline,
    answerBy: some.answerBy ?? plan.answerBy,
    kickOff: some.kickOff ?? plan.kickOff,
    avoid: some.avoid ?? plan.avoid,
    ...(workshop === undefined ? {} : { workshop }),
    evaluation: some.evaluation ?? plan.evaluation,
    closes: some.closes ?? plan.closes,
  };
}

/** The plan that holds now. */
export function planNow(round: Round, { planned, extendedTo }: PlanKept): Planned {
  return planned ?? { ...plannedIn(round), ...(extendedTo === undefined ? {} : { deadline: extendedTo }) };
}

/** The round as it is planned now, whatever its file says. */
export function asPlanned(round: Round, kept: PlanKept): Round {
  return kept.planned === undefined && kept.extendedTo === undefined ? round : withPlan(round, planNow(round, kept));
}

/** The round by each of its plans: by the one that holds, the `number`th, and by those before it. The first has number 0. */
export type Plans = { readonly now: Round; readonly number: number; readonly earlier: (number: number) => Round };

export function plansOf(round: Round, kept: PlanKept): Plans {
  const { planBefore = [] } = kept;
  const plan = planNow(round, kept);
  return {
    now: asPlanned(round, kept),
    number: planBefore.length,
    earlier: (number) => withPlan(round, planBefore.slice(number).reduceRight(laidOver, plan)),
  };
}
