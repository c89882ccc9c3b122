import type { Language, Round } from '../round/round-file.ts';
import { en } from './guides/en.ts';
import { GUIDES, type Guide, type GuideName, type Guides } from './guides/guide.ts';
import { sv } from './guides/sv.ts';
import type { Say } from './say.ts';

export type { Guide, GuideName };

const books: Guides = { sv, en };

export function guideFor(language: Language, name: GuideName): Guide {
  return books[language].guides[name];
}

/**
 * The guide to one meeting of a pair: how to begin, and then the themes both chose in turn, or those of the round when they share
 * none. Questions of the round's own come before ours.
 */
export function guideToMeeting(round: Pick<Round, 'themes'>, topics: readonly string[], number: number, say: Say): Guide {
  const shared = round.themes.filter((theme) => topics.includes(theme.id));
  const themes = shared.length > 0 ? shared : round.themes;
  const theme = themes[(number - 2) % themes.length];
  return number <= 1 || theme === undefined ? guideFor(say.language, 'first') : themeGuide(theme, say);
}

/** The guide to a theme: the one written for it, or one made of what the round file says. */
export function themeGuide(theme: Round['themes'][number], say: Say): Guide {
  const name = GUIDES.find((guide) => guide !== 'first' && guide === theme.id);
  const questions = theme.questions.map(say.words);
  if (name === undefined) {
    return books[say.language].themeGuide({
      name: say.words(theme.name),
      about: say.words(theme.about),
      example: say.words(theme.example),
      questions,
    });
  }
  const written = guideFor(say.language, name);
  return questions.length > 0 ? { ...written, questions } : written;
}
