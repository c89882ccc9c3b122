import { expect, test } from 'vitest';
import { assumedIn, fieldsToEnter, fieldsToProtect, isComplete, mayEnter, readEntered } from '../../shared/domain/application/entered.ts';
import { fieldsIn, MEETING_LANGUAGES, SLOTS } from '../../shared/domain/application/form.ts';
import type { Typed } from '../../shared/domain/form/field.ts';
import { STAGES } from '../../shared/domain/round-state.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const KNOWN: Typed = { name: ['Per Berg'], email: ['per@person.example'] };
const read = (typed: Typed) => readEntered(round, 'mentor', { ...KNOWN, ...typed });

test.each(ROLES)('what a %s needs, whom they know and who may see their number is theirs alone to say', (role) => {
  const own = fieldsIn(round, role)
    .map(({ name }) => name)
    .filter((name) => !fieldsToEnter(round, role).some((field) => field.name === name));
  expect(own.toSorted()).toEqual(role === 'mentor' ? ['access', 'phoneShown', 'ties', 'tiesWith'] : ['access', 'phoneShown', 'tiesWith']);
});

test.each(ROLES)('of a %s with protected identity nothing is asked that leads to them', (role) => {
  const asked = fieldsToProtect(round, role);
  const left = fieldsToEnter(round, role).filter((field) => !asked.some(({ name }) => name === field.name));
  const both = ['email', 'phone'];
  expect(left.map(({ name }) => name).toSorted()).toEqual(
    (role === 'mentor' ? both : [...both, 'assistantName', 'assistantEmail']).toSorted(),
  );
  const typed = { ...KNOWN, assistantName: ['Lotta Vik'], assistantEmail: [''] };
  expect('faults' in readEntered(round, role, typed, asked)).toBe(false);
  // Of everybody else an assistant needs an address.
  expect('faults' in readEntered(round, role, typed)).toBe(role === 'mentee');
});

test('a name and an address are enough, and what else has to be answered is named', () => {
  expect(read({})).toMatchObject({
    email: 'per@person.example',
    answers: { role: 'mentor', name: 'Per Berg', topics: [] },
    unanswered: ['field', 'topics', 'slots', 'languages', 'format', 'ties'],
  });
  const more = read({ field: ['Juridik'], topics: ['marketing'], slots: ['mon-am'], languages: ['sv'], format: ['video'], wish: [] });
  expect(more).toMatchObject({ unanswered: ['ties'], answers: { field: 'Juridik', slots: ['mon-am'], format: 'video' } });
});

test('without a name or an address nobody is entered, nor with an answer that is none', () => {
  expect(read({ name: [''] })).toEqual({ faults: [{ field: 'name', fault: 'missing' }] });
  expect(read({ email: [] })).toEqual({ faults: [{ field: 'email', fault: 'missing' }] });
  expect(read({ topics: ['money'] })).toEqual({ faults: [{ field: 'topics', fault: 'not an option' }] });
});

test('what an operator sends of what is not theirs to say is left out', () => {
  expect(read({ access: ['Ramp.'], ties: ['yes'], tiesWith: ['Örjan Ek'], phone: ['0701234567'], phoneShown: ['partner'] })).toMatchObject({
    answers: expect.not.objectContaining({ access: 'Ramp.', tiesWith: 'Örjan Ek', phoneShown: true }),
  });
});

test('somebody can be asked about another once all is answered but what only they may say', () => {
  expect([[], ['ties'], ['ties', 'access'], ['slots'], ['ties', 'slots']].map(isComplete)).toEqual([true, true, true, false, false]);
});

test('what nobody has asked yet forbids nothing: any time and language will do', () => {
  const { answers } = aPerson({ answers: { slots: ['mon-am'], languages: ['sv'] } });
  const entered = (...unanswered: readonly string[]) => ({
    by: 'karin',
    at: '2027-08-16T10:00:00.000Z',
    why: 'HR.',
    unanswered: [...unanswered],
  });
  const assumed = (...unanswered: readonly string[]) => assumedIn({ answers, entered: entered(...unanswered) });
  expect(assumedIn({ answers })).toEqual(answers);
  expect(assumed()).toEqual(answers);
  expect(assumed('slots')).toEqual({ ...answers, slots: [...SLOTS] });
  expect(assumed('languages')).toEqual({ ...answers, languages: [...MEETING_LANGUAGES] });
  expect(assumed('ties')).toEqual(answers);
});

test('people are entered until the round asks what it brought', () => {
  expect(STAGES.filter((stage) => mayEnter({ stage }))).toEqual(['draft', 'call open', 'matching', 'running']);
});
