import type { Round } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { GUIDES, type Guide, type GuideBook } from './guide.ts';

/**
 * The guide to one meeting of a pair: how to begin, and then the themes both chose in turn, or those of the round when they share
 * none. Questions of the round's own come before ours. `say` speaks the language of the book.
 */
export function guideToMeeting(book: GuideBook, round: Pick<Round, 'themes'>, topics: readonly string[], number: number, say: Say): Guide {
  const shared = round.themes.filter((theme) => topics.includes(theme.id));
  const themes = shared.length > 0 ? shared : round.themes;
  const theme = themes[(number - 2) % themes.length];
  return number <= 1 || theme === undefined ? book.guides.first : themeGuide(book, theme, say);
}

/** The guide to a theme: the one written for it, or one made of what the round file says. */
export function themeGuide(book: GuideBook, theme: Round['themes'][number], say: Say): Guide {
  const name = GUIDES.find((guide) => guide !== 'first' && guide === theme.id);
  const questions = theme.questions.map(say.words);
  if (name === undefined) {
    return book.themeGuide({ name: say.words(theme.name), about: say.words(theme.about), example: say.words(theme.example), questions });
  }
  const written = book.guides[name];
  return questions.length > 0 ? { ...written, questions } : written;
}
