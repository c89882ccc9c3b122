import type { Say } from '../say.ts';

/** The name of the check page as a file. */
export const CHECK_FILE = 'check.html';
/** The name of the public key as a file. */
export const KEY_FILE = 'key.pem';

/** The page that says how certificates are checked, and the one that checks them. */
export const checkingWords = (say: Say) => ({
  title: say({ sv: 'Kontrollera ett intyg', en: 'Check a certificate' }),
  lead: (programme: string) =>
    say({
      sv: `Varje intyg från ${programme} är underskrivet. Du kan kontrollera att det är äkta utan att fråga någon, också när den här webbplatsen inte finns längre.`,
      en: `Each certificate from ${programme} is signed. You can check that it is genuine without asking anybody, also when this site is no longer there.`,
    }),
  trust: say({
    sv: 'Hämta kontrollsidan eller nyckeln här eller från dem som har utfärdat intyget, aldrig från den som visar upp det.',
    en: 'Get the check page or the key here or from those who issued the certificate, never from whoever shows it to you.',
  }),
  page: {
    title: say({ sv: 'Med kontrollsidan', en: 'With the check page' }),
    text: say({
      sv: 'Hämta sidan, öppna filen i din webbläsare och läs in intygets text. Inget skickas någonstans: sidan fungerar utan nät.',
      en: 'Download the page, open the file in your browser and put in the text of the certificate. Nothing is sent anywhere: the page works without a network.',
    }),
    link: say({ sv: 'Hämta kontrollsidan (HTML)', en: 'Download the check page (HTML)' }),
  },
  openssl: {
    title: say({ sv: 'Med OpenSSL', en: 'With OpenSSL' }),
    text: say({
      sv: 'Hämta nyckeln. Spara den underskrivna texten, utan raden med underskriften och utan tomma rader, som text.txt i UTF-8 med radbrytning (LF) efter varje rad. Skriv sedan underskriften i stället för UNDERSKRIFT:',
      en: 'Download the key. Save the signed text, without the line with the signature and without empty lines, as text.txt in UTF-8 with a line feed (LF) after each line. Then put the signature in the place of SIGNATURE:',
    }),
    signature: say({ sv: 'UNDERSKRIFT', en: 'SIGNATURE' }),
    answer: say({
      sv: 'OpenSSL 3 svarar ”Signature Verified Successfully” om intyget är äkta, annars ”Signature Verification Failure”.',
      en: 'OpenSSL 3 answers “Signature Verified Successfully” if the certificate is genuine, and “Signature Verification Failure” if not.',
    }),
  },
  key: {
    title: say({ sv: 'Programmets offentliga nyckel', en: 'The public key of the programme' }),
    text: say({
      sv: 'Ed25519, i base64. Den som har den kan kontrollera intyg, men inte göra några.',
      en: 'Ed25519, in base64. Whoever has it can check certificates, but make none.',
    }),
    link: say({ sv: 'Hämta nyckeln (PEM)', en: 'Download the key (PEM)' }),
  },
  check: {
    ask: say({
      sv: 'Intygets underskrivna text, med underskriften sist',
      en: 'The signed text of the certificate, with the signature last',
    }),
    hint: say({
      sv: 'Kopiera den från intyget, läs av QR-koden med en telefon eller öppna textfilen. Hela texten ska med, från rubriken till underskriften.',
      en: 'Copy it from the certificate, read the QR code with a phone or open the text file. It takes all of the text, from the heading to the signature.',
    }),
    button: say({ sv: 'Kontrollera', en: 'Check' }),
    genuine: say({
      sv: 'Intyget är äkta: texten är underskriven med programmets nyckel, och inget i den är ändrat. Jämför med det du har framför dig. Underskriften gäller det här:',
      en: 'The certificate is genuine: the text is signed with the key of the programme, and nothing in it has been changed. Compare it with what you have before you. This is what was signed:',
    }),
    notGenuine: say({
      sv: 'Det stämmer inte. Antingen är intyget inte äkta, eller så kom texten inte med precis som den står. Prova att läsa av QR-koden i stället.',
      en: 'It does not match. Either the certificate is not genuine, or the text is not exactly as it stands there. Try to read the QR code instead.',
    }),
    unreadable: say({
      sv: 'Det finns ingen underskrift sist i texten. Den är 88 tecken lång och slutar med ==.',
      en: 'There is no signature at the end of the text. It is 88 characters long and ends in ==.',
    }),
    cannot: say({
      sv: 'Din webbläsare kan inte kontrollera underskrifter av det här slaget (Ed25519). Prova en nyare version av Chrome, Edge, Firefox eller Safari, eller använd OpenSSL.',
      en: 'Your browser cannot check signatures of this kind (Ed25519). Try a newer version of Chrome, Edge, Firefox or Safari, or use OpenSSL.',
    }),
    noScript: say({
      sv: 'Sidan behöver skript för att räkna. Tillåt dem för den här filen, eller använd OpenSSL.',
      en: 'The page needs scripts to calculate. Allow them for this file, or use OpenSSL.',
    }),
  },
});
export type CheckingWords = ReturnType<typeof checkingWords>;

/** The two commands that check a certificate; the second says whether it is genuine. */
export function opensslCommands({ openssl }: CheckingWords): readonly [string, string] {
  return [
    `echo ${openssl.signature} | openssl base64 -d -A -out signature.bin`,
    `openssl pkeyutl -verify -pubin -inkey ${KEY_FILE} -rawin -in text.txt -sigfile signature.bin`,
  ];
}
