import { meetings, weeks } from './amounts.ts';
import type { Say } from './say.ts';

/** What the pages of a pause say, to the two and to the coordinators. */
export const pauseWords = (say: Say) => ({
  link: say({ sv: 'Ta en paus', en: 'Take a pause' }),
  change: say({ sv: 'Ändra eller avsluta pausen', en: 'Change or end the pause' }),
  title: (name: string) => say({ sv: `Ska du och ${name} pausa?`, en: `Do you and ${name} want to pause?` }),
  titleOn: say({ sv: 'Er paus', en: 'Your pause' }),
  lead: (name: string) =>
    say({
      sv: `Under en paus påminner vi er inte om att boka möten, och frågar inte hur det går mellan er. ${name} får veta det med ett mejl, utan skäl. Planen för mötena som är kvar läggs om. Pausen tar slut av sig själv efter den sista dagen.`,
      en: `While you pause we do not remind you to book meetings, or ask how it is going between you. An email tells ${name}, without a reason. The plan of the meetings that are left is laid anew. The pause ends by itself after its last day.`,
    }),
  leadOperator: say({
    sv: 'Under pausen påminns de inte om att boka möten, ingen frågar hur det går mellan dem, och tystnaden räknas inte. Planen läggs om. Båda får ett mejl, utan skäl.',
    en: 'While they pause nobody reminds them to book meetings or asks how it is going between them, and silence does not count. The plan is laid anew. Both get an email, without a reason.',
  }),
  sectionTitle: say({ sv: 'Paus', en: 'Pause' }),
  now: (from: string, until: string) =>
    from === until
      ? say({ sv: `Paus ${say.day(from)}.`, en: `Pause on ${say.day(from)}.` })
      : say({
          sv: `Paus från och med ${say.day(from)} till och med ${say.day(until)}.`,
          en: `Pause from ${say.day(from)} to ${say.day(until)} inclusive.`,
        }),
  from: say({ sv: 'Första dagen', en: 'First day' }),
  until: say({ sv: 'Sista dagen', en: 'Last day' }),
  missing: {
    from: say({ sv: 'Skriv den första dagen', en: 'Write the first day' }),
    until: say({ sv: 'Skriv den sista dagen', en: 'Write the last day' }),
  },
  reason: say({ sv: 'Skäl (frivilligt)', en: 'Reason (optional)' }),
  reasonHint: say({
    sv: 'Bara de som samordnar programmet ser det. Skriv inget om hälsa.',
    en: 'Only the coordinators see it. Please write nothing about health.',
  }),
  booked: {
    ask: (times: string) =>
      say({
        sv: `Det här är bokat under pausen: ${times}. Vad ska hända?`,
        en: `This is booked during the pause: ${times}. What is to happen?`,
      }),
    off: say({ sv: 'Ställ in, och ta bort ur kalendrarna', en: 'Cancel, and remove from the calendars' }),
    keep: say({ sv: 'Behåll', en: 'Keep' }),
    missing: say({ sv: 'Välj vad som ska hända med det som är bokat', en: 'Choose what is to happen with what is booked' }),
  },
  sure: {
    ask: say({ sv: 'Är det rätt?', en: 'Is that right?' }),
    yes: say({ sv: 'Ja, så ska det vara', en: 'Yes, that is how it is to be' }),
    few: (left: number, open: number) =>
      left === 0
        ? say({
            sv: `Utanför pausen finns ingen vecka kvar för ${meetings(open, say)}.`,
            en: `Outside the pause no week is left for ${meetings(open, say)}.`,
          })
        : say({
            sv: `Utanför pausen finns ${weeks(left, say)} kvar för ${meetings(open, say)}.`,
            en: `Outside the pause there is time in ${weeks(left, say)} for ${meetings(open, say)}.`,
          }),
    missing: say({ sv: 'Kryssa för att pausen är rätt, eller välj andra dagar', en: 'Tick that the pause is right, or choose other days' }),
  },
  faults: {
    past: say({ sv: 'En paus börjar tidigast i dag', en: 'A pause begins today at the earliest' }),
    'turned around': say({ sv: 'Den sista dagen kan inte ligga före den första', en: 'The last day cannot be before the first' }),
    'after the evaluation opens': (day: string) =>
      say({
        sv: `Pausen måste sluta innan utvärderingen öppnar ${day}. Kan ni inte ses mer, skriv till oss`,
        en: `The pause has to end before the evaluation opens on ${day}. If you cannot meet any more, write to us`,
      }),
    'after the workshop': (day: string) =>
      say({
        sv: `Pausen måste sluta före avslutningen ${day}. Kan ni inte ses mer, skriv till oss`,
        en: `The pause has to end before the closing workshop on ${day}. If you cannot meet any more, write to us`,
      }),
  },
  start: say({ sv: 'Pausa', en: 'Pause' }),
  save: say({ sv: 'Spara ny sista dag', en: 'Save the new last day' }),
  end: say({ sv: 'Avsluta pausen nu', en: 'End the pause now' }),
  home: {
    title: (until: string) => say({ sv: `Ni pausar till och med ${until}`, en: `You are pausing until ${until} inclusive` }),
    text: (name: string) =>
      say({
        sv: `Inget väntar på dig under tiden. Vi mejlar dig och ${name} när pausen är slut.`,
        en: `Nothing waits for you meanwhile. We will email you and ${name} when the pause is over.`,
      }),
  },
});
