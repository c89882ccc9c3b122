import { expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import { lookAlikes, nameKey } from '../../shared/domain/application/same-person.ts';
import { aPerson } from '../builders/people.ts';

type Given = {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly role?: 'mentor' | 'mentee';
  readonly status?: Application['status'];
};

let count = 0;
function somebody({
  name = `Namn ${count}`,
  email = `person-nummer-${count}@a.example`,
  phone,
  role = 'mentor',
  status = 'confirmed',
}: Given): Application {
  count += 1;
  const person = aPerson({ id: `p${count}`, role, email, answers: { name, ...(phone === undefined ? {} : { phone }) } });
  return { ...person, status };
}
const alike = (...given: readonly Given[]) => {
  const people = given.map(somebody);
  return lookAlikes(people).map(({ people: two, by }) => `${by}: ${two.map((one) => people.indexOf(one)).join(' ')}`);
};

test('two of one name may be one person, however it is written', () => {
  expect(alike({ name: 'Åsa Öberg' }, { name: '  åsa   ÖBERG ' }, { name: 'Åsa Ek' })).toEqual(['same name: 0 1']);
  expect(alike({ name: 'A\u{200B}nna Ek' }, { name: 'Anna Ek' })).toEqual(['same name: 0 1']);
  expect(alike({ name: 'Åsa' }, { name: 'A\u{030A}sa' })).toEqual(['same name: 0 1']);
  expect([nameKey(' Åsa \n Öberg '), nameKey('AnnaEk')]).toEqual(['åsa öberg', 'annaek']);
});

test('so may two of one number, with or without the code of the country', () => {
  const numbers = ['070-123 45 67', '+46 70 123 45 67', '0046701234567', '070-123 45 68'];
  expect(alike(...numbers.map((phone) => ({ phone })))).toEqual(['same phone: 0 1', 'same phone: 0 2', 'same phone: 1 2']);
  expect(alike({}, {})).toEqual([]);
});

test('so may two whose addresses begin alike, at whatever place; a short beginning is many people’s', () => {
  expect(alike({ email: 'asa.oberg@a.example' }, { email: 'asa-oberg+x@b.example' }, { email: 'asa_oberg@c.example' })).toHaveLength(3);
  expect(alike({ email: 'AsaOber@a.example' }, { email: 'asaober@b.example' })).toEqual(['similar address: 0 1']);
  expect(alike({ email: 'asaobe@a.example' }, { email: 'asaobe@b.example' })).toEqual(['similar address: 0 1']);
  expect(alike({ email: 'info@a.example' }, { email: 'info@b.example' })).toEqual([]);
  expect(alike({ email: 'asaob@a.example' }, { email: 'asaob@b.example' })).toEqual([]);
});

test('two are named once, by what tells most, and not for what lies on different sides', () => {
  expect(alike({ name: 'Åsa', phone: '0701234567' }, { name: 'Åsa', phone: '0701234567' })).toEqual(['same name: 0 1']);
  expect(alike({ name: 'Åsa' }, { name: 'Åsa', role: 'mentee' })).toEqual([]);
  expect(alike({ name: 'Åsa', phone: '0701234567' }, { name: 'Åsa' }, { phone: '0701234567' })).toEqual([
    'same name: 0 1',
    'same phone: 0 2',
  ]);
});

test('who has left is nobody’s second, who has not confirmed may be', () => {
  for (const status of ['withdrawn', 'left'] as const) expect(alike({ name: 'Åsa' }, { name: 'Åsa', status })).toEqual([]);
  expect(alike({ name: 'Åsa' }, { name: 'Åsa', status: 'submitted' })).toHaveLength(1);
});
