import { finderOf } from '../../../../shared/domain/application/find.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { firstValue } from '../../form-body.ts';
import { goTo } from '../../visit.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { seesSide } from '../sight.ts';
import { keepSearch, MOST_IN_SEARCH, SEARCHED } from './searched.ts';

/** The search box of every page: leads to the person who was meant, or to the list with all who may be; of those the operator sees. */
export const find: Page = { act: search };

async function search(visit: OperatorVisit, typed: Typed): Promise<Response> {
  const text = firstValue(typed, 'who').trim().slice(0, MOST_IN_SEARCH);
  const isMeant = finderOf(text);
  const found = (await visit.tools.store.all(applicationKind)).filter(({ state }) => seesSide(visit, state.answers.role) && isMeant(state));
  const [only] = found;
  if (only !== undefined && found.length === 1) return goTo(visit.c, `/console/applicants/${only.state.id}`);
  await keepSearch(visit, text);
  return goTo(visit.c, `/console/applicants?${SEARCHED}=yes`);
}
