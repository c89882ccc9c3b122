import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { draftSchema, saved, started } from '../../shared/domain/application/draft.ts';
import { stepsOf } from '../../shared/domain/application/form.ts';
import { theRound } from '../builders/round.ts';

const NOW = Temporal.Instant.from('2027-08-20T10:00:00Z');
const fresh = started({ id: 'd1', role: 'mentor', language: 'sv', channel: 'fair', secretHash: 'hash' }, NOW);
const steps = stepsOf(theRound(), 'mentor');

test('a box that was unticked is forgotten, and what was typed on other pages stays', () => {
  const fields = ['topics', 'foremost'];
  const first = saved(fresh, { step: 'topics', fields, typed: { topics: ['marketing', 'recruiting'] }, done: true }, NOW);
  const other = saved(first, { step: 'wish', fields: ['wish'], typed: { wish: ['Hej'] }, done: true }, NOW);
  const again = saved(other, { step: 'topics', fields, typed: { topics: ['marketing'] }, done: false }, NOW.add({ minutes: 5 }));
  expect(again.typed).toEqual({ topics: ['marketing'], foremost: [], wish: ['Hej'] });
  expect(again.done).toEqual(['wish']);
  expect(again.savedAt).toBe('2027-08-20T10:05:00.000Z');
});

const page = fc.constantFrom(...steps).chain((step) => {
  const fields = step.fields.map(({ name }) => name);
  const typed = fc.dictionary(fc.constantFrom(...fields), fc.array(fc.string(), { maxLength: 3 }));
  return fc.record({ step: fc.constant(step.id), fields: fc.constant(fields), typed, done: fc.boolean() });
});

test('a draft holds what each page said when it was saved last, right or wrong, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 15 }), (pages) => {
      const draft = pages.reduce((one, next) => saved(one, next, NOW), fresh);
      const last = new Map(pages.map((one) => [one.step, one]));
      const expected = [...last.values()].flatMap(({ fields, typed }) => fields.map((name) => [name, typed[name] ?? []]));
      expect(draft.typed).toEqual(Object.fromEntries(expected));
      expect([...draft.done].sort()).toEqual([...last.values()].flatMap(({ step, done }) => (done ? [step] : [])).sort());
      expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    }),
  );
});
