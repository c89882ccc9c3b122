import type { Application } from '../../domain/application/application.ts';
import type { Desk } from '../../domain/matching/desk/desk.ts';
import type { Field } from '../../domain/matching/desk/standing.ts';
import { noPlaceLetter, withoutPlace } from '../../domain/waiting/who-waits.ts';
import { deskKind } from '../../storage/kinds/desk.ts';
import { ledgerKey, notYetIn } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';
import { readField } from './read-field.ts';

/** The people and pairs, what lies on the desk, and who has had neither a place nor the last word. */
export type FieldNow = Field & { readonly desk: Desk | undefined; readonly waiting: readonly Application[] };

export async function fieldNow({ store }: Pick<Tools, 'store'>): Promise<FieldNow> {
  const [field, desk] = await Promise.all([readField(store), store.get(deskKind, 'desk')]);
  const without = withoutPlace(field);
  const lastWords = without.map(noPlaceLetter);
  const unsaid = notYetIn(await store.getTogether(lastWords.map(ledgerKey)), lastWords);
  const decided = new Set(desk?.state.turnedDown.flat().map(({ person, occasion }) => `${person} ${occasion}`));
  const open = new Set(
    unsaid.filter(({ recipient, occasion }) => !decided.has(`${recipient.id} ${occasion}`)).map(({ recipient }) => recipient.id),
  );
  return { ...field, desk: desk?.state, waiting: without.filter(({ id }) => open.has(id)) };
}
