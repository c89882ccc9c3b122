import type { Difference, Move } from '../../../../../shared/domain/matching/explain/compare-plans.ts';
import type { Plan } from '../../../../../shared/domain/matching/plan.ts';
import { differencesOf } from '../../../../../shared/words/console/matching/differences.ts';
import type { Say } from '../../../../../shared/words/say.ts';
import type { OperatorVisit } from '../../operator-visit.ts';
import type { Asked } from './asked.tsx';

/** What differs between two plans, the figure that decides first. */
export function differenceWords(differences: readonly Difference[], { band }: Plan, say: Say): readonly string[] {
  const words = differencesOf(say);
  return differences.map(({ aim, before, after, from }) =>
    words.difference(from === undefined ? words.aims[aim] : words.weakFrom(from, from + band - 1), before, after),
  );
}

/** Where somebody would move: from whom to whom. */
export function moveWords({ id, before, after }: Move, { nameOf }: Asked, { say }: OperatorVisit): string {
  const words = differencesOf(say);
  const partners = (ids: readonly string[]) => (ids.length === 0 ? words.nobody : say.list(ids.map(nameOf)));
  return words.moves(nameOf(id), partners(before), partners(after));
}
