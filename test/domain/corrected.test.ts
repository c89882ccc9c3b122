import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Corrected, correctedByOthers, differences, versionOf, withCorrected } from '../../shared/domain/application/corrected.ts';
import { setApart, setSeeking, usualPartners } from '../../shared/domain/application/whom-to-meet.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const asa = aPerson();
const otherwise = (changes: Parameters<typeof aPerson>[0]) => aPerson(changes);
const NOW = Temporal.Instant.from('2027-09-01T10:00:00Z');

test('what was corrected is told answer by answer, as it was and is; the order in which something was ticked says nothing', () => {
  expect(differences(asa, asa)).toEqual([]);
  expect(differences(asa, otherwise({ answers: { slots: ['thu-eve', 'mon-am', 'wed-pm'] } }))).toEqual([]);
  expect(
    differences(asa, otherwise({ answers: { name: 'Åsa Ek', slots: ['mon-am'] } })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  ).toEqual([
    { name: 'name', was: ['Åsa Öberg'], is: ['Åsa Ek'] },
    { name: 'slots', was: ['mon-am', 'wed-pm', 'thu-eve'], is: ['mon-am'] },
  ]);
  expect(differences(asa, otherwise({ language: 'en' }))).toEqual([{ name: 'language', was: ['sv'], is: ['en'] }]);
  const year = (own: Record<string, string[]>) => otherwise({ answers: { own } });
  expect(differences(year({}), year({ year: ['2'] }))).toEqual([{ name: 'own-year', was: [], is: ['2'] }]);
  expect(differences(year({ year: ['2'] }), year({}))).toEqual([{ name: 'own-year', was: ['2'], is: [] }]);
  expect(differences(asa, otherwise({ answers: { access: 'Ramp.' } }))).toEqual([{ name: 'access', was: [], is: ['Ramp.'] }]);
});

test('of an assistant’s address neither the old one nor the new one is kept', () => {
  const named = (email: string) => otherwise({ role: 'mentee', answers: { assistant: { name: 'Lotta Vik', email } } });
  expect(differences(named('lotta@a.example'), named('lotta@b.example'))).toEqual([{ name: 'assistantEmail', was: [], is: [] }]);
});

test('answers have another version when any of them is another, and only then', () => {
  const same = versionOf(otherwise({ answers: { slots: ['thu-eve', 'mon-am', 'wed-pm'] } }));
  expect(versionOf(asa)).toBe(same);
  const others = [
    otherwise({ language: 'en' }),
    otherwise({ answers: { wish: 'x' } }),
    otherwise({ answers: { slots: [] } }),
    otherwise({ answers: { access: 'Ramp.' } }),
  ];
  expect(new Set([same, ...others.map(versionOf)]).size).toBe(5);
  expect(same).toMatch(/^[\w-]{43}$/);
  const own = (answers: Record<string, string[]>) => versionOf(otherwise({ answers: { own: answers } }));
  expect(own({ year: ['2'], sure: ['yes'] })).toBe(own({ sure: ['yes'], year: ['2'] }));
  expect(own({ year: [] })).toBe(own({}));
  expect(own({ year: ['2'], sure: ['yes'] })).not.toBe(own({ year: ['yes'], sure: ['2'] }));
});

const field = (name: string) => [{ name, was: ['a'], is: ['b'] }];

test('what was corrected is kept with when and by whom, the latest thirty times; nothing is kept of nothing', () => {
  const once = withCorrected<{ corrected?: Corrected[] }>({}, field('name'), 'karin', NOW);
  expect(once).toEqual({ corrected: [{ at: '2027-09-01T10:00:00.000Z', by: 'karin', fields: field('name') }] });
  expect(withCorrected<{ corrected?: Corrected[] }>({}, field('name'), undefined, NOW).corrected?.[0]).not.toHaveProperty('by');
  expect(withCorrected(once, [], 'karin', NOW)).toBe(once);
  let state: { corrected?: Corrected[] } = {};
  for (let time = 0; time < 32; time++) state = withCorrected(state, field(`f${time}`), 'karin', NOW);
  expect([state.corrected?.length, state.corrected?.[0]?.fields[0]?.name, state.corrected?.at(-1)?.fields[0]?.name]).toEqual([
    30,
    'f2',
    'f31',
  ]);
});

test('somebody is told of what operators corrected since they were told last, not of what they did themselves', () => {
  const at = (minute: number, by?: string): Corrected => ({
    at: `2027-09-01T10:0${minute}:00.000Z`,
    ...(by === undefined ? {} : { by }),
    fields: field('name'),
  });
  const all = [at(1, 'karin'), at(2), at(3, 'johan')];
  expect(correctedByOthers(all, undefined)).toEqual([at(1, 'karin'), at(3, 'johan')]);
  expect(correctedByOthers(all, '2027-09-01T10:01:00.000Z')).toEqual([at(3, 'johan')]);
  expect(correctedByOthers(undefined, undefined)).toEqual([]);
});

test('two are kept apart once, and may be brought together again; so with whom nobody is sought for', () => {
  const apart = setApart(setApart(asa, 'orjan', true), 'per', true);
  expect(setApart(apart, 'orjan', true).apart).toEqual(['per', 'orjan']);
  expect(setApart(apart, 'orjan', false).apart).toEqual(['per']);
  const none = setSeeking(asa, false);
  expect(none.seeksNobody).toBe(true);
  expect(setSeeking(none, true)).not.toHaveProperty('seeksNobody');
});

test('a student meets one manager, a manager as many students as the round says', () => {
  const round = theRound({ matching: { ...theRound().matching, mentorsPerMentee: 3 } });
  expect([usualPartners('mentor', round), usualPartners('mentee', round)]).toEqual([1, 3]);
});
