import type { Language } from '../../../../shared/round/round-file.ts';

const WORDS = {
  sv: {
    'ticked-off': 'Avprickat.',
    extended: 'Sista dagen är flyttad. Den nya dagen står på sidan där man söker.',
    withdrew: 'Ansökan är tillbakadragen. Personen har fått ett mejl och kan ångra i ett dygn.',
    corrected: 'Adressen är rättad.',
    'corrected-and-sent': 'Adressen är rättad och mejlet är på väg till den.',
    'sent-again': 'Mejlet är på väg igen.',
    allowed: 'Adressen får mejl igen.',
    solved: 'Omräknat.',
    locked: 'Paret är låst.',
    unlocked: 'Paret är upplåst.',
    forbade: 'Paret är förbjudet och resten är omräknat.',
    'allowed-pair': 'Paret är tillåtet igen.',
    swapped: 'Studenterna har bytt chef.',
    required: 'Personen måste ha ett par. Resten är omräknat.',
    released: 'Personen måste inte ha ett par längre.',
    policy: 'Du valde ett annat sätt att räkna.',
    undone: 'Ditt senaste beslut är ångrat.',
    'sent-offers': 'Förslagen är på väg. Båda i varje par får frågan.',
    ended: 'Paret är avslutat. Båda får ett mejl.',
    closed: 'Rundan är stängd. Tack-mejlen är på väg.',
    'signed-out': 'Utloggad överallt.',
    'was-signed-out': 'Personen var inte inloggad någonstans.',
  },
  en: {
    'ticked-off': 'Ticked off.',
    extended: 'The deadline is moved. The new day stands on the page where people apply.',
    withdrew: 'The application is withdrawn. The person has a mail and can change their mind for a day.',
    corrected: 'The address is corrected.',
    'corrected-and-sent': 'The address is corrected and the mail is on its way to it.',
    'sent-again': 'The mail is on its way again.',
    allowed: 'The address gets mail again.',
    solved: 'Solved again.',
    locked: 'The pair is locked.',
    unlocked: 'The pair is unlocked.',
    forbade: 'The pair is forbidden and the rest is solved again.',
    'allowed-pair': 'The pair is allowed again.',
    swapped: 'The students have changed managers.',
    required: 'The person must have a pair. The rest is solved again.',
    released: 'The person need not have a pair any more.',
    policy: 'You chose another way to weigh the pairs.',
    undone: 'Your last decision is undone.',
    'sent-offers': 'The offers are on their way. Both in each pair are asked.',
    ended: 'The pair has ended. Both get a mail.',
    closed: 'The round is closed. The letters of thanks are on their way.',
    'signed-out': 'Signed out everywhere.',
    'was-signed-out': 'The person was not signed in anywhere.',
  },
} as const;

export type Did = keyof (typeof WORDS)['sv'];

/** What was just done, in a sentence; nothing for a word that is none of ours. */
export function didWords(did: string, language: Language): string | undefined {
  return isDid(did) ? WORDS[language][did] : undefined;
}

function isDid(text: string): text is Did {
  return Object.hasOwn(WORDS.sv, text);
}
