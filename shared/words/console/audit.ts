import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the log of what operators did says around its lines. */
export const auditWords = (say: Say) => ({
  title: say({ sv: 'Logg', en: 'Log' }),
  what: say({
    sv: 'Allt ni som driver omgången har gjort. En rad kan inte ändras eller tas bort utan att det syns.',
    en: 'Everything you who run the round have done. A line cannot be changed or removed without it showing.',
  }),
  /** Instead of that, to whoever is not shown all. */
  part: {
    'own side': say({
      sv: 'Det ni som driver omgången har gjort med era egna, och med omgången. En rad kan inte ändras eller tas bort utan att det syns.',
      en: 'What you who run the round have done about your own people, and about the round. A line cannot be changed or removed without it showing.',
    }),
    viewer: say({
      sv: 'Det de som driver omgången har gjort, utom när de har tagit hand om ett klagomål. En rad kan inte ändras eller tas bort utan att det syns.',
      en: 'What those who run the round have done, except when they looked after a complaint. A line cannot be changed or removed without it showing.',
    }),
  },
  caption: say({ sv: 'Det senaste först', en: 'Latest first' }),
  when: say(TERMS.when),
  who: say({ sv: 'Vem', en: 'Who' }),
  act: say({ sv: 'Vad', en: 'What' }),
  about: say({ sv: 'Vad det gällde', en: 'What it was about' }),
  whom: say({ sv: 'Vem det gällde', en: 'Whom it was about' }),
  operator: say({ sv: 'Vem i kontrollsumman', en: 'Who in the checksum' }),
  number: say({ sv: 'Nummer', en: 'Number' }),
  before: say({ sv: 'Raden före', en: 'The line before' }),
  hash: say({ sv: 'Kontrollsumma', en: 'Checksum' }),
  exactly: say({ sv: 'Tid i kontrollsumman (UTC)', en: 'Time in the checksum (UTC)' }),
  code: say({ sv: 'Kod i kontrollsumman', en: 'Code in the checksum' }),
  otherSide: (host: string) => say({ sv: `någon hos ${host}`, en: `somebody at ${host}` }),
  none: say({ sv: 'Inget här än.', en: 'Nothing here yet.' }),
  check: say({ sv: 'Kontrollera loggen', en: 'Check the log' }),
  whole: (count: number) =>
    say({
      sv: count === 1 ? 'Loggen är hel: 1 rad, som den skrevs.' : `Loggen är hel: ${count} rader, alla som de skrevs.`,
      en: count === 1 ? 'The log is whole: 1 line, as it was written.' : `The log is whole: ${count} lines, all as they were written.`,
    }),
  broken: (line: number) =>
    say({
      sv: `Loggen är inte hel. Den första raden som har ändrats, eller som inte följer på den före, är nummer ${line}.`,
      en: `The log is not whole. The first line that was changed, or does not follow the one before, is number ${line}.`,
    }),
  notChecked: (line: number, more: number) =>
    say({
      sv: `Rad nummer ${line}${more === 0 ? '' : ` och ${more} till`} kan inte läsas av den här versionen och därför inte kontrolleras. Alla andra rader är som de skrevs.`,
      en: `Line number ${line}${more === 0 ? '' : ` and ${more} more`} cannot be read by this version and so not be checked. All other lines are as they were written.`,
    }),
  pager: {
    label: say({ sv: 'Äldre rader', en: 'Older lines' }),
    next: say(TERMS.next50),
    first: say(TERMS.toBeginning),
  },
  download: say({ sv: 'Hämta loggen som CSV', en: 'Download the log as CSV' }),
});
