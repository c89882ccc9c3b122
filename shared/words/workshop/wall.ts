import type { Say } from '../say.ts';

/** What the wall says besides what people write. */
export const wallWords = (say: Say) => ({
  title: say({ sv: 'Väggen', en: 'The wall' }),
  how: say({ sv: 'Läs av QR-koden med telefonen, eller gå till', en: 'Scan the QR code with your phone, or go to' }),
  code: say({ sv: 'och skriv koden', en: 'and enter the code' }),
  qr: (address: string) => say({ sv: `QR-kod till ${address}`, en: `QR code to ${address}` }),
  join: (code: string) => say({ sv: `Kod: ${code}`, en: `Code: ${code}` }),
  phones: (count: number) =>
    say({
      sv: count === 1 ? 'En telefon i rummet' : `${count} telefoner i rummet`,
      en: count === 1 ? 'One phone in the room' : `${count} phones in the room`,
    }),
  begins: (when: string) => say({ sv: `börjar ${when}`, en: `begins ${when}` }),
  until: (time: string) => say({ sv: `till ${time}`, en: `until ${time}` }),
  left: (minutes: number) =>
    say({
      sv: minutes === 1 ? 'en minut kvar' : `${minutes} minuter kvar`,
      en: minutes === 1 ? 'one minute left' : `${minutes} minutes left`,
    }),
  over: (minutes: number) =>
    say({
      sv: minutes === 1 ? 'en minut över tiden' : `${minutes} minuter över tiden`,
      en: minutes === 1 ? 'one minute over time' : `${minutes} minutes over time`,
    }),
  show: say({ sv: 'Så gör vi i dag', en: 'How we go about it today' }),
  noCards: say({ sv: 'Inga lappar än', en: 'No cards yet' }),
  voted: (voted: number, phones: number) => say({ sv: `${voted} av ${phones} har röstat`, en: `${voted} of ${phones} have voted` }),
  dots: (count: number) => say({ sv: count === 1 ? 'en prick' : `${count} prickar`, en: count === 1 ? 'one dot' : `${count} dots` }),
  cards: (count: number) => say({ sv: count === 1 ? 'en lapp' : `${count} lappar`, en: count === 1 ? 'one card' : `${count} cards` }),
  more: (count: number) => say({ sv: `och ${count} till, på telefonerna`, en: `and ${count} more, on the phones` }),
  noAnswers: say({ sv: 'Ingen har svarat', en: 'Nobody has answered' }),
  closed: say({ sv: 'Rummet är stängt.', en: 'The room is closed.' }),
  ahead: (from: string) =>
    say({
      sv: `Rummet är inte öppet än. Det öppnar av sig självt ${from}, eller när den som håller i avslutningen öppnar det.`,
      en: `The room is not open yet. It opens by itself on ${from}, or when whoever leads the closing workshop opens it.`,
    }),
  gone: say({
    sv: 'Den här väggen finns inte längre. Öppna den på nytt från konsolen.',
    en: 'This wall is no more. Open it anew from the console.',
  }),
});
