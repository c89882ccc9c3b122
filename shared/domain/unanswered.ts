import type { Temporal } from 'temporal-polyfill';
import type { Round } from '../round/round-file.ts';
import type { Application } from './application/application.ts';
import { nextSteps } from './next-step.ts';
import { type Pair, roleIn } from './pair/pair.ts';
import type { Stage } from './round-state.ts';

/** What is asked of people, and others wait for. */
export const ASKED = ['offer', 'times', 'coming', 'report', 'evaluation'] as const;
export type Asked = (typeof ASKED)[number];

/** What somebody has been asked and has not answered, as their own page says it. `pairs` are those they are asked about or in. */
export function unansweredBy(
  person: Application,
  pairs: readonly Pair[],
  { round, stage, now }: { readonly round: Round; readonly stage: Stage; readonly now: Temporal.Instant },
): readonly Asked[] {
  const own = pairs.flatMap((pair) => {
    const role = roleIn(pair, person.id);
    return role === undefined ? [] : [{ pair, role }];
  });
  const kinds = new Set(nextSteps({ person, pairs: own, heard: 'nothing', stage, now, round }).map(({ kind }) => kind));
  return ASKED.filter((asked) => kinds.has(STEP[asked]));
}

const STEP = { offer: 'answer the offer', times: 'pick', coming: 'coming', report: 'report', evaluation: 'evaluate' } as const;
