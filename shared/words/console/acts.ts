import type { OperatorAct } from '../../domain/audit.ts';
import type { Say } from '../say.ts';

const words = (say: Say) => ({
  'signed in': say({ sv: 'Loggade in', en: 'Signed in' }),
  'signed out': say({ sv: 'Loggade ut', en: 'Signed out' }),
  'signed out everywhere': say({ sv: 'Loggade ut överallt', en: 'Signed out everywhere' }),
  'was refused': say({ sv: 'Nekades att göra något', en: 'Was refused to act' }),
  'changed plan': say({ sv: 'Ändrade planen', en: 'Changed the plan' }),
  'took plan back': say({ sv: 'Tog tillbaka en ändring av planen', en: 'Took a change of the plan back' }),
  'ended call early': say({ sv: 'Avslutade ansökan i förtid', en: 'Ended the call early' }),
  'took back end of call': say({ sv: 'Öppnade ansökan igen', en: 'Opened the call again' }),
  'extended deadline': say({ sv: 'Flyttade sista dagen', en: 'Moved the deadline' }),
  'closed call': say({ sv: 'Stängde inbjudan', en: 'Closed the call' }),
  'asked for pairs': say({ sv: 'Räknade om paren', en: 'Solved the pairs again' }),
  'locked pair': say({ sv: 'Låste ett par', en: 'Locked a pair' }),
  'unlocked pair': say({ sv: 'Låste upp ett par', en: 'Unlocked a pair' }),
  'forbade pair': say({ sv: 'Förbjöd ett par', en: 'Forbade a pair' }),
  'allowed pair': say({ sv: 'Tillät ett par igen', en: 'Allowed a pair again' }),
  'swapped pairs': say({ sv: 'Bytte studenter mellan par', en: 'Swapped students between pairs' }),
  'required person': say({ sv: 'Bestämde att någon måste ha ett par', en: 'Decided that somebody must have a pair' }),
  'released person': say({ sv: 'Bestämde att någon inte måste ha ett par', en: 'Decided that somebody does not need to have a pair' }),
  'chose policy': say({ sv: 'Valde sätt att räkna', en: 'Chose how to weigh the pairs' }),
  undid: say({ sv: 'Ångrade ett beslut', en: 'Undid a decision' }),
  'sent offers': say({ sv: 'Skickade förslagen', en: 'Sent the offers' }),
  'answered for somebody': say({ sv: 'Noterade ett svar åt någon', en: 'Noted an answer for somebody' }),
  'took answer back': say({ sv: 'Tog tillbaka ett noterat svar', en: 'Took a noted answer back' }),
  'offered again': say({ sv: 'Frågade två igen', en: 'Asked two people again' }),
  'told no place': say({
    sv: 'Berättade för dem som väntade att det inte blev en plats',
    en: 'Told those who waited that there was no place',
  }),
  'recorded meeting': say({ sv: 'Noterade ett möte som ingen hade bokat', en: 'Noted a meeting nobody had booked' }),
  'settled meeting': say({ sv: 'Noterade om ett möte blev av', en: 'Noted whether a meeting took place' }),
  'paused pair': say({ sv: 'Lät ett par pausa', en: 'Let a pair pause' }),
  'changed pause': say({ sv: 'Ändrade en paus', en: 'Changed a pause' }),
  'ended pause': say({ sv: 'Avslutade en paus', en: 'Ended a pause' }),
  'ended pair': say({ sv: 'Avslutade ett par', en: 'Ended a pair' }),
  'entered person': say({ sv: 'Skrev in en person', en: 'Entered a person' }),
  'entered list': say({ sv: 'Skrev in en lista', en: 'Entered a list' }),
  'merged people': say({ sv: 'Slog ihop två ansökningar av samma person', en: 'Merged two applications of one person' }),
  'withdrew application': say({ sv: 'Drog tillbaka en ansökan på begäran', en: 'Withdrew an application on request' }),
  'allowed address again': say({ sv: 'Lät en adress få mejl igen', en: 'Let an address get email again' }),
  'sent letter again': say({ sv: 'Skickade ett mejl igen', en: 'Sent a letter again' }),
  'corrected answers': say({ sv: 'Rättade svar i en ansökan', en: 'Corrected answers of an application' }),
  'corrected address': say({ sv: 'Rättade en adress', en: 'Corrected an address' }),
  'corrected phone': say({ sv: 'Rättade ett telefonnummer', en: 'Corrected a phone number' }),
  'ticked off': say({ sv: 'Prickade av', en: 'Ticked off' }),
  'gave entry': say({ sv: 'Bestämde vem som tar hand om något på listan', en: 'Decided who looks after something on the list' }),
  'wrote note': say({ sv: 'Antecknade på listan', en: 'Wrote a note on the list' }),
  'closed round': say({ sv: 'Stängde omgången', en: 'Closed the round' }),
  'marked as restored': say({ sv: 'Sade att omgångens data hade återställts', en: 'Said that the round’s data had been restored' }),
  'held letters back': say({ sv: 'Höll inne mejl', en: 'Held emails back' }),
  'let letters go': say({ sv: 'Släppte mejlen efter återställningen', en: 'Let the emails go after the restore' }),
  'opened free text': say({ sv: 'Öppnade det någon har skrivit', en: 'Opened what somebody wrote' }),
  downloaded: say({ sv: 'Hämtade en fil', en: 'Downloaded a file' }),
});

/** What an operator did, as the audit says it: by its code where another version of the system had the act. */
export function actWords(act: string, say: Say): string {
  const known: Readonly<Record<OperatorAct, string>> & Readonly<Partial<Record<string, string>>> = words(say);
  return known[act] ?? act;
}
