import { givenName, shortName } from '../../../pages/words/names.ts';
import { hoursInAll } from '../../../round/half-year.ts';
import { type Block, button, facts, heading, note, text } from '../../blocks.ts';
import type { Starting } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';
import { hours, meetings, minutes } from './amounts.ts';
import { greeting, partner, reasons, wish } from './person-blocks.ts';

export const pairing: Chapter<'pairing'> = {
  offer: (asked) => ({
    subject: `We suggest that you meet ${shortName(asked.partner.name, 35)}`,
    preheader: `Say yes or no by ${asked.say.day(asked.answerBy)}. You do not need to say why.`,
    title: `We suggest that you meet ${asked.partner.name}`,
    blocks: [greeting(asked), text(proposal(asked)), partner(asked), ...wish(asked), ...question(asked), ...reasons(asked)],
  }),

  'offer reminder': (asked) => ({
    subject: `Answer by ${asked.say.day(asked.answerBy)} about ${shortName(asked.partner.name, 21)}`,
    preheader: 'Yes and no are equally good answers. Both let us get on in time.',
    title: `Would you like to meet ${asked.partner.name}?`,
    blocks: [
      greeting(asked),
      text('We do not have your answer yet. After the last day the offer lapses, and we may ask somebody else.'),
      partner(asked),
      ...wish(asked),
      ...question(asked),
      ...reasons(asked),
    ],
  }),

  'offer lapsed': (asked) => ({
    subject: `The offer to meet ${shortName(asked.partner.name, 30)} has lapsed`,
    preheader: 'We had no answer in time. You are still among those we may suggest.',
    title: 'The offer has lapsed',
    blocks: [
      greeting(asked),
      text(`We had no answer from you about ${asked.partner.name} in time, so the offer no longer stands.`),
      text('You are still in the programme, and we may suggest somebody else. If you would rather not take part, say so on your page.'),
      button('Open my page', asked.placeLink),
    ],
  }),

  'offer fell through': (asked) => ({
    subject: `You and ${shortName(asked.partner.name, 30)} will not meet`,
    preheader: 'It says nothing about you. We are looking for somebody else for you.',
    title: `You and ${asked.partner.name} will not meet`,
    blocks: [
      greeting(asked),
      text('What we suggested will not happen. Nobody has to say why, and it says nothing about you.'),
      text('You are still in the programme. We are looking for somebody else for you and will write whatever comes of it.'),
      button('Open my page', asked.placeLink),
    ],
  }),

  'pair ended': (person) => ({
    subject: `Your mentorship with ${shortName(person.partner.name, 28)} has ended`,
    preheader: 'Meetings that were booked are cancelled. Nobody has to say why.',
    title: 'Your mentorship has ended',
    blocks: [
      greeting(person),
      text(
        `Your mentorship with ${person.partner.name} has ended. Meetings that were booked are removed from the calendar. Neither of you has to say why.`,
      ),
      text('What you have talked about stays between you, now as before.'),
      text(`If you would like to talk about it, or to meet somebody else, reply to this email and ${person.contact.name} will read it.`),
      button('Open my page', person.placeLink),
    ],
  }),
};

function proposal({ role, round }: Starting): string {
  return role === 'mentor'
    ? `You would be the mentor of a manager at ${round.hosts.company.name.en}. The manager asks and listens; you say how things look from where you are.`
    : `The student from ${round.hosts.university.name.en} would be your mentor. You ask and listen; the student says how things look from where they are.`;
}

function question(asked: Starting): readonly Block[] {
  const { round, say, role, kickOffAhead, firstWeek } = asked;
  const preparation = round.meetings.preparation[role];
  const { kickOff, workshop } = round;
  return [
    heading('What you are agreeing to'),
    facts(
      ['Meetings', `${meetings(round.meetings.count, say)} with ${givenName(asked.partner.name)}, ${minutes(round.meetings.minutes)} each`],
      ...(preparation === 0 ? [] : [['Preparation', `${minutes(preparation)} before each meeting`] as const]),
      ...(kickOffAhead ? [['Kick-off', `${say.day(kickOff.date)}, ${minutes(kickOff.minutes)}`] as const] : []),
      ...(firstWeek === undefined ? [] : [['First meeting', say.week(firstWeek)] as const]),
      ['Closing workshop', `${say.day(workshop.date)}, ${minutes(workshop.minutes)}`],
      ['Time in total', `${hours(hoursInAll(round, role), say)}, ${say.month(kickOff.date)} to ${say.month(workshop.date)}`],
      ['Answer by', say.day(asked.answerBy)],
    ),
    button('Read more and reply', asked.placeLink),
    note('You do not need to give a reason. If you say no, we look for somebody else for you.'),
  ];
}
