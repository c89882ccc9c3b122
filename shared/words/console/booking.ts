import { doubtsOfTwo } from '../doubts-of-two.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the page says on which an operator books a meeting for two people. */
export const bookingWords = (say: Say) => ({
  title: (number: number, names: string) => say({ sv: `Boka möte ${number}: ${names}`, en: `Book meeting ${number}: ${names}` }),
  toPair: say({ sv: 'Till paret', en: 'To the pair' }),
  /** On the page of the pair. */
  link: (number: number) => say({ sv: `Boka, flytta eller ställ in möte ${number}`, en: `Book, move or cancel meeting ${number}` }),
  what: say({
    sv: 'Gör det när de två har kommit överens med dig, till exempel på telefon. Ingen av dem behöver bekräfta. Båda får veta det direkt, i ditt namn, med mötet till sina kalendrar, och kan själva flytta eller ställa in.',
    en: 'Do this when the two have agreed it with you, for example on the phone. Neither of them has to confirm. Both are told at once, in your name, with the meeting for their calendars, and can move or cancel it themselves.',
  }),
  now: say({ sv: 'Nu', en: 'Now' }),
  none: (week: string) => say({ sv: `ingen tid, enligt planen ${week}`, en: `no time, in the plan ${week}` }),
  waiting: (times: string) =>
    say({
      sv: `tider som väntar på svar: ${times}. De faller när du bokar.`,
      en: `times that wait for an answer: ${times}. They fall when you book.`,
    }),
  booked: (time: string) => say({ sv: `bokat: ${time}`, en: `booked: ${time}` }),
  place: say(TERMS.place),
  noPlace: say({ sv: 'inte bestämd än', en: 'not decided yet' }),
  over: say({
    sv: 'Mötet har börjat eller är över. Notera på parets sida om det blev av.',
    en: 'The meeting has begun or is over. Note on the page of the pair whether it took place.',
  }),
  'after the workshop': say({
    sv: 'Avslutningen har varit, så det går inte att boka fler möten.',
    en: 'The closing workshop has been, so no more meetings can be booked.',
  }),
  'after the evaluation opens': say({
    sv: 'Utvärderingen har öppnat, så det går inte att boka fler möten.',
    en: 'The evaluation has opened, so no more meetings can be booked.',
  }),
  day: say(TERMS.day),
  dayMissing: say({ sv: 'Skriv dagen', en: 'Write the day' }),
  clock: say({ sv: 'Klockslag', en: 'Time of day' }),
  clockMissing: say({ sv: 'Skriv klockslaget', en: 'Write the time of day' }),
  where: say({ sv: 'Plats eller videolänk (frivilligt)', en: 'Place or video link (optional)' }),
  whereHint: say({
    sv: 'Ska bara platsen ändras låter du tiden stå.',
    en: 'If only the place is to change, leave the time as it is.',
  }),
  look: say({ sv: 'Granska', en: 'Review' }),
  clockSkips: say({
    sv: 'Klockan ställs fram den natten, så tiden finns inte. Välj ett annat klockslag',
    en: 'The clocks go forward that night, so the time does not exist. Choose another time of day',
  }),
  sure: {
    ask: say({ sv: 'Stämmer tiden?', en: 'Do you mean this time?' }),
    problem: say({ sv: 'Kryssa för att tiden stämmer, eller välj en annan', en: 'Tick that you mean the time, or choose another' }),
    doubts: doubtsOfTwo(say),
  },
  preview: {
    title: {
      'booked meeting': say({ sv: 'Boka så här?', en: 'Book it like this?' }),
      'moved meeting': say({ sv: 'Flytta så här?', en: 'Move it like this?' }),
      'changed place': say({ sv: 'Ändra platsen så här?', en: 'Change the place like this?' }),
    },
    letter: (name: string) => say({ sv: `Mejlet till ${name}`, en: `The email to ${name}` }),
    assistant: (name: string) =>
      say({ sv: `${name}, som bokar åt chefen, får det också.`, en: `${name}, who books for the manager, gets it too.` }),
    to: say({ sv: 'Till', en: 'To' }),
    subject: say({ sv: 'Ämne', en: 'Subject' }),
    act: {
      'booked meeting': say({ sv: 'Boka och mejla båda', en: 'Book and email both' }),
      'moved meeting': say({ sv: 'Flytta och mejla båda', en: 'Move and email both' }),
      'changed place': say({ sv: 'Ändra platsen och mejla båda', en: 'Change the place and email both' }),
    },
    back: say({ sv: 'Ändra', en: 'Change' }),
    same: say({
      sv: 'Mötet har redan den tiden och platsen. Inget att ändra.',
      en: 'The meeting has that time and place already. Nothing to change.',
    }),
  },
  cancel: {
    title: say({ sv: 'Ställ in mötet', en: 'Cancel the meeting' }),
    what: say({
      sv: 'Båda får ett mejl i ditt namn och mötet tas bort ur deras kalendrar. En ny tid kan bokas direkt.',
      en: 'Both get an email in your name and the meeting leaves their calendars. A new time can be booked at once.',
    }),
    question: say({ sv: 'Ska mötet ställas in?', en: 'Is the meeting to be cancelled?' }),
    yes: say({ sv: 'Ja, ställ in', en: 'Yes, cancel' }),
    no: say(TERMS.noDoNothing),
    choose: say(TERMS.chooseYesOrNo),
    act: say({ sv: 'Ställ in', en: 'Cancel it' }),
  },
});
