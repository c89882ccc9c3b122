import { describe, expect, it } from 'vitest';
import { NOTED_LETTERS } from '../../shared/round/noted-letters.ts';
import { theRound } from '../builders/round.ts';
import { everyLetter } from './every-letter.ts';
import { htmlOf, messageOf, textOf } from './sent.ts';

const note = { sv: 'Kaffet betalar vi: https://kaffe.example/sv <b>', en: 'We pay for the coffee: https://coffee.example/en <b>' };
const noted = { ...theRound(), letters: Object.fromEntries(NOTED_LETTERS.map((letter) => [letter, { note }])) };
const cases = everyLetter(noted);

describe('a paragraph that the round file adds to a letter', () => {
  it.each(cases.filter(({ letter }) => NOTED_LETTERS.some((one) => one === letter)))(
    'stands before its button, or last where there is none, in its reader’s language, as text with a link: $title',
    ({ context }) => {
      const message = messageOf(context);
      const own = note[context.say.language];
      const { blocks } = message.words;
      const button = blocks.findIndex(({ kind }) => kind === 'button');
      const place = blocks.findIndex((block) => block.kind === 'typed' && block.text === own);
      expect(place).toBe((button === -1 ? blocks.length : button) - 1);
      expect(textOf(message)).toContain(own.split(' ')[0]);
      expect(htmlOf(message)).toContain(`href="${own.split(' ').at(-2)}"`);
      expect(htmlOf(message)).toContain('&lt;b&gt;');
    },
  );

  it('stands in no letter without one', () => {
    const plain = everyLetter(theRound()).map(({ context }) => textOf(messageOf(context)));
    expect(plain.filter((text) => /Kaffet betalar|We pay for/.test(text))).toEqual([]);
  });
});
