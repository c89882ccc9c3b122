import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the list says of what people have reported that does not work. */
export const faultPageWords = (say: Say) => ({
  title: say({ sv: 'Rapporterade brister', en: 'Reported shortcomings' }),
  none: say({ sv: 'Ingen har rapporterat någon brist.', en: 'Nobody has reported a shortcoming.' }),
  caption: say({ sv: 'Det som inte gick på sidorna, de senaste först', en: 'What did not work on the pages, latest first' }),
  when: say(TERMS.when),
  text: say({ sv: 'Vad som inte gick', en: 'What did not work' }),
  address: say({ sv: 'Svar till', en: 'Answer to' }),
  noAddress: say({ sv: 'lämnade ingen adress', en: 'left no address' }),
  language: say({ sv: 'Sidans språk', en: 'Language of the page' }),
  pager: {
    label: say({ sv: 'Fler brister', en: 'More shortcomings' }),
    next: say(TERMS.next50),
    first: say(TERMS.toBeginning),
  },
});
