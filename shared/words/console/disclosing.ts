import type { Say } from '../say.ts';

/** What the page says on which an operator gives out somebody's case, as a public authority has to. */
export const disclosingWords = (say: Say) => ({
  link: say({ sv: 'Lämna ut ärendet', en: 'Give out the case' }),
  title: (name: string) => say({ sv: `Lämna ut ärendet: ${name}`, en: `Give out the case: ${name}` }),
  lead: say({
    sv: 'En ansökan är en allmän handling. Den som ber om den ska få den skyndsamt, utan det som är sekretessbelagt. Fråga inte vem som ber om den eller varför, mer än vad sekretessen kräver (2 kap. 18 § tryckfrihetsförordningen).',
    en: 'An application is a public document under Swedish law. Whoever asks for it is to have it promptly, without what is covered by secrecy. Do not ask who asks or why, beyond what secrecy requires (Freedom of the Press Act, chapter 2, section 18).',
  }),
  notHere: say({
    sv: 'Omgångens fil säger att den inte följer en myndighets regler: ingen utomstående har rätt till ärendet.',
    en: 'The file of the round says that it does not follow the rules of a public authority: nobody outside has a right to the case.',
  }),
  closed: say({
    sv: 'Ärendet rymmer det personen har skrivit fritt. Att du öppnar det antecknas.',
    en: 'The case holds what the person wrote in their own words. That you open it is noted.',
  }),
  open: say({ sv: 'Öppna ärendet', en: 'Open the case' }),
  closedAgain: say({
    sv: 'Ärendet är stängt igen, en kvart efter att du öppnade det. Inget har lämnats ut. Öppna det och kryssa för på nytt.',
    en: 'The case is closed again, a quarter of an hour after you opened it. Nothing has been given out. Open it and tick anew.',
  }),
  mask: say({ sv: 'Kryssa för det som ska maskeras', en: 'Tick what is to be masked' }),
  why: say({ sv: 'Med stöd av vilken bestämmelse?', en: 'By which provision?' }),
  whyHint: say({
    sv: 'Till exempel 21 kap. 7 § offentlighets- och sekretesslagen. Behövs om något maskeras, och står i handlingen.',
    en: 'For example chapter 21, section 7 of the Public Access to Information and Secrecy Act. Needed if anything is masked, and stands in the document.',
  }),
  whyMissing: say({ sv: 'Skriv bestämmelsen som låter dig maskera', en: 'Write the provision that lets you mask' }),
  to: say({ sv: 'Till vem, om den har sagt det', en: 'To whom, if they have said so' }),
  toHint: say({ sv: 'Lämna tomt om personen inte vill säga vem den är.', en: 'Leave it empty if they would rather not say who they are.' }),
  look: say({ sv: 'Visa handlingen först', en: 'Show the document first' }),
  preview: say({ sv: 'Så lämnas ärendet ut', en: 'The case as it is given out' }),
  act: say({ sv: 'Lämna ut och hämta filen', en: 'Give it out and download the file' }),
  change: say({ sv: 'Ändra', en: 'Change' }),
  masked: say({ sv: '[Maskerat]', en: '[Masked]' }),
  maskedBecause: (why: string) =>
    say({ sv: `Det som är maskerat omfattas av sekretess: ${why}.`, en: `What is masked is covered by secrecy: ${why}.` }),
  appeal: say({
    sv: 'Den som inte får ut allt kan begära ett skriftligt beslut som går att överklaga till kammarrätten.',
    en: 'Whoever is not given all of it can ask for a written decision, which can be appealed to the administrative court of appeal.',
  }),
  log: say({ sv: 'Utlämnat', en: 'Given out' }),
  none: say({ sv: 'Ärendet har inte lämnats ut.', en: 'The case has not been given out.' }),
  line: (day: string, name: string, masked: number) =>
    masked === 0
      ? say({ sv: `${day}, ${name}: inget maskerat`, en: `${day}, ${name}: nothing masked` })
      : say({
          sv: `${day}, ${name}: ${masked === 1 ? 'en del maskerad' : `${masked} delar maskerade`}`,
          en: `${day}, ${name}: ${masked === 1 ? 'one part' : `${masked} parts`} masked`,
        }),
});
