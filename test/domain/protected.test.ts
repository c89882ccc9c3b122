import { expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import type { LettersTo } from '../../shared/domain/application/entered.ts';
import { hasNoMail, lettersOfProtected, mailAddressOf, whoPassesOn } from '../../shared/domain/application/protected.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const protectedBy = (by: string, letters: LettersTo): Application => ({
  ...aPerson(),
  entered: { by, at: '2027-08-20T08:00:00.000Z', why: '', unanswered: [], protected: letters },
});

test('somebody with protected identity is mailed through the operator who entered them, or not at all; everybody else as they said', () => {
  const people = [aPerson(), protectedBy('johan', 'operators'), protectedBy('johan', 'nowhere')];
  expect(people.map((person) => mailAddressOf(person, round))).toEqual(['asa@person.example', 'johan.ekdahl@bolaget.example', undefined]);
  expect(people.map(hasNoMail)).toEqual([false, false, true]);
  expect(people.map(lettersOfProtected)).toEqual([undefined, 'operators', 'nowhere']);
});

test('where whoever entered them runs the round no more, or may only look, the contact of the round passes letters on', () => {
  expect(whoPassesOn(protectedBy('johan', 'operators'), round).id).toBe('johan');
  expect(whoPassesOn(protectedBy('somebody-gone', 'operators'), round).id).toBe('karin');
  const onlyLooks = theRound({
    operators: round.operators.map((one) => (one.id === 'johan' ? { ...one, access: 'viewer' } : one)),
  });
  expect(whoPassesOn(protectedBy('johan', 'operators'), onlyLooks).id).toBe('karin');
  expect(whoPassesOn(aPerson(), round).id).toBe('karin');
});
