import type { LeftOut } from '../domain/privacy/archived.ts';
import type { Say } from './say.ts';

/** What an archive of a round says of itself, and a case that is given out. */
export const archiveWords = (say: Say) => ({
  title: (round: string) => say({ sv: `Arkiv: ${round}`, en: `Archive: ${round}` }),
  made: (day: string) => say({ sv: `Skrivet ${day} ur systemet Omvänt.`, en: `Written on ${day} from the system Omvänt.` }),
  what: say({
    sv: 'Paketet innehåller programmets handlingar som HTML och ren text, och registren som CSV (RFC 4180, UTF-8) och XML. Samma innehåll finns i båda formaten. Inget i paketet behöver systemet för att läsas.',
    en: 'The package holds the documents of the programme as HTML and plain text, and the registers as CSV (RFC 4180, UTF-8) and XML. Both formats hold the same. Nothing in it needs the system to be read.',
  }),
  check: say({
    sv: 'Kontrollera att inget har ändrats: packa upp och kör ”sha256sum -c SHA256SUMS” i mappen.',
    en: 'To check that nothing has been changed, unpack it and run “sha256sum -c SHA256SUMS” in the folder.',
  }),
  listTitle: say({ sv: 'Vad paketet innehåller', en: 'What the package holds' }),
  about: say({ sv: 'Om paketet', en: 'About the package' }),
  leftOut: say({ sv: 'Vad som inte är med, och varför', en: 'What is not in it, and why' }),
  why: {
    'own yes': say({
      sv: 'Lämnat med samtycke: gallras efter beslut. Det som fick stå i slutrapporten står där',
      en: 'Given with consent: disposed of by a decision. What was allowed into the closing report stands there',
    }),
    'private answer': say({
      sv: 'Svar i förtroende: gallras efter beslut. Siffrorna står i rapporten',
      en: 'Answers in confidence: disposed of by a decision. Their figures stand in the report',
    }),
    note: say({
      sv: 'Minnesanteckningar och arbetslistor: hör inte till ärendet',
      en: 'Notes and lists of work: no part of the case',
    }),
    technical: say({
      sv: 'Behövs bara medan systemet används',
      en: 'Of use only while the system is in use',
    }),
  } satisfies Readonly<Record<LeftOut, string>>,
  fields: say({ sv: 'Fälten i registren', en: 'The fields of the registers' }),
  fieldsHint: say({
    sv: 'Ett fält heter som det är lagrat. ”id” är raden, ”of” raden den hör till, ”place” dess plats där. Tider är i UTC (ISO 8601).',
    en: 'A field is called as it is stored. “id” is the row, “of” the row it belongs to, “place” its place there. Times are in UTC (ISO 8601).',
  }),
  round: say({ sv: 'Omgången', en: 'The round' }),
  roundFile: say({
    sv: 'Omgångens fil: namn, värdar, datum, frågor och texter',
    en: 'The file of the round: name, hosts, dates, questions and texts',
  }),
  controllers: say({ sv: 'Personuppgiftsansvariga', en: 'Controllers' }),
  regime: say({ sv: 'Ordning', en: 'Regime' }),
  report: say({ sv: 'Slutrapport', en: 'Closing report' }),
  minutes: say({ sv: 'Anteckningar från avslutningen', en: 'Minutes of the closing workshop' }),
  notice: say({ sv: 'Hur personuppgifter hanterades', en: 'How personal data were handled' }),
  register: (name: string, rows: number) => say({ sv: `Register: ${name} (${rows} rader)`, en: `Register: ${name} (${rows} rows)` }),
  certificateKey: say({
    sv: 'Den öppna nyckel (Ed25519) som intygen är undertecknade med',
    en: 'The public key (Ed25519) certificates are signed with',
  }),
  certificateCheck: say({
    sv: 'Sida som kontrollerar ett intyg utan system och nät: öppna den i en webbläsare',
    en: 'Page that checks a certificate without the system or a network: open it in a browser',
  }),
  cases: say({ sv: 'Ärenden', en: 'Cases' }),
  caseOf: (name: string, id: string) => say({ sv: `Ärende ${id}: ${name}`, en: `Case ${id}: ${name}` }),
  caseLead: (round: string) => say({ sv: `En persons ärende i ${round}.`, en: `One person’s case in ${round}.` }),
  toThem: say({
    sv: 'Raderna är skrivna till personen själv: ”du” är den som ärendet gäller.',
    en: 'The lines are written to the person: “you” is whoever the case is about.',
  }),
  letters: say({ sv: 'Mejl till personen, så som de lästes', en: 'Emails to the person, as they read' }),
});
