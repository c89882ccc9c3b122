import { expect, test } from 'vitest';
import { registersOf } from '../../shared/domain/archive/register.ts';

const of = (state: unknown) => registersOf('application', [{ id: 'asa', state }]);

test('an archive has a row for each thing, and a field for each of its values, also those that lie inside another', () => {
  expect(of({ status: 'confirmed', answers: { name: 'Åsa', assistant: { email: 'a@b.example' } }, holds: 2, urgent: false })).toEqual([
    {
      name: 'application',
      fields: ['id', 'status', 'answers.name', 'answers.assistant.email', 'holds', 'urgent'],
      rows: [['asa', 'confirmed', 'Åsa', 'a@b.example', '2', 'false']],
    },
  ]);
});

test('every row has a text for every field, an empty one where there is no value', () => {
  const states = [
    { id: 'a', state: { phone: '070', name: 'Åsa', wish: null } },
    { id: 'b', state: { name: 'Bo', field: 'IT', wish: undefined } },
  ];
  expect(registersOf('person', states)).toEqual([
    {
      name: 'person',
      fields: ['id', 'phone', 'name', 'field'],
      rows: [
        ['a', '070', 'Åsa', ''],
        ['b', '', 'Bo', 'IT'],
      ],
    },
  ]);
});

test('a list of values is one text, and the id of a row is that it is stored under', () => {
  expect(of({ id: 'another', topics: ['media', 'work'], empty: [] })).toEqual([
    { name: 'application', fields: ['id', 'topics', 'empty'], rows: [['asa', 'media; work', '']] },
  ]);
});

test('a list of things is a table of its own, whose rows say to which row they belong and where they stand there', () => {
  const state = {
    name: 'Åsa',
    notes: [
      { text: 'Ringde.', tags: [{ tag: 'x' }] },
      { text: 'Igen.', tags: [{ tag: 'y' }, { tag: 'z' }] },
    ],
  };
  expect(of(state)).toEqual([
    { name: 'application', fields: ['id', 'name'], rows: [['asa', 'Åsa']] },
    {
      name: 'application.notes',
      fields: ['of', 'place', 'text'],
      rows: [
        ['asa', '1', 'Ringde.'],
        ['asa', '2', 'Igen.'],
      ],
    },
    {
      name: 'application.notes.tags',
      fields: ['of', 'place', 'tag'],
      rows: [
        ['asa/1', '1', 'x'],
        ['asa/2', '1', 'y'],
        ['asa/2', '2', 'z'],
      ],
    },
  ]);
});

test('where nothing is stored there is no table, and of what is no thing an id alone', () => {
  expect(registersOf('application', [])).toEqual([]);
  expect(of('a text')).toEqual([{ name: 'application', fields: ['id'], rows: [['asa']] }]);
});
