import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursInAll } from '../../shared/round/half-year.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { HENRIK, VERA } from '../builders/operators.ts';
import { theRound, theRoundWithMeetings } from '../builders/round.ts';
import { type Case, everyLetter } from './every-letter.ts';
import { messageOf, textOf } from './sent.ts';

const seed = theRound();
const other = {
  ...seed,
  seats: 8,
  meetings: { ...seed.meetings, count: 7, minutes: 45, preparation: { mentor: 25, mentee: 20 } },
  kickOff: { ...seed.kickOff, minutes: 75 },
  workshop: { ...seed.workshop, minutes: 210 },
};

const WORDS = {
  sv: { meetings: 'Möten', minutesLong: (minutes: number) => `på ${minutes} minuter`, hours: 'timmar', preparation: 'Förberedelse' },
  en: { meetings: 'Meetings', minutesLong: (minutes: number) => `, ${minutes} minutes`, hours: 'hours', preparation: 'Preparation' },
};

/** Everything the seed's own numbers would read as. */
const SEED_NUMBERS =
  /\b(60|30|10|90|120) minut|fem möten|five meetings|(av|of) 5\b|(11|9,5|9\.5) (timmar|hours)|(plats för|room for) (sex|six)/;

describe('the numbers in letters', () => {
  it.each(everyLetter(other))('come from the round file: $title', ({ context }) => {
    const message = messageOf(context);
    expect(
      [
        message.words.subject,
        message.words.preheader,
        textOf(message),
        message.calendar?.summary,
        message.calendar?.description,
        message.calendar?.place,
      ].join('\n'),
    ).not.toMatch(SEED_NUMBERS);
  });

  it('are recognised by the test above when they are there', () => {
    const told = everyLetter(seed).filter(({ context }) => SEED_NUMBERS.test(textOf(messageOf(context))));
    expect(new Set(told.map(({ letter }) => letter)).size).toBeGreaterThan(8);
  });

  it('in an offer are those of the round, whatever they are', () => {
    const meetings = fc.record({
      count: fc.integer({ min: 1, max: 12 }),
      minutes: fc.integer({ min: 15, max: 240 }),
      mentor: fc.integer({ min: 0, max: 120 }),
      mentee: fc.integer({ min: 0, max: 120 }),
    });
    fc.assert(
      fc.property(meetings, ({ count, minutes, ...preparation }) => {
        const round = theRoundWithMeetings({ count, minutes, preparation });
        for (const { title, context } of offersOf(round)) {
          const role = context.person?.answers.role ?? 'mentor';
          const { say } = context;
          const words = WORDS[say.language];
          const text = textOf(messageOf(context)).replace(/\s+/g, ' ');
          expect(text).toContain(`${words.meetings}: ${say.number(count)} `);
          expect(text).toContain(words.minutesLong(minutes));
          const withKickOff = !title.includes('after the kick-off');
          expect(text).toContain(` ${say.figure(hoursInAll(round, role, { withKickOff }))} ${words.hours}`);
          expect(text.includes(`${words.preparation}:`)).toBe(preparation[role] > 0);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a proposal', () => {
  it('is said to leave the round’s days to answer at most: operators may choose fewer', () => {
    const [sv, , en] = everyLetter(seed).filter(({ title }) => /^proposal ready(?:, one pair)? /.test(title));
    expect(sv === undefined ? '' : textOf(messageOf(sv.context))).toContain('högst tio dagar');
    expect(en === undefined ? '' : textOf(messageOf(en.context))).toContain('at most ten days');
  });
});

describe('an offer', () => {
  it('says until the end of which day it can be answered', () => {
    const [offer] = offersOf(seed);
    expect(offer === undefined ? '' : textOf(messageOf(offer.context))).toContain('Svara senast: lördag 25 september\n');
  });

  it('speaks of the kick-off only while it is ahead', () => {
    for (const { title, context } of offersOf(seed)) {
      expect(/Kick-off:/.test(textOf(messageOf(context)))).toBe(!title.includes('after the kick-off'));
    }
  });
});

describe('an introduction', () => {
  it('invites to the kick-off only while it is ahead', () => {
    const introductions = everyLetter(seed).filter(({ letter }) => letter === 'introduction');
    for (const { title, context } of introductions) {
      expect(messageOf(context).calendar?.method).toBe(title.includes('after the kick-off') ? undefined : 'REQUEST');
    }
  });

  it('says how to be at the kick-off without coming there, while it is ahead and where there is a way', () => {
    const link = 'https://video.example/kick-off';
    for (const round of [seed, { ...seed, kickOff: { ...seed.kickOff, link } }]) {
      for (const { title, context } of everyLetter(round).filter(({ letter }) => letter === 'introduction')) {
        const isSaid = round !== seed && !title.includes('after the kick-off');
        expect([title, textOf(messageOf(context)).includes(link)]).toEqual([title, isSaid]);
      }
    }
  });

  it('asks the manager, not the student, to propose times', () => {
    for (const { context } of everyLetter(seed).filter(({ letter }) => letter === 'introduction')) {
      const label = messageOf(context).words.blocks.find((block) => block.kind === 'button')?.label;
      const asksForTimes = label === 'Föreslå tider' || label === 'Propose times';
      expect(asksForTimes).toBe(context.person?.answers.role === 'mentee');
    }
  });
});

describe('roles', () => {
  it('are never the other way round: the student is the mentor', () => {
    for (const { context } of everyLetter(seed).filter(({ letter }) => letter === 'introduction')) {
      const { subject } = messageOf(context).words;
      const partner = context.partner?.answers.name ?? '';
      const student = context.person?.answers.role === 'mentor';
      if (context.say.language === 'sv') expect(subject).toBe(student ? `Du blir mentor åt ${partner}` : `${partner} blir din mentor`);
      else expect(subject).toBe(student ? `You will be the mentor of ${partner}` : `${partner} will be your mentor`);
    }
  });
});

function offersOf(round: Round): readonly Case[] {
  const offers = everyLetter(round).filter(({ letter }) => letter === 'offer');
  if (offers.length === 0) throw new Error('no offers');
  return offers;
}

describe('whoever books for a manager', () => {
  it('is told truly who named them, and from whom their name and address are', () => {
    const told = everyLetter(seed)
      .filter(({ letter }) => letter === 'assistant named')
      .map(({ title, context }) => ({
        isByOperator: title.includes('by an operator'),
        text: textOf(messageOf(context)).replace(/\s+/g, ' '),
      }));
    expect(told.filter(({ isByOperator }) => isByOperator)).not.toEqual([]);
    for (const { isByOperator, text } of told) {
      expect(/(har vi|address) från Karin Sandell|address from Karin Sandell/.test(text)).toBe(isByOperator);
      expect(/för att Örjan Ek har angett|because Örjan Ek has named/.test(text)).toBe(!isByOperator);
    }
  });
});

describe('the question how it is going', () => {
  const asks = everyLetter({ ...seed, operators: [...seed.operators, HENRIK, VERA] }).filter(({ letter }) => letter === 'pulse');

  it.each(asks)('names those alone who read the answers of that side: $title', ({ context }) => {
    const text = textOf(messageOf(context)).replace(/\s+/g, ' ');
    expect(text).toContain('Johan Ekdahl');
    expect(text.includes(HENRIK.name)).toBe(context.person?.answers.role === 'mentee');
    expect(text).not.toContain(VERA.name);
  });
});

describe('that a pair has ended', () => {
  const ended = everyLetter(seed).filter(({ title }) => title.startsWith('pair ended ('));

  it('is said with the chance to meet somebody else, until the round asks what it brought', () => {
    expect(ended.length).toBeGreaterThan(1);
    for (const { context } of ended) {
      const closing = { ...context, roundState: { ...context.roundState, stage: 'closing' as const } };
      const [before, then] = [context, closing].map((one) => /träffa någon annan|meet\s+somebody\s+else/.test(textOf(messageOf(one))));
      expect([before, then]).toEqual([true, false]);
    }
  });
});
