import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What stands on every page of the console. */
export const consoleWords = (say: Say) => ({
  skip: say(TERMS.skip),
  menu: say(TERMS.menu),
  signOut: say({ sv: 'Logga ut', en: 'Sign out' }),
  signIns: (name: string) => say({ sv: `${name}, inloggningar`, en: `${name}, sign-ins` }),
  viewer: say({ sv: 'Du kan läsa men inte ändra.', en: 'You can read but not change anything.' }),
  closed: say({
    sv: 'Omgången är stängd, så inget i den går att ändra. Ni kan läsa, anteckna, hämta filer, svara på begäranden och ta bort uppgifter.',
    en: 'The round is closed, so nothing in it can be changed. You can read, write notes, take files along, answer requests and remove data.',
  }),
  ownSide: (host: string) => say({ sv: `Du ser bara dem som hör till ${host}.`, en: `You see only those who belong to ${host}.` }),
  unseenLetter: (name: string) =>
    say({
      sv: `${name} får också ett mejl. Det visas för den som ser båda sidor.`,
      en: `${name} gets an email too. It is shown to whoever sees both sides.`,
    }),
  problem: say({ sv: 'Det gick inte', en: 'That did not work' }),
  find: { label: say({ sv: 'Sök namn eller adress', en: 'Search name or address' }), act: say({ sv: 'Sök', en: 'Search' }) },
  sections: {
    overview: say({ sv: 'Översikt', en: 'Overview' }),
    applicants: say({ sv: 'Sökande', en: 'Applicants' }),
    matching: say(TERMS.matching),
    pairs: say(TERMS.pairs),
    letters: say(TERMS.email),
    plan: say({ sv: 'Plan', en: 'Plan' }),
    evaluation: say(TERMS.evaluation),
    close: say({ sv: 'Avsluta', en: 'Close' }),
    audit: say({ sv: 'Logg', en: 'Log' }),
  },
});
