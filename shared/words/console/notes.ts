import type { Say } from '../say.ts';

/** What stands around what operators write down for each other, and around the history of a person or a pair. */
export const noteWords = (say: Say) => ({
  title: say({ sv: 'Anteckningar', en: 'Notes' }),
  notes: (count: number) => (count === 1 ? say({ sv: 'Anteckning', en: 'Note' }) : say({ sv: 'Anteckningar', en: 'Notes' })),
  note: say({ sv: 'Anteckning', en: 'Note' }),
  hint: (most: number) =>
    say({
      sv: `Bara ni som samordnar läser den, inte den som får titta och inte den det gäller. Skriv så att ni kan stå för det: den som frågar vad som finns sparat har rätt att få veta. Högst ${most} tecken.`,
      en: `Only you who coordinate read it, neither those who may only look nor the person it is about. Write what you can stand by: whoever asks what is kept about them has a right to know. No more than ${most} characters.`,
    }),
  act: say({ sv: 'Spara anteckningen', en: 'Save the note' }),
  missing: say({ sv: 'Skriv en anteckning', en: 'Write a note' }),
  history: {
    link: say({ sv: 'Historik', en: 'History' }),
    title: (who: string) => say({ sv: `Historik: ${who}`, en: `History: ${who}` }),
    happened: say({ sv: 'Det som har hänt', en: 'What has happened' }),
    done: say({ sv: 'Det ni har gjort', en: 'What you have done' }),
    none: say({ sv: 'Ingen av er har gjort något här än.', en: 'None of you has done anything here yet.' }),
    back: say({ sv: 'Tillbaka', en: 'Back' }),
    applied: say({ sv: 'Sökte.', en: 'Applied.' }),
    entered: (who: string) => say({ sv: `Skrevs in av ${who}.`, en: `Was entered by ${who}.` }),
    confirmed: say({ sv: 'Bekräftade adressen.', en: 'Confirmed the address.' }),
    newAddress: say({ sv: 'Fick en ny adress.', en: 'Got another address.' }),
    withdrew: say({ sv: 'Drog sig ur.', en: 'Withdrew.' }),
    evaluated: say({ sv: 'Svarade på utvärderingen.', en: 'Answered the evaluation.' }),
    offered: (partner: string) => say({ sv: `Tillfrågades om ${partner}.`, en: `Was asked about ${partner}.` }),
    formed: (partner: string) => say({ sv: `Blev ett par med ${partner}.`, en: `Became a pair with ${partner}.` }),
    over: (partner: string, how: string) => say({ sv: `${partner}: ${how.toLowerCase()}.`, en: `${partner}: ${how.toLowerCase()}.` }),
  },
});
