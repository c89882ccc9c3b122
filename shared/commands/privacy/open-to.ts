import { isInConfidence } from '../../domain/attention.ts';
import { mayReadCare } from '../../domain/pair/care.ts';
import { type Operator, onlySideOf } from '../../round/contact.ts';
import type { OwnData } from './own-data.ts';

/** Whether what was said in confidence about a pair is an operator's to read. */
export function openTo({ cares }: Pick<OwnData, 'cares'>, operator: Operator): (pair: string) => boolean {
  return (pair) =>
    mayReadCare(
      cares.find((care) => care.pair === pair),
      operator,
    );
}

/** The same of something on the list; whoever sees one side alone reads nothing of what the other one of a pair said. */
export function entryOpenTo(data: Pick<OwnData, 'cares'>, operator: Operator): (one: OwnData['entries'][number]) => boolean {
  const isOpen = openTo(data, operator);
  return ({ entry, isOthers }) => {
    if (entry.subject.kind !== 'pair' || !isInConfidence(entry)) return true;
    return isOpen(entry.subject.id) && !(isOthers && onlySideOf(operator) !== undefined);
  };
}
