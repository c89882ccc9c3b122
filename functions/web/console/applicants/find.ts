import type { Typed } from '../../../../shared/domain/form/field.ts';
import { firstValue } from '../../form-body.ts';
import { goTo } from '../../visit.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { keepSearch, MOST_IN_SEARCH, SEARCHED } from './searched.ts';

/** The search box of every page: leads to the list of people with those who were meant. */
export const find: Page = { act: search };

async function search(visit: OperatorVisit, typed: Typed): Promise<Response> {
  const text = firstValue(typed, 'who').trim().slice(0, MOST_IN_SEARCH);
  await keepSearch(visit, text);
  return goTo(visit.c, `/console/applicants?${SEARCHED}=yes`);
}
