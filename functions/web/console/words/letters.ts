import { HELD_BACK, IN_DOUBT, type Letter, type LetterName } from '../../../../shared/domain/letter.ts';
import type { Language } from '../../../../shared/round/round-file.ts';

const NAMES: Readonly<Record<Language, Readonly<Record<LetterName, string>>>> = {
  sv: {
    receipt: 'Mottagen ansökan',
    'already applied': 'Har redan sökt',
    'confirm reminder': 'Påminnelse att bekräfta',
    'draft link': 'Länk till påbörjad ansökan',
    'new link': 'Ny länk',
    'withdrawal receipt': 'Tillbakadragen ansökan',
    offer: 'Förslag om par',
    'offer reminder': 'Påminnelse om förslaget',
    'offer lapsed': 'Förslaget gick ut',
    'offer fell through': 'Förslaget blev inte av',
    reserve: 'Reservlista',
    'answer takes longer': 'Svaret dröjer',
    'no place': 'Ingen plats den här gången',
    introduction: 'Presentation av paret',
    'pair ended': 'Paret är avslutat',
    'times proposed': 'Föreslagna tider',
    'meeting invitation': 'Kallelse till möte',
    'meeting moved': 'Flyttat möte',
    'place changed': 'Ny plats för möte',
    'meeting cancelled': 'Inställt möte',
    'week before meeting': 'Samtalsguide en vecka före',
    'day before meeting': 'Påminnelse dagen före',
    'after meeting': 'Hur gick mötet?',
    'meeting unreported': 'Påminnelse att svara om mötet',
    'book meeting': 'Dags att boka',
    'answer times': 'Påminnelse att välja tid',
    pulse: 'Två korta frågor',
    'workshop invitation': 'Inbjudan till workshoppen',
    'workshop reminder': 'Påminnelse om workshoppen',
    'gathering cancelled': 'Struket ur kalendern: kick-off eller workshop',
    evaluation: 'Utvärdering',
    'evaluation reminder': 'Påminnelse om utvärderingen',
    thanks: 'Tack',
    'recruiting behind': 'Till er: för få söker',
    'proposal ready': 'Till er: förslag klart',
    'people wait': 'Till er: personer väntar',
    'needs you': 'Till er: något behöver er',
    'report ready': 'Till er: slutrapporten',
  },
  en: {
    receipt: 'Application received',
    'already applied': 'Has applied already',
    'confirm reminder': 'Reminder to confirm',
    'draft link': 'Link to an unfinished application',
    'new link': 'New link',
    'withdrawal receipt': 'Application withdrawn',
    offer: 'Offer of a pair',
    'offer reminder': 'Reminder of the offer',
    'offer lapsed': 'The offer lapsed',
    'offer fell through': 'The offer fell through',
    reserve: 'Reserve list',
    'answer takes longer': 'The answer takes longer',
    'no place': 'No place this time',
    introduction: 'Introduction of the pair',
    'pair ended': 'The pair has ended',
    'times proposed': 'Times proposed',
    'meeting invitation': 'Meeting invitation',
    'meeting moved': 'Meeting moved',
    'place changed': 'Meeting’s place changed',
    'meeting cancelled': 'Meeting cancelled',
    'week before meeting': 'Conversation guide a week before',
    'day before meeting': 'Reminder the day before',
    'after meeting': 'How did the meeting go?',
    'meeting unreported': 'Reminder to say how it went',
    'book meeting': 'Time to book',
    'answer times': 'Reminder to pick a time',
    pulse: 'Two short questions',
    'workshop invitation': 'Invitation to the workshop',
    'workshop reminder': 'Reminder of the workshop',
    'gathering cancelled': 'Out of the calendar: kick-off or workshop',
    evaluation: 'Evaluation',
    'evaluation reminder': 'Reminder of the evaluation',
    thanks: 'Thanks',
    'recruiting behind': 'To you: too few apply',
    'proposal ready': 'To you: proposal ready',
    'people wait': 'To you: people wait',
    'needs you': 'To you: something needs you',
    'report ready': 'To you: the closing report',
  },
};

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

const FATES: Readonly<Record<Language, Readonly<Record<LetterFate, string>>>> = {
  sv: {
    waiting: 'Väntar på att skickas',
    sent: 'Skickat',
    delivered: 'Framme',
    delayed: 'Försenat',
    bounced: 'Kom tillbaka',
    'complained about': 'Anmält som skräppost',
    rejected: 'Stoppat',
    'not needed': 'Behövdes inte längre',
    silenced: 'Inte skickat: adressen får inga mejl',
    'too many': 'Inte skickat: för många mejl på kort tid',
    'in doubt': 'Osäkert om det kom fram',
    'held back': 'Inte skickat: ni höll inne det',
  },
  en: {
    waiting: 'Waiting to be sent',
    sent: 'Sent',
    delivered: 'Delivered',
    delayed: 'Delayed',
    bounced: 'Came back',
    'complained about': 'Reported as spam',
    rejected: 'Stopped',
    'not needed': 'No longer needed',
    silenced: 'Not sent: the address gets no email',
    'too many': 'Not sent: too many emails in a short time',
    'in doubt': 'Uncertain whether it arrived',
    'held back': 'Not sent: you held it back',
  },
};

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
  ['network had its share', 'too many'],
  [IN_DOUBT, 'in doubt'],
  [HELD_BACK, 'held back'],
]);

export function fateWords(fate: LetterFate, language: Language): string {
  return FATES[language][fate];
}

export function letterWords(letter: LetterName, language: Language): string {
  return NAMES[language][letter];
}
