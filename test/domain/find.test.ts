import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf, searchKey } from '../../shared/domain/application/find.ts';
import { aPerson } from '../builders/people.ts';

const isFound = (typed: string, name: string, email = 'x@person.example') => {
  const person = aPerson({ id: 'p', email, answers: { name } });
  return finderOf(typed)(person);
};

describe('somebody is found', () => {
  it.each([
    ['asa', 'Åsa Öberg'],
    ['ÖBERG', 'Åsa Öberg'],
    ['berg', 'Åsa Öberg'],
    ['öberg åsa', 'Åsa Öberg'],
    ['  asa   ob ', 'Åsa Öberg'],
    ['A\u030Asa', 'Åsa Öberg'],
    ['soren', 'Søren Kjær'],
    ['kjaer', 'Søren Kjær'],
    ['strasse', 'Eva Straße'],
    ['lukasz', 'Łukasz Nowak'],
    ['ﬁnn', 'Finn Ek'],
    ['aydin', 'Aydın Demir'],
    ['oeuvre', 'Œuvre Ek'],
    ['dung', 'Đung Ek'],
    ['gudrid', 'Guðrið Ek'],
    ['thor', 'Þór Ek'],
  ])('by “%s”: %s', (typed, name) => expect(isFound(typed, name)).toBe(true));

  it('by a part of the address, and by a word of each', () => {
    expect(isFound('CHEF@comp', 'Ulla Ek', 'hr.chef@company.example')).toBe(true);
    expect(isFound('ulla company', 'Ulla Ek', 'hr.chef@company.example')).toBe(true);
  });

  it('by nothing that stands across name and address, by no other word, and by no word at all', () => {
    expect(isFound('ek\nhr', 'Ulla Ek', 'hr@company.example')).toBe(true);
    expect(isFound('ekhr', 'Ulla Ek', 'hr@company.example')).toBe(false);
    expect(isFound('ulla svensson', 'Ulla Ek')).toBe(false);
    for (const nothing of ['', ' ', '\u200B']) expect(isFound(nothing, 'Ulla Ek')).toBe(false);
  });

  it('by their whole name and by every part of it, whatever it is written with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (name, from, long) => {
        const key = [...searchKey(name)];
        const part = key.slice(from % (key.length + 1), (from % (key.length + 1)) + long).join('');
        fc.pre(part.trim() !== '');
        expect([name, part, isFound(part, name)]).toEqual([name, part, true]);
      }),
    );
  });
});
