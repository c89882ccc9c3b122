import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the list of all emails says. */
export const letterPageWords = (say: Say) => ({
  title: say(TERMS.email),
  caption: say({ sv: 'Mejl från omgången, de senaste först', en: 'Email from the round, latest first' }),
  to: say(TERMS.to),
  letter: say(TERMS.email),
  fate: say(TERMS.whatHappened),
  when: say(TERMS.when),
  does: say(TERMS.act),
  correct: say({ sv: 'Rätta adressen och skicka igen', en: 'Correct the address and send again' }),
  assistantOf: (manager: string) => say({ sv: `Assistenten till ${manager}`, en: `${manager}’s assistant` }),
  draft: say({ sv: 'Någon som har börjat ansöka', en: 'Somebody who has started an application' }),
  visitor: say({ sv: 'Någon som inte har sökt', en: 'Somebody who has not applied' }),
  none: say({ sv: 'Inga mejl här.', en: 'No email here.' }),
  filter: {
    fate: say(TERMS.whatHappened),
    all: say(TERMS.all),
    act: say(TERMS.show),
  },
  pager: {
    label: say({ sv: 'Fler mejl', en: 'More email' }),
    next: say(TERMS.next50),
    first: say(TERMS.toBeginning),
  },
  download: say(TERMS.downloadAll),
});
