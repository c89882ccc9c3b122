import { dayAlone } from '../application/decide-erasing.ts';
import type { Evaluation } from './evaluation.ts';

/** An evaluation as the figure it is counted by. */
export function withoutWords({ person, role, again, at }: Evaluation): Evaluation {
  return { person, role, again, answers: {}, at: dayAlone(at) };
}
