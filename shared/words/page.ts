import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

/** What stands on every page. */
export const pageWords = (say: Say) => ({
  skip: say(TERMS.skip),
  privacy: say(TERMS.privacy),
  accessibility: say({ sv: 'Tillgänglighet', en: 'Accessibility' }),
  ask: (name: string) => say({ sv: `Fråga oss: ${name}`, en: `Ask us: ${name}` }),
  answers: (days: number) =>
    say({
      sv: `Vi svarar inom ${say.number(days)} ${days === 1 ? 'arbetsdag' : 'arbetsdagar'}.`,
      en: `We answer within ${say.number(days)} working ${days === 1 ? 'day' : 'days'}.`,
    }),
});
