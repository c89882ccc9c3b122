import type { OperatorAct } from '../../../../shared/domain/audit.ts';
import type { Language } from '../../../../shared/round/round-file.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<OperatorAct, string>>>> = {
  sv: {
    'signed in': 'Loggade in',
    'was refused': 'Nekades att göra något',
    'extended deadline': 'Flyttade sista dagen',
    'closed call': 'Stängde inbjudan',
    'asked for pairs': 'Räknade om paren',
    'locked pair': 'Låste ett par',
    'unlocked pair': 'Låste upp ett par',
    'forbade pair': 'Förbjöd ett par',
    'allowed pair': 'Tillät ett par igen',
    'swapped pairs': 'Bytte studenter mellan par',
    'required person': 'Bestämde att någon måste ha ett par',
    'released person': 'Bestämde att någon inte måste ha ett par',
    'chose policy': 'Valde sätt att räkna',
    undid: 'Ångrade ett beslut',
    'sent offers': 'Skickade förslagen',
    'ended pair': 'Avslutade ett par',
    'withdrew application': 'Drog tillbaka en ansökan på begäran',
    'allowed address again': 'Lät en adress få mejl igen',
    'sent letter again': 'Skickade ett mejl igen',
    'corrected address': 'Rättade en adress',
    'ticked off': 'Prickade av',
    'closed round': 'Stängde rundan',
    'opened free text': 'Öppnade det någon har skrivit',
    downloaded: 'Hämtade en fil',
  },
  en: {
    'signed in': 'Signed in',
    'was refused': 'Was refused to act',
    'extended deadline': 'Moved the deadline',
    'closed call': 'Closed the call',
    'asked for pairs': 'Solved the pairs again',
    'locked pair': 'Locked a pair',
    'unlocked pair': 'Unlocked a pair',
    'forbade pair': 'Forbade a pair',
    'allowed pair': 'Allowed a pair again',
    'swapped pairs': 'Swapped students between pairs',
    'required person': 'Decided that somebody must have a pair',
    'released person': 'Decided that somebody need not have a pair',
    'chose policy': 'Chose how to weigh the pairs',
    undid: 'Undid a decision',
    'sent offers': 'Sent the offers',
    'ended pair': 'Ended a pair',
    'withdrew application': 'Withdrew an application on request',
    'allowed address again': 'Let an address get mail again',
    'sent letter again': 'Sent a letter again',
    'corrected address': 'Corrected an address',
    'ticked off': 'Ticked off',
    'closed round': 'Closed the round',
    'opened free text': 'Opened what somebody wrote',
    downloaded: 'Downloaded a file',
  },
};

/** What an operator did, as the audit says it. */
export function actWords(act: OperatorAct, language: Language): string {
  return WORDS[language][act];
}
