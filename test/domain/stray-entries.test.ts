import { expect, test } from 'vitest';
import { listFaults } from '../../infra/rehearsal/verdict/list.ts';
import type { Attention } from '../../shared/domain/attention.ts';

const since = '2027-11-01T08:00:00.000Z';
const nameOf = (id: string) => id;
const habitsOf = (id: string) => (id === 'slow' ? (['slow'] as const) : id === 'left' ? (['mistypes the address'] as const) : []);

function faultsAbout(subject: Attention['subject'], reason: Attention['reason']): readonly string[] {
  return listFaults({ entries: [{ subject, reason, occasion: 'once', since }], left: [], nameOf, habitsOf });
}

const round = { kind: 'round' } as const;

test.each([
  [round, 'people wait'],
  [round, 'proposal to look at'],
  [round, 'time to close'],
  [{ kind: 'pair', id: 'asa-slow' }, 'nobody booked'],
  [{ kind: 'application', id: 'left' }, 'mail bounced'],
] as const)(
  'a rehearsal takes no offence at %j with %j: it is for the operators to decide, or somebody brought it about',
  (subject, reason) => {
    expect(faultsAbout(subject, reason)).toEqual([]);
  },
);

test.each([
  [{ kind: 'pair', id: 'asa-orjan' }, 'no meeting for 35 days', ', asa, orjan'],
  [{ kind: 'application', id: 'li' }, 'mail not delivered', ', li'],
  [round, 'failed for a day', ''],
] as const)('a rehearsal names %j with %j, which stood on the list though nobody had done anything amiss', (subject, reason, who) => {
  expect(faultsAbout(subject, reason)).toEqual([`on the list without a cause: "${reason}" since ${since}${who}`]);
});
