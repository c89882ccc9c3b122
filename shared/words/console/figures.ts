import type { Say } from '../say.ts';

/** The page with the figures of the round, beside those of the one before, and with the file of the next. */
export const figuresWords = (say: Say) => ({
  title: say({ sv: 'Siffror och nästa omgång', en: 'Figures and the next round' }),
  link: say({ sv: 'Siffror och nästa omgång', en: 'Figures and the next round' }),
  now: say({ sv: 'Omgången hittills', en: 'The round so far' }),
  this: say({ sv: 'Den här omgången', en: 'This round' }),
  next: {
    title: say({ sv: 'Nästa omgång', en: 'The next round' }),
    what: say({
      sv: 'Filen för nästa omgång görs av den här omgångens: alla datum flyttas ett år, till samma veckodag i samma vecka, och till nästa arbetsdag när det är en röd dag. Förslagen nedan står i filen som kommentarer vid sina rader, och siffrorna följer med så att ni kan jämföra. Skriv tentaveckor i den, och ge den till den som sköter driften.',
      en: 'The file of the next round is made from this one’s: all dates move a year, to the same weekday of the same week, and on to the next working day where that is a public holiday. The proposals below stand in the file as comments beside their lines, and the figures go with it so that you can compare. Write exam weeks into it, and give it to whoever looks after the system.',
    }),
    download: (file: string) => say({ sv: `Hämta ${file}`, en: `Download ${file}` }),
  },
});
