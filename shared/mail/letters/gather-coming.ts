import { Temporal } from 'temporal-polyfill';
import { comingOf } from '../../domain/gathering/coming.ts';
import { type Gathering, hasAskedWhoComes, occasionOf } from '../../domain/round-state.ts';
import { sayingComing } from '../../pages/paths.ts';
import type { Guest, OfComing } from '../../words/letters/facts.ts';
import type { LetterContext } from './context.ts';
import { person } from './gather-people.ts';

/** What is known of whether the reader comes to a gathering ahead; nothing for somebody who is not invited. */
export function ofComing({ person: reader, pair, round, now, link }: LetterContext, gathering: Gathering): OfComing | undefined {
  const occasion = occasionOf(gathering, round);
  const isAhead = occasion !== undefined && Temporal.Instant.compare(now, occasion.startsAt) < 0;
  if (reader === undefined || pair?.status !== 'formed' || !isAhead) return undefined;
  const coming = comingOf(reader, gathering, round);
  const by = coming.is === 'unsaid' ? undefined : coming.said.by;
  const notedBy = round.operators.find(({ id }) => id === by)?.name ?? by;
  return { gathering, occasion, coming, notedBy, link: `${link('place')}${sayingComing(gathering)}` };
}

/** The same, as soon as the reader has been asked, or has said something by themselves. */
export function ofComingOnceAsked(context: LetterContext, gathering: Gathering): OfComing | undefined {
  const known = ofComing(context, gathering);
  const wasAsked = hasAskedWhoComes(gathering, context.round, context.now);
  return known !== undefined && (wasAsked || context.person?.gatherings?.[gathering]?.said !== undefined) ? known : undefined;
}

/** For somebody who has not said whether they come; no longer wanted by whoever has. */
export function unsaid(context: LetterContext): Guest | undefined {
  const facts = person(context);
  const { gathering } = context.letter.about;
  const coming = gathering === undefined ? undefined : ofComing(context, gathering);
  return facts === undefined || coming?.coming.is !== 'unsaid' ? undefined : { ...facts, coming };
}
