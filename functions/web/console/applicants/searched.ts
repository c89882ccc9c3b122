import { keepTyped } from '../../../../shared/commands/typed/keep-typed.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { triedKind } from '../../../../shared/storage/kinds/tried.ts';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** So many characters can be searched for. */
export const MOST_IN_SEARCH = 100;

const PAGE = '/console/find';
const FIELD = 'who';

/** In the address of the list of people: it shows those the operator searched for. The words themselves are never in an address. */
export const SEARCHED = 'searched';

/** Keeps what an operator searches for, so that the list can be filtered, turned over and loaded again. */
export async function keepSearch({ tools, operator }: OperatorVisit, text: string): Promise<void> {
  const owner = ownerOf({ kind: 'operator', id: operator.id });
  await keepTyped({ owner, page: PAGE, typed: { [FIELD]: [text] }, problems: [], status: 422 }, tools);
}

/** What this page shows of the list: all of it, those who were searched for, or that the search is too long ago. */
export async function searchOf({ c, tools, operator }: OperatorVisit): Promise<{ readonly text: string } | 'over' | undefined> {
  if (c.req.query(SEARCHED) === undefined) return undefined;
  const kept = (await tools.store.get(triedKind, { owner: ownerOf({ kind: 'operator', id: operator.id }), page: PAGE }))?.state;
  const text = kept?.typed[FIELD]?.[0];
  const isOver = kept === undefined || tools.now().epochMilliseconds >= instantOf(kept.until).epochMilliseconds;
  return text === undefined || isOver ? 'over' : { text };
}
