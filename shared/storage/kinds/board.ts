import { type Board, boardSchema } from '../../domain/matching/board/board.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** The matching board, one for the round; the table calls it by its older name. */
export const boardKind: Kind<Board, 'board'> = {
  name: 'desk',
  schema: boardSchema,
  key: () => ({ pk: PARTITION.round, sk: 'DESK' }),
  idOf: () => 'board',
};
