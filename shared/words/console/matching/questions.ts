import type { Say } from '../../say.ts';

/** What leads to the questions, and back. */
export const questionWords = (say: Say) => ({
  why: say({ sv: 'Varför?', en: 'Why?' }),
  compare: say({ sv: 'Jämför sätten att räkna', en: 'Compare the ways to weigh' }),
  analysis: say({ sv: 'Bakom förslaget', en: 'Behind the proposal' }),
  back: say({ sv: 'Tillbaka till matchningen', en: 'Back to matching' }),
  more: (count: number) => say({ sv: `och ${count} till`, en: `and ${count} more` }),
});
