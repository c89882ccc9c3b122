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
    subject: `Workshop: ${person.say.dayAndTime(workshopAt(person.round))}`,
    preheader: `${minutes(person.round.workshop.minutes)} with all the pairs. The entry for your calendar is in this mail.`,
    title: 'You are invited to the closing workshop',
    blocks: [
      greeting(person),
      text('All the pairs meet and go through the round: what it gave, what worked, and what the next round ought to do differently.'),
      workshop(person),
      button('Open my page', person.placeLink),
      ...questions(person),
      note(
        `The workshop is in this mail: add it to your calendar from there. If you cannot come, answer this mail and ${person.contact.name} will read it. Nobody reads answers from the calendar.`,
      ),
    ],
  }),

  'workshop reminder': (person) => ({
    subject: `${person.say.dayAndTime(workshopAt(person.round))}: closing workshop`,
    preheader: 'Have a think about the questions on the way. You need not write anything.',
    title: 'The workshop is coming up',
    blocks: [greeting(person), workshop(person), button('Open my page', person.placeLink), ...questions(person)],
  }),

  evaluation: (person) => ({
    subject: `${capital(count(person))} questions about the round, by ${closes(person)}`,
    preheader: 'You decide for each answer whether it may be quoted in the report.',
    title: 'What did the round give?',
    blocks: [
      greeting(person),
      text('Both sides get the same questions. The answers go into the closing report and into the next round.'),
      ...evaluationQuestions(person),
      facts(['Answer by', closes(person)]),
      button('Answer the questions', person.placeLink),
      note('You may skip questions. Nothing is quoted unless you have said yes to that very answer.'),
    ],
  }),

  'evaluation reminder': (person) => ({
    subject: `By ${closes(person)}: ${count(person)} questions about the round`,
    preheader: 'A few lines are enough. What did not work helps the next round too.',
    title: 'A few lines about the round?',
    blocks: [
      greeting(person),
      text('We do not have your answers yet. Answering one of the questions is enough.'),
      ...evaluationQuestions(person),
      facts(['Answer by', closes(person)]),
      button('Answer the questions', person.placeLink),
    ],
  }),

  thanks: (person) => ({
    subject: person.heldMeetings > 0 ? 'The round is over: here is your certificate' : 'The round is over',
    preheader: 'Thank you for the conversations. What they gave is in the closing report.',
    title: 'The round is over',
    blocks: [
      greeting(person),
      text(`Thank you for taking part in ${person.round.name.en}. What it gave is in the closing report, which both organisations get.`),
      ...(person.heldMeetings > 0 ? certificate(person) : []),
      button('Open my page', person.placeLink),
      note(`Your data: ${person.round.privacy.kept.en}`),
    ],
  }),
};

function workshop({ round: { workshop: event }, round: all, say }: Person): Block {
  return facts(['Time', say.dayAndTime(workshopAt(all))], ['Length', minutes(event.minutes)], ['Place', say.words(event.place)]);
}

function questions(person: Person): readonly Block[] {
  return [heading('The questions'), list(...asked(person))];
}

/** The questions of the workshop, and one on a scale that only the evaluation asks. */
function evaluationQuestions(person: Person): readonly Block[] {
  return [heading('The questions'), list(...asked(person), againWords(person.say.language))];
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
    heading('Certificate'),
    facts(
      ['Name', name],
      [
        'Role',
        role === 'mentor'
          ? `mentor of a manager at ${all.hosts.company.name.en}`
          : `mentored by a student at ${all.hosts.university.name.en}`,
      ],
      ['Programme', `${all.name.en}, ${all.hosts.university.name.en} and ${all.hosts.company.name.en}`],
      ['Period', `${say.dayAndYear(all.kickOff.date)} – ${say.dayAndYear(all.workshop.date)}`],
      ['Extent', `${meetings(heldMeetings, say)} of ${minutes(all.meetings.minutes)}`],
    ),
    note('Keep this mail if you want to show the certificate to somebody.'),
  ];
}
