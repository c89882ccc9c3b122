import { type AuditLine, peopleIn } from '../../../../shared/domain/audit.ts';
import type { Round } from '../../../../shared/round/round-file.ts';

/** What an operator is called; one who no longer runs the round by their id. */
export function operatorName({ operators }: Pick<Round, 'operators'>, id: string): string {
  return operators.find((operator) => operator.id === id)?.name ?? id;
}

/** Whom a line of the log is about, by name: people of the round, and an operator. */
export function namesIn(about: AuditLine['about'], names: ReadonlyMap<string, string>, round: Pick<Round, 'operators'>): readonly string[] {
  const { operator } = about;
  const people = peopleIn(about).flatMap((id) => names.get(id) ?? []);
  return [...people, ...(operator === undefined ? [] : [operatorName(round, operator)])];
}
