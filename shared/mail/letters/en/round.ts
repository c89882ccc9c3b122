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
    subject: `Closing workshop: ${person.say.dayAndTime(workshopAt(person.round))}`,
    preheader: `${minutes(person.round.workshop.minutes)} with everybody. The entry for your calendar is in this email.`,
    title: 'You are invited to the closing workshop',
    blocks: [
      greeting(person),
      text('Everybody meets and goes through the programme: what came out of it, what worked, and what to do differently next time.'),
      workshop(person),
      button('Open my page', person.placeLink),
      ...questions(person),
      note(
        `The workshop is in this email: add it to your calendar from there. If you cannot come, reply to this email and ${person.contact.name} will read it. Nobody reads answers from the calendar.`,
      ),
    ],
  }),

  'workshop reminder': (person) => ({
    subject: `${person.say.dayAndTime(workshopAt(person.round))}: closing workshop`,
    preheader: 'Have a think about the questions on the way. You do not need to write anything.',
    title: 'The workshop is coming up',
    blocks: [greeting(person), workshop(person), button('Open my page', person.placeLink), ...questions(person)],
  }),

  'gathering cancelled': (person) => ({
    subject: `Cancelled for you: ${gatheringName(person)}, ${person.say.day(person.startsAt)}`,
    preheader: person.hasLeft
      ? 'You have left the programme, so nobody waits for you there.'
      : 'You are in no pair any more, so nobody waits for you there.',
    title: `The ${gatheringName(person)} is out of your calendar`,
    blocks: [
      greeting(person),
      text(
        person.hasLeft
          ? `You have left the programme. This email removes the ${gatheringName(person)} from your calendar; there is nothing you need to do.`
          : `You are in no pair any more. This email removes the ${gatheringName(person)} from your calendar. If you come into another pair you get a new invitation.`,
      ),
      facts(['The time that no longer holds', person.say.dayAndTime(person.startsAt)]),
      button('Open my page', person.placeLink),
      note(`If you wonder about something, answer this email and ${person.contact.name} will read it.`),
    ],
  }),

  evaluation: (person) => ({
    subject: `${capital(count(person))} questions about the programme, by ${closes(person)}`,
    preheader: 'You decide for each answer whether it may be quoted in the report.',
    title: 'What did you get out of the programme?',
    blocks: [
      greeting(person),
      text('The answers go into the closing report and help us do better next time.'),
      ...evaluationQuestions(person),
      facts(['Answer by', closes(person)]),
      button('Answer the questions', person.placeLink),
      note(
        'Only one question must be answered: whether you would do it again. Nothing is quoted unless you have said yes to that very answer.',
      ),
    ],
  }),

  'evaluation reminder': (person) => ({
    subject: `By ${closes(person)}: ${count(person)} questions about the programme`,
    preheader: 'A few lines are enough. What did not work helps us next time too.',
    title: 'A few lines about the programme?',
    blocks: [
      greeting(person),
      text('We do not have your answers yet. It is enough to say whether you would do it again.'),
      ...evaluationQuestions(person),
      facts(['Answer by', closes(person)]),
      button('Answer the questions', person.placeLink),
    ],
  }),

  thanks: (person) => ({
    subject: person.heldMeetings > 0 ? 'Thank you for taking part: here is your certificate' : 'Thank you for taking part',
    preheader: 'The programme is over. What came of it is in the closing report.',
    title: 'Thank you for taking part',
    blocks: [
      greeting(person),
      text(
        `${person.round.name.en} is over. What came out of it is in the closing report, which the coordinators get. If you would like to read it, reply to this email and ask ${person.contact.name}.`,
      ),
      ...(person.heldMeetings > 0 ? certificate(person) : []),
      button('Open my page', person.placeLink),
      note(`Your data: ${person.round.privacy.kept.en}`),
    ],
  }),
};

function gatheringName({ gathering }: NotExpected): string {
  return gathering === 'kickOff' ? 'kick-off' : 'closing workshop';
}

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
    note('Keep this email if you want to show the certificate to somebody.'),
  ];
}
