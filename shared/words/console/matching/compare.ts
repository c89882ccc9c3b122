import type { Say } from '../../say.ts';

/** What the page says that shows the ways to weigh side by side. */
export const compareWords = (say: Say) => ({
  title: say({ sv: 'Sätten att räkna, sida vid sida', en: 'The ways to weigh, side by side' }),
  lead: say({
    sv: 'Samma svar och samma beslut av er, räknade på tre sätt. Inget ändras förrän ni väljer.',
    en: 'The same answers and the same decisions of yours, weighed in three ways. Nothing changes until you choose.',
  }),
  caption: say({ sv: 'De tre förslagen i siffror', en: 'The three proposals in figures' }),
  figure: say({ sv: 'Mått', en: 'Figure' }),
  weak: (floor: number) => say({ sv: `Svaga par (under ${floor} poäng)`, en: `Weak pairs (below ${floor} points)` }),
  average: say({ sv: 'Poäng i snitt', en: 'Average score' }),
  others: say({ sv: 'Par som är andra än nu', en: 'Pairs other than now' }),
  chosen: say({ sv: 'Gäller nu', en: 'Holds now' }),
  choose: (policy: string) => say({ sv: `Välj ${policy.toLowerCase()}`, en: `Choose ${policy.toLowerCase()}` }),
  moves: (policy: string) => say({ sv: `Om ni väljer ${policy.toLowerCase()}`, en: `If you choose ${policy.toLowerCase()}` }),
  noMoves: say({ sv: 'Paren blir desamma som nu.', en: 'The pairs stay as they are.' }),
  impossible: say({ sv: 'Det går inte så som det är nu.', en: 'That cannot be as things are.' }),
});
