import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  draftSchema,
  hasAddress,
  isKept,
  isSomebodyElse,
  isWritten,
  lastDayOf,
  saved,
  savingFaults,
  sent,
  started,
} from '../../shared/domain/application/draft.ts';
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

const typing = (typed: Record<string, string[]>) => ({ ...fresh, typed });

test('an unfinished application can be gone on with for fourteen days, the last of them to its end', () => {
  expect(lastDayOf(fresh, theRound()).toString()).toBe('2027-09-03');
  const midnight = Temporal.Instant.from('2027-09-03T22:00:00Z');
  expect([midnight.subtract({ milliseconds: 1 }), midnight].map((now) => isKept(fresh, theRound(), now))).toEqual([true, false]);
});

test('it is written once there is anything in it but blanks', () => {
  expect([{}, { wish: [] }, { wish: [' '] }, { topics: [], wish: [' ', 'Hej'] }].map((typed) => isWritten(typing(typed)))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('a link to it can be mailed where an address was typed', () => {
  expect([{}, { email: ['asa'] }, { email: ['asa@person.example'] }].map((typed) => hasAddress(typing(typed)))).toEqual([
    false,
    false,
    true,
  ]);
});

test('two tabs of one browser are two people where both names and both addresses differ, as people write them', () => {
  const asa = { name: ['Åsa Öberg'], email: ['asa@person.example'] };
  const other = { name: ['Örjan Ek'], email: ['orjan@person.example'] };
  expect([isSomebodyElse(asa, other), isSomebodyElse(other, asa), isSomebodyElse(asa, asa)]).toEqual([true, true, false]);
  expect(isSomebodyElse(asa, { ...other, name: [' åsa öberg '] })).toBe(false);
  expect(isSomebodyElse(asa, { ...other, email: ['ASA@person.example'] })).toBe(false);
  for (const missing of ['name', 'email']) {
    expect(isSomebodyElse(asa, { ...other, [missing]: [] })).toBe(false);
    expect(isSomebodyElse({ ...asa, [missing]: [' '] }, other)).toBe(false);
  }
});

test('once it has become an application nothing of it is left here, and it is known that it was sent', () => {
  const written = saved(fresh, { step: 'wish', fields: ['wish'], typed: { wish: ['Hej'] }, done: true }, NOW);
  expect(sent(written, NOW.add({ hours: 1 }))).toEqual({ ...fresh, savedAt: '2027-08-20T11:00:00.000Z', submitted: true });
  expect([fresh.submitted, fresh.done, fresh.startedAt]).toEqual([false, [], '2027-08-20T10:00:00.000Z']);
});

test('a number that was pointed out is not pointed out again as long as it stands there', () => {
  const number = '811218-9876';
  const page = (typed: Record<string, string[]>) => ({ step: 'wish', fields: ['wish'], typed, done: true });
  const pointedOut = saved(fresh, page({ wish: [`Ring ${number}`], seen: [number] }), NOW);
  expect(pointedOut.typed['seen']).toEqual([number]);
  const other = saved(pointedOut, { step: 'studies', fields: ['field'], typed: { field: ['Juridik'] }, done: true }, NOW);
  expect(other.typed['seen']).toEqual([number]);
  expect(saved(other, page({ wish: ['Ring mig'] }), NOW).typed).not.toHaveProperty('seen');
  expect(saved(pointedOut, page({ wish: [`Ring ${number}`], seen: [number] }), NOW).typed['seen']).toEqual([number]);
});

test('a page can be saved with what may wait, and not with what is no answer, too long, or nothing we may hold', () => {
  const faults = (typed: Record<string, string[]>) =>
    steps.flatMap((step) => savingFaults(step, typed)).map(({ field, fault }) => `${field}: ${fault}`);
  expect(faults({})).toEqual([]);
  for (const typed of [
    { name: ['www.example.com'] },
    { email: ['asa'] },
    { email: ['a@b.se, c@d.se'] },
    { phone: ['ring mig'] },
    { field: ['Juridik\noch annat'] },
  ])
    expect(faults(typed), JSON.stringify(typed)).toEqual([]);
  expect(faults({ topics: ['money'] })).toEqual(['topics: not an option']);
  expect(faults({ wish: ['x'.repeat(501)] })).toEqual(['wish: too long']);
  expect(faults({ wish: ['Ring 811218-9876'] })).toEqual(['wish: personal number']);
});
