import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersSchema, readForm } from '../../shared/domain/application/answers.ts';
import { type Step, stepFaults, stepsOf } from '../../shared/domain/application/form.ts';
import type { Field, FormFault, Typed } from '../../shared/domain/form/field.ts';
import { ROLES, type Role } from '../../shared/round/round-file.ts';
import { anyText } from '../builders/any-text.ts';
import { theRound } from '../builders/round.ts';

const words = { sv: 'ord', en: 'words' };
const options = ['a', 'b', 'c'].map((id) => ({ id, name: words }));
const round = theRound({
  questions: {
    mentor: [
      { id: 'hesitate', ask: words, kind: 'text', optional: true, options: [] },
      { id: 'one-of', ask: words, kind: 'one', optional: false, options },
    ],
    mentee: [{ id: 'some-of', ask: words, kind: 'several', optional: false, options }],
  },
});

const FILLED: Readonly<Record<Role, Typed>> = {
  mentor: {
    name: [' Åsa Öberg '],
    email: ['Asa@student.example'],
    field: ['Etnologi'],
    topics: ['marketing', 'recruiting'],
    foremost: ['recruiting'],
    slots: ['mon-am'],
    languages: ['sv'],
    format: ['either'],
    ties: ['no'],
    tiesWith: ['left over from a yes'],
    'own-one-of': ['b'],
  },
  mentee: {
    name: ['Örjan Ek'],
    email: ['orjan@bolaget.example'],
    title: ['Chef'],
    field: ['Marknad'],
    topics: ['marketing'],
    slots: ['fri-eve', 'fri-pm'],
    languages: ['sv', 'en'],
    format: ['video'],
    'own-some-of': ['a', 'c'],
  },
};

describe('a form filled in', () => {
  test('by a mentor becomes answers; what a changed mind left behind does not count', () => {
    expect(readForm(round, 'mentor', FILLED.mentor)).toEqual({
      email: 'Asa@student.example',
      answers: {
        role: 'mentor',
        name: 'Åsa Öberg',
        field: 'Etnologi',
        topics: ['marketing', 'recruiting'],
        foremost: 'recruiting',
        goals: [],
        slots: ['mon-am'],
        languages: ['sv'],
        format: 'either',
        own: { hesitate: [], 'one-of': ['b'] },
      },
    });
  });

  test('by a mentee holds the title too', () => {
    expect(readForm(round, 'mentee', FILLED.mentee)).toMatchObject({
      answers: { role: 'mentee', title: 'Chef', own: { 'some-of': ['a', 'c'] } },
    });
  });

  test('with a foremost theme that was unticked afterwards has no foremost theme', () => {
    const read = readForm(round, 'mentor', { ...FILLED.mentor, topics: ['marketing'] });
    expect(read).toMatchObject({ answers: { topics: ['marketing'] } });
    expect(read).not.toHaveProperty('answers.foremost', 'recruiting');
  });

  test('ignores fields nobody asked for', () => {
    const sneaky = { ...FILLED.mentor, title: ['Chef'], status: ['confirmed'], role: ['mentee'], id: ['x'], constructor: ['x'] };
    expect(readForm(round, 'mentor', sneaky)).toEqual(readForm(round, 'mentor', FILLED.mentor));
  });
});

test.each<[string, Role, Typed, FormFault & { step: string }]>([
  ['a name of spaces only', 'mentor', { name: ['   '] }, { step: 'you', field: 'name', fault: 'missing' }],
  ['no theme', 'mentee', { topics: [] }, { step: 'topics', field: 'topics', fault: 'missing' }],
  ['a theme the round does not have', 'mentor', { topics: ['money'] }, { step: 'topics', field: 'topics', fault: 'not an option' }],
  [
    'two answers where one is asked for',
    'mentor',
    { format: ['video', 'either'] },
    { step: 'easier', field: 'format', fault: 'more than one' },
  ],
  [
    'two addresses in two fields of one name',
    'mentor',
    { email: ['a@su.se', 'b@su.se'] },
    { step: 'you', field: 'email', fault: 'more than one' },
  ],
  [
    'yes to knowing somebody, without a name',
    'mentor',
    { ties: ['yes'], tiesWith: [' '] },
    { step: 'ties', field: 'tiesWith', fault: 'missing' },
  ],
  ['nothing for a question of the round', 'mentor', { 'own-one-of': [] }, { step: 'own-one-of', field: 'own-one-of', fault: 'missing' }],
  ['a wish of 501 letters', 'mentor', { wish: ['x'.repeat(501)] }, { step: 'wish', field: 'wish', fault: 'too long', found: '501' }],
])('%s is named on its page', (_, role, typed, { step, ...fault }) => {
  expect(readForm(round, role, { ...FILLED[role], ...typed })).toEqual({ faults: [{ step, faults: [fault] }] });
});

/** Anything people or programs send for a field: nothing, options, words, nonsense, several values. */
function anythingFor(field: Field): fc.Arbitrary<readonly string[]> {
  const options = 'options' in field ? field.options : ['Åsa', 'a@su.se', 'x'.repeat(600)];
  const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('', ...options) }, { weight: 1, arbitrary: anyText(12) });
  return fc.array(value, { maxLength: 3 });
}

function anythingTyped(steps: readonly Step[], filled: Typed): fc.Arbitrary<Typed> {
  const fields = steps.flatMap((step) => step.fields);
  const odd = fc
    .constantFrom(...fields)
    .chain((field) => anythingFor(field).map((typed): [string, readonly string[]] => [field.name, typed]));
  return fc.array(odd, { maxLength: fields.length }).map((changes) => ({ ...filled, ...Object.fromEntries(changes) }));
}

test.each(ROLES)('whatever a %s sends, the whole form is taken exactly when each of its pages is, and never throws', (role) => {
  const steps = stepsOf(round, role);
  fc.assert(
    fc.property(anythingTyped(steps, FILLED[role]), (typed) => {
      const faulty = steps.filter((step) => stepFaults(step, typed).length > 0).map((step) => step.id);
      const read = readForm(round, role, typed);
      if ('faults' in read) expect(read.faults.map(({ step }) => step)).toEqual(faulty);
      else {
        expect(faulty).toEqual([]);
        expect(answersSchema.parse(JSON.parse(JSON.stringify(read.answers)))).toEqual(JSON.parse(JSON.stringify(read.answers)));
        expect(read.email).toContain('@');
      }
    }),
    { numRuns: 300 },
  );
});

const faultsOf = (role: Role, typed: Typed) =>
  stepsOf(round, role).flatMap((step) => stepFaults(step, { ...FILLED[role], ...typed }).map(({ field, fault }) => `${field}: ${fault}`));

test('texts may be as long as the page says and not a sign longer', () => {
  const long = {
    mentor: { name: 100, field: 120, wish: 500, access: 500, tiesWith: 200, 'own-hesitate': 500 },
    mentee: { title: 120, field: 120, tiesWith: 200 },
  };
  for (const role of ROLES) {
    for (const [field, most] of Object.entries(long[role])) {
      expect(faultsOf(role, { [field]: ['x'.repeat(most)] }), field).toEqual([]);
      expect(faultsOf(role, { [field]: ['x'.repeat(most + 1)] }), field).toEqual([`${field}: too long`]);
    }
  }
});

test('what has to be answered is missed, and only that', () => {
  const missed = (role: Role) =>
    stepsOf(round, role)
      .flatMap(({ fields }) => fields.map(({ name }) => name))
      .filter((name) => faultsOf(role, { [name]: [] }).includes(`${name}: missing`));
  expect(missed('mentor')).toEqual(['name', 'email', 'field', 'topics', 'slots', 'languages', 'format', 'ties', 'own-one-of']);
  expect(missed('mentee')).toEqual(['name', 'email', 'title', 'field', 'topics', 'slots', 'languages', 'format', 'own-some-of']);
});

test('whoever says that they know somebody at the company is asked whom, and nobody else', () => {
  expect(faultsOf('mentor', { ties: ['yes'], tiesWith: [] })).toEqual(['tiesWith: missing']);
  expect(faultsOf('mentor', { ties: ['yes'], tiesWith: [' '] })).toEqual(['tiesWith: missing']);
  expect(faultsOf('mentor', { ties: ['yes'], tiesWith: ['Örjan Ek'] })).toEqual([]);
  expect(faultsOf('mentor', { ties: ['no'], tiesWith: [] })).toEqual([]);
});

test('a choice that was left empty is none, and one that is there twice is one', () => {
  expect(faultsOf('mentor', { slots: ['', 'mon-am', 'mon-am'], format: ['', 'either'] })).toEqual([]);
  expect(faultsOf('mentor', { slots: [''] })).toEqual(['slots: missing']);
});

test('a personal number is pointed out in a field that is right otherwise, once', () => {
  const number = '811218-9876';
  expect(faultsOf('mentor', { wish: [`Ring ${number}`] })).toEqual(['wish: personal number']);
  expect(faultsOf('mentor', { wish: [`Ring ${number}`], seen: [number] })).toEqual([]);
  expect(faultsOf('mentor', { wish: [`Ring ${number} ${'x'.repeat(500)}`] })).toEqual(['wish: too long']);
});

test('an assistant has a name and an address of their own', () => {
  const named = (name: string, address: string) => faultsOf('mentee', { assistantName: [name], assistantEmail: [address] });
  expect([named('', ''), named('Lotta Vik', 'lotta@bolaget.example')]).toEqual([[], []]);
  expect(named('', 'lotta@bolaget.example')).toEqual(['assistantName: missing']);
  expect(named('Lotta Vik', '')).toEqual(['assistantEmail: missing']);
  expect(named('Lotta Vik', 'Orjan@bolaget.example')).toEqual(['assistantEmail: own address']);
});
