import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the page says that shows operators what was answered in the evaluation. */
export const evaluationPageWords = (say: Say) => ({
  title: say(TERMS.evaluation),
  rate: {
    answered: (answered: number, asked: number) => say({ sv: `${answered} av ${asked}`, en: `${answered} of ${asked}` }),
    label: say({ sv: 'i par har svarat', en: 'in pairs have answered' }),
  },
  open: (from: string, to: string) =>
    say({
      sv: `Utvärderingen är öppen från ${from} till och med ${to}.`,
      en: `The evaluation is open from ${from} to ${to}, both included.`,
    }),
  again: say({ sv: 'Skulle göra det igen, av 5', en: 'Would do it again, of 5' }),
  caption: say({ sv: 'Svar', en: 'Answers' }),
  who: say({ sv: 'Vem', en: 'Who' }),
  role: say(TERMS.side),
  when: say({ sv: 'Svarade', en: 'Answered' }),
  written: say({ sv: 'Egna ord', en: 'In their own words' }),
  texts: (count: number) => (count === 1 ? say({ sv: '1 svar', en: '1 answer' }) : say({ sv: `${count} svar`, en: `${count} answers` })),
  closed: say({
    sv: 'Det de har skrivit visas när du öppnar det. Att du öppnar står i loggen. Svaren är inte anonyma, och det fick de veta innan de svarade.',
    en: 'What they wrote is shown when you open it. The log will say that you did. The answers are not anonymous, and they were told so before they answered.',
  }),
  act: say({ sv: 'Öppna det de har skrivit', en: 'Open what they wrote' }),
  seen: say(TERMS.shownAWhile),
  mayQuote: say({ sv: 'Får citeras', en: 'May be quoted' }),
  mayNotQuote: say({ sv: 'Får inte citeras', en: 'May not be quoted' }),
  none: say({ sv: 'Ingen har svarat än.', en: 'Nobody has answered yet.' }),
  report: say({ sv: 'Läs slutrapporten', en: 'Read the closing report' }),
  figures: say({ sv: 'Hämta rapportens siffror som CSV', en: 'Download the report’s figures as CSV' }),
  download: say({ sv: 'Hämta svaren som CSV, utan egna ord', en: 'Download the answers as CSV, without their own words' }),
  downloadOpen: say({ sv: 'Hämta svaren som CSV, med egna ord', en: 'Download the answers as CSV, with their own words' }),
  pager: {
    label: say({ sv: 'Fler svar', en: 'More answers' }),
    next: say(TERMS.next50),
    first: say(TERMS.toBeginning),
  },
});
