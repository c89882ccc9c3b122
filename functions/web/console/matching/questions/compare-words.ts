import type { Language } from '../../../../../shared/round/round-file.ts';

type Words = {
  readonly compare: {
    readonly link: string;
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
  readonly behind: {
    readonly link: string;
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
  readonly more: (count: number) => string;
};

export const COMPARE_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    compare: {
      link: 'Jämför sätten att räkna',
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
    behind: {
      link: 'Bakom förslaget',
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
    more: (count) => `och ${count} till`,
  },
  en: {
    compare: {
      link: 'Compare the ways to weigh',
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
    behind: {
      link: 'Behind the proposal',
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
    more: (count) => `and ${count} more`,
  },
};
