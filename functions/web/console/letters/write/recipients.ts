import { createHash } from 'node:crypto';
import { roundKeys } from '../../../../../shared/commands/round-keys.ts';
import { readField } from '../../../../../shared/commands/waiting/read-field.ts';
import { addressHash } from '../../../../../shared/domain/access-link.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import {
  type AtNow,
  groupsOf,
  type MailingGroup,
  membersOf,
  unreachedIn,
  type WhyNotWrittenTo,
  whyNotWrittenTo,
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
  /** Those who do not get it, by why. */
  readonly unreached: readonly Unreached[];
};

/** `silenced`: email to the address came back or was complained about; `erased`: its owner wanted all about them to be erased. */
export const WHY_UNREACHED = ['not confirmed', 'has left', 'data not used', 'no mail', 'silenced', 'erased'] as const;
export type WhyUnreached = (typeof WHY_UNREACHED)[number];
export type Unreached = { readonly why: WhyUnreached; readonly people: readonly Application[] };

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
    return reached(TO_ONE, [person], visit);
  }
  const group = groupsFor(visit).find((one) => one === to);
  if (group === undefined) return undefined;
  const unreached = unreachedIn(group, field).filter(({ answers }) => seesSide(visit, answers.role));
  return reached(group, [...membersSeen(group, field, visit), ...unreached], visit);
}

/** Those of these people who get it, and those who do not. */
async function reached(to: Recipients['to'], people: readonly Application[], { tools }: OperatorVisit): Promise<Recipients> {
  const { link: key } = await roundKeys(tools);
  const hashes = new Map(people.map(({ id, email }) => [id, addressHash(key, email)]));
  const found = await tools.store.getTogether([...hashes.values()].map((hash) => ref(suppressedKind, hash)));
  const whyNot = (person: Application): WhyUnreached | undefined => {
    const why: WhyNotWrittenTo | undefined = whyNotWrittenTo(person);
    const stopped = found.get(suppressedKind, hashes.get(person.id) ?? '');
    if (why !== undefined || stopped === undefined) return why;
    return stopped.state.why === 'erased' ? 'erased' : 'silenced';
  };
  const byWhy = Map.groupBy(
    people.toSorted((a, b) => a.answers.name.localeCompare(b.answers.name)),
    whyNot,
  );
  return {
    to,
    people: byWhy.get(undefined) ?? [],
    unreached: WHY_UNREACHED.flatMap((why) => {
      const those = byWhy.get(why) ?? [];
      return those.length === 0 ? [] : [{ why, people: those }];
    }),
  };
}

/** The same for the same people, whoever they are. */
export function markOf(people: readonly Application[]): string {
  const ids = people.map(({ id }) => id).toSorted();
  return createHash('sha256').update(ids.join(' ')).digest('base64url').slice(0, 22);
}
