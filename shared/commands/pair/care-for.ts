import { type Application, hasLeft } from '../../domain/application/application.ts';
import { areApart, setApart, setSeeking } from '../../domain/application/whom-to-meet.ts';
import { changed, refused, stamp, unchanged } from '../../domain/decision.ts';
import { type Care, type CareGiven, cared, mayReadCare, sameCare } from '../../domain/pair/care.ts';
import { decidePair } from '../../domain/pair/decide-pair.ts';
import { isLive, type Pair } from '../../domain/pair/pair.ts';
import { peopleOf } from '../../domain/pair/pair-id.ts';
import { type DomainEvent, event } from '../../events/catalogue.ts';
import type { Operator } from '../../round/contact.ts';
import { ROLES, type Role } from '../../round/round-file.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { changePair } from '../../storage/changes/pair-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { careKind } from '../../storage/kinds/care.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** What operators decide about two people: why and who may read it, and which of them may be asked about somebody else. */
export type CareFor = CareGiven & { readonly seeks: readonly Role[] };

/**
 * Keeps two people apart for good, or lets them be brought together again, and decides who may read why. A pair that is asked or meets ends
 * with it; neither of the two is asked about anybody else unless that was said.
 */
export async function careFor(id: string, given: CareFor, tools: Tools, operator: Operator): Promise<Outcome<Care>> {
  const about = { pair: id, readers: given.readers, apart: given.apart ? 'yes' : 'no' };
  return act(tools, { operator: { operator: operator.id, act: 'cared for pair', about } }, async () => {
    const { store, now } = tools;
    const ids = peopleOf(id);
    const found = await store.getTogether([careKind.key(id), pairKind.key(id), ...ids.map(applicationKind.key)]);
    const [mentor, mentee] = ids.map((one) => found.get(applicationKind, one));
    if (mentor === undefined || mentee === undefined) return refused('no such person');
    if (mentor.state.answers.role !== 'mentor' || mentee.state.answers.role !== 'mentee') return refused('no such person');
    const before = found.get(careKind, id);
    if (!mayReadCare(before?.state, operator)) return refused('not yours to read');
    const at = now();
    const next = cared(id, given, operator.id, at);
    const two = { mentor, mentee };
    const pair = found.get(pairKind, id);
    const ended = given.apart ? endOf(pair, given.seeks, tools) : undefined;
    const isSame = before !== undefined && sameCare(before.state, next) && ended === undefined;
    const people = changedPeople(two, given, ended !== undefined);
    return {
      before,
      at,
      decision: isSame ? unchanged : changed(next, ...(ended?.events ?? []), ...reopening(two, given, id, at)),
      changes: (care) => [change(careKind, before, care), ...changesOf(pair, ended?.next, two, people)],
    };
  });
}

function endOf(pair: Stored<Pair> | undefined, asks: readonly Role[], { round, now }: Tools) {
  if (pair === undefined || !isLive(pair.state)) return undefined;
  const decision = decidePair(round, pair.state, { command: 'end', asks }, now());
  return decision.outcome === 'changed' ? decision : undefined;
}

type Two = Readonly<Record<Role, Stored<Application>>>;
type Become = (person: Application) => Application;

/** What each of the two becomes beside losing the pair. Whoever left seeks nobody anyway. */
function changedPeople({ mentor, mentee }: Two, { apart, seeks }: CareFor, ends: boolean): Readonly<Record<Role, Become>> {
  const become = (role: Role, other: string) => (person: Application) => {
    const next = setApart(person, other, apart);
    return ends && !hasLeft(person) ? setSeeking(next, seeks.includes(role)) : next;
  };
  return { mentor: become('mentor', mentee.state.id), mentee: become('mentee', mentor.state.id) };
}

function changesOf(
  pair: Stored<Pair> | undefined,
  ended: Pair | undefined,
  two: Two,
  become: Readonly<Record<Role, Become>>,
): readonly Change[] {
  const people = ROLES.map((role) => ({ before: two[role], become: become[role] }));
  if (pair === undefined || ended === undefined)
    return people.map(({ before, become: next }) => change(applicationKind, before, next(before.state)));
  return changePair(pair, ended, [two.mentor, two.mentee], (person) => become[person.answers.role](person));
}

/** The plan on the board may bring the two together, or may again. */
function reopening({ mentor, mentee }: Two, { apart }: CareFor, id: string, at: Parameters<typeof stamp>[0]): readonly DomainEvent[] {
  return areApart(mentor.state, mentee.state) === apart ? [] : [event('matching reopened', { occasion: `apart ${id} ${stamp(at)}` })];
}
