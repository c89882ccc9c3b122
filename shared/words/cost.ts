import type { Say } from './say.ts';

/** What is said of what a sending and the round cost. */
export const costWords = (say: Say) => ({
  title: say({ sv: 'Kostnad', en: 'Cost' }),
  sending: (letters: number, cost: number) =>
    say({
      sv: `${letters} mejl kostar ${dollars(cost, say)} hos AWS.`,
      en: `${letters} emails cost ${dollars(cost, say)} at AWS.`,
    }),
  round: (soFar: number, inTheEnd: number) =>
    say({
      sv: `Omgången har hittills kostat ${dollars(soFar, say)} hos AWS, och blir ${dollars(inTheEnd, say)} till slutet om den går som en omgång brukar.`,
      en: `The round has cost ${dollars(soFar, say)} at AWS so far, and will come to ${dollars(inTheEnd, say)} by its end if it goes as rounds do.`,
    }),
  /** What it came to by the end of a day: each day it is there costs a little more. */
  by: (cost: number, day: string) =>
    say({
      sv: `Till och med ${day} har omgången kostat ${dollars(cost, say)} hos AWS.`,
      en: `By ${day} the round has cost ${dollars(cost, say)} at AWS.`,
    }),
  estimate: (day: string) =>
    say({
      sv: `En uppskattning efter räknade mejl, ansökningar och dagar, till AWS listpriser ${day} i Virginia eller Stockholm, utan moms och som om inget vore gratis utom inloggningen till konsolen, som för så få inte kostar något. I andra regioner kan det skilja lite.`,
      en: `An estimate by counted emails, applications and days, at the list prices of AWS in Virginia or Stockholm on ${day}, without VAT and as if nothing were free but signing in to the console, which costs nothing for so few. Other regions may differ a little.`,
    }),
});

/** US dollars as people say them: small sums in cents. */
function dollars(cost: number, say: Say): string {
  const cents = Math.round(100 * cost);
  if (cents < 1) return say({ sv: 'mindre än en amerikansk cent', en: 'less than a US cent' });
  if (cents < 100) return say({ sv: `ungefär ${cents} amerikanska cent`, en: `about ${cents} US cents` });
  return say({ sv: `ungefär ${say.figure(cost)} amerikanska dollar`, en: `about ${say.figure(cost)} US dollars` });
}
