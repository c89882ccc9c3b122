import { givenName } from '../../../../shared/pages/words/names.ts';
import type { ConfirmTexts } from './texts.ts';

export const sv: ConfirmTexts = {
  ask: (round, say) => ({
    title: 'Är det här din ansökan?',
    lines: [
      `Det finns en ansökan till ${say.words(round.name)} med din mejladress. Läs vad den säger. Är den din bekräftar du, och då räknas den.`,
    ],
    button: 'Ja, den är min: bekräfta',
    notYou: 'Känner du inte igen den? Stäng sidan. Då räknas den inte.',
  }),
  labels: {
    name: 'Namn',
    as: 'Söker som',
    title: 'Titel',
    studies: 'Läser',
    work: 'Arbetar med',
    topics: 'Vill prata om',
    wish: 'Önskar',
    email: 'Mejladress',
    sent: 'Skickades',
  },
  roles: { mentor: 'student, mentor', mentee: 'chef' },
  others: 'Fler ansökningar har skickats med samma adress, och var och en har sitt eget mejl. Bara en av dem kan bekräftas:',
  othersLeft: 'Det här har också skickats med din adress. Det är inte bekräftat, och räknas inte:',
  more: (count) => `Och ${count} till.`,
  taken: (name, sentAt, contact) => ({
    title: 'Adressen har redan en bekräftad ansökan',
    lines: [
      `Ansökan för ${name}, skickad ${sentAt}, är bekräftad med den här adressen. En adress kan ha en bekräftad ansökan, så ansökan nedan är sparad men räknas inte.`,
      'Är den för någon annan, till exempel en annan chef? Skicka den en gång till med den personens egen adress.',
      'Ska den ersätta den första? Ta tillbaka den första på dess sida. Öppna sedan den här länken igen och bekräfta.',
      `Är du osäker frågar du ${contact}.`,
    ],
    button: 'Mejla mig länken till den första ansökans sida',
  }),
  done: (name, answerBy, say) => ({
    title: `Tack, ${givenName(name)}`,
    lines: [
      'Din adress är bekräftad, och ansökan är klar. Du behöver inte göra något mer nu.',
      `Du får svar senast ${say.day(answerBy)}, oavsett vad svaret blir.`,
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
  closed: (contact) => ({
    title: 'Programmet är avslutat',
    lines: ['Inget kan bekräftas eller ändras längre, och vi mejlar inga nya länkar.', `Undrar du något frågar du ${contact}.`],
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
