import type { Say } from '../say.ts';

/** What stands on every page of the console. */
export const consoleWords = (say: Say) => ({
  skip: say({ sv: 'Till innehållet', en: 'Skip to the content' }),
  menu: say({ sv: 'Meny', en: 'Menu' }),
  signOut: say({ sv: 'Logga ut', en: 'Sign out' }),
  signIns: (name: string) => say({ sv: `${name}, inloggningar`, en: `${name}, sign-ins` }),
  viewer: say({ sv: 'Du kan läsa men inte ändra.', en: 'You can read but not change anything.' }),
  problem: say({ sv: 'Det gick inte', en: 'That did not work' }),
  sections: {
    overview: say({ sv: 'Översikt', en: 'Overview' }),
    applicants: say({ sv: 'Sökande', en: 'Applicants' }),
    matching: say({ sv: 'Matchning', en: 'Matching' }),
    pairs: say({ sv: 'Par', en: 'Pairs' }),
    letters: say({ sv: 'Mejl', en: 'Email' }),
    evaluation: say({ sv: 'Utvärdering', en: 'Evaluation' }),
    close: say({ sv: 'Avsluta', en: 'Close' }),
    audit: say({ sv: 'Logg', en: 'Log' }),
  },
});
