import type { Say } from './say.ts';

/** By which day somebody who waits has word, and until when they are on the reserve list if they are. The day is in words. */
export function hearBy(day: string, isReserve: boolean, say: Say): string {
  return isReserve
    ? say({
        sv: `Du har kvar din reservplats till ${day}, och senast då hör du av oss, oavsett svar.`,
        en: `You stay on the reserve list until ${day}, and will hear from us by then, whatever the answer.`,
      })
    : say({ sv: `Du hör av oss senast ${day}, oavsett svar.`, en: `You will hear from us by ${day}, whatever the answer.` });
}
