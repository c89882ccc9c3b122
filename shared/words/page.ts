import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

/** What stands on every page. */
export const pageWords = (say: Say) => ({
  skip: say(TERMS.skip),
  privacy: say(TERMS.privacy),
  accessibility: say({ sv: 'Tillgänglighet', en: 'Accessibility' }),
  ask: (name: string) => say({ sv: `Fråga oss: ${name}`, en: `Ask us: ${name}` }),
  answers: (count: number) => {
    const days = say.number(count);
    return say({
      sv: `Vi svarar inom ${days} ${count === 1 ? 'arbetsdag' : 'arbetsdagar'}.`,
      en: `We answer within ${days} working ${count === 1 ? 'day' : 'days'}.`,
    });
  },
});
