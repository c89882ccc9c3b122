import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { draftSchema, saved, savingFaults, sent, started } from '../../shared/domain/application/draft.ts';
import { type Step, stepFaults, stepsOf } from '../../shared/domain/application/form.ts';
import { SEEN } from '../../shared/domain/personal-number.ts';
import { theRound } from '../builders/round.ts';

const NOW = Temporal.Instant.from('2027-08-20T10:00:00Z');

function step(id: string): Step {
  const found = stepsOf(theRound(), 'mentor').find((one) => one.id === id);
  if (found === undefined) throw new Error(`the form has no page called ${id}`);
  return found;
}

test('a draft that became an application holds nothing of what was typed, and stays taken', () => {
  const fresh = started({ id: 'd1', role: 'mentor', language: 'sv', channel: 'fair', secretHash: 'hash' }, NOW);
  const draft = saved(fresh, { step: 'you', fields: ['name'], typed: { name: ['Åsa'] }, done: true }, NOW);
  const after = sent(draft, NOW.add({ minutes: 6 }));
  expect(after).toEqual({ ...fresh, savedAt: '2027-08-20T10:06:00.000Z', submitted: true });
  expect(draftSchema.parse(after)).toEqual(after);
});

test.each([
  ['nothing at all', {}],
  ['an address that is not finished', { name: ['Åsa'], email: ['asa@'] }],
  ['an address with a comma', { name: ['Åsa'], email: ['a@su.se, b@su.se'] }],
  ['a name with a link', { name: ['www.example.se'], email: [''] }],
])('%s may be saved for later', (_, typed) => {
  expect(savingFaults(step('you'), typed)).toEqual([]);
});

test.each([
  ['a name longer than there is room for', 'you', { name: ['å'.repeat(101)] }, 'too long'],
  ['an address longer than any', 'you', { email: ['a'.repeat(321)] }, 'address too long'],
  ['a personal number', 'wish', { wish: ['900101-0017'] }, 'personal number'],
  ['an answer nobody offered', 'topics', { topics: ['gossip'] }, 'not an option'],
  ['two answers to one question', 'ties', { ties: ['no', 'yes'] }, 'more than one'],
] as const)('%s is kept by nobody, not even for later', (_, id, typed, fault) => {
  expect(savingFaults(step(id), typed).map((found) => found.fault)).toEqual([fault]);
});

test('a personal number that was pointed out may be sent, and is remembered as pointed out only as long as it stands there', () => {
  const typed = { wish: ['Jag är 900101-0017.'] };
  expect(stepFaults(step('wish'), typed)).toEqual([{ field: 'wish', fault: 'personal number', found: '900101-0017' }]);
  const seen = { ...typed, [SEEN]: ['900101-0017'] };
  expect(stepFaults(step('wish'), seen)).toEqual([]);
  expect(stepFaults(step('wish'), { ...seen, wish: ['900101-0017 och 19811218-9876'] })).toEqual([
    { field: 'wish', fault: 'personal number', found: '19811218-9876' },
  ]);

  const fresh = started({ id: 'd1', role: 'mentor', language: 'sv', channel: 'fair', secretHash: 'hash' }, NOW);
  const page = { step: 'wish', fields: ['wish', 'goals'], done: true };
  const kept = saved(fresh, { ...page, typed: seen }, NOW);
  expect(stepFaults(step('wish'), kept.typed)).toEqual([]);
  const next = saved(kept, { step: 'studies', fields: ['field'], typed: { field: ['Juridik'] }, done: true }, NOW);
  expect(stepFaults(step('wish'), next.typed)).toEqual([]);
  expect(JSON.stringify(saved(next, { ...page, typed: { wish: ['Utan nummer'], [SEEN]: ['900101-0017'] } }, NOW))).not.toContain('900101');
});
