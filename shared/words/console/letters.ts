import type { Say } from '../say.ts';

export const letterPageWords = (say: Say) => ({
  title: say({ sv: 'Mejl', en: 'Email' }),
  caption: say({ sv: 'Mejl från omgången, de senaste först', en: 'Email from the round, latest first' }),
  to: say({ sv: 'Till', en: 'To' }),
  letter: say({ sv: 'Mejl', en: 'Email' }),
  fate: say({ sv: 'Vad som hände', en: 'What happened' }),
  when: say({ sv: 'När', en: 'When' }),
  does: say({ sv: 'Gör', en: 'Do' }),
  correct: say({ sv: 'Rätta adressen och skicka igen', en: 'Correct the address and send again' }),
  draft: say({ sv: 'Någon som har börjat ansöka', en: 'Somebody who has started an application' }),
  none: say({ sv: 'Inga mejl här.', en: 'No email here.' }),
  counted: {
    sent: say({ sv: 'skickade', en: 'sent' }),
    bounced: say({ sv: 'kom tillbaka eller anmäldes', en: 'came back or were reported' }),
  } satisfies Readonly<Record<'sent' | 'bounced', string>>,
  filter: {
    legend: say({ sv: 'Visa', en: 'Show' }),
    fate: say({ sv: 'Vad som hände', en: 'What happened' }),
    all: say({ sv: 'Alla', en: 'All' }),
    act: say({ sv: 'Visa', en: 'Show' }),
  },
  pager: {
    label: say({ sv: 'Fler mejl', en: 'More email' }),
    next: say({ sv: 'Nästa 50', en: 'Next 50' }),
    first: say({ sv: 'Till början', en: 'To the beginning' }),
  },
  download: say({ sv: 'Hämta alla som CSV', en: 'Download all as CSV' }),
});
