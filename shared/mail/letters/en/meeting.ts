import { givenName, shortName } from '../../../pages/words/names.ts';
import { button, facts, list, note, text } from '../../blocks.ts';
import type { Chapter } from '../mail-book.ts';
import { minutes } from './amounts.ts';
import { guideBlocks } from './guide-blocks.ts';
import { change, ordinal, when } from './meeting-blocks.ts';
import { greeting } from './person-blocks.ts';

export const meeting: Chapter<'meeting'> = {
  'week before meeting': (next) => {
    const { say, round, number, role } = next;
    const preparation = round.meetings.preparation[role];
    return {
      subject: `${say.dayAndTime(next.startsAt)}: before meeting ${number}`,
      preheader: `${preparation === 0 ? 'You do not need to prepare' : `Prepare for ${minutes(preparation)}`}. The guide begins with an easy question.`,
      title: `Before meeting ${number} with ${next.partner.name}`,
      blocks: [greeting(next), when(next), ...change(next), ...guideBlocks(next, number)],
    };
  },

  'day before meeting': (next) => ({
    subject: `${next.say.dayAndTime(next.startsAt)}: meeting ${next.number} with ${shortName(next.partner.name, 11)}`,
    preheader: 'Place, length and how to change it if something has come up.',
    title: `Meeting ${next.number} is coming up`,
    blocks: [
      greeting(next),
      when(next),
      ...change(next),
      list(
        'The guide to the conversation is on your page.',
        next.role === 'mentor' ? 'You lead. Show first, explain afterwards.' : 'You ask and listen. The student leads.',
      ),
    ],
  }),

  'after meeting': (held) => ({
    subject: `How did the meeting go on ${held.say.day(held.startsAt)}?`,
    preheader: 'It takes half a minute. You and the coordinators see it.',
    title: `How did meeting ${held.number} go?`,
    blocks: [
      greeting(held),
      text(`Did the meeting with ${held.partner.name} take place? Answer yes or no, and add one thing you take with you if you like.`),
      facts(['Meeting', ordinal(held)], ['Time', held.say.dayAndTime(held.startsAt)]),
      button('Say how it went', held.placeLink),
      note(
        `${givenName(held.partner.name)} does not see what you write. If it did not take place, you book a new time on the same page and nobody asks why.`,
      ),
    ],
  }),

  'meeting unreported': (held) => ({
    subject: `Did you meet on ${held.say.day(held.startsAt)}?`,
    preheader: 'It takes half a minute. If you did not meet, you can book a new time there.',
    title: `Did meeting ${held.number} take place?`,
    blocks: [
      greeting(held),
      text(`We do not know whether you and ${held.partner.name} met. Yes or no is enough, and either answer helps us.`),
      facts(['Meeting', ordinal(held)], ['Time', held.say.dayAndTime(held.startsAt)]),
      button('Answer yes or no', held.placeLink),
    ],
  }),

  pulse: (pair) => ({
    subject: `Two questions: how is it going with ${shortName(pair.partner.name, 23)}?`,
    preheader: 'Half a minute. Only you and the coordinators see the answers.',
    title: `How is it going for you and ${givenName(pair.partner.name)}?`,
    blocks: [
      greeting(pair),
      list('How is it going, compared with what you expected?', 'Does it take the time we said it would?'),
      button('Answer two questions', pair.placeLink),
      note(
        `${pair.partner.name} gets the same questions but does not see your answers. The coordinators see them: ${pair.say.list(pair.round.operators.map((operator) => operator.name))}. If you would like to be contacted, tick the box.`,
      ),
    ],
  }),
};
