import { expect, test } from 'vitest';
import { noteUnknown, unknownIn, withUnknown } from '../../shared/domain/unknown-fields.ts';

/** Reads `raw` as a version of the code that knows the fields of `known`. */
function read<State>(known: State, raw: unknown): State {
  noteUnknown(known, raw);
  return known;
}

test('what another version wrote is stored again with a state that does not know it, at every depth', () => {
  const raw = { id: 'a', newer: 1, list: [{ at: 'x', newer: 2 }, { at: 'y' }], inner: { deep: true, newer: [3] } };
  const state = read({ id: 'a', list: [{ at: 'x' }, { at: 'y' }], inner: { deep: true } }, raw);
  expect(withUnknown(state)).toEqual(raw);
  expect(withUnknown({ ...state, id: 'b' })).toEqual({ ...raw, id: 'b' });
});

test('nothing that lists the fields of a state sees what is noted on it', () => {
  const state = read({ id: 'a' }, { id: 'a', newer: 1 });
  expect(Object.keys(state)).toEqual(['id']);
  expect(JSON.stringify(state)).toBe('{"id":"a"}');
});

test('a state that is built anew of single fields takes along what is noted on the one before', () => {
  const before = read({ id: 'a', more: 1 }, { id: 'a', more: 1, newer: 2 });
  expect(withUnknown({ ...unknownIn(before), id: 'b' })).toEqual({ id: 'b', newer: 2 });
  expect([unknownIn(undefined), unknownIn({ id: 'a' })]).toEqual([{}, {}]);
});

test('a state that lacks nothing is stored as it is, and what this version says wins', () => {
  const same = { id: 'a', list: [1, null] };
  expect(withUnknown(read(same, same))).toEqual(same);
  expect(Object.getOwnPropertySymbols(read({ id: 'a' }, { id: 'a' }))).toEqual([]);
  expect(withUnknown({ ...read({ id: 'a' }, { id: 'a', newer: 'theirs' }), newer: 'ours' })).toEqual({ id: 'a', newer: 'ours' });
});

test('what is no state is left alone', () => {
  const text = read('a', { newer: 1 });
  expect([withUnknown(text), withUnknown(undefined), withUnknown(null)]).toEqual(['a', undefined, null]);
  expect(withUnknown(read([{ id: 'a' }], { 0: { id: 'a', newer: 1 } }))).toEqual([{ id: 'a' }]);
  expect(withUnknown(read({ at: null, on: 'day' }, { at: { newer: 1 }, on: null }))).toEqual({ at: null, on: 'day' });
});
