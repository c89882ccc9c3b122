import { EVALUATION_QUESTIONS } from '../../../domain/closing/evaluation.ts';
import { workshopAt } from '../../../domain/round-state.ts';
import { againWords, evaluationWords } from '../../../pages/words/evaluation.ts';
import { type Block, button, facts, heading, list, note, text } from '../../blocks.ts';
import type { Closing, Person } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';
import { capital, meetings, minutes } from './amounts.ts';
import { greeting } from './person-blocks.ts';

/** Letters to everybody in the round. */
export const round: Chapter<'round'> = {
  'workshop invitation': (person) => ({
    subject: `Workshop ${person.say.dayAndTime(workshopAt(person.round))}`,
    preheader: `${minutes(person.round.workshop.minutes)} med alla par. Workshoppen till din kalender ligger i mejlet.`,
    title: 'Välkommen till den avslutande workshoppen',
    blocks: [
      greeting(person),
      text('Alla par samlas och går igenom rundan: vad den gav, vad som fungerade och vad nästa runda borde göra annorlunda.'),
      workshop(person),
      button('Öppna min sida', person.placeLink),
      ...questions(person),
      note(
        `Workshoppen ligger i mejlet: lägg till den i din kalender därifrån. Kan du inte komma? Svara på mejlet, så läser ${person.contact.name} det. Svar från kalendern läser ingen.`,
      ),
    ],
  }),

  'workshop reminder': (person) => ({
    subject: `${capital(person.say.dayAndTime(workshopAt(person.round)))}: avslutande workshop`,
    preheader: 'Fundera gärna på frågorna på vägen dit. Du behöver inte skriva något.',
    title: 'Snart dags för workshoppen',
    blocks: [greeting(person), workshop(person), button('Öppna min sida', person.placeLink), ...questions(person)],
  }),

  evaluation: (person) => ({
    subject: `${capital(count(person))} frågor om rundan, svara senast ${closes(person)}`,
    preheader: 'Du bestämmer för varje svar om det får citeras i slutrapporten.',
    title: 'Vad gav rundan?',
    blocks: [
      greeting(person),
      text('Båda sidor får samma frågor. Svaren blir underlag för slutrapporten och för nästa runda.'),
      ...evaluationQuestions(person),
      facts(['Svara senast', closes(person)]),
      button('Svara på frågorna', person.placeLink),
      note('Du får hoppa över frågor. Inget citeras utan att du har sagt ja till just det svaret.'),
    ],
  }),

  'evaluation reminder': (person) => ({
    subject: `Senast ${closes(person)}: ${count(person)} frågor om rundan`,
    preheader: 'Några rader räcker. Också det som inte fungerade hjälper nästa runda.',
    title: 'Några rader om rundan?',
    blocks: [
      greeting(person),
      text('Vi har inte fått dina svar än. Det räcker att svara på en av frågorna.'),
      ...evaluationQuestions(person),
      facts(['Svara senast', closes(person)]),
      button('Svara på frågorna', person.placeLink),
    ],
  }),

  thanks: (person) => ({
    subject: person.heldMeetings > 0 ? 'Rundan är slut, och här är ditt intyg' : 'Rundan är slut',
    preheader: 'Tack för samtalen. Vad de gav er står i slutrapporten.',
    title: 'Rundan är slut',
    blocks: [
      greeting(person),
      text(`Tack för att du var med i ${person.round.name.sv}. Vad det gav står i slutrapporten, som båda organisationerna får.`),
      ...(person.heldMeetings > 0 ? certificate(person) : []),
      button('Öppna min sida', person.placeLink),
      note(`Dina uppgifter: ${person.round.privacy.kept.sv}`),
    ],
  }),
};

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

function asked({ round: all, say }: Person): readonly string[] {
  return EVALUATION_QUESTIONS.map((question) => evaluationWords(question, all, say.language));
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
