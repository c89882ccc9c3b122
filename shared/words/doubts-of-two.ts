import type { Say } from './say.ts';

/** What may be odd about a time that somebody else books for two people. */
export const doubtsOfTwo = (say: Say) => ({
  'in the pause': say({ sv: 'De pausar den dagen.', en: 'They are pausing on that day.' }),
  'proposed already': say({
    sv: 'Tiden är redan föreslagen för ett annat av deras möten.',
    en: 'The time is proposed for another of their meetings already.',
  }),
  'other meeting': say({
    sv: 'En av dem har ett annat möte i programmet då.',
    en: 'One of them has another meeting of the programme then.',
  }),
});
