import { whoReads } from '../../round/contact.ts';
import { capital, minutes } from '../amounts.ts';
import { givenName, shortName } from '../names.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, list, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { Over, Paired } from './facts.ts';
import { guideBlocks } from './guide-blocks.ts';
import { change, ordinal, when } from './meeting-blocks.ts';
import { greeting } from './person-blocks.ts';

/** Letters around a meeting, before and after it, and the pulse. */
export const meeting = (say: Say): Chapter<'meeting'> => ({
  'week before meeting': (next) => {
    const { round, number, role } = next;
    const preparation = round.meetings.preparation[role];
    return {
      subject: say({
        sv: `${capital(say.dayAndTime(next.startsAt))}: inför möte ${number}`,
        en: `${say.dayAndTime(next.startsAt)}: before meeting ${number}`,
      }),
      preheader: say({
        sv: `${preparation === 0 ? 'Du behöver inte förbereda dig' : `Förbered dig i ${minutes(preparation, say)}`}. Guiden börjar med en lätt fråga.`,
        en: `${preparation === 0 ? 'You do not need to prepare' : `Prepare for ${minutes(preparation, say)}`}. The guide begins with an easy question.`,
      }),
      title: say({ sv: `Inför möte ${number} med ${next.partner.name}`, en: `Before meeting ${number} with ${next.partner.name}` }),
      blocks: [greeting(next, say), when(next, say), ...change(next, say), ...guideBlocks(next, number, say)],
    };
  },

  'day before meeting': (next) => ({
    subject: say({
      sv: `${capital(say.dayAndTime(next.startsAt))}: möte ${next.number} med ${shortName(next.partner.name, 16)}`,
      en: `${say.dayAndTime(next.startsAt)}: meeting ${next.number} with ${shortName(next.partner.name, 11)}`,
    }),
    preheader: say({
      sv: 'Plats, guide och hur du ändrar om något har kommit emellan.',
      en: 'Place, guide and how to change it if something has come up.',
    }),
    title: say({ sv: `Snart dags för möte ${next.number}`, en: `Meeting ${next.number} is coming up` }),
    blocks: [greeting(next, say), when(next, say), ...change(next, say), ...guideBlocks(next, next.number, say)],
  }),

  'after meeting': (held) => ({
    subject: say({ sv: `Hur gick mötet ${say.day(held.startsAt)}?`, en: `How did the meeting go on ${say.day(held.startsAt)}?` }),
    preheader: say({
      sv: 'Det tar en halv minut. Det du skriver ser du och de som samordnar.',
      en: 'It takes half a minute. You and the coordinators see what you write.',
    }),
    title: say({ sv: `Hur gick möte ${held.number}?`, en: `How did meeting ${held.number} go?` }),
    blocks: [
      greeting(held, say),
      text(
        say({
          sv: `Blev mötet med ${held.partner.name} av? Svara ja eller nej, och skriv gärna en sak du tar med dig.`,
          en: `Did the meeting with ${held.partner.name} take place? Answer yes or no, and add one thing you take with you if you like.`,
        }),
      ),
      facts([say(TERMS.meeting), ordinal(held, say)], [say(TERMS.time), say.dayAndTime(held.startsAt)]),
      ...alsoAsked(held, say),
      button(say({ sv: 'Berätta hur det gick', en: 'Say how it went' }), held.homeLink),
      note(
        say({
          sv: `${givenName(held.partner.name)} ser inte vad du skriver. Blev mötet inte av bokar ni en ny tid på samma sida, och ingen frågar varför.`,
          en: `${givenName(held.partner.name)} does not see what you write. If it did not take place, you book a new time on the same page and nobody asks why.`,
        }),
      ),
    ],
  }),

  'meeting unreported': (held) => ({
    subject: say({ sv: `Blev mötet ${say.day(held.startsAt)} av?`, en: `Did you meet on ${say.day(held.startsAt)}?` }),
    preheader: say({
      sv: 'Det tar en halv minut. Blev det inte av kan ni boka en ny tid på samma sida.',
      en: 'It takes half a minute. If you did not meet, you can book a new time there.',
    }),
    title: say({ sv: `Blev möte ${held.number} av?`, en: `Did meeting ${held.number} take place?` }),
    blocks: [
      greeting(held, say),
      text(
        say({
          sv: `Vi vet inte om du och ${held.partner.name} sågs. Ja eller nej räcker, och båda svaren hjälper oss.`,
          en: `We do not know whether you and ${held.partner.name} met. Yes or no is enough, and either answer helps us.`,
        }),
      ),
      facts([say(TERMS.meeting), ordinal(held, say)], [say(TERMS.time), say.dayAndTime(held.startsAt)]),
      ...alsoAsked(held, say),
      button(say(TERMS.sayYesOrNo), held.homeLink),
    ],
  }),

  pulse: (pair) => ({
    subject: say({
      sv: `Två frågor: hur går det med ${shortName(pair.partner.name, 30)}?`,
      en: `Two questions: how is it going with ${shortName(pair.partner.name, 23)}?`,
    }),
    preheader: say({
      sv: 'En halv minut. Svaren ser bara du och de som samordnar programmet.',
      en: 'Half a minute. Only you and the coordinators see the answers.',
    }),
    title: say({
      sv: `Hur går det för dig och ${givenName(pair.partner.name)}?`,
      en: `How is it going for you and ${givenName(pair.partner.name)}?`,
    }),
    blocks: [
      greeting(pair, say),
      list(
        say({ sv: 'Hur går det, jämfört med vad du väntade dig?', en: 'How is it going, compared with what you expected?' }),
        say({ sv: 'Tar det så mycket tid som vi sa?', en: 'Does it take the time we said it would?' }),
      ),
      button(say({ sv: 'Svara på två frågor', en: 'Answer two questions' }), pair.homeLink),
      note(
        say({
          sv: `${pair.partner.name} får samma frågor men ser inte dina svar. De som samordnar ser dem: ${readers(pair, say)}. Vill du bli kontaktad kryssar du för det.`,
          en: `${pair.partner.name} gets the same questions but does not see your answers. The coordinators see them: ${readers(pair, say)}. If you would like to be contacted, tick the box.`,
        }),
      ),
    ],
  }),
});

/** The names of those who run the round and read what the reader answers. */
function readers({ round, role }: Paired, say: Say): string {
  return say.list(whoReads(round, role).map(({ name }) => name));
}

/** What is asked in the same go, so that it needs no letter of its own. */
function alsoAsked({ pulse, proposes, choice, partner }: Over, say: Say): readonly Block[] {
  const name = givenName(partner.name);
  return [
    ...(pulse
      ? [
          text(
            say({
              sv: 'På samma sida står två frågor om hur det går hittills. De tar en halv minut.',
              en: 'The same page has two questions about how it is going so far. They take half a minute.',
            }),
          ),
        ]
      : []),
    ...(proposes === undefined
      ? []
      : [
          text(
            say({
              sv: `Föreslå sedan tider för möte ${proposes}, medan du har kalendern framme.`,
              en: `Then propose times for meeting ${proposes}, while you have your calendar at hand.`,
            }),
          ),
        ]),
    ...(choice === undefined
      ? []
      : [
          text(
            say({
              sv: `${name} har föreslagit när ni kan ses för möte ${choice.number}. Du väljer på din sida:`,
              en: `${name} has proposed when you could have meeting ${choice.number}. You choose on your page:`,
            }),
          ),
          list(...choice.times.map((time) => capital(say.dayAndTime(time)))),
        ]),
  ];
}
