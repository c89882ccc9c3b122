import { onlySideOf } from '../../../shared/round/contact.ts';
import { ROLES, type Role } from '../../../shared/round/round-file.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import type { OperatorVisit } from './operator-visit.ts';

type Seer = Pick<OperatorVisit, 'operator'>;

/** Whether an operator sees the people of a side. */
export function seesSide({ operator }: Seer, role: Role): boolean {
  const only = onlySideOf(operator);
  return only === undefined || only === role;
}

/** The sides whose ratings and confidences an operator sees by name; a viewer sees nobody's. */
export function sidesInConfidence(visit: Seer): readonly Role[] {
  return visit.operator.access === 'viewer' ? [] : ROLES.filter((role) => seesSide(visit, role));
}

/** Which people an operator sees, by their ids. */
export async function whomSees(visit: Pick<OperatorVisit, 'operator' | 'tools'>): Promise<(id: string) => boolean> {
  if (onlySideOf(visit.operator) === undefined) return () => true;
  const all = await visit.tools.store.all(applicationKind);
  const own = new Set(all.flatMap(({ state }) => (seesSide(visit, state.answers.role) ? [state.id] : [])));
  return (id) => own.has(id);
}
