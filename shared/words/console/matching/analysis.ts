import type { Say } from '../../say.ts';

/** What the page says on what the proposal rests on. */
export const analysisWords = (say: Say) => ({
  title: say({ sv: 'Bakom förslaget', en: 'Behind the proposal' }),
  lead: say({
    sv: 'Vad era låsningar kostar, vilka som hellre hade fått varandra och hur mycket förslaget hänger på vikterna.',
    en: 'What your locks cost, who would rather have had each other, and how much the proposal rests on the weights.',
  }),
  locks: {
    title: say({ sv: 'Vad varje låsning kostar', en: 'What each lock costs' }),
    none: say({ sv: 'Ni har inte låst något par.', en: 'You have not locked any pair.' }),
    free: say({ sv: 'kostar inget', en: 'costs nothing' }),
    costs: (what: string) => say({ sv: `utan låsningen: ${what}`, en: `without the lock: ${what}` }),
  },
  blocking: {
    title: say({ sv: 'Par som båda hade vunnit på', en: 'Pairs that both would have gained by' }),
    none: say({ sv: 'Inga två hade båda fått det bättre med varandra.', en: 'No two would both have been better off with each other.' }),
    about: (count: number) =>
      say({
        sv: `${count} par hade båda fått det minst fem poäng bättre, sett med egna ögon. Några sådana finns alltid när alla ska få en plats.`,
        en: `${count} pairs would both have been at least five points better off, in their own view. There are always some when everybody is to have a place.`,
      }),
    gains: (mentor: string, mentorGains: number, mentee: string, menteeGains: number) =>
      say({
        sv: `${mentor} (+${mentorGains}) och ${mentee} (+${menteeGains})`,
        en: `${mentor} (+${mentorGains}) and ${mentee} (+${menteeGains})`,
      }),
  },
  weights: {
    title: say({ sv: 'Hur mycket vikterna betyder', en: 'How much the weights matter' }),
    about: say({
      sv: 'Så många par blir andra om en vikt är en fjärdedel lägre eller högre. Noll betyder att vikten inte avgör något.',
      en: 'So many pairs are others when a weight is a quarter lower or higher. Nought means that the weight decides nothing.',
    }),
    component: say({ sv: 'Vikt', en: 'Weight' }),
    lower: say({ sv: 'Lägre', en: 'Lower' }),
    higher: say({ sv: 'Högre', en: 'Higher' }),
    many: say({ sv: 'Det räknas inte ut i så här stora rundor.', en: 'That is not worked out in rounds as large as this.' }),
  },
});
