import type { Application } from '../../../../shared/domain/application/application.ts';
import { type AuditLine, type OperatorAct, peopleIn } from '../../../../shared/domain/audit.ts';
import { peopleOf } from '../../../../shared/domain/pair/pair-id.ts';
import { type Operator, onlySideOf } from '../../../../shared/round/contact.ts';
import type { Round } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import type { Store } from '../../../../shared/storage/store.ts';
import { auditWords } from '../../../../shared/words/console/audit.ts';
import type { OperatorVisit } from '../operator-visit.ts';

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

/** Lines an operator sees, with what is said of those they are about. */
export type LinesSeen = {
  readonly lines: readonly AuditLine[];
  /** By id: the name, or of whom the operator does not see, that. */
  readonly names: ReadonlyMap<string, string>;
  /** The pairs among those they are about that came to be. */
  readonly pairs: ReadonlySet<string>;
};

/**
 * Those of some lines that an operator may see. Whoever sees one side alone sees what was done about its people and what is about nobody; of
 * the other side they learn nobody's name but of the other one of a pair.
 */
export async function linesSeen(all: readonly AuditLine[], { tools, operator, say }: OperatorVisit): Promise<LinesSeen> {
  const { store } = tools;
  const may = all.filter((line) => maySeeLine(line, operator));
  const [people, pairs] = await Promise.all([
    store.those(applicationKind, [...new Set(may.flatMap(({ about }) => peopleIn(about)))], { eventuallyConsistent: true }),
    pairsMadeOf(may, store),
  ]);
  const side = onlySideOf(operator);
  const others = new Set(people.flatMap(({ state }) => (side === undefined || state.answers.role === side ? [] : [state.id])));
  const partners = new Set([...pairs].flatMap(peopleOf));
  const nameOf = ({ id, answers }: Application) =>
    others.has(id) && !partners.has(id) ? auditWords(say).otherSide(say(tools.round.hosts[otherHost(operator)].name)) : answers.name;
  const known = new Set(people.map(({ state }) => state.id));
  const isSeen = ({ about }: AuditLine) => {
    const those = peopleIn(about).filter((id) => known.has(id));
    return those.length === 0 || those.some((id) => !others.has(id));
  };
  return { lines: may.filter(isSeen), names: new Map(people.map(({ state }) => [state.id, nameOf(state)])), pairs };
}

function otherHost({ host }: Operator): Operator['host'] {
  return host === 'university' ? 'company' : 'university';
}

/** The pairs lines are about that came to be: of two who were locked or forbidden on the board there may be none to lead to. */
async function pairsMadeOf(lines: readonly Pick<AuditLine, 'about'>[], store: Store): Promise<ReadonlySet<string>> {
  const ids = new Set(lines.flatMap(({ about }) => about['pair'] ?? []));
  return new Set((await store.those(pairKind, [...ids])).map(({ state }) => state.id));
}

/** What was done because of what somebody had said in confidence. */
const IN_CONFIDENCE: readonly OperatorAct[] = ['cared for pair'];

/** Whether an operator may see a line of the log: a viewer sees none from which a complaint could be read. */
function maySeeLine({ act }: Pick<AuditLine, 'act'>, { access }: Pick<Operator, 'access'>): boolean {
  return access === 'operator' || !IN_CONFIDENCE.some((one) => one === act);
}
