import type { TookPart } from '../../domain/papers/took-part.ts';
import type { Round } from '../../round/round-file.ts';
import { exactly, meetings, minutes } from '../amounts.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What a certificate says, and the pages it is got from and checked on. */
export const certificateWords = (say: Say) => ({
  title: say({ sv: 'Intyg', en: 'Certificate' }),
  fileName: say({ sv: 'intyg', en: 'certificate' }),
  of: say({ sv: 'Intyg om omvänt mentorskap', en: 'Certificate of reverse mentoring' }),
  name: say(TERMS.name),
  role: say({ sv: 'Uppdrag', en: 'Role' }),
  programme: say({ sv: 'Program', en: 'Programme' }),
  issuedBy: say({ sv: 'Utfärdat av', en: 'Issued by' }),
  period: say({ sv: 'Tid', en: 'Period' }),
  extent: say({ sv: 'Omfattning', en: 'Extent' }),
  theme: say({ sv: 'Tema', en: 'Theme' }),
  issued: say({ sv: 'Utfärdat', en: 'Issued' }),
  roleOf: ({ role, partners }: TookPart, { hosts }: Round) =>
    role === 'mentor'
      ? say({
          sv: `mentor åt ${partners === 1 ? 'en chef' : `${say.number(partners)} chefer`} på ${say(hosts.company.name)}`,
          en: `mentor of ${partners === 1 ? 'a manager' : `${say.number(partners)} managers`} at ${say(hosts.company.name)}`,
        })
      : say({
          sv: `adept till ${partners === 1 ? 'en student' : `${say.number(partners)} studenter`} vid ${say(hosts.university.name)}`,
          en: `mentored by ${partners === 1 ? 'a student' : `${say.number(partners)} students`} at ${say(hosts.university.name)}`,
        }),
  periodOf: ({ from, until }: TookPart) =>
    until === undefined
      ? say({ sv: `sedan ${say.dayAndYear(from)}, pågår`, en: `since ${say.dayAndYear(from)}, still going on` })
      : `${say.dayAndYear(from)} – ${say.dayAndYear(until)}`,
  extentOf: ({ meetings: held, minutes: length }: TookPart) => {
    const all = exactly(held * length, say);
    return say({
      sv: `${meetings(held, say)} på ${minutes(length, say)}, sammanlagt ${all}`,
      en: `${meetings(held, say)} of ${minutes(length, say)}, ${all} in all`,
    });
  },
  what: say({
    sv: 'I omvänt mentorskap är en student mentor åt en chef. De träffas på tu man hand och talar om sådant som studenten kan mer om.',
    en: 'In reverse mentoring a student is the mentor of a manager. They meet one to one and talk about what the student knows more about.',
  }),
  proof: {
    title: say({ sv: 'Så kontrolleras intyget', en: 'How to check this certificate' }),
    text: (address: string) =>
      say({
        sv: `Texten nedan är underskriven med programmets nyckel (Ed25519). QR-koden innehåller samma text och underskrift. Kontrollsidan och nyckeln finns på ${address}, och hos dem som har utfärdat intyget. Sidan fungerar utan nät.`,
        en: `The text below is signed with the key of the programme (Ed25519). The QR code holds the same text and signature. The check page and the key are at ${address}, and with those who issued the certificate. The page works without a network.`,
      }),
    code: say({
      sv: 'QR-kod med den underskrivna texten och underskriften',
      en: 'QR code with the signed text and the signature',
    }),
  },
  own: {
    none: say({
      sv: 'Ett intyg kan göras när minst ett möte har blivit av. Än har inget möte gjort det, eller ingen av er har sagt att det gjorde det.',
      en: 'There can be a certificate when at least one meeting has taken place. None has so far, or neither of you has said that it did.',
    }),
    lead: say({
      sv: 'Intyget säger vad du har gjort i programmet, inte vem du har träffat eller vad ni har talat om. Du kan göra ett nytt när du vill, så länge dina uppgifter finns kvar.',
      en: 'The certificate says what you have done in the programme, not whom you met or what you talked about. You can make a new one whenever you like, for as long as your data are kept.',
    }),
    signed: say({
      sv: 'Det är underskrivet. Den du visar det för kan kontrollera det utan att fråga oss, också när programmet och dina uppgifter är borta.',
      en: 'It is signed. Whoever you show it to can check it without asking us, also when the programme and your data are gone.',
    }),
    madeUp: (name: string, operator: string) =>
      say({
        sv: `Intyget är utfärdat på ${name}, det påhittade namnet. Det verkliga namnet finns inte i systemet. Behövs ett intyg på det får ${operator} skriva ett vid sidan om.`,
        en: `The certificate is issued in the name of ${name}, which is made up. The real name is not in the system. If one in that name is needed, ${operator} has to write it outside the system.`,
      }),
    says: say({ sv: 'Det här står i intyget', en: 'This is what it says' }),
    get: (language: string) => say({ sv: `Hämta som PDF, ${language}`, en: `Get it as PDF, ${language}` }),
    print: (language: string) => say({ sv: `Skriv ut från webbläsaren, ${language}`, en: `Print it from the browser, ${language}` }),
    asText: (language: string) => say({ sv: `Bara den underskrivna texten, ${language}`, en: `The signed text alone, ${language}` }),
    letters: say({
      sv: 'Ditt namn har bokstäver som vårt typsnitt för PDF inte har. Skriv ut intyget från webbläsaren i stället, eller spara det därifrån som PDF: den har dem.',
      en: 'Your name has letters that our font for PDF does not have. Print the certificate from the browser instead, or save it as PDF from there: it has them.',
    }),
    howToCheck: say({ sv: 'Så kontrolleras ett intyg', en: 'How a certificate is checked' }),
    link: say({ sv: 'Ditt intyg', en: 'Your certificate' }),
  },
  languages: { sv: say({ sv: 'på svenska', en: 'in Swedish' }), en: say({ sv: 'på engelska', en: 'in English' }) },
  printHint: say({
    sv: 'Skriv ut sidan med webbläsarens utskrift (Ctrl + P). Där kan du också spara den som PDF.',
    en: 'Print the page with your browser (Ctrl + P). You can also save it as PDF there.',
  }),
});
export type CertificateWords = ReturnType<typeof certificateWords>;
