import { type AuditLine, type OperatorAct, peopleIn } from '../../../../shared/domain/audit.ts';
import type { Operator } from '../../../../shared/round/contact.ts';
import type { Round } from '../../../../shared/round/round-file.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import type { Store } from '../../../../shared/storage/store.ts';

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

/** The pairs lines are about that came to be: of two who were locked or forbidden on the board there may be none to lead to. */
export async function pairsMadeOf(lines: readonly Pick<AuditLine, 'about'>[], store: Store): Promise<ReadonlySet<string>> {
  const ids = new Set(lines.flatMap(({ about }) => about['pair'] ?? []));
  return new Set((await store.those(pairKind, [...ids])).map(({ state }) => state.id));
}

/** What was done because of what somebody had said in confidence. */
const IN_CONFIDENCE: readonly OperatorAct[] = ['cared for pair'];

/** Whether an operator may see a line of the log: a viewer sees none from which a complaint could be read. */
export function maySeeLine({ act }: Pick<AuditLine, 'act'>, { access }: Pick<Operator, 'access'>): boolean {
  return access === 'operator' || !IN_CONFIDENCE.some((one) => one === act);
}
