import { expect, it } from 'vitest';
import { HELD_BACK, IN_DOUBT, type Letter } from '../../../shared/domain/letter.ts';
import { fateOf, fateWords } from '../../../shared/words/console/letter-names.ts';
import { sayIn } from '../../../shared/words/say.ts';
import { theRound } from '../../builders/round.ts';

const dropped = (why: string): Letter => ({
  recipient: { kind: 'person', id: 'asa' },
  letter: 'offer',
  occasion: 'asa-orjan',
  about: {},
  status: 'dropped',
  dropped: why,
  requestedAt: '2027-09-20T08:00:00.000Z',
});

it.each([
  ['no longer wanted', 'Behövdes inte längre', 'No longer needed'],
  ['round closed', 'Behövdes inte längre', 'No longer needed'],
  ['address suppressed', 'Inte skickat: adressen får inga mejl', 'Not sent: the address gets no email'],
  ['address had its share', 'Inte skickat: för många mejl på kort tid', 'Not sent: too many emails in a short time'],
  [IN_DOUBT, 'Osäkert om det kom fram', 'Uncertain whether it arrived'],
  [HELD_BACK, 'Inte skickat: ni höll inne det', 'Not sent: you held it back'],
])('of a letter that was not sent the console says why (%s)', (why, swedish, english) => {
  expect([
    fateWords(fateOf(dropped(why)), sayIn('sv', theRound().zone)),
    fateWords(fateOf(dropped(why)), sayIn('en', theRound().zone)),
  ]).toEqual([swedish, english]);
});
