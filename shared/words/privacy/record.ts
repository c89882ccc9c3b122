import { DEAD_LETTER_DAYS, EVENT_ARCHIVE_DAYS, TABLE_BACKUP_DAYS } from '../../round/retention.ts';
import type { Say } from '../say.ts';

/** The record of processing activities that Article 30 of the GDPR asks of those responsible. */
export const recordWords = (say: Say) => ({
  title: (round: string) =>
    say({ sv: `Register över behandling av personuppgifter: ${round}`, en: `Record of processing activities: ${round}` }),
  lead: say({
    sv: 'Enligt artikel 30 i dataskyddsförordningen. Gjort av systemet ur det som sparas och ur omgångens fil; det som inte står i filen fyller ni i själva.',
    en: 'Under Article 30 of the GDPR. Made by the system from what is kept and from the round’s file; what the file does not say you fill in yourselves.',
  }),
  missing: say({ sv: 'Står inte i omgångens fil. Fyll i.', en: 'Not in the round’s file. Fill it in.' }),
  controllers: say({
    sv: 'Personuppgiftsansvariga, med kontakt till dataskyddsombud',
    en: 'Controllers, with contact to the data protection officer',
  }),
  together: say({ sv: 'Gemensamt ansvar (artikel 26)', en: 'Joint controllers (Article 26)' }),
  purposes: say({ sv: 'Ändamål', en: 'Purposes' }),
  basis: say({ sv: 'Rättslig grund', en: 'Legal basis' }),
  interest: say({ sv: 'Berättigat intresse', en: 'Legitimate interest' }),
  health: say({ sv: 'Uppgifter om hälsa (artikel 9)', en: 'Data concerning health (Article 9)' }),
  people: say({ sv: 'Kategorier av registrerade', en: 'Categories of data subjects' }),
  whom: [
    say({ sv: 'de som söker och deltar: studenter och chefer', en: 'those who apply and take part: students and managers' }),
    say({ sv: 'assistenter som bokar åt en chef', en: 'assistants who book for a manager' }),
    say({
      sv: 'de som frågar något, lämnar en adress eller rapporterar en brist på sidorna',
      en: 'those who ask something, leave an address or report a shortcoming on the pages',
    }),
    say({ sv: 'de som samordnar programmet', en: 'those who coordinate the programme' }),
  ],
  data: say({ sv: 'Kategorier av personuppgifter, mottagare och tider', en: 'Categories of personal data, recipients and times' }),
  columns: {
    what: say({ sv: 'Uppgift', en: 'What' }),
    why: say({ sv: 'Ändamål', en: 'Purpose' }),
    basis: say({ sv: 'Grund', en: 'Basis' }),
    who: say({ sv: 'Ses av', en: 'Seen by' }),
    kept: say({ sv: 'Finns kvar', en: 'Kept' }),
    afterwards: say({ sv: 'Sedan', en: 'Then' }),
  },
  recipients: say({ sv: 'Mottagare', en: 'Recipients' }),
  coordinator: (name: string, host: string) => say({ sv: `${name}, ${host}: samordnar`, en: `${name}, ${host}: coordinates` }),
  viewer: (name: string, host: string) => say({ sv: `${name}, ${host}: får titta`, en: `${name}, ${host}: may look` }),
  kitchen: say({
    sv: 'köket och lokalen: vad som behövs vid träffarna, sagt av dem som samordnar',
    en: 'the kitchen and the room: what is needed at the gatherings, told by the coordinators',
  }),
  archive: (university: string) =>
    say({ sv: `arkivet på ${university}: det som ska bevaras`, en: `the archive of ${university}: what is to be kept` }),
  whoeverAsks: say({
    sv: 'den som begär ut en allmän handling, med det som omfattas av sekretess maskat',
    en: 'whoever asks for a public document, with what secrecy covers masked',
  }),
  aws: say({
    sv: 'Amazon Web Services (AWS), personuppgiftsbiträde: lagrar allt och skickar mejlen',
    en: 'Amazon Web Services (AWS), processor: stores everything and sends the emails',
  }),
  servers: say({ sv: 'de som sköter servrarna, som kan komma åt tabellen', en: 'those who run the servers, who can reach the table' }),
  transfers: say({ sv: 'Överföring till tredje land', en: 'Transfers to third countries' }),
  elsewhere: say({ sv: 'Var uppgifterna mer kan finnas', en: 'Where else the data may be' }),
  copies: (logDays: number) => [
    say({ sv: `tabellens säkerhetskopior: ${TABLE_BACKUP_DAYS} dagar`, en: `the table’s backups: ${TABLE_BACKUP_DAYS} days` }),
    say({
      sv: `listan över händelser: ${EVENT_ARCHIVE_DAYS} dagar, bara interna nummer`,
      en: `the list of events: ${EVENT_ARCHIVE_DAYS} days, internal numbers alone`,
    }),
    say({
      sv: `köer och det som inte gått fram: högst ${DEAD_LETTER_DAYS} dagar, bara interna nummer`,
      en: `queues and what failed: ${DEAD_LETTER_DAYS} days at most, internal numbers alone`,
    }),
    say({
      sv: `loggar: ${logDays} dagar, bara interna nummer`,
      en: `logs: ${logDays} days, internal numbers alone`,
    }),
    say({
      sv: 'mejl på väg, hos Amazon SES, och i mottagarnas brevlådor',
      en: 'emails on their way, with Amazon SES, and in the mailboxes of those who got them',
    }),
    say({
      sv: 'filer som samordnare har hämtat: loggen säger vem och när',
      en: 'files coordinators have taken: the log says who and when',
    }),
  ],
  security: say({ sv: 'Säkerhetsåtgärder (artikel 32)', en: 'Security (Article 32)' }),
  measures: [
    say({ sv: 'krypterat under överföring och i vila', en: 'encrypted in transit and at rest' }),
    say({
      sv: 'varje funktion får bara det den behöver, och ingen sida kan ändra eller ta bort en rad i loggen',
      en: 'each function may do only what it needs, and no page can change or remove a line of the log',
    }),
    say({
      sv: 'de som samordnar loggar in med två faktorer, eller genom sin egen organisation',
      en: 'coordinators sign in with two factors, or through their own organisation',
    }),
    say({
      sv: 'det folk har skrivit fritt öppnas med ett eget tryck, som antecknas',
      en: 'what people wrote in their own words is opened by a press of its own, which is noted',
    }),
    say({
      sv: 'deltagarnas länkar sparas bara som koder och slutar gälla',
      en: 'the links of participants are kept as codes alone and end',
    }),
    say({ sv: 'händelser och loggar bär inga namn, adresser eller texter', en: 'events and logs carry no names, addresses or texts' }),
  ],
});
