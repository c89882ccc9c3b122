import { REMOVABLE, type Removed } from '../../domain/privacy/removed.ts';
import type { RetentionRule } from '../../domain/privacy/retention.ts';
import { TABLE_BACKUP_DAYS } from '../../round/retention.ts';
import type { Say } from '../say.ts';

type Rule = Removed['rule'];

/** What the console says of what has been removed, and of what will be. */
export const removedWords = (say: Say) => ({
  title: say({ sv: 'Det som tas bort', en: 'What is removed' }),
  what: say({
    sv: 'Uppgifter om personer tas bort av sig själva när tiden är slut, och tidigare för den som vill. Här står vad, hur många och efter vilken regel, men inte vems.',
    en: 'Data about people are removed by themselves when their time is over, and earlier for whoever wants it. Here stands what, how many and by which rule, but not whose.',
  }),
  whatByDecision: say({
    sv: 'Omgången följer en myndighets regler: ansökningar och allt som tillkommer om deltagarna tas bort först när ni har beslutat om det, och den som vill att allt tas bort begär det. Det som inte skickas, frågor på inbjudan och adresser som lämnas där gallras natten efter sin sista dag: se till att ert gallringsbeslut omfattar dem. Här står vad, hur många och efter vilken regel, men inte vems.',
    en: 'The round follows the rules of a public authority: applications and all that is added about participants are removed only once you have decided so, and whoever wants everything removed asks for it. What is not sent, questions on the call and addresses left there are disposed of in the night after their last day: see that your decision on disposal covers them. Here stands what, how many and by which rule, but not whose.',
  }),
  backups: say({
    sv: `Säkerhetskopiorna av tabellen skrivs över inom ${TABLE_BACKUP_DAYS} dagar. Återställs en av dem innan dess tas det som var borttaget bort igen.`,
    en: `The backups of the table are overwritten within ${TABLE_BACKUP_DAYS} days. Should one be restored before that, what had been removed is removed again.`,
  }),
  ahead: {
    title: say({ sv: 'Framöver', en: 'Ahead' }),
    rule: say({ sv: 'Regel', en: 'Rule' }),
    when: say({ sv: 'När', en: 'When' }),
    afterClosing: (time: string) => say({ sv: `${time} efter att omgången har stängts`, en: `${time} after the round has closed` }),
    afterThat: (time: string) => say({ sv: `efter ${time}`, en: `after ${time}` }),
    afterSending: (time: string) => say({ sv: `natten efter ${time}`, en: `the night after ${time}` }),
    atCallClosing: (time: string) =>
      say({
        sv: `när ansökan stänger, eller natten efter ${time} om ingen bekräftar den`,
        en: `when the call closes, or the night after ${time} if nobody confirms it`,
      }),
    onceDecided: (when: string) =>
      say({ sv: `tidigast ${when}, när ni har beslutat det`, en: `${when} at the earliest, once you have decided so` }),
    done: say({ sv: 'är gjort', en: 'is done' }),
    toBeErased: (count: number) =>
      say({
        sv: count === 1 ? 'En person har bett om att allt om den tas bort.' : `${count} personer har bett om att allt om dem tas bort.`,
        en:
          count === 1
            ? 'One person has asked for everything about them to be erased.'
            : `${count} people have asked for everything about them to be erased.`,
      }),
  },
  done: {
    title: say({ sv: 'Hittills', en: 'So far' }),
    none: say({ sv: 'Inget har tagits bort än.', en: 'Nothing has been removed yet.' }),
    day: say({ sv: 'Dag', en: 'Day' }),
    last: say({ sv: 'Senast', en: 'Last' }),
    dayByDay: say({ sv: 'Dag för dag', en: 'Day by day' }),
    what: say({ sv: 'Vad', en: 'What' }),
  },
  rules: {
    'own wish': say({ sv: 'på egen begäran', en: 'at their own wish' }),
    'unsent draft': say({ sv: 'ansökningar som inte skickades', en: 'applications that were not sent' }),
    'asked question': say({ sv: 'frågor från inbjudan', en: 'questions from the call' }),
    'left address': say({ sv: 'adresser som lämnades på inbjudan', en: 'addresses left on the call' }),
    unconfirmed: say({ sv: 'ansökningar vars adress ingen bekräftade', en: 'applications whose address nobody confirmed' }),
    'letter text': say({ sv: 'mejlens text', en: 'the text of emails' }),
    'private answer': say({ sv: 'det som skrevs i förtroende', en: 'what was written in confidence' }),
    'without a place': say({ sv: 'de som aldrig var i ett par', en: 'those who were never in a pair' }),
    'took part': say({ sv: 'de som var med', en: 'those who took part' }),
    audit: say({ sv: 'loggen över vad ni har gjort', en: 'the log of what you did' }),
  } satisfies Readonly<Record<Rule | RetentionRule, string>>,
  /** What was removed and how much of it, in one line. */
  counted: (counts: Removed['counts']) => {
    const each = countWords(say);
    return say.list(
      REMOVABLE.flatMap((what) => {
        const count = counts[what];
        return count === undefined ? [] : [each[what](count)];
      }),
    );
  },
});

const countWords = (say: Say) =>
  ({
    people: (count: number) =>
      say({ sv: count === 1 ? '1 person' : `${count} personer`, en: count === 1 ? '1 person' : `${count} people` }),
    letters: (count: number) => say({ sv: `${count} mejl`, en: count === 1 ? '1 email' : `${count} emails` }),
    texts: (count: number) =>
      say({ sv: count === 1 ? '1 mejltext' : `${count} mejltexter`, en: count === 1 ? '1 text of an email' : `${count} texts of emails` }),
    drafts: (count: number) => say({ sv: count === 1 ? '1 utkast' : `${count} utkast`, en: count === 1 ? '1 draft' : `${count} drafts` }),
    questions: (count: number) =>
      say({ sv: count === 1 ? '1 fråga' : `${count} frågor`, en: count === 1 ? '1 question' : `${count} questions` }),
    addresses: (count: number) =>
      say({ sv: count === 1 ? '1 adress' : `${count} adresser`, en: count === 1 ? '1 address' : `${count} addresses` }),
    answers: (count: number) => say({ sv: `${count} svar`, en: count === 1 ? '1 answer' : `${count} answers` }),
    cards: (count: number) =>
      say({
        sv: count === 1 ? '1 kort från avslutningen' : `${count} kort från avslutningen`,
        en: count === 1 ? '1 card of the closing workshop' : `${count} cards of the closing workshop`,
      }),
    reports: (count: number) =>
      say({ sv: count === 1 ? '1 rapport' : `${count} rapporter`, en: count === 1 ? '1 report' : `${count} reports` }),
    acts: (count: number) => say({ sv: count === 1 ? '1 rad' : `${count} rader`, en: count === 1 ? '1 line' : `${count} lines` }),
  }) satisfies Readonly<Record<keyof Removed['counts'], (count: number) => string>>;
