import { EVALUATION_QUESTIONS } from '../../../domain/closing/evaluation.ts';
import { workshopAt } from '../../../domain/round-state.ts';
import { againWords, evaluationWords } from '../../../pages/words/evaluation.ts';
import { type Block, button, facts, heading, list, note, text } from '../../blocks.ts';
import type { Closing, NotExpected, Person } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';
import { capital, meetings, minutes } from './amounts.ts';
import { greeting } from './person-blocks.ts';

/** Letters to everybody in the round. */
export const round: Chapter<'round'> = {
  'workshop invitation': (person) => ({
    subject: `Avslutning ${person.say.dayAndTime(workshopAt(person.round))}`,
    preheader: `${minutes(person.round.workshop.minutes)} med alla. Avslutningen till din kalender ligger i mejlet.`,
    title: 'Välkommen till avslutningen',
    blocks: [
      greeting(person),
      text('Alla samlas och går igenom programmet: vad det gav, vad som fungerade och vad som borde göras annorlunda nästa gång.'),
      workshop(person),
      button('Öppna min sida', person.placeLink),
      ...questions(person),
      note(
        `Avslutningen ligger i mejlet: lägg till den i din kalender därifrån. Kan du inte komma? Svara på mejlet, så läser ${person.contact.name} det. Svar från kalendern läser ingen.`,
      ),
    ],
  }),

  'workshop reminder': (person) => ({
    subject: `${capital(person.say.dayAndTime(workshopAt(person.round)))}: avslutning`,
    preheader: 'Fundera gärna på frågorna på vägen dit. Du behöver inte skriva något.',
    title: 'Snart dags för avslutningen',
    blocks: [greeting(person), workshop(person), button('Öppna min sida', person.placeLink), ...questions(person)],
  }),

  'gathering cancelled': (person) => ({
    subject: `Struket ur kalendern: ${gatheringName(person)} ${person.say.day(person.startsAt)}`,
    preheader: person.hasLeft
      ? 'Du har lämnat programmet, så ingen väntar på dig där.'
      : 'Du är inte i något par längre, så ingen väntar på dig där.',
    title: `${capital(gatheringName(person))} är struken ur din kalender`,
    blocks: [
      greeting(person),
      text(
        person.hasLeft
          ? `Du har lämnat programmet. Det här mejlet tar bort ${gatheringName(person)} ur din kalender, och du behöver inte göra något.`
          : `Du är inte i något par längre. Det här mejlet tar bort ${gatheringName(person)} ur din kalender. Kommer du med i ett nytt par får du en ny inbjudan.`,
      ),
      facts(['Tiden som utgår', person.say.dayAndTime(person.startsAt)]),
      button('Öppna min sida', person.placeLink),
      note(`Undrar du något? Svara på mejlet, så läser ${person.contact.name} det.`),
    ],
  }),

  evaluation: (person) => ({
    subject: `${capital(count(person))} frågor om programmet, svara senast ${closes(person)}`,
    preheader: 'Du bestämmer för varje svar om det får citeras i slutrapporten.',
    title: 'Vad gav programmet?',
    blocks: [
      greeting(person),
      text('Svaren blir underlag för slutrapporten och hjälper oss att göra programmet bättre nästa gång.'),
      ...evaluationQuestions(person),
      facts(['Svara senast', closes(person)]),
      button('Svara på frågorna', person.placeLink),
      note('Bara en fråga måste du svara på: om du skulle göra det igen. Inget citeras utan att du har sagt ja till just det svaret.'),
    ],
  }),

  'evaluation reminder': (person) => ({
    subject: `Senast ${closes(person)}: ${count(person)} frågor om programmet`,
    preheader: 'Några rader räcker. Också det som inte fungerade hjälper oss nästa gång.',
    title: 'Några rader om programmet?',
    blocks: [
      greeting(person),
      text('Vi har inte fått dina svar än. Det räcker att du svarar på om du skulle göra det igen.'),
      ...evaluationQuestions(person),
      facts(['Svara senast', closes(person)]),
      button('Svara på frågorna', person.placeLink),
    ],
  }),

  thanks: (person) => ({
    subject: person.heldMeetings > 0 ? 'Tack för att du var med. Här är ditt intyg' : 'Tack för att du var med',
    preheader: 'Programmet är avslutat. Vad det gav står i slutrapporten.',
    title: 'Tack för att du var med',
    blocks: [
      greeting(person),
      text(
        `${person.round.name.sv} är avslutat. Vad det gav står i slutrapporten, som de som samordnar får. Vill du läsa den, svara på mejlet och fråga ${person.contact.name}.`,
      ),
      ...(person.heldMeetings > 0 ? certificate(person) : []),
      button('Öppna min sida', person.placeLink),
      note(`Dina uppgifter: ${person.round.privacy.kept.sv}`),
    ],
  }),
};

function gatheringName({ gathering }: NotExpected): string {
  return gathering === 'kickOff' ? 'kick-offen' : 'avslutningen';
}

function workshop({ round: { workshop: event }, round: all, say }: Person): Block {
  return facts(['Tid', say.dayAndTime(workshopAt(all))], ['Längd', minutes(event.minutes)], ['Plats', say.words(event.place)]);
}

function questions(person: Person): readonly Block[] {
  return [heading('Frågorna'), list(...asked(person))];
}

/** The questions of the workshop, and one on a scale that only the evaluation asks. */
function evaluationQuestions(person: Person): readonly Block[] {
  return [heading('Frågorna'), list(...asked(person), againWords(person.say.language))];
}

function asked({ round: all, say, role }: Person): readonly string[] {
  return EVALUATION_QUESTIONS.map((question) => evaluationWords(question, all, say.language, role));
}

function count({ say }: Person): string {
  return say.number(EVALUATION_QUESTIONS.length + 1);
}

function closes({ round: all, say }: Person): string {
  return say.day(all.evaluation.closes);
}

function certificate({ name, role, round: all, say, heldMeetings }: Closing): readonly Block[] {
  return [
    heading('Intyg'),
    facts(
      ['Namn', name],
      [
        'Uppdrag',
        role === 'mentor'
          ? `mentor åt en chef på ${all.hosts.company.name.sv}`
          : `adept till en student vid ${all.hosts.university.name.sv}`,
      ],
      ['Program', `${all.name.sv}, ${all.hosts.university.name.sv} och ${all.hosts.company.name.sv}`],
      ['Tid', `${say.dayAndYear(all.kickOff.date)} – ${say.dayAndYear(all.workshop.date)}`],
      ['Omfattning', `${meetings(heldMeetings, say)} om ${minutes(all.meetings.minutes)}`],
    ),
    note('Spara mejlet om du vill visa intyget för någon.'),
  ];
}
