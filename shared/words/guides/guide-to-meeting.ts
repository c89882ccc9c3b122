import type { Round } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { anyTheme } from './any-theme.ts';
import { type Guide, WRITTEN_THEMES } from './guide.ts';
import { guideBook } from './guide-book.ts';

type Theme = Round['themes'][number];

/** So many of a round's own questions stand in one guide at the most. */
const MOST_QUESTIONS = 5;

/**
 * The guide to one meeting of a pair, no two of a plan alike: how to begin, then the themes both chose in turn, each from another side every
 * time, then those of the round they did not choose, and in the end a look back. `say` speaks the language of the reader.
 */
export function guideToMeeting(round: Pick<Round, 'themes'>, topics: readonly string[], number: number, say: Say): Guide {
  const book = guideBook(say);
  if (number <= 1) return book.first;
  const shared = round.themes.filter((theme) => topics.includes(theme.id));
  const others = round.themes.filter((theme) => !shared.includes(theme));
  const guides = [...inTurn(shared, say), ...inTurn(others, say), book.lookBack];
  return guides[(number - 2) % guides.length] ?? book.lookBack;
}

/** The first guide of each theme, then the second of each, then the third. */
function inTurn(themes: readonly Theme[], say: Say): readonly Guide[] {
  const all = themes.map((theme) => themeGuides(theme, say));
  return ([0, 1, 2] as const).flatMap((time) => all.map((guides) => guides[time]));
}

/** The guides to a theme: those written for it, or made of what the round file says. Questions of the round's own come instead of ours. */
export function themeGuides(theme: Theme, say: Say): readonly [Guide, Guide, Guide] {
  const name = WRITTEN_THEMES.find((written) => written === theme.id);
  const words = { name: say(theme.name), about: say(theme.about), example: say(theme.example) };
  const [one, two, three] = name === undefined ? anyTheme(say, words) : guideBook(say).themes[name];
  const asking = (guide: Guide, time: number) =>
    withQuestions(guide, theme.questions.slice(time * MOST_QUESTIONS).slice(0, MOST_QUESTIONS), say);
  return [asking(one, 0), asking(two, 1), asking(three, 2)];
}

function withQuestions(guide: Guide, questions: Theme['questions'], say: Say): Guide {
  return questions.length > 0 ? { ...guide, questions: questions.map((question) => say(question)) } : guide;
}
