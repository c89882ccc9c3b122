import type { Say } from '../say.ts';

/** What the page says on which two applications of one person become one. */
export const samePersonWords = (say: Say) => ({
  title: say({ sv: 'Samma person?', en: 'The same person?' }),
  lead: say({
    sv: 'De här två kan vara en och samma person. Välj vilken ansökan som ska gälla. Den andra tas bort ur omgången, och personen får inget mejl om det. Personen kan sedan läsa båda bland det ni har sparat, så fråga först om du inte är säker. Det går inte att ångra.',
    en: 'These two may be one person. Choose the application that should hold. The other is taken out of the round, and the person gets no email about it. The person can then read both among what you have kept, so ask first if you are not sure. It cannot be undone.',
  }),
  none: say({ sv: 'Inga två ser ut att vara samma person.', en: 'No two seem to be the same person.' }),
  by: {
    'same name': say({ sv: 'Samma namn', en: 'The same name' }),
    'same phone': say({ sv: 'Samma telefonnummer', en: 'The same phone number' }),
    'similar address': say({ sv: 'Liknande mejladress', en: 'A similar email address' }),
  },
  keep: say({ sv: 'Vilken ska gälla?', en: 'Which one should hold?' }),
  choose: say({ sv: 'Välj vilken ansökan som ska gälla', en: 'Choose the application that should hold' }),
  act: say({ sv: 'Slå ihop', en: 'Merge' }),
});
