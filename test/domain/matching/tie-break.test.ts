import { expect, test } from 'vitest';
import { pairHash, textHash } from '../../../shared/domain/matching/solver/tie-break.ts';

// Plans that were worked out before must come out the same; these were worked out apart, in another language.
test.each([
  ['', -1421968373],
  ['a', 444641715],
  ['ab', -1731435507],
  ['round\nm1', -2095459621],
  ['Åsa', -853516500],
])('the hash of the text %j is %i', (text, hash) => {
  expect(textHash(text)).toBe(hash);
});

test.each([
  [1, 2, 529304023],
  [2, 1, 58043508],
  [-5, 7, 578506942],
  [-2095459621, 2132947933, 549544298],
])('the hash of the pair of %i and %i is %i', (mentor, mentee, hash) => {
  expect(pairHash(mentor, mentee)).toBe(hash);
});
