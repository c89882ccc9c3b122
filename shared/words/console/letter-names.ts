import { HELD_BACK, IN_DOUBT, type Letter, type LetterName } from '../../domain/letter.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

const names = (say: Say) => ({
  receipt: say({ sv: 'Mottagen ansökan', en: 'Application received' }),
  welcome: say({ sv: 'Inskriven: vill du vara med?', en: 'Entered: would you like to take part?' }),
  'already applied': say({ sv: 'Har redan sökt', en: 'Has applied already' }),
  'confirm reminder': say({ sv: 'Påminnelse att bekräfta', en: 'Reminder to confirm' }),
  'draft link': say({ sv: 'Länk till påbörjad ansökan', en: 'Link to an unfinished application' }),
  'question answered': say({ sv: 'Svar på en fråga', en: 'Answer to a question' }),
  'curious link': say({ sv: 'Till nyfikna: bekräfta adressen', en: 'To the curious: confirm the address' }),
  'deadline near': say({ sv: 'Till nyfikna: sista dagen är nära', en: 'To the curious: the last day is near' }),
  'talk arranged': say({ sv: 'Samtal med en tidigare mentor', en: 'Talk with a former mentor' }),
  'new link': say({ sv: 'Ny länk', en: 'New link' }),
  'withdrawal receipt': say({ sv: 'Tillbakadragen ansökan', en: 'Application withdrawn' }),
  'to be erased': say({ sv: 'Ska tas bort', en: 'To be removed' }),
  farewell: say({ sv: 'Sista mejlet', en: 'Last email' }),
  'already answered': say({ sv: 'Har redan fått svar', en: 'Has been answered already' }),
  'answer put off': say({ sv: 'Svar om uppgifter dröjer', en: 'Answer about data put off' }),
  'request answered': say({ sv: 'Svar om uppgifter', en: 'Answer about data' }),
  'restriction lifted': say({ sv: 'Uppgifterna används igen', en: 'Data used again' }),
  'turned down': say({ sv: 'Inte i den här omgången', en: 'Not in this round' }),
  'taken out': say({ sv: 'Inte längre med', en: 'No longer in the round' }),
  'let back in': say({ sv: 'Med igen', en: 'In again' }),
  'details corrected': say({ sv: 'Rättade uppgifter', en: 'Details corrected' }),
  'assistant named': say({ sv: 'Till assistenten: du bokar', en: 'To the assistant: you book' }),
  'assistant link': say({ sv: 'Ny länk till assistenten', en: 'New link for the assistant' }),
  'assistant gone': say({ sv: 'Till assistenten: du bokar inte mer', en: 'To the assistant: you book no more' }),
  'without assistant': say({ sv: 'Assistenten bokar inte', en: 'The assistant does not book' }),
  offer: say({ sv: 'Förslag om par', en: 'Offer of a pair' }),
  'offer reminder': say({ sv: 'Påminnelse om förslaget', en: 'Reminder of the offer' }),
  'answer noted': say({ sv: 'Svaret är noterat', en: 'The answer is noted' }),
  'offer lapsed': say({ sv: 'Förslaget gick ut', en: 'The offer lapsed' }),
  'offer fell through': say({ sv: 'Förslaget blev inte av', en: 'The offer fell through' }),
  reserve: say({ sv: 'Reservlista', en: 'Reserve list' }),
  'answer takes longer': say({ sv: 'Svaret dröjer', en: 'The answer takes longer' }),
  'no place': say({ sv: 'Ingen plats den här gången', en: 'No place this time' }),
  introduction: say({ sv: 'Presentation av paret', en: 'Introduction of the pair' }),
  'kick-off reminder': say({ sv: 'Påminnelse om kick-offen', en: 'Reminder of the kick-off' }),
  'pair ended': say({ sv: 'Paret är avslutat', en: 'The pair has ended' }),
  'plan changed': say({ sv: 'Ändrad plan', en: 'Change of the plan' }),
  'times proposed': say({ sv: 'Föreslagna tider', en: 'Times proposed' }),
  'meeting invitation': say({ sv: 'Kallelse till möte', en: 'Meeting invitation' }),
  'meeting moved': say({ sv: 'Flyttat möte', en: 'Meeting moved' }),
  'place changed': say({ sv: 'Ny plats för möte', en: 'Meeting’s place changed' }),
  'meeting cancelled': say({ sv: 'Inställt möte', en: 'Meeting cancelled' }),
  'pair paused': say({ sv: 'Paret pausar', en: 'The pair pauses' }),
  'pause over': say({ sv: 'Pausen är slut', en: 'The pause is over' }),
  'meeting noted': say({ sv: 'Ett möte är noterat', en: 'A meeting is noted' }),
  'week before meeting': say({ sv: 'Samtalsguide', en: 'Conversation guide' }),
  'day before meeting': say({ sv: 'Påminnelse dagen före', en: 'Reminder the day before' }),
  'after meeting': say({ sv: 'Hur gick mötet?', en: 'How did the meeting go?' }),
  'meeting unreported': say({ sv: 'Påminnelse att svara om mötet', en: 'Reminder to say how it went' }),
  'book meeting': say({ sv: 'Dags att boka', en: 'Time to book' }),
  'answer times': say({ sv: 'Påminnelse att välja tid', en: 'Reminder to pick a time' }),
  pulse: say({ sv: 'Två korta frågor', en: 'Two short questions' }),
  'workshop invitation': say({ sv: 'Inbjudan till avslutningen', en: 'Invitation to the closing workshop' }),
  'coming unsaid': say({ sv: 'Fråga om någon kommer, igen', en: 'Asking again whether somebody comes' }),
  'workshop reminder': say({ sv: 'Påminnelse om avslutningen', en: 'Reminder of the closing workshop' }),
  'gathering cancelled': say({
    sv: 'Struket ur kalendern: en träff med alla',
    en: 'Out of the calendar: a gathering of everybody',
  }),
  evaluation: say(TERMS.evaluation),
  'workshop minutes': say({ sv: 'Anteckningar från avslutningen', en: 'Minutes of the closing workshop' }),
  'evaluation reminder': say({ sv: 'Påminnelse om utvärderingen', en: 'Reminder of the evaluation' }),
  thanks: say({ sv: 'Tack', en: 'Thanks' }),
  'follow-up': say({ sv: 'Tre frågor efter tre månader', en: 'Three questions after three months' }),
  'from operators': say({ sv: 'Mejl ni har skrivit', en: 'Email you wrote' }),
  'urgent from operators': say({ sv: 'Brådskande mejl ni har skrivit', en: 'Urgent email you wrote' }),
  'recruiting behind': say({ sv: 'Till er: för få söker', en: 'To you: too few apply' }),
  'proposal ready': say({ sv: 'Till er: förslag klart', en: 'To you: proposal ready' }),
  'people wait': say({ sv: 'Till er: personer väntar', en: 'To you: people wait' }),
  'new plan': say({ sv: 'Till er: planen är ändrad', en: 'To you: the plan has changed' }),
  'needs you': say({ sv: 'Till er: något behöver er', en: 'To you: something needs you' }),
  'report ready': say({ sv: 'Till er: slutrapporten', en: 'To you: the closing report' }),
});

/** What became of a letter: where it is on its way, or where the way ended. */
export const LETTER_FATES = [
  'waiting',
  'sent',
  'delivered',
  'delayed',
  'bounced',
  'complained about',
  'rejected',
  'not needed',
  'silenced',
  'too many',
  'in doubt',
  'held back',
] as const;

export type LetterFate = (typeof LETTER_FATES)[number];

const fates = (say: Say) => ({
  waiting: say({ sv: 'Väntar på att skickas', en: 'Waiting to be sent' }),
  sent: say({ sv: 'Skickat', en: 'Sent' }),
  delivered: say({ sv: 'Framme', en: 'Delivered' }),
  delayed: say({ sv: 'Försenat', en: 'Delayed' }),
  bounced: say({ sv: 'Kom tillbaka', en: 'Came back' }),
  'complained about': say({ sv: 'Anmält som skräppost', en: 'Reported as spam' }),
  rejected: say({ sv: 'Stoppat', en: 'Stopped' }),
  'not needed': say({ sv: 'Behövdes inte längre', en: 'No longer needed' }),
  silenced: say({ sv: 'Inte skickat: adressen får inga mejl', en: 'Not sent: the address gets no email' }),
  'too many': say({ sv: 'Inte skickat: för många mejl på kort tid', en: 'Not sent: too many emails in a short time' }),
  'in doubt': say({ sv: 'Osäkert om det kom fram', en: 'Uncertain whether it arrived' }),
  'held back': say({ sv: 'Inte skickat: ni höll inne det', en: 'Not sent: you held it back' }),
});

export function fateOf({ status, fate, dropped }: Letter): LetterFate {
  switch (status) {
    case 'requested':
    case 'claimed':
      return 'waiting';
    case 'dropped':
      return NOT_SENT.get(dropped ?? '') ?? 'not needed';
    case 'sent':
      return fate ?? 'sent';
  }
}

/** What each reason for not sending a letter is to those who look after it; any other means that nobody needed it any more. */
const NOT_SENT: ReadonlyMap<string, LetterFate> = new Map([
  ['address suppressed', 'silenced'],
  ['address had its share', 'too many'],
  ['network over its limit', 'too many'],
  [IN_DOUBT, 'in doubt'],
  [HELD_BACK, 'held back'],
]);

export function fateWords(fate: LetterFate, say: Say): string {
  return fates(say)[fate];
}

export function letterWords(letter: LetterName, say: Say): string {
  return names(say)[letter];
}
