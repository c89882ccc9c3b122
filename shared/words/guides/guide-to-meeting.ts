import type { Round } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { GUIDES, type Guide } from './guide.ts';
import { guideBook } from './guide-book.ts';

/**
 * The guide to one meeting of a pair: how to begin, and then the themes both chose in turn, or those of the round when they share
 * none. Questions of the round's own come before ours. `say` speaks the language of the reader.
 */
export function guideToMeeting(round: Pick<Round, 'themes'>, topics: readonly string[], number: number, say: Say): Guide {
  const shared = round.themes.filter((theme) => topics.includes(theme.id));
  const themes = shared.length > 0 ? shared : round.themes;
  const theme = themes[(number - 2) % themes.length];
  return number <= 1 || theme === undefined ? guideBook(say).guides.first : themeGuide(theme, say);
}

/** The guide to a theme: the one written for it, or one made of what the round file says. */
export function themeGuide(theme: Round['themes'][number], say: Say): Guide {
  const name = GUIDES.find((guide) => guide !== 'first' && guide === theme.id);
  const questions = theme.questions.map((question) => say(question));
  const book = guideBook(say);
  if (name === undefined) {
    return book.themeGuide({ name: say(theme.name), about: say(theme.about), example: say(theme.example), questions });
  }
  const written = book.guides[name];
  return questions.length > 0 ? { ...written, questions } : written;
}
