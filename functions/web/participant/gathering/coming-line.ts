import { comingOf } from '../../../../shared/domain/gathering/coming.ts';
import { type Gathering, hasAskedWhoComes } from '../../../../shared/domain/round-state.ts';
import { comingWords } from '../../../../shared/words/coming.ts';
import type { LinkHolder } from '../link/people.ts';

/** What is known of whether somebody comes, in one line. */
export function comingLine({ person, tools, say }: Pick<LinkHolder, 'person' | 'tools' | 'say'>, gathering: Gathering): string {
  const words = comingWords(say);
  const coming = comingOf(person, gathering, tools.round);
  if (coming.is === 'unsaid') {
    if (coming.before !== undefined) return words.again;
    return hasAskedWhoComes(gathering, tools.round, tools.now()) ? words.mine.unsaid : words.notAskedYet;
  }
  const { by } = coming.said;
  const operator = tools.round.operators.find(({ id }) => id === by)?.name ?? by;
  return operator === undefined ? words.mine[coming.is] : words.noted(coming.is, operator);
}
