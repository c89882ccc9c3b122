import { expect, test } from 'vitest';
import { STEPS, type Step, stepAfter } from '../../shared/domain/restore.ts';

test('a round is taken back step by step, and after the last there is none', () => {
  const done: Step[] = [];
  for (let step: Step | undefined = 'stop'; step !== undefined && done.length < 20; step = stepAfter(step)) done.push(step);
  expect(done).toEqual(STEPS);
});
