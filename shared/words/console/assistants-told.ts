import type { Say } from '../say.ts';

/** What operators are told beforehand of whoever books for a manager, when what they do is told to them too. */
export const assistantsToldWords = (say: Say) => ({
  comes: (name: string) =>
    say({
      sv: `Assistenten ${name} får ett mejl om att boka åt personen, med en egen länk.`,
      en: `The assistant, ${name}, gets an email about booking for the person, with a link of their own.`,
    }),
  comesLater: (names: string) =>
    say({
      sv: `Assistenten får sitt mejl först när chefen har svarat: ${names}.`,
      en: `The assistant gets their email only once the manager has answered: ${names}.`,
    }),
  goes: (name: string) =>
    say({
      sv: `${name}, som bokar åt personen nu, får ett mejl om att det är slut. Bokade möten tas ur den kalendern.`,
      en: `${name}, who books for the person now, gets an email that this is over. Booked meetings leave that calendar.`,
    }),
  goesByMerging: (name: string, address: string) =>
    say({
      sv: `Tas ansökan med ${address} bort får assistenten ${name} ett mejl om att det är slut.`,
      en: `If the application with ${address} is taken out, the assistant, ${name}, gets an email that this is over.`,
    }),
});
