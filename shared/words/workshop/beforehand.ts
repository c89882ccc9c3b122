import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { sideWords } from './phases.ts';

/** The questions of the closing workshop as they are asked before it. */
export const beforehandWords = (say: Say) => ({
  title: say({ sv: 'Fem frågor inför avslutningen', en: 'Five questions before the closing workshop' }),
  lead: say({
    sv: 'Det här pratar vi om när vi ses. Skriv vad du tänker redan nu, så börjar vi med allas svar. Du kan hoppa över vilken fråga du vill.',
    en: 'This is what we talk about when we meet. Write what you think now, and we begin with everybody’s answers. You can skip any question.',
  }),
  seenTitle: say({ sv: 'Vem ser dina svar?', en: 'Who sees your answers?' }),
  /** Before anything is written: who sees it, and how little a side hides in a small group. */
  seen: (role: Role, people: number) => {
    const side = sideWords(role, say);
    return say({
      sv: `Alla som är på avslutningen ser svaren på väggen och i sina telefoner, under ”${side}” och utan namn, och samordnarna ser dem på samma sätt. De står i bokstavsordning, så ingen ser vilka svar som hör ihop. ${people === 1 ? 'Du är ensam på din sida' : `Ni är ${say.number(people)} på er sida`}: den som känner dig kan ändå känna igen det du skriver. Vill du inte att det märks skriver du inget som bara du kan ha skrivit.`,
      en: `Everybody at the closing workshop sees the answers on the wall and on their phones, under “${side}” and without names, and the coordinators see them in the same way. They stand in the order of the alphabet, so nobody sees which answers belong together. ${people === 1 ? 'You are alone on your side' : `There are ${say.number(people)} of you on your side`}: somebody who knows you can still recognise what you write. If you would rather not be noticed, leave out what only you could have written.`,
    });
  },
  change: say({
    sv: 'Du kan ändra svaren tills avslutningen börjar. Svarar du sedan på utvärderingen står det du har skrivit redan där.',
    en: 'You can change your answers until the closing workshop begins. When you answer the evaluation, what you wrote stands there already.',
  }),
  begun: say({
    sv: 'Avslutningen har börjat, så svaren går inte att ändra längre.',
    en: 'The closing workshop has begun, so the answers cannot be changed any more.',
  }),
  wants: say({ sv: 'Skicka anteckningarna från avslutningen till mig', en: 'Send me the minutes of the closing workshop' }),
  wantsHint: say({
    sv: 'De kommer med mejl när samordnarna har gått igenom dem. De går att läsa på din sida också.',
    en: 'They come by email once the coordinators have gone through them. They can be read on your page too.',
  }),
  button: say(TERMS.sendAnswer),
});
