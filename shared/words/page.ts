import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

/** What stands on every page. */
export const pageWords = (say: Say) => ({
  skip: say(TERMS.skip),
  menu: say(TERMS.menu),
  privacy: say(TERMS.privacy),
  accessibility: say({ sv: 'Tillgänglighet', en: 'Accessibility' }),
  ask: (name: string) => say({ sv: `Fråga oss: ${name}`, en: `Ask us: ${name}` }),
  answers: (days: string, count: number) =>
    say({
      sv: `Vi svarar inom ${days} ${count === 1 ? 'arbetsdag' : 'arbetsdagar'}.`,
      en: `We answer within ${days} working ${count === 1 ? 'day' : 'days'}.`,
    }),
  and: say({ sv: 'och', en: 'and' }),
});
