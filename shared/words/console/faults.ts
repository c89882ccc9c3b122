import type { Say } from '../say.ts';

export const faultPageWords = (say: Say) => ({
  title: say({ sv: 'Rapporterade brister', en: 'Reported shortcomings' }),
  none: say({ sv: 'Ingen har rapporterat någon brist.', en: 'Nobody has reported a shortcoming.' }),
  caption: say({ sv: 'Det som inte gick på sidorna, de senaste först', en: 'What did not work on the pages, latest first' }),
  when: say({ sv: 'När', en: 'When' }),
  text: say({ sv: 'Vad som inte gick', en: 'What did not work' }),
  address: say({ sv: 'Svar till', en: 'Answer to' }),
  noAddress: say({ sv: 'lämnade ingen adress', en: 'left no address' }),
  language: say({ sv: 'Sidans språk', en: 'Language of the page' }),
  pager: {
    label: say({ sv: 'Fler brister', en: 'More shortcomings' }),
    next: say({ sv: 'Nästa 50', en: 'Next 50' }),
    first: say({ sv: 'Till början', en: 'To the beginning' }),
  },
});
