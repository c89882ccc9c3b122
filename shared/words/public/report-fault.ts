import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the form says by which a shortcoming is reported, and the page after it. */
export const faultReportWords = (say: Say) => ({
  lead: say({
    sv: 'Är det något du inte kan använda, eller behöver du innehållet på ett annat sätt? Skriv det här, så ser de som samordnar programmet det.',
    en: 'Is there something you cannot use, or do you need the content in another form? Write it here, and those who coordinate the programme will see it.',
  }),
  text: {
    label: say({ sv: 'Vad gick inte, och var?', en: 'What did not work, and where?' }),
    hint: (most: number) =>
      say({
        sv: `Till exempel vilken sida det gäller, vad du ville göra och vilket hjälpmedel du använder. Högst ${most} tecken.`,
        en: `For example which page it is about, what you wanted to do and which assistive technology you use. At most ${most} characters.`,
      }),
    missing: say({ sv: 'Skriv vad som inte gick, och var', en: 'Write what did not work, and where' }),
  },
  address: {
    label: say(TERMS.yourAddress),
    hint: say({ sv: 'Frivilligt. Fyll i den om du vill ha svar.', en: 'Optional. Fill it in if you want an answer.' }),
  },
  send: say({ sv: 'Skicka rapporten', en: 'Send the report' }),
  closed: say({
    sv: 'Omgången är avslutad, och formuläret tar inte emot fler rapporter.',
    en: 'The round is closed, and the form takes no more reports.',
  }),
  tooLate: (contact: string) => ({
    title: say({ sv: 'Omgången är avslutad', en: 'The round is closed' }),
    lines: [
      say({
        sv: 'Det du skrev är inte sparat: formuläret tar inte emot fler rapporter.',
        en: 'What you wrote has not been saved: the form takes no more reports.',
      }),
      say({
        sv: `Gå tillbaka om du vill kopiera texten, och mejla den till ${contact}.`,
        en: `Go back if you want to copy the text, and email it to ${contact}.`,
      }),
    ],
  }),
  received: (hasAddress: boolean) => ({
    title: say({ sv: 'Tack, rapporten är sparad', en: 'Thank you, the report is saved' }),
    lines: [
      say({ sv: 'Den står i listan hos dem som samordnar programmet.', en: 'It is in the list of those who coordinate the programme.' }),
      hasAddress
        ? say({
            sv: 'De ser också mejladressen du fyllde i, och kan svara dig dit.',
            en: 'They also see the email address you filled in, and can answer you there.',
          })
        : say({
            sv: 'Du fyllde inte i någon mejladress, så de kan inte svara dig.',
            en: 'You filled in no email address, so they cannot answer you.',
          }),
    ],
  }),
  back: say({ sv: 'Till tillgänglighetsredogörelsen', en: 'To the accessibility statement' }),
});
