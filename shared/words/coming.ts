import type { Comes } from '../domain/gathering/said.ts';
import { MOST_IN_A_NEED } from '../domain/gathering/said.ts';
import { type Gathering, gatheringsOf } from '../domain/round-state.ts';
import { hasWorkshop, type Round } from '../round/round-file.ts';
import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

/** Who comes to a gathering, and what they need there. */
export const comingWords = (say: Say) => ({
  /** A gathering in a sentence. */
  the: (gathering: Gathering) => theGathering(gathering, say),
  /** All gatherings of a round in a sentence. */
  theOnesOf: (round: Round) => say.list(gatheringsOf(round).map((gathering) => theGathering(gathering, say))),
  /** The same as a heading. */
  onesOf: (round: Round) =>
    hasWorkshop(round) ? say({ sv: 'Kick-off och avslutning', en: 'Kick-off and closing workshop' }) : say(TERMS.kickOff),
  title: (the: string) => say({ sv: `Kommer du till ${the}?`, en: `Are you coming to ${the}?` }),
  ask: say({ sv: 'Kommer du?', en: 'Are you coming?' }),
  options: {
    yes: say({ sv: 'Ja, jag kommer', en: 'Yes, I am coming' }),
    online: say({ sv: 'Jag är med via länken', en: 'I will join by the link' }),
    no: say({ sv: 'Nej, jag kan inte', en: 'No, I cannot' }),
  } satisfies Readonly<Record<Comes, string>>,
  missing: say({ sv: 'Välj om du kommer eller inte', en: 'Choose whether you are coming or not' }),
  food: {
    label: say({ sv: 'Om det bjuds på något: vad behöver köket veta?', en: 'If something is served: what must the kitchen know?' }),
    hint: say({
      sv: `Till exempel vegetariskt, eller vad du inte tål. Skriv vad du behöver, inte varför. Högst ${MOST_IN_A_NEED} tecken.`,
      en: `For example vegetarian, or what you cannot eat. Write what you need, not why. No more than ${MOST_IN_A_NEED} characters.`,
    }),
  },
  access: {
    label: say({ sv: 'Vad behöver du i lokalen?', en: 'What do you need in the room?' }),
    hint: say({
      sv: `Till exempel att kunna komma in utan trappor, eller att sitta långt fram. Högst ${MOST_IN_A_NEED} tecken.`,
      en: `For example to get in without stairs, or a seat at the front. No more than ${MOST_IN_A_NEED} characters.`,
    }),
  },
  /** Beside the fields: who reads what is written there. */
  whoReads: (operators: string) =>
    say({
      sv: `Det du skriver läser de som samordnar programmet: ${operators}. De säger till köket och lokalen det som behövs där. Den du träffar får inte se det här.`,
      en: `What you write is read by the coordinators: ${operators}. They tell the kitchen and the room what is needed there. The person you meet cannot see it here.`,
    }),
  fromApplication: say({
    sv: 'Det du skrev i ansökan om vad som gör det lättare för dig kan de läsa redan, så det behöver du inte skriva igen.',
    en: 'They can already read what you wrote in your application about what makes it easier for you, so there is no need to write it again.',
  }),
  untilItBegins: (the: string) =>
    say({
      sv: `Du kan ändra ditt svar ända tills ${the} börjar. Den som ordnar mat behöver veta det i förväg, så svara gärna tidigt.`,
      en: `You can change your answer until ${the} begins. Whoever orders food must know ahead, so please answer early.`,
    }),
  button: say(TERMS.sendAnswer),
  /** What is known of the reader. */
  mine: {
    unsaid: say({ sv: 'Du har inte sagt om du kommer.', en: 'You have not said whether you are coming.' }),
    yes: say({ sv: 'Du har sagt att du kommer.', en: 'You have said that you are coming.' }),
    online: say({ sv: 'Du har sagt att du är med via länken.', en: 'You have said that you will join by the link.' }),
    no: say({ sv: 'Du har sagt att du inte kan komma.', en: 'You have said that you cannot come.' }),
  } satisfies Readonly<Record<Comes | 'unsaid', string>>,
  /** The same as an operator was told it. */
  noted: (comes: Comes, operator: string) => {
    switch (comes) {
      case 'yes':
        return say({ sv: `${operator} har noterat att du kommer.`, en: `${operator} has noted that you are coming.` });
      case 'online':
        return say({
          sv: `${operator} har noterat att du är med via länken.`,
          en: `${operator} has noted that you will join by the link.`,
        });
      case 'no':
        return say({ sv: `${operator} har noterat att du inte kan komma.`, en: `${operator} has noted that you cannot come.` });
    }
  },
  /** Before everybody is asked. */
  notAskedYet: say({
    sv: 'Du får frågan om du kommer med inbjudan. Vet du redan kan du säga det nu.',
    en: 'You are asked with the invitation whether you are coming. If you know already, you can say so now.',
  }),
  /** Of an answer that was about another time, or a link that is no more. */
  again: say({
    sv: 'Det du svarade förut gällde inte det som är planerat nu. Svara en gång till.',
    en: 'What you answered before was not about what is planned now. Please answer once more.',
  }),
  /** What letters ask. */
  saySo: say({
    sv: 'Säg om du kommer, och vad köket och lokalen behöver veta. Det tar en halv minut.',
    en: 'Please say whether you are coming, and what the kitchen and the room must know. It takes half a minute.',
  }),
  sayTo: (the: string) => say({ sv: `Säg om du kommer till ${the}`, en: `Say whether you are coming to ${the}` }),
  mayChange: say({
    sv: 'Ändrar sig något kan du ändra ditt svar på din sida, ända tills det börjar.',
    en: 'If something changes, you can change your answer on your page until it begins.',
  }),
  say: say({ sv: 'Säg om du kommer', en: 'Say whether you are coming' }),
  change: say({ sv: 'Ändra ditt svar', en: 'Change your answer' }),
});

function theGathering(gathering: Gathering, say: Say): string {
  return gathering === 'kickOff' ? say({ sv: 'kick-offen', en: 'the kick-off' }) : say({ sv: 'avslutningen', en: 'the closing workshop' });
}
