import { readFileSync } from 'node:fs';
import type { Mutant } from './switched.ts';

/** What a run is to try, as it is handed to the process that does. */
export interface Plan {
  /** The files that are changed, and the number of each one's first mutant. */
  readonly files: readonly { readonly path: string; readonly first: number }[];
  readonly mutants: readonly { readonly number: Mutant['number']; readonly path: string }[];
  readonly tests: readonly string[];
  /** Where what comes out is written, a line each. */
  readonly results: string;
}

/** What is told on the way. */
export type Told =
  | { readonly told: 'begun'; readonly mutant: number }
  | { readonly told: 'tried'; readonly mutant: number; readonly fate: Fate };

export type Fate = 'killed' | 'survived' | 'not reached';

export const PLAN = 'OMVANT_MUTANTS';

export function thePlan(): Plan {
  return JSON.parse(readFileSync(process.env[PLAN] ?? '', 'utf8')) as Plan;
}
