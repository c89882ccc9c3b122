import { expect, test } from 'vitest';
import { fieldsIn, stepFaults, stepsOf } from '../../shared/domain/application/form.ts';
import { formFaults } from '../../shared/domain/form/field.ts';
import { ROLES, type Role } from '../../shared/round/round-file.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const step = (role: Role, id: string) => {
  const found = stepsOf(round, role).find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no page "${id}"`);
  return found;
};

test('each side is asked page by page, and last what the round asks by itself', () => {
  const pages = (role: Role) => stepsOf(round, role).map(({ id }) => id);
  expect(pages('mentor').slice(0, 7)).toEqual(['you', 'studies', 'topics', 'wish', 'times', 'easier', 'ties']);
  expect(pages('mentee').slice(0, 5)).toEqual(['you', 'topics', 'wish', 'times', 'easier']);
  for (const role of ROLES)
    expect(pages(role).slice(role === 'mentor' ? 7 : 5)).toEqual(round.questions[role].map(({ id }) => `own-${id}`));
});

test.each([
  ['name', 100, (most: number) => 'x'.repeat(most)],
  ['title', 120, (most: number) => 'x'.repeat(most)],
  ['field', 120, (most: number) => 'x'.repeat(most)],
  ['wish', 500, (most: number) => 'x'.repeat(most)],
  ['access', 500, (most: number) => 'x'.repeat(most)],
  ['tiesWith', 200, (most: number) => 'x'.repeat(most)],
  ['assistantName', 100, (most: number) => 'x'.repeat(most)],
])('%s may be %i signs long and no longer', (name, most, textOf) => {
  const fields = fieldsIn(round, 'mentee').filter((field) => field.name === name);
  expect(fields).toHaveLength(1);
  const faults = (length: number) => formFaults(fields, { [name]: [textOf(length)] }).map(({ fault }) => fault);
  expect(faults(most)).not.toContain('too long');
  expect(faults(most + 1)).toContain('too long');
});

test('whoever knows somebody at the other side says whom, and nobody else has to', () => {
  const ties = step('mentor', 'ties');
  expect(stepFaults(ties, { ties: ['yes'], tiesWith: [' '] })).toEqual([{ field: 'tiesWith', fault: 'missing' }]);
  expect(stepFaults(ties, { ties: ['yes'] })).toEqual([{ field: 'tiesWith', fault: 'missing' }]);
  expect(stepFaults(ties, { ties: ['yes'], tiesWith: ['Örjan'] })).toEqual([]);
  expect(stepFaults(ties, { ties: ['no'] })).toEqual([]);
  expect(stepFaults(step('mentor', 'wish'), { ties: ['yes'] })).toEqual([]);
});

test('an assistant has a name and an address, which is not the manager’s own, however it is spelled', () => {
  const you = step('mentee', 'you');
  const her = { name: ['Örjan Ek'], email: ['orjan@person.example'], title: ['Chef'], field: ['Marknad'] };
  const faults = (assistantName: string, assistantEmail: string) =>
    stepFaults(you, { ...her, assistantName: [assistantName], assistantEmail: [assistantEmail] });
  expect(faults('Sam', 'sam@person.example')).toEqual([]);
  expect(faults('', '')).toEqual([]);
  expect(faults(' ', ' ')).toEqual([]);
  expect(faults(' ', 'sam@person.example')).toEqual([{ field: 'assistantName', fault: 'missing' }]);
  expect(faults('Sam', ' ')).toEqual([{ field: 'assistantEmail', fault: 'missing' }]);
  expect(faults('Sam', 'ORJAN@person.example')).toEqual([{ field: 'assistantEmail', fault: 'own address' }]);
  expect(stepFaults(step('mentee', 'wish'), { assistantName: ['Sam'] })).toEqual([]);
});
