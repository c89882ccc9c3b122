import type { Refusal } from '../../domain/decision.ts';
import type { Say } from '../say.ts';

/** Why something was not done, as far as participants can meet it. */
export const TOLD = [
  'after the evaluation opens',
  'after the workshop',
  'already answered',
  'already in a pair',
  'asked already',
  'before the pair',
  'changed meanwhile',
  'day ahead',
  'earlier meeting first',
  'gathering begun',
  'erased',
  'has left',
  'not at this stage',
  'not expected there',
  'offer over',
  'pair meets then',
  'paused already',
  'round closed',
  'time passed',
  'time not proposed',
  'too late to undo',
  'too many assistants',
] as const satisfies readonly Refusal[];

/** What all pages of a participant say. */
export const common = (say: Say) => ({
  back: say({ sv: 'Till din sida', en: 'To your page' }),
  errorTitle: say({ sv: 'Något behöver rättas', en: 'There is a problem' }),
  errorInTitle: say({ sv: 'Fel: ', en: 'Error: ' }),
  refusedTitle: say({ sv: 'Det gick inte, och inget har ändrats', en: 'That did not work, and nothing has changed' }),
  refusals: {
    'after the evaluation opens': say({
      sv: 'Tiden ligger efter att utvärderingen har öppnat. Välj en tidigare tid.',
      en: 'The time is after the evaluation has opened. Choose an earlier one.',
    }),
    'after the workshop': say({
      sv: 'Tiden ligger efter avslutningen. Välj en tidigare tid.',
      en: 'The time is after the closing workshop. Choose an earlier one.',
    }),
    'already answered': say({
      sv: 'Du har redan svarat. Vill du ändra ditt svar, skriv till oss.',
      en: 'You have answered already. If you want to change your answer, write to us.',
    }),
    'already in a pair': say({
      sv: 'Vi har redan föreslagit någon för dig, så det går inte att ändra här. Skriv till oss, så hjälper vi dig.',
      en: 'We have suggested somebody to you already, so it cannot be changed here. Write to us and we will help you.',
    }),
    'asked already': say({
      sv: 'Du har redan begärt det, och det väntar på svar. Vill du lägga till något, svara på ett av mejlen du har fått.',
      en: 'You have asked for that already, and it waits for an answer. If you want to add something, reply to one of the emails you have got.',
    }),
    'before the pair': say({
      sv: 'Den dagen var ni inte mentor och adept än. Välj en senare dag.',
      en: 'You were not mentor and mentee yet on that day. Choose a later one.',
    }),
    'changed meanwhile': say({
      sv: 'Någon ändrade samma sak samtidigt. Läs igenom sidan och försök igen.',
      en: 'Somebody changed the same thing at the same moment. Read the page and try again.',
    }),
    'day ahead': say({
      sv: 'Den dagen har inte varit än. Välj en dag som har varit.',
      en: 'That day has not come yet. Choose one that has been.',
    }),
    'earlier meeting first': say({
      sv: 'En dag som ni inte hade bokat räknas som det första mötet som inte har hållits. Öppna sidan på nytt och försök igen.',
      en: 'A day you had not booked counts as the first meeting that has not been held. Open the page anew and try again.',
    }),
    'gathering begun': say({
      sv: 'Träffen har redan börjat, så svaret går inte att ändra längre.',
      en: 'The gathering has begun, so the answer can no longer be changed.',
    }),
    erased: say({
      sv: 'Allt om dig är borttaget, så det går inte att göra.',
      en: 'Everything about you has been erased, so this cannot be done.',
    }),
    'has left': say({
      sv: 'Du är inte längre med i programmet, så det går inte att göra.',
      en: 'You are no longer in the programme, so this cannot be done.',
    }),
    'not at this stage': say({
      sv: 'Det går inte att göra just nu. Här ser du vad som gäller.',
      en: 'This cannot be done right now. Here is where things stand.',
    }),
    'not expected there': say({
      sv: 'Du är inte i något par just nu, så du är inte inbjuden dit.',
      en: 'You are in no pair right now, so you are not invited there.',
    }),
    'offer over': say({
      sv: 'Förslaget gäller inte längre. Här ser du vad som gäller nu.',
      en: 'The offer is no longer open. Here is where things stand.',
    }),
    'pair meets then': say({
      sv: 'Ni har redan ett annat möte då. Välj en annan tid.',
      en: 'The two of you have another meeting then. Choose another time.',
    }),
    'paused already': say({
      sv: 'Ni pausar redan, eller ska göra det. Ändra eller avsluta den pausen i stället.',
      en: 'You are pausing already, or are about to. Change or end that pause instead.',
    }),
    'round closed': say({ sv: 'Programmet är avslutat, så inget kan ändras.', en: 'The programme is closed, so nothing can be changed.' }),
    'time passed': say({
      sv: 'Tiden har redan passerat. Välj en tid som ligger framåt.',
      en: 'The time has already passed. Choose one that lies ahead.',
    }),
    'time not proposed': say({
      sv: 'Tiderna har ändrats sedan du öppnade sidan. Välj bland dem som gäller nu.',
      en: 'The times have changed since you opened the page. Choose among those that stand now.',
    }),
    'too late to undo': say({
      sv: 'Det har gått för lång tid för att ångra sig här. Skriv till oss, så hjälper vi dig.',
      en: 'Too much time has passed to undo it here. Write to us and we will help you.',
    }),
    'too many assistants': say({
      sv: 'Du har namngett så många som det går här. Skriv till oss, så hjälper vi dig.',
      en: 'You have named as many as can be named here. Write to us and we will help you.',
    }),
    otherwise: say({
      sv: 'Det går inte att göra. Läs igenom sidan eller skriv till oss.',
      en: 'This cannot be done. Read the page, or write to us.',
    }),
  },
});
export type CommonTexts = ReturnType<typeof common>;
