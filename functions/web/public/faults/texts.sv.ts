import type { FaultTexts } from './texts.ts';

export const sv: FaultTexts = {
  lead: 'Är det något du inte kan använda, eller behöver du innehållet på ett annat sätt? Skriv det här, så ser de som samordnar programmet det.',
  text: {
    label: 'Vad gick inte, och var?',
    hint: (most) => `Till exempel vilken sida det gäller, vad du ville göra och vilket hjälpmedel du använder. Högst ${most} tecken.`,
    missing: 'Skriv vad som inte gick, och var',
  },
  address: { label: 'Din mejladress', hint: 'Frivilligt. Fyll i den om du vill ha svar.' },
  send: 'Skicka rapporten',
  closed: 'Omgången är avslutad, och formuläret tar inte emot fler rapporter.',
  tooLate: (contact) => ({
    title: 'Omgången är avslutad',
    lines: [
      'Det du skrev är inte sparat: formuläret tar inte emot fler rapporter.',
      `Gå tillbaka om du vill kopiera texten, och mejla den till ${contact}.`,
    ],
  }),
  received: (hasAddress) => ({
    title: 'Tack, rapporten är sparad',
    lines: [
      'Den står i listan hos dem som samordnar programmet.',
      hasAddress
        ? 'De ser också mejladressen du fyllde i, och kan svara dig dit.'
        : 'Du fyllde inte i någon mejladress, så de kan inte svara dig.',
    ],
  }),
  back: 'Till tillgänglighetsredogörelsen',
};
