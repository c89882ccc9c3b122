import { givenName, shortName } from '../../../pages/words/names.ts';
import { button, facts, list, note, text } from '../../blocks.ts';
import type { Chapter } from '../mail-book.ts';
import { capital, minutes } from './amounts.ts';
import { guideBlocks } from './guide-blocks.ts';
import { change, ordinal, when } from './meeting-blocks.ts';
import { greeting } from './person-blocks.ts';

export const meeting: Chapter<'meeting'> = {
  'week before meeting': (next) => {
    const { say, round, number, role } = next;
    const preparation = round.meetings.preparation[role];
    return {
      subject: `${capital(say.dayAndTime(next.startsAt))}: inför möte ${number}`,
      preheader: `${preparation === 0 ? 'Du behöver inte förbereda dig' : `Förbered dig i ${minutes(preparation)}`}. Guiden börjar med en lätt fråga.`,
      title: `Inför möte ${number} med ${next.partner.name}`,
      blocks: [greeting(next), when(next), ...change(next), ...guideBlocks(next, number)],
    };
  },

  'day before meeting': (next) => ({
    subject: `${capital(next.say.dayAndTime(next.startsAt))}: möte ${next.number} med ${shortName(next.partner.name, 16)}`,
    preheader: 'Plats, längd och hur du ändrar om något har kommit emellan.',
    title: `Snart dags för möte ${next.number}`,
    blocks: [
      greeting(next),
      when(next),
      ...change(next),
      list(
        'Guiden till samtalet finns på din sida.',
        next.role === 'mentor' ? 'Du leder. Visa först och förklara sedan.' : 'Du frågar och lyssnar. Studenten leder samtalet.',
      ),
    ],
  }),

  'after meeting': (held) => ({
    subject: `Hur gick mötet ${held.say.day(held.startsAt)}?`,
    preheader: 'Det tar en halv minut. Det du skriver ser du och de som samordnar.',
    title: `Hur gick möte ${held.number}?`,
    blocks: [
      greeting(held),
      text(`Blev mötet med ${held.partner.name} av? Svara ja eller nej, och skriv gärna en sak du tar med dig.`),
      facts(['Möte', ordinal(held)], ['Tid', held.say.dayAndTime(held.startsAt)]),
      button('Berätta hur det gick', held.placeLink),
      note(
        `${givenName(held.partner.name)} ser inte vad du skriver. Blev mötet inte av bokar ni en ny tid på samma sida, och ingen frågar varför.`,
      ),
    ],
  }),

  'meeting unreported': (held) => ({
    subject: `Blev mötet ${held.say.day(held.startsAt)} av?`,
    preheader: 'Det tar en halv minut. Blev det inte av kan ni boka en ny tid på samma sida.',
    title: `Blev möte ${held.number} av?`,
    blocks: [
      greeting(held),
      text(`Vi vet inte om du och ${held.partner.name} sågs. Ja eller nej räcker, och båda svaren hjälper oss.`),
      facts(['Möte', ordinal(held)], ['Tid', held.say.dayAndTime(held.startsAt)]),
      button('Svara ja eller nej', held.placeLink),
    ],
  }),

  pulse: (pair) => ({
    subject: `Två frågor: hur går det med ${shortName(pair.partner.name, 30)}?`,
    preheader: 'En halv minut. Svaren ser bara du och de som samordnar programmet.',
    title: `Hur går det för dig och ${givenName(pair.partner.name)}?`,
    blocks: [
      greeting(pair),
      list('Hur går det, jämfört med vad du väntade dig?', 'Tar det så mycket tid som vi sa?'),
      button('Svara på två frågor', pair.placeLink),
      note(
        `${pair.partner.name} får samma frågor men ser inte dina svar. De som samordnar ser dem: ${pair.say.list(pair.round.operators.map((operator) => operator.name))}. Vill du bli kontaktad kryssar du för det.`,
      ),
    ],
  }),
};
