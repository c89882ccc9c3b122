import type { Application } from '../../domain/application/application.ts';
import type { Board } from '../../domain/matching/board/board.ts';
import type { Field } from '../../domain/matching/board/standing.ts';
import { noPlaceLetter, withoutSeat } from '../../domain/waiting/who-waits.ts';
import { boardKind } from '../../storage/kinds/board.ts';
import { ledgerKey, notYetIn } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';
import { readField } from './read-field.ts';

/** The people and pairs, what lies on the board, and who has had neither a seat nor the last word. */
export type FieldNow = Field & { readonly board: Board | undefined; readonly waiting: readonly Application[] };

export async function fieldNow({ store }: Pick<Tools, 'store'>): Promise<FieldNow> {
  const [field, board] = await Promise.all([readField(store), store.get(boardKind, 'board')]);
  const without = withoutSeat(field);
  const lastWords = without.map(noPlaceLetter);
  const unsaid = notYetIn(await store.getTogether(lastWords.map(ledgerKey)), lastWords);
  const decided = new Set(board?.state.turnedDown.flat().map(({ person, occasion }) => `${person} ${occasion}`));
  const open = new Set(
    unsaid.filter(({ recipient, occasion }) => !decided.has(`${recipient.id} ${occasion}`)).map(({ recipient }) => recipient.id),
  );
  return { ...field, board: board?.state, waiting: without.filter(({ id }) => open.has(id)) };
}
