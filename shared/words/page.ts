import type { Say } from './say.ts';

/** What stands on every page. */
export const pageWords = (say: Say) => ({
  skip: say({ sv: 'Till innehållet', en: 'Skip to the content' }),
  menu: say({ sv: 'Meny', en: 'Menu' }),
  privacy: say({ sv: 'Så hanterar vi dina uppgifter', en: 'How we handle your data' }),
  accessibility: say({ sv: 'Tillgänglighet', en: 'Accessibility' }),
  ask: (name: string) => say({ sv: `Fråga oss: ${name}`, en: `Ask us: ${name}` }),
  answers: (days: string, count: number) =>
    say({
      sv: `Vi svarar inom ${days} ${count === 1 ? 'arbetsdag' : 'arbetsdagar'}.`,
      en: `We answer within ${days} working ${count === 1 ? 'day' : 'days'}.`,
    }),
  and: say({ sv: 'och', en: 'and' }),
});
