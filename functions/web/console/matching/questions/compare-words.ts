import type { Language } from '../../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly caption: string;
  readonly figure: string;
  readonly weak: (floor: number) => string;
  readonly average: string;
  readonly others: string;
  readonly chosen: string;
  readonly choose: (policy: string) => string;
  readonly moves: (policy: string) => string;
  readonly noMoves: string;
  readonly impossible: string;
};

export const COMPARE_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Sätten att räkna, sida vid sida',
    lead: 'Samma svar och samma beslut av er, räknade på tre sätt. Inget ändras förrän ni väljer.',
    caption: 'De tre förslagen i siffror',
    figure: 'Mått',
    weak: (floor) => `Svaga par (under ${floor} poäng)`,
    average: 'Poäng i snitt',
    others: 'Par som är andra än nu',
    chosen: 'Gäller nu',
    choose: (policy) => `Välj ${policy.toLowerCase()}`,
    moves: (policy) => `Om ni väljer ${policy.toLowerCase()}`,
    noMoves: 'Paren blir desamma som nu.',
    impossible: 'Det går inte så som det är nu.',
  },
  en: {
    title: 'The ways to weigh, side by side',
    lead: 'The same answers and the same decisions of yours, weighed in three ways. Nothing changes until you choose.',
    caption: 'The three proposals in figures',
    figure: 'Figure',
    weak: (floor) => `Weak pairs (below ${floor} points)`,
    average: 'Average score',
    others: 'Pairs other than now',
    chosen: 'Holds now',
    choose: (policy) => `Choose ${policy.toLowerCase()}`,
    moves: (policy) => `If you choose ${policy.toLowerCase()}`,
    noMoves: 'The pairs stay as they are.',
    impossible: 'That cannot be as things are.',
  },
};
