import { type Block, button, heading, note, text } from '../../blocks.ts';
import type { Waiting } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';
import { greeting } from './person-blocks.ts';

/** Letters to those who have nobody to meet: what they wait for, and in the end that there is no place. */
export const waiting: Chapter<'waiting'> = {
  reserve: (person) => ({
    subject: 'You are on the reserve list',
    preheader: 'If a place comes free we will write. There is nothing you need to do.',
    title: 'You are on the reserve list',
    blocks: [
      greeting(person),
      text(`${places(person)} If somebody says no, or leaves, it may be your turn.`),
      ...howWeChose(),
      text(`${untilWhen(person)} If you would rather not wait, say so on your page.`),
      button('Open my page', person.placeLink),
    ],
  }),

  'answer takes longer': (person) => ({
    subject: 'Your answer takes longer than we said',
    preheader: 'You are still in, and there is nothing you need to do.',
    title: 'Your answer takes longer than we said',
    blocks: [
      greeting(person),
      text(stillOpen(person)),
      text(untilWhen(person)),
      text('If you would rather not wait, say so on your page.'),
      button('Open my page', person.placeLink),
      note(`If you have any questions, reply to this email and ${person.contact.name} will read it.`),
    ],
  }),

  'no place': (person) => ({
    subject: 'There was no place for you this time',
    preheader: 'This is how we chose, and what happens to your data.',
    title: 'There was no place for you this time',
    blocks: [
      greeting(person),
      text(`Thank you for applying to ${person.round.name.en}. ${whatHappened(person)}`),
      text(places(person)),
      ...howWeChose(),
      button('Open my page', person.placeLink),
      note(`If you have any questions about the decision, reply to this email and ${person.contact.name} will read it.`),
      note(`Your data: ${person.round.privacy.kept.en}`),
    ],
  }),
};

function stillOpen({ over, wasReserve }: Waiting): string {
  switch (over) {
    case 'said no':
      return 'You said no to our suggestion, and we have not been able to suggest anybody else yet.';
    case 'did not answer':
      return 'We had no answer to our suggestion in time, and we have not been able to suggest anybody else yet.';
    case 'said yes':
      return 'You said yes, but it came to nothing. It says nothing about you. We have not been able to suggest anybody else yet.';
    case 'had not answered':
      return 'What we suggested came to nothing before you had answered. It says nothing about you. We have not been able to suggest anybody else yet.';
    case 'ended':
    case undefined:
      return wasReserve
        ? 'You are still on the reserve list. No place has come free for you yet, and it is not settled whether one will.'
        : 'You were to have an answer by now. It is not settled yet, and that is not because of anything in your application.';
  }
}

function whatHappened({ over, wasReserve }: Waiting): string {
  switch (over) {
    case 'said no':
      return 'You said no to our suggestion, and there was nobody else we could suggest.';
    case 'did not answer':
      return 'We had no answer to our suggestion in time, so it lapsed, and there was nobody else we could suggest.';
    case 'said yes':
      return 'You said yes, but it came to nothing, which says nothing about you. There was nobody else we could suggest.';
    case 'had not answered':
      return 'What we suggested came to nothing before you had answered, which says nothing about you. There was nobody else we could suggest.';
    case 'ended':
    case undefined:
      return wasReserve
        ? 'You have been on the reserve list, and no place came free for you.'
        : 'This time we could not suggest anybody to you.';
  }
}

/** How many places there are, and why there is none for the reader, as far as it is known. */
function places({ round, say, role, standing, partnersLeft }: Waiting): string {
  const { seats } = round;
  if (standing >= seats) {
    return seats === 1
      ? 'There is room for one pair, and the place is taken.'
      : `There is room for ${say.number(seats)} pairs, and all places are taken.`;
  }
  const taken = `${say.number(standing)} of ${say.number(seats)} places ${standing === 1 ? 'is' : 'are'} taken`;
  if (!partnersLeft) return `Just now ${taken}. There are not enough ${role === 'mentor' ? 'managers' : 'students'} for everybody.`;
  return `Just now ${taken}. We found nobody who fits with what you wrote and is free.`;
}

function untilWhen({ until, say, contact }: Waiting): string {
  return until === undefined
    ? `We will write as soon as it is settled, whatever the answer. Until then ${contact.name} can tell you how it stands.`
    : `You will hear from us by ${say.day(until)}, whatever the answer.`;
}

function howWeChose(): readonly Block[] {
  return [
    heading('How we choose'),
    text(
      'We look for the pairs that suit best together: what both want to talk about, when both can meet, and that they come from different fields. Grades, merits and age do not count.',
    ),
  ];
}
