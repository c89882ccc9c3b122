import { textFor } from '../../domain/mailing/mailing.ts';
import { type Fillings, filledIn, type Placeholder } from '../../domain/mailing/placeholders.ts';
import type { FromOperators } from '../../words/letters/facts.ts';
import { givenName } from '../../words/names.ts';
import type { Say } from '../../words/say.ts';
import type { LetterContext } from './context.ts';
import { common } from './gather-people.ts';

/** What operators wrote, filled in as it is now; nothing when there is nothing any more for one of its placeholders to stand for. */
export function fromOperators(context: LetterContext): FromOperators | undefined {
  const { written, round, contact, say, person, link, publicUrl } = context;
  if (written === undefined) return undefined;
  const { mailing, reader, fillings } = written;
  const text = textFor(mailing, reader.language);
  if (text === undefined) return undefined;
  const values = inWords(fillings, say);
  const subject = filledIn(text.subject, values);
  const filled = filledIn(text.text, values);
  if (subject === undefined || filled === undefined) return undefined;
  return {
    ...common(context),
    subject,
    paragraphs: paragraphsOf(filled),
    by: round.operators.find(({ id }) => id === mailing.by)?.name ?? contact.name,
    link: person === undefined ? `${publicUrl}/console` : link(person.status === 'submitted' ? 'confirm' : 'place'),
    isTrial: mailing.trialAs !== undefined,
  };
}

/** An empty line begins another paragraph. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function inWords(fillings: Fillings, say: Say): Readonly<Record<Placeholder, string | undefined>> {
  const { name, partners, meets, answerBy, kickOff, workshop } = fillings;
  return {
    name: givenName(name),
    partner: partners.length === 0 ? undefined : say.list(partners),
    date: meets === undefined ? undefined : say.dayAndTime(meets),
    answerBy: answerBy === undefined ? undefined : say.day(answerBy),
    kickOff: say.dayAndTime(kickOff),
    workshop: workshop === undefined ? undefined : say.dayAndTime(workshop),
  };
}
