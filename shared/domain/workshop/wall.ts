import { EVALUATION_QUESTIONS, type EvaluationQuestion } from '../closing/evaluation.ts';
import type { Ballot } from './ballot.ts';
import type { Card, Heading, Resolution, Writer } from './on-wall.ts';

/** Everything that lies in the room. */
export type InRoom = {
  readonly cards: readonly Card[];
  readonly headings: readonly Heading[];
  readonly ballots: readonly Ballot[];
  readonly resolutions: readonly Resolution[];
};

export type ShownCard = { readonly id: string; readonly text: string; readonly writer: Writer };

/** What can be voted for: a heading with the cards under it, or a card alone. */
export type Topic = {
  readonly id: string;
  readonly question: EvaluationQuestion;
  readonly heading: string | undefined;
  readonly cards: readonly ShownCard[];
  readonly dots: number;
};

export type ShownResolution = {
  readonly id: string;
  readonly text: string;
  readonly who: string;
  readonly when: string;
  readonly writer: Writer;
};

export type Wall = {
  readonly topics: readonly Topic[];
  readonly resolutions: readonly ShownResolution[];
  /** How many phones have voted. */
  readonly voted: number;
};

/** What everybody sees: nothing that was withdrawn or put away, in the order in which it was written. */
export function wallOf({ cards, headings, ballots, resolutions }: InRoom): Wall {
  const shown = inOrder(cards).flatMap(({ id, writer, question, heading, on }) =>
    on.is === 'up' ? [{ id, writer, question, heading, text: on.text }] : [],
  );
  const known = new Map(headings.map((heading) => [heading.id, heading]));
  const topicOf = ({ id, heading }: (typeof shown)[number]) => (heading !== undefined && known.has(heading) ? heading : id);
  const byTopic = Map.groupBy(shown, topicOf);
  const dots = dotsOn(ballots, new Map(shown.map((card) => [card.id, topicOf(card)])));
  const topics = [...byTopic].flatMap(([id, under]) => {
    const [first] = under;
    if (first === undefined) return [];
    const own = under.map(({ id: card, text, writer }) => ({ id: card, text, writer }));
    return [{ id, question: first.question, heading: known.get(id)?.name, cards: own, dots: dots.get(id) ?? 0 }];
  });
  return { topics, resolutions: shownResolutions(resolutions), voted: ballots.filter(({ on }) => on.length > 0).length };
}

/** Whether nothing that anybody wrote is on it. */
export function isEmpty({ topics, resolutions }: Wall): boolean {
  return topics.length + resolutions.length === 0;
}

/** The dots on each topic: one that was put on a card before it came under a heading counts for the heading. A phone has one dot on each. */
function dotsOn(ballots: readonly Ballot[], topicOfCard: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { on } of ballots) {
    for (const topic of new Set(on.map((id) => topicOfCard.get(id) ?? id))) counted.set(topic, (counted.get(topic) ?? 0) + 1);
  }
  return counted;
}

function shownResolutions(resolutions: readonly Resolution[]): readonly ShownResolution[] {
  return inOrder(resolutions).flatMap(({ id, writer, on }) =>
    on.is === 'up' ? [{ id, writer, text: on.text, who: on.who, when: on.when }] : [],
  );
}

function inOrder<One extends { readonly at: string; readonly id: string }>(all: readonly One[]): readonly One[] {
  return all.toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
}

/** The topics of one question. */
export function about(question: EvaluationQuestion, topics: readonly Topic[]): readonly Topic[] {
  return topics.filter((topic) => topic.question === question);
}

/** Those with most dots first; of those with as many, in the order of the questions and as they were written. */
export function byDots(topics: readonly Topic[]): readonly Topic[] {
  const place = (topic: Topic) => EVALUATION_QUESTIONS.indexOf(topic.question);
  return topics.toSorted((a, b) => b.dots - a.dots || place(a) - place(b));
}
