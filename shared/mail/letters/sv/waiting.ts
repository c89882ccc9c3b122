import { type Block, button, heading, note, text } from '../../blocks.ts';
import type { Waiting } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';
import { greeting } from './person-blocks.ts';

/** Letters to those who have nobody to meet: what they wait for, and in the end that there is no place. */
export const waiting: Chapter<'waiting'> = {
  reserve: (person) => ({
    subject: 'Du står på reservplats',
    preheader: 'Blir en plats ledig hör vi av oss. Du behöver inte göra något.',
    title: 'Du står på reservplats',
    blocks: [
      greeting(person),
      text(`${places(person)} Säger någon nej, eller lämnar programmet, kan det bli din tur.`),
      ...howWeChose(),
      text(`${untilWhen(person)} Vill du inte stå kvar kan du säga det på din sida.`),
      button('Öppna min sida', person.placeLink),
    ],
  }),

  'answer takes longer': (person) => ({
    subject: 'Ditt svar dröjer längre än vi sa',
    preheader: 'Du är kvar, och du behöver inte göra något.',
    title: 'Ditt svar dröjer längre än vi sa',
    blocks: [
      greeting(person),
      text(stillOpen(person)),
      text(untilWhen(person)),
      text('Vill du inte vänta kan du säga det på din sida.'),
      button('Öppna min sida', person.placeLink),
      note(`Har du frågor, svara på mejlet så läser ${person.contact.name} det.`),
    ],
  }),

  'no place': (person) => ({
    subject: 'Det blev inte en plats den här gången',
    preheader: 'Så här valde vi, och det här händer med dina uppgifter.',
    title: 'Det blev inte en plats den här gången',
    blocks: [
      greeting(person),
      text(`Tack för att du sökte till ${person.round.name.sv}. ${whatHappened(person)}`),
      text(places(person)),
      ...howWeChose(),
      button('Öppna min sida', person.placeLink),
      note(`Undrar du något om beslutet, svara på mejlet så läser ${person.contact.name} det.`),
      note(`Dina uppgifter: ${person.round.privacy.kept.sv}`),
    ],
  }),
};

function stillOpen({ over, wasReserve }: Waiting): string {
  switch (over) {
    case 'said no':
      return 'Du sa nej till vårt förslag, och vi har inte kunnat föreslå någon annan än.';
    case 'did not answer':
      return 'Vi fick inget svar på vårt förslag i tid, och vi har inte kunnat föreslå någon annan än.';
    case 'said yes':
      return 'Du sa ja, men det blev inte av. Det säger inget om dig. Vi har inte kunnat föreslå någon annan än.';
    case 'had not answered':
      return 'Vårt förslag föll innan du hade svarat. Det säger inget om dig. Vi har inte kunnat föreslå någon annan än.';
    case 'ended':
    case undefined:
      return wasReserve
        ? 'Du står kvar på reservplats. Ingen plats har blivit ledig för dig än, och det är inte avgjort om det blir någon.'
        : 'Du skulle ha fått svar nu. Det är inte avgjort än, och det beror inte på något i din ansökan.';
  }
}

function whatHappened({ over, wasReserve }: Waiting): string {
  switch (over) {
    case 'said no':
      return 'Du sa nej till vårt förslag, och det fanns ingen annan vi kunde föreslå.';
    case 'did not answer':
      return 'Vi fick inget svar på vårt förslag i tid, så det gick ut, och det fanns ingen annan vi kunde föreslå.';
    case 'said yes':
      return 'Du sa ja, men det blev inte av, och det säger inget om dig. Det fanns ingen annan vi kunde föreslå.';
    case 'had not answered':
      return 'Vårt förslag föll innan du hade svarat, och det säger inget om dig. Det fanns ingen annan vi kunde föreslå.';
    case 'ended':
    case undefined:
      return wasReserve
        ? 'Du har stått på reservplats, och ingen plats blev ledig för dig.'
        : 'Den här gången kunde vi inte föreslå någon för dig.';
  }
}

/** How many places there are, and why there is none for the reader, as far as it is known. */
function places({ round, say, role, standing, partnersLeft }: Waiting): string {
  const { seats } = round;
  if (standing >= seats) {
    return seats === 1
      ? 'Det finns plats för ett par, och den är tagen.'
      : `Det finns plats för ${say.number(seats)} par, och alla platser är tagna.`;
  }
  const taken = `Just nu är ${say.number(standing)} av ${say.number(seats)} platser tagna.`;
  if (!partnersLeft) return `${taken} Det räcker inte med ${role === 'mentor' ? 'chefer' : 'studenter'} till alla.`;
  return `${taken} Vi hittade ingen ledig som passar ihop med det du skrev.`;
}

function untilWhen({ until, say, contact }: Waiting): string {
  return until === undefined
    ? `Vi hör av oss så fort det är avgjort, oavsett svar. Till dess kan ${contact.name} berätta hur det ligger till.`
    : `Du hör av oss senast ${say.day(until)}, oavsett svar.`;
}

function howWeChose(): readonly Block[] {
  return [
    heading('Så här väljer vi'),
    text(
      'Vi söker de par som tillsammans passar bäst: vilka teman båda vill prata om, när båda kan ses och att de kommer från olika områden. Betyg, meriter och ålder spelar ingen roll.',
    ),
  ];
}
