import { Temporal } from 'temporal-polyfill';
import { hasWorkshop, type Round } from '../../round/round-file.ts';
import type { Application } from '../application/application.ts';
import { isEvaluationOpen } from '../closing/evaluation.ts';
import { instantOf } from '../decision.ts';
import { nextMeetingOf } from '../pair/meeting-moments.ts';
import { lastDayToAnswer } from '../pair/offer-time.ts';
import { isLive, type Pair, unanswered } from '../pair/pair.ts';
import { partnerIn } from '../pair/pair-id.ts';
import { gatheringAt, kickOffAt } from '../round-state.ts';
import type { Written } from './mailing.ts';

/** What may stand in braces in a text, and each name it may be called by. */
export const PLACEHOLDERS = {
  name: ['name', 'namn'],
  partner: ['partner'],
  date: ['date', 'datum'],
  answerBy: ['answer-by', 'svara-senast'],
  kickOff: ['kick-off'],
  workshop: ['workshop', 'avslutning'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Placeholder = keyof typeof PLACEHOLDERS;
export const PLACEHOLDER_NAMES = Object.keys(PLACEHOLDERS).filter((name): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name));

const IN_BRACES = /\{([^{}\n]*)\}/g;

/** The placeholders of a round: what it does not have none can stand for. */
export function placeholdersOf(round: Round): readonly Placeholder[] {
  return PLACEHOLDER_NAMES.filter((name) => name !== 'workshop' || hasWorkshop(round));
}

/** What stands in braces and is no placeholder of the round, as it was typed. */
export function unknownIn(text: string, round: Round): readonly string[] {
  const known = placeholdersOf(round);
  const isKnown = (name: string) => known.some((one) => one === named(name));
  return [...new Set([...text.matchAll(IN_BRACES)].flatMap(([whole, name = '']) => (isKnown(name) ? [] : [whole])))];
}

/** The placeholders a text holds. */
export function placeholdersIn({ subject, text }: Written): readonly Placeholder[] {
  return [...new Set([...`${subject}\n${text}`.matchAll(IN_BRACES)].flatMap(([, name = '']) => named(name) ?? []))];
}

/** A text with its placeholders filled in, and what is none left as it is; nothing when one of them has nothing to stand for. */
export function filledIn(text: string, values: Readonly<Record<Placeholder, string | undefined>>): string | undefined {
  const missing = placeholdersIn({ subject: '', text }).some((one) => values[one] === undefined);
  if (missing) return undefined;
  return text.replaceAll(IN_BRACES, (whole, name: string) => {
    const placeholder = named(name);
    return (placeholder === undefined ? undefined : values[placeholder]) ?? whole;
  });
}

function named(typed: string): Placeholder | undefined {
  const name = typed.trim().toLowerCase();
  return PLACEHOLDER_NAMES.find((one) => PLACEHOLDERS[one].some((known) => known === name));
}

/** What the placeholders stand for in a text to one person, as it is now; without what there is not. */
export type Fillings = {
  readonly name: string;
  /** Everybody they meet, or are asked about. */
  readonly partners: readonly string[];
  /** Their next meeting that has a time. */
  readonly meets: Temporal.Instant | undefined;
  /** The last day to answer what they are asked: an offer, or the evaluation. */
  readonly answerBy: Temporal.PlainDate | undefined;
  readonly kickOff: Temporal.Instant;
  /** Left out by a round without a closing workshop. */
  readonly workshop: Temporal.Instant | undefined;
};

/** Somebody with the pairs they are asked about or in, and everybody's names. */
export type Around = { readonly pairs: readonly Pair[]; readonly nameOf: (person: string) => string | undefined };

export function fillingsFor(person: Application, { pairs, nameOf }: Around, round: Round, now: Temporal.Instant): Fillings {
  const own = pairs.filter((pair) => person.pairs.includes(pair.id) && isLive(pair));
  const formed = own.filter(({ status }) => status === 'formed');
  const meetings = formed.flatMap((pair) => nextMeetingOf(pair, now)?.startsAt ?? []).map(instantOf);
  const offers = own.filter((pair) => pair.status === 'offered' && unanswered(pair).includes(person.id));
  const evaluates = formed.length > 0 && person.evaluatedAt === undefined && isEvaluationOpen(round, now);
  return {
    name: person.answers.name,
    partners: own.flatMap((pair) => nameOf(partnerIn(pair.id, person.id) ?? '') ?? []),
    meets: meetings.toSorted(Temporal.Instant.compare)[0],
    answerBy:
      offers.map((pair) => lastDayToAnswer(pair, round)).toSorted(Temporal.PlainDate.compare)[0] ??
      (evaluates ? Temporal.PlainDate.from(round.evaluation.closes) : undefined),
    kickOff: kickOffAt(round),
    workshop: gatheringAt('workshop', round),
  };
}

/** Which placeholders of a text have nothing to stand for with somebody. */
export function unfilled(written: Written, fillings: Fillings): readonly Placeholder[] {
  const has: Readonly<Record<Placeholder, boolean>> = {
    name: true,
    partner: fillings.partners.length > 0,
    date: fillings.meets !== undefined,
    answerBy: fillings.answerBy !== undefined,
    kickOff: true,
    workshop: fillings.workshop !== undefined,
  };
  return placeholdersIn(written).filter((one) => !has[one]);
}
