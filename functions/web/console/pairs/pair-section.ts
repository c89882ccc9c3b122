import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';

/** What a part of a pair's page with a form of its own is given. */
export type PairSection = {
  readonly visit: OperatorVisit;
  readonly pair: Pair;
  readonly path: string;
  readonly trouble: Trouble | undefined;
};
