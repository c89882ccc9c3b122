import { expect, test } from 'vitest';
import type { Card } from '../../shared/domain/workshop/on-wall.ts';
import { cardWithout } from '../../shared/domain/workshop/without-name.ts';

const card = (text: string): Card => ({
  id: 'c',
  sitting: 1,
  writer: { is: 'phone', phone: 'p' },
  at: '2028-02-16T14:00:00.000Z',
  question: 'worked',
  on: { is: 'up', text },
});
const without = (text: string, name: string) => {
  const { on } = cardWithout(card(text), name);
  return on.is === 'withdrawn' ? undefined : on.text;
};

test.each([
  ['Tack Åsa Öberg!', 'Åsa Öberg', 'Tack N. N.!'],
  ['ÅSA  öberg och Åsa\nÖberg', 'Åsa Öberg', 'N. N. och N. N.'],
  ['Åsa Öbergs idé, Åsa själv, Öberg', 'Åsa Öberg', 'N. N.s idé, Åsa själv, Öberg'],
  ['Bo bor i boken. Vill du bo? Bo!', 'Bo', 'N. N. bor i boken. Vill du bo? N. N.!'],
  ['(a+)+ och A.B', 'A.B', '(a+)+ och N. N.'],
  ['Ingen här', '', 'Ingen här'],
])('in “%s” nothing is left of %s but what is no full name', (text, name, left) => {
  expect(without(text, name)).toBe(left);
});
