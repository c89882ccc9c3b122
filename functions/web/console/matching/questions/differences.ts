import type { Aim, Difference, Move } from '../../../../../shared/domain/matching/explain/compare-plans.ts';
import type { Plan } from '../../../../../shared/domain/matching/plan.ts';
import type { Language } from '../../../../../shared/round/round-file.ts';
import type { OperatorVisit } from '../../operator-visit.ts';
import type { Asked } from './asked.tsx';

type Words = {
  readonly aims: Readonly<Record<Aim, string>>;
  readonly difference: (aim: string, before: number, after: number) => string;
  readonly weakFrom: (from: number, to: number) => string;
  readonly moves: (who: string, before: string, after: string) => string;
  readonly nobody: string;
};

export const DIFFERENCES: Readonly<Record<Language, Words>> = {
  sv: {
    aims: {
      placed: 'Studenter med par',
      'mentees covered': 'Chefer med par',
      'weak pairs': 'Svaga par',
      'worst pair': 'Lägsta poäng',
      total: 'Summa',
    },
    difference: (aim, before, after) => `${aim}: ${before} → ${after}`,
    weakFrom: (from, to) => `Par med ${from}–${to} poäng`,
    moves: (who, before, after) => `${who}: ${before} → ${after}`,
    nobody: 'ingen',
  },
  en: {
    aims: {
      placed: 'Students with a pair',
      'mentees covered': 'Managers with a pair',
      'weak pairs': 'Weak pairs',
      'worst pair': 'Lowest score',
      total: 'Total',
    },
    difference: (aim, before, after) => `${aim}: ${before} → ${after}`,
    weakFrom: (from, to) => `Pairs with ${from}–${to} points`,
    moves: (who, before, after) => `${who}: ${before} → ${after}`,
    nobody: 'nobody',
  },
};

/** What differs between two plans, the figure that decides first. */
export function differenceWords(differences: readonly Difference[], { band }: Plan, language: Language): readonly string[] {
  const words = DIFFERENCES[language];
  return differences.map(({ aim, before, after, from }) =>
    words.difference(from === undefined ? words.aims[aim] : words.weakFrom(from, from + band - 1), before, after),
  );
}

/** Where somebody would move: from whom to whom. */
export function moveWords({ id, before, after }: Move, { nameOf }: Asked, { say }: OperatorVisit): string {
  const words = DIFFERENCES[say.language];
  const partners = (ids: readonly string[]) => (ids.length === 0 ? words.nobody : say.list(ids.map(nameOf)));
  return words.moves(nameOf(id), partners(before), partners(after));
}
