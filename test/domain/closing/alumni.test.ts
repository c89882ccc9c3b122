import { describe, expect, test } from 'vitest';
import type { Afterwards, Wish } from '../../../shared/domain/closing/afterwards.ts';
import { alumniAmong, countYes } from '../../../shared/domain/closing/alumni.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';

const AT = '2028-03-01T09:00:00Z';
const closed = { closedAt: '2028-03-09T12:00:00Z' };

function said(person: string, ...wishes: readonly Wish[]): Afterwards {
  return { person, role: 'mentor', wishes: [...wishes], at: AT };
}

const ids = (...args: Parameters<typeof alumniAmong>) => alumniAmong(...args).map(({ person }) => person.id);

describe('whoever said yes to be asked for the next round', () => {
  test('is asked until they take it back', () => {
    const people = [aPerson({ id: 'siri' }), aPerson({ id: 'omar' })];
    expect(ids([said('siri', 'talk'), said('omar', 'nextCall')], people, ['talk'])).toEqual(['siri']);
    expect(ids([said('siri'), said('omar', 'nextCall')], people, ['talk'])).toEqual([]);
  });

  test('is not once they have left, have been erased, or have had the use of their data stopped', () => {
    const yes = [said('siri', 'talk')];
    expect(ids(yes, [{ ...aPerson({ id: 'siri' }), status: 'left' }], ['talk'])).toEqual([]);
    expect(ids(yes, [], ['talk'])).toEqual([]);
    expect(ids(yes, [{ ...aPerson({ id: 'siri' }), restricted: { since: AT, request: 1 } }], ['talk'])).toEqual([]);
  });

  test('is counted without a name, with the day on which nobody knows them any more where one is set', () => {
    const alumni = alumniAmong(
      [said('siri', 'talk', 'nextCall'), said('omar', 'nextCall')],
      [aPerson({ id: 'siri' }), aPerson({ id: 'omar' })],
      ['talk', 'nextCall'],
    );
    const { privacy } = theRound();
    const months = theRound({ privacy: { ...privacy, retention: { ...privacy.retention, participantsMonths: 12 } } });
    expect(countYes(alumni, months, closed)).toEqual({ talk: 1, nextCall: 2, until: '2029-03-09' });
    expect(countYes(alumni, months, {})).toEqual({ talk: 1, nextCall: 2 });
    expect(countYes(alumni, theRound({ privacy: { ...privacy, regime: 'authority' } }), closed)).toEqual({ talk: 1, nextCall: 2 });
  });
});
