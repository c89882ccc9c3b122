import { givenName } from '../../../../shared/pages/words/names.ts';
import type { ConfirmTexts } from './texts.ts';

export const sv: ConfirmTexts = {
  ask: (round, say) => ({
    title: 'Bekräfta att adressen är din',
    lines: [
      `Det finns en ansökan till ${say.words(round.name)} från din mejladress. Är den din?`,
      'Har du inte sökt? Stäng sidan. Då händer inget.',
    ],
    button: 'Ja, bekräfta',
  }),
  done: (name, round, say) => ({
    title: `Tack, ${givenName(name)}`,
    lines: [
      'Din adress är bekräftad, och ansökan är klar. Du behöver inte göra något mer nu.',
      `Du får svar senast ${say.day(round.call.answerBy)}, oavsett vad svaret blir.`,
    ],
    place: 'Min sida',
  }),
  hasLeft: (contact) => ({
    title: 'Ansökan är tillbakadragen',
    lines: [
      'Den här ansökan har dragits tillbaka, så den går inte att bekräfta.',
      `Ångrar du dig? Använd länken i mejlet du fick då, eller fråga ${contact}.`,
    ],
  }),
  outOfDate: {
    title: 'Länken gäller inte längre',
    lines: ['Inget har hänt med ansökan. Tryck på knappen, så mejlar vi en ny länk till adressen som ansökan kom från.'],
    button: 'Mejla en ny länk',
  },
  linkSent: {
    title: 'En ny länk är på väg',
    lines: [
      'Vi mejlar den till adressen som ansökan kom från. Du kan få en om dagen.',
      'Inget mejl inom tio minuter? Titta i skräpposten, eller fråga oss.',
    ],
  },
};
