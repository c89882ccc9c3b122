import { createHash } from 'node:crypto';
import { roundKeys } from '../../../../../shared/commands/round-keys.ts';
import { readField } from '../../../../../shared/commands/waiting/read-field.ts';
import { addressHash } from '../../../../../shared/domain/access-link.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import {
  type AtNow,
  groupsOf,
  type MailingGroup,
  mayBeWrittenTo,
  membersOf,
  unconfirmedIn,
} from '../../../../../shared/domain/mailing/groups.ts';
import { TO_ONE } from '../../../../../shared/domain/mailing/mailing.ts';
import { suppressedKind } from '../../../../../shared/storage/kinds/letter.ts';
import { ref } from '../../../../../shared/storage/ref.ts';
import type { OperatorVisit } from '../../operator-visit.ts';
import { seesSide } from '../../sight.ts';

/** Before the id of somebody who is written to alone. */
const ONE = 'person:';

export function toOne(id: string): string {
  return `${ONE}${id}`;
}

/** Whom something is written to, and who of them cannot be reached. */
export type Recipients = {
  /** As the audit and the archive name it. */
  readonly to: MailingGroup | typeof TO_ONE;
  readonly people: readonly Application[];
  readonly unconfirmed: readonly Application[];
  /** Whose address gets no mail. */
  readonly silenced: readonly Application[];
};

/** The groups an operator can write to: whoever sees one side alone, to that and not to the other. */
export function groupsFor(visit: OperatorVisit): readonly MailingGroup[] {
  const others = { mentors: !seesSide(visit, 'mentor'), mentees: !seesSide(visit, 'mentee') };
  return groupsOf(visit.tools.round).filter((group) => !((group === 'mentors' || group === 'mentees') && others[group]));
}

/** Those of a group whom an operator sees. */
export function membersSeen(group: MailingGroup, field: AtNow, visit: OperatorVisit): readonly Application[] {
  return membersOf(group, field).filter(({ answers }) => seesSide(visit, answers.role));
}

export async function fieldOf({ tools }: OperatorVisit): Promise<AtNow> {
  return { ...(await readField(tools.store)), round: tools.round, now: tools.now() };
}

/** Those a form was addressed to, as they are now; nothing when there is no such group or person. */
export async function recipientsOf(to: string, field: AtNow, visit: OperatorVisit): Promise<Recipients | undefined> {
  if (to.startsWith(ONE)) {
    const person = field.people.find(({ id, answers }) => toOne(id) === to && seesSide(visit, answers.role));
    if (person === undefined) return undefined;
    const isReached = mayBeWrittenTo(person);
    return withoutSilenced(TO_ONE, isReached ? [person] : [], isReached ? [] : [person], visit);
  }
  const group = groupsFor(visit).find((one) => one === to);
  if (group === undefined) return undefined;
  const unconfirmed = unconfirmedIn(group, field).filter(({ answers }) => seesSide(visit, answers.role));
  return withoutSilenced(group, membersSeen(group, field, visit), unconfirmed, visit);
}

async function withoutSilenced(
  to: Recipients['to'],
  people: readonly Application[],
  unconfirmed: readonly Application[],
  { tools }: OperatorVisit,
): Promise<Recipients> {
  const { link: key } = await roundKeys(tools);
  const hashes = new Map(people.map(({ id, email }) => [id, addressHash(key, email)]));
  const found = await tools.store.getTogether([...hashes.values()].map((hash) => ref(suppressedKind, hash)));
  const isSilenced = ({ id }: Application) => found.get(suppressedKind, hashes.get(id) ?? '') !== undefined;
  const byName = (all: readonly Application[]) => all.toSorted((a, b) => a.answers.name.localeCompare(b.answers.name));
  return {
    to,
    people: byName(people.filter((person) => !isSilenced(person))),
    silenced: byName(people.filter(isSilenced)),
    unconfirmed: byName(unconfirmed),
  };
}

/** The same for the same people, whoever they are. */
export function markOf(people: readonly Application[]): string {
  const ids = people.map(({ id }) => id).toSorted();
  return createHash('sha256').update(ids.join(' ')).digest('base64url').slice(0, 22);
}
