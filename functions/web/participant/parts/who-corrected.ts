import type { Corrected } from '../../../../shared/domain/application/corrected.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import type { LinkHolder } from '../link/people.ts';

/** Who corrected something: a coordinator by name, or the reader. */
export function whoCorrected({ by }: Corrected, { tools: { round }, texts }: Pick<LinkHolder, 'tools' | 'texts'>): string {
  if (by === undefined) return texts.details.changed.you;
  return (round.operators.find(({ id }) => id === by) ?? contactOf(round)).name;
}
