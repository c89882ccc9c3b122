import { expect, test } from 'vitest';
import { type Answers, answersFrom, hasNeeds, phoneForPartner, readForm, typedOf } from '../../shared/domain/application/answers.ts';
import { fieldsIn } from '../../shared/domain/application/form.ts';
import type { Typed } from '../../shared/domain/form/field.ts';
import { ROLES, type Role } from '../../shared/round/round-file.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const words = { sv: 'ord', en: 'words' };
const options = ['a', 'b'].map((id) => ({ id, name: words }));
const asked = { id: 'own', ask: words, kind: 'several' as const, optional: true, options };
const round = theRound({ questions: { mentor: [asked], mentee: [asked] } });

const BOTH: Typed = {
  name: ['Åsa Öberg'],
  email: ['asa@person.example'],
  phone: ['070-123 45 67'],
  phoneShown: ['partner'],
  field: ['Etnologi'],
  topics: ['marketing', 'recruiting'],
  foremost: ['recruiting'],
  wish: ['Att lyssna.'],
  goals: ['network'],
  slots: ['mon-am', 'fri-eve'],
  languages: ['en'],
  format: ['video'],
  access: ['Ramp.'],
  tiesWith: ['Örjan Ek'],
  'own-own': ['b', 'a'],
};
const FILLED: Readonly<Record<Role, Typed>> = {
  mentor: { ...BOTH, ties: ['yes'] },
  mentee: { ...BOTH, title: ['Chef'], assistantName: ['Lotta Vik'], assistantEmail: ['lotta@bolaget.example'] },
};

function answersOf(role: Role, changes: Typed = {}): Answers {
  const read = readForm(round, role, { ...FILLED[role], ...changes });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.answers;
}

test.each(ROLES)('all that a %s answers is kept, and stands in the form again when it is opened to be changed', (role) => {
  expect(Object.keys(FILLED[role]).toSorted()).toEqual(
    fieldsIn(round, role)
      .map(({ name }) => name)
      .toSorted(),
  );
  const answers = answersOf(role);
  expect(answers).toMatchObject({
    ...{ role, name: 'Åsa Öberg', phoneShown: true, field: 'Etnologi', topics: ['marketing', 'recruiting'], foremost: 'recruiting' },
    ...{ wish: 'Att lyssna.', goals: ['network'], slots: ['mon-am', 'fri-eve'], languages: ['en'], format: 'video', access: 'Ramp.' },
    ...{ tiesWith: 'Örjan Ek', own: { own: ['b', 'a'] } },
  });
  const again = typedOf(round, answers, 'asa@person.example');
  expect({ ...again, phone: FILLED[role]['phone'] }).toEqual(FILLED[role]);
  expect(readForm(round, role, again)).toEqual({ answers, email: 'asa@person.example' });
});

test('what was left out stays out, of the answers and of the form', () => {
  const empty = { phone: [], phoneShown: [], foremost: [], wish: [], goals: [], access: [], tiesWith: [], ties: ['no'], 'own-own': [] };
  const answers = answersOf('mentor', empty);
  for (const field of ['phone', 'phoneShown', 'foremost', 'wish', 'access', 'tiesWith'] as const)
    expect(answers[field], field).toBeUndefined();
  const again = typedOf(round, answers, 'asa@person.example');
  for (const field of ['phone', 'phoneShown', 'foremost', 'wish', 'goals', 'access', 'tiesWith', 'own-own'])
    expect(again[field], field).toEqual([]);
  // Whoever knew nobody is asked again: it may be otherwise now.
  expect(again).not.toHaveProperty('ties');
});

test('a number is shown to the other one only where there is one and its owner has said so', () => {
  expect(answersOf('mentor', { phone: [] }).phoneShown).toBeUndefined();
  expect(answersOf('mentor', { phoneShown: [] }).phoneShown).toBeUndefined();
  expect([true, undefined].map((phoneShown) => phoneForPartner({ phone: '+46701234567', phoneShown }))).toEqual([
    '+46701234567',
    undefined,
  ]);
  expect(typedOf(round, { ...answersOf('mentor'), phoneShown: false }, '')['phoneShown']).toEqual([]);
});

test('what somebody liked best counts as long as it is among what they chose', () => {
  expect(answersOf('mentor', { foremost: ['social-media'] }).foremost).toBeUndefined();
  expect(answersOf('mentor', { foremost: ['marketing'] }).foremost).toBe('marketing');
});

test('whom a student knows counts only with their yes; a manager is not asked whether', () => {
  expect(answersOf('mentor', { ties: ['no'] }).tiesWith).toBeUndefined();
  expect(answersOf('mentee', { ties: ['no'] }).tiesWith).toBe('Örjan Ek');
});

test('of somebody of whom little is known the rest is empty, and they may be met either way', () => {
  const little = answersFrom(round, 'mentee', new Map([['name', ['Per Berg']]]));
  expect(little).toMatchObject({
    name: 'Per Berg',
    title: '',
    field: '',
    topics: [],
    goals: [],
    slots: [],
    languages: [],
    format: 'either',
    own: { own: [] },
  });
  expect(typedOf(round, little, 'per@person.example')).toMatchObject({
    title: [],
    field: [],
    email: ['per@person.example'],
    format: ['either'],
  });
});

test('somebody has needs when they wrote of any', () => {
  expect([{}, { access: '' }, { access: 'Ramp.' }].map((answers) => hasNeeds(answers))).toEqual([false, false, true]);
});

test('answers whose questions the round has no more are no hindrance', () => {
  const typed = typedOf(
    theRound({ questions: { mentor: [{ ...asked, id: 'new' }], mentee: [] } }),
    aPerson().answers,
    'asa@person.example',
  );
  expect(typed['own-new']).toEqual([]);
});
