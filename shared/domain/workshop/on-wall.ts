import * as z from 'zod/mini';
import { ROLES } from '../../round/round-file.ts';
import { EVALUATION_QUESTIONS } from '../closing/evaluation.ts';
import { changed, type Decision, moment, refused, unchanged } from '../decision.ts';

/** Who wrote something: a phone in the room, by a number that tells it from others and nothing of its owner, or an operator. */
export const writerSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('phone'), phone: z.string(), side: z.optional(z.enum(ROLES)) }),
  z.object({ is: z.literal('operator'), operator: z.string() }),
]);
export type Writer = z.infer<typeof writerSchema>;

/** Who acts on what is on the wall. */
export type Hand = { readonly phone: string } | { readonly operator: string };

/** What stands on the wall, was put away by an operator who can put it back, or was withdrawn, after which nothing of it is kept. */
const whereabouts = <Text extends z.core.$ZodLooseShape>(text: Text) =>
  [
    z.object({ is: z.literal('up'), ...text }),
    z.object({ is: z.literal('hidden'), by: z.string(), ...text }),
    z.object({ is: z.literal('withdrawn') }),
  ] as const;

const written = { id: z.string(), sitting: z.int(), writer: writerSchema, at: moment };

/** A card: one thought about one of the questions. */
export const cardSchema = z.object({
  ...written,
  question: z.enum(EVALUATION_QUESTIONS),
  /** The heading it was put under. */
  heading: z.optional(z.string()),
  on: z.discriminatedUnion('is', whereabouts({ text: z.string() })),
});
export type Card = z.infer<typeof cardSchema>;

/** A decision on how to go on: what, who sees to it, and when. */
export const resolutionSchema = z.object({
  ...written,
  on: z.discriminatedUnion('is', whereabouts({ text: z.string(), who: z.string(), when: z.string() })),
});
export type Resolution = z.infer<typeof resolutionSchema>;

/** The longest there may be, in characters as people count them. A card is read from the back of the room. */
export const MOST_ON_A_CARD = 200;
export const MOST_IN_A_HEADING = 60;
export const MOST_IN_A_RESOLUTION = { text: 200, who: 80, when: 60 } as const;
/** So many cards and decisions one phone may write: more is no thought of one person's. */
export const MOST_OF_A_PHONE = 40;

/** A name for several cards about one question, or rather for what they have in common. */
export const headingSchema = z.object({ ...written, question: z.enum(EVALUATION_QUESTIONS), name: z.string() });
export type Heading = z.infer<typeof headingSchema>;

type OnWall = { readonly writer: Writer; readonly on: { readonly is: 'up' | 'hidden' | 'withdrawn' } };

/** Whether whoever acts wrote it. */
export function isWrittenBy({ writer }: Pick<OnWall, 'writer'>, hand: Hand): boolean {
  if ('phone' in hand) return writer.is === 'phone' && writer.phone === hand.phone;
  return writer.is === 'operator' && writer.operator === hand.operator;
}

/** Takes back what one wrote oneself: its words are gone. */
export function withdraw<One extends Card | Resolution>(one: One, hand: Hand): Decision<One> {
  if (!isWrittenBy(one, hand)) return refused('not yours to change');
  return one.on.is === 'withdrawn' ? unchanged : changed({ ...one, on: { is: 'withdrawn' } });
}

/** Puts something away, or back on the wall. What was withdrawn stays so. */
export function hide<One extends Card | Resolution>(one: One, operator: string): Decision<One> {
  const { on } = one;
  switch (on.is) {
    case 'withdrawn':
      return refused('card gone');
    case 'hidden':
      return unchanged;
    case 'up':
      return changed({ ...one, on: { ...on, is: 'hidden', by: operator } });
  }
}

export function showAgain<One extends Card | Resolution>(one: One): Decision<One> {
  const { on } = one;
  switch (on.is) {
    case 'withdrawn':
      return refused('card gone');
    case 'up':
      return unchanged;
    case 'hidden': {
      const { by: _, ...rest } = on;
      return changed({ ...one, on: { ...rest, is: 'up' } });
    }
  }
}

/** Puts a card under a heading about the same question, or under none. */
export function putUnder(card: Card, heading: Heading | undefined): Decision<Card> {
  if (card.on.is !== 'up') return refused('card gone');
  if (heading !== undefined && heading.question !== card.question) return refused('changed meanwhile');
  if (card.heading === heading?.id) return unchanged;
  const { heading: _, ...rest } = card;
  return changed(heading === undefined ? rest : { ...rest, heading: heading.id });
}
