import type { Say } from '../../say.ts';

/** How two plans differ, and where somebody would move. */
export const differencesOf = (say: Say) => ({
  aims: {
    placed: say({ sv: 'Studenter med par', en: 'Students with a pair' }),
    'mentees covered': say({ sv: 'Chefer med par', en: 'Managers with a pair' }),
    'first left': say({ sv: 'De som går före och är utan par', en: 'Those who go first and have no pair' }),
    'weak pairs': say({ sv: 'Svaga par', en: 'Weak pairs' }),
    'worst pair': say({ sv: 'Lägsta poäng', en: 'Lowest score' }),
    total: say({ sv: 'Summa', en: 'Total' }),
  },
  difference: (aim: string, before: number, after: number) => `${aim}: ${before} → ${after}`,
  weakFrom: (from: number, to: number) => say({ sv: `Par med ${from}–${to} poäng`, en: `Pairs with ${from}–${to} points` }),
  moves: (who: string, before: string, after: string) => `${who}: ${before} → ${after}`,
  nobody: say({ sv: 'ingen', en: 'nobody' }),
});
