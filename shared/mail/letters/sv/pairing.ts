import { givenName, shortName } from '../../../pages/words/names.ts';
import { hoursInAll } from '../../../round/half-year.ts';
import { type Block, button, facts, heading, note, text } from '../../blocks.ts';
import type { Starting } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';
import { hours, meetings, minutes } from './amounts.ts';
import { greeting, partner, reasons, wish } from './person-blocks.ts';

export const pairing: Chapter<'pairing'> = {
  offer: (asked) => ({
    subject: `Vi föreslår att du träffar ${shortName(asked.partner.name, 33)}`,
    preheader: `Svara ja eller nej senast ${asked.say.day(asked.answerBy)}. Du behöver inte säga varför.`,
    title: `Vi föreslår att du träffar ${asked.partner.name}`,
    blocks: [greeting(asked), text(proposal(asked)), partner(asked), ...wish(asked), ...question(asked), ...reasons(asked)],
  }),

  'offer reminder': (asked) => ({
    subject: `Svara senast ${asked.say.day(asked.answerBy)} om ${shortName(asked.partner.name, 24)}`,
    preheader: 'Ja eller nej är lika bra svar. Båda gör att vi kommer vidare i tid.',
    title: `Vill du träffa ${asked.partner.name}?`,
    blocks: [
      greeting(asked),
      text('Vi har inte fått ditt svar än. Efter sista dagen går förslaget ut, och då kan vi fråga någon annan.'),
      partner(asked),
      ...wish(asked),
      ...question(asked),
      ...reasons(asked),
    ],
  }),

  'offer lapsed': (asked) => ({
    subject: `Förslaget om ${shortName(asked.partner.name, 26)} gäller inte längre`,
    preheader: 'Vi fick inget svar i tid. Du är kvar bland dem vi kan föreslå.',
    title: 'Förslaget har gått ut',
    blocks: [
      greeting(asked),
      text(`Vi fick inget svar från dig om ${asked.partner.name} i tid, så förslaget gäller inte längre.`),
      text('Du är kvar i programmet, och vi kan komma att föreslå någon annan. Vill du inte vara med kan du säga det på din sida.'),
      button('Öppna min sida', asked.placeLink),
    ],
  }),

  'offer fell through': (asked) => ({
    subject: `Förslaget om ${shortName(asked.partner.name, 37)} blir inte av`,
    preheader: 'Det säger inget om dig. Vi letar efter någon annan åt dig.',
    title: `Förslaget om ${asked.partner.name} blir inte av`,
    blocks: [
      greeting(asked),
      text('Ingen behöver säga varför, och det säger inget om dig.'),
      text('Du är kvar i programmet. Vi letar efter någon annan åt dig och hör av oss oavsett hur det går.'),
      button('Öppna min sida', asked.placeLink),
    ],
  }),

  'pair ended': (person) => ({
    subject: `Mentorskapet med ${shortName(person.partner.name, 30)} är avslutat`,
    preheader: 'Mötena som var bokade är inställda. Ingen behöver säga varför.',
    title: 'Ert mentorskap är avslutat',
    blocks: [
      greeting(person),
      text(
        `Mentorskapet med ${person.partner.name} är avslutat. Möten som var bokade tas bort ur kalendern. Ingen av er behöver säga varför.`,
      ),
      text('Det ni har pratat om stannar mellan er, också nu.'),
      text(`Vill du prata om det, eller träffa någon annan, svara på mejlet så läser ${person.contact.name} det.`),
      button('Öppna min sida', person.placeLink),
    ],
  }),
};

function proposal({ role, round }: Starting): string {
  return role === 'mentor'
    ? `Du skulle bli mentor åt en chef på ${round.hosts.company.name.sv}. Chefen frågar och lyssnar; du berättar hur det ser ut från ditt håll.`
    : `Studenten från ${round.hosts.university.name.sv} skulle bli din mentor. Du frågar och lyssnar; studenten berättar hur det ser ut från sitt håll.`;
}

function question(asked: Starting): readonly Block[] {
  const { round, say, role, kickOffAhead, firstWeek } = asked;
  const preparation = round.meetings.preparation[role];
  const { kickOff, workshop } = round;
  return [
    heading('Det här säger du ja till'),
    facts(
      ['Möten', `${meetings(round.meetings.count, say)} med ${givenName(asked.partner.name)}, på ${minutes(round.meetings.minutes)}`],
      ...(preparation === 0 ? [] : [['Förberedelse', `${minutes(preparation)} före varje möte`] as const]),
      ...(kickOffAhead ? [['Kick-off', `${say.day(kickOff.date)}, ${minutes(kickOff.minutes)}`] as const] : []),
      ...(firstWeek === undefined ? [] : [['Första mötet', say.week(firstWeek)] as const]),
      ['Avslutning', `${say.day(workshop.date)}, ${minutes(workshop.minutes)}`],
      ['Tid totalt', `${hours(hoursInAll(round, role), say)}, ${say.month(kickOff.date)} till ${say.month(workshop.date)}`],
      ['Svara senast', say.day(asked.answerBy)],
    ),
    button('Läs mer och svara', asked.placeLink),
    note('Du behöver inte säga varför. Säger du nej letar vi efter någon annan åt dig.'),
  ];
}
