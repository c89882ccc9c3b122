import type { Language } from '../../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly locks: { readonly title: string; readonly none: string; readonly free: string; readonly costs: (what: string) => string };
  readonly blocking: {
    readonly title: string;
    readonly none: string;
    readonly about: (count: number) => string;
    readonly gains: (mentor: string, mentorGains: number, mentee: string, menteeGains: number) => string;
  };
  readonly weights: {
    readonly title: string;
    readonly about: string;
    readonly component: string;
    readonly lower: string;
    readonly higher: string;
    readonly many: string;
  };
};

export const BEHIND_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Bakom förslaget',
    lead: 'Vad era låsningar kostar, vilka som hellre hade fått varandra och hur mycket förslaget hänger på vikterna.',
    locks: {
      title: 'Vad varje låsning kostar',
      none: 'Ni har inte låst något par.',
      free: 'kostar inget',
      costs: (what) => `utan låsningen: ${what}`,
    },
    blocking: {
      title: 'Par som båda hade vunnit på',
      none: 'Inga två hade båda fått det bättre med varandra.',
      about: (count) =>
        `${count} par hade båda fått det minst fem poäng bättre, sett med egna ögon. Några sådana finns alltid när alla ska få en plats.`,
      gains: (mentor, mentorGains, mentee, menteeGains) => `${mentor} (+${mentorGains}) och ${mentee} (+${menteeGains})`,
    },
    weights: {
      title: 'Hur mycket vikterna betyder',
      about: 'Så många par blir andra om en vikt är en fjärdedel lägre eller högre. Noll betyder att vikten inte avgör något.',
      component: 'Vikt',
      lower: 'Lägre',
      higher: 'Högre',
      many: 'Det räknas inte ut i så här stora rundor.',
    },
  },
  en: {
    title: 'Behind the proposal',
    lead: 'What your locks cost, who would rather have had each other, and how much the proposal rests on the weights.',
    locks: {
      title: 'What each lock costs',
      none: 'You have not locked any pair.',
      free: 'costs nothing',
      costs: (what) => `without the lock: ${what}`,
    },
    blocking: {
      title: 'Pairs that both would have gained by',
      none: 'No two would both have been better off with each other.',
      about: (count) =>
        `${count} pairs would both have been at least five points better off, in their own view. There are always some when everybody is to have a place.`,
      gains: (mentor, mentorGains, mentee, menteeGains) => `${mentor} (+${mentorGains}) and ${mentee} (+${menteeGains})`,
    },
    weights: {
      title: 'How much the weights matter',
      about: 'So many pairs are others when a weight is a quarter lower or higher. Nought means that the weight decides nothing.',
      component: 'Weight',
      lower: 'Lower',
      higher: 'Higher',
      many: 'That is not worked out in rounds as large as this.',
    },
  },
};
