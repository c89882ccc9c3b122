import { expect, test } from 'vitest';
import { requiredLeft } from '../../../shared/domain/matching/roster/roster.ts';
import { provesBest } from '../../../shared/domain/matching/solver/certificate.ts';
import { bestOfEvery, vectorOf } from './every-plan.ts';
import { randomProblem } from './random-problem.ts';
import { solvedProblem } from './solved.ts';

const ROUNDS = 3000;

test('no plan there is beats the one proposed, in any figure, in thousands of small rounds', () => {
  const seen = { compared: 0, contradictory: 0, withoutAnswer: 0 };
  for (let seed = 1; seen.compared < ROUNDS; seed++) {
    const problem = randomProblem(seed);
    const solved = solvedProblem(problem);
    if (solved === undefined) {
      seen.contradictory += 1;
      continue;
    }
    const best = bestOfEvery(problem);
    const { roster, pairs, solution, plan } = solved;
    expect(requiredLeft(roster, solution.chosen).length > 0, `seed ${seed}: somebody who must be placed is not`).toBe(best === undefined);
    expect(provesBest(roster, pairs, solution), `seed ${seed}: the proof does not hold`).toBe(true);
    if (best === undefined) {
      seen.withoutAnswer += 1;
      continue;
    }
    expect(vectorOf(problem, plan), `seed ${seed}`).toEqual(best.vector);
    seen.compared += 1;
  }
  // Rounds without an answer must not crowd out the others, nor be missing.
  expect(seen.withoutAnswer).toBeGreaterThan(50);
  expect(seen.contradictory).toBeLessThan(ROUNDS / 2);
});
