import { type Board, boardSchema } from '../../domain/matching/board/board.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

const DECISIONS_HOLD = { locks: 'approval', forbids: 'approval', required: 'approval', policy: 'no person' } as const;

/** The matching board, one for the round; the table calls it by its older name. */
export const boardKind: Kind<Board, 'board'> = {
  name: 'desk',
  schema: boardSchema,
  key: () => ({ pk: PARTITION.round, sk: 'DESK' }),
  idOf: () => 'board',
  holds: {
    decisions: DECISIONS_HOLD,
    earlier: DECISIONS_HOLD,
    proposal: 'no person',
    plan: { all: 'approval' },
    planBefore: { all: 'approval' },
    solvedAt: 'no person',
    approved: 'no person',
    asked: 'approval',
    turnedDown: { person: 'approval', occasion: 'no person' },
  },
};
