import { addressHash, enteredId } from '../../domain/access-link.ts';
import type { Answers } from '../../domain/application/answers.ts';
import { type Application, ENTERED, entered, hasLeft } from '../../domain/application/application.ts';
import { assistantTold } from '../../domain/application/assistant.ts';
import { isComplete } from '../../domain/application/entered.ts';
import { apartLike } from '../../domain/application/whom-to-meet.ts';
import type { Acted } from '../../domain/audit.ts';
import { changed, type Refusal, refused, stamp, unchanged } from '../../domain/decision.ts';
import type { Stage } from '../../domain/round-state.ts';
import { type DomainEvent, event } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Operator } from '../../round/contact.ts';
import type { Language } from '../../round/languages.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { countSteps } from '../../storage/counts.ts';
import { addressedKind, addressKind, applicationKind } from '../../storage/kinds/application.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { type AddressHeld, applicationsWith, holderOfAddress, standingWith } from '../../storage/under-address.ts';
import { act, type Outcome } from '../act.ts';
import { toPerson } from '../letter/ask-for-letters.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';
import { leftForGood, wantsMailAgain } from './act-on-application.ts';
import { homeLink } from './confirm-address.ts';

/** Somebody an operator knows of, with as many answers as are known. */
export type Known = {
  readonly email: string;
  readonly language: Language;
  readonly answers: Answers;
  readonly unanswered: readonly string[];
  readonly why: string;
  readonly byTelephone: boolean;
  /** The list they come with, where it is one. */
  readonly list?: string;
};

/**
 * Enters somebody who has not applied, and asks for the letter that tells them. The id follows from the address, so that whoever is entered
 * twice is there once, until they have left or have another address. With `isAct` it leaves its line in the audit; a list has one for all of its people.
 */
export async function enterPerson(
  known: Known,
  tools: Tools,
  operator: Operator,
  { isAct = true }: { readonly isAct?: boolean } = {},
): Promise<Outcome<Application>> {
  const { store, round } = tools;
  const { link: key } = await roundKeys(tools);
  const hash = addressHash(key, known.email);
  const earlier = await applicationsWith(hash, await holderOfAddress(hash, store), store);
  const id = await idFor(earlier, key, known, tools);
  const acted: Acted = { operator: operator.id, act: 'entered person', about: { application: id } };
  return act(tools, isAct ? { operator: acted } : {}, async () => {
    const found = await store.getTogether([applicationKind.key(id), roundKind.key('round')]);
    const before = found.get(applicationKind, id);
    const held = await holderOfAddress(hash, store);
    const why = whyNot(known, before?.state, found.get(roundKind, 'round')?.state.stage, standingWith(id, held));
    if (why !== undefined) return refused(why);
    const at = tools.now();
    if (before !== undefined) return { before, at, decision: unchanged, changes: () => [] };
    const next = apartLike(entered({ ...known, id, entered: enteredBy(known, operator, stamp(at)) }, at), earlier);
    const day = dayOf(round, at).toString();
    const sure = next.status === 'confirmed' ? await asConfirmed(next, hash, held, day, tools) : NOT_YET;
    return {
      before,
      at,
      decision: changed(next, event('answers changed', { application: id, time: 0 }), ...sure.events),
      changes: () => [
        change(applicationKind, undefined, next),
        change(addressedKind, undefined, { hash, application: id }),
        countSteps({ submitted: 1, ...sure.counted }, { day, role: next.answers.role, channel: ENTERED }),
        ...sure.changes,
      ],
      letters: [toPerson(id, 'welcome', 'entered')],
    };
  });
}

function whyNot(
  known: Known,
  there: Application | undefined,
  stage: Stage | undefined,
  standing: Application | undefined,
): Refusal | undefined {
  if (stage === 'closed') return 'round closed';
  if (stage === 'closing') return 'not at this stage';
  if (there !== undefined) return there.answers.role === known.answers.role ? undefined : 'address taken';
  if (standing !== undefined) return 'address taken';
  return known.byTelephone && !isComplete(known.unanswered) ? 'answers missing' : undefined;
}

/** What comes with an address that is confirmed at once: it is theirs from now on, and their own page opens. */
async function asConfirmed(next: Application, hash: string, held: AddressHeld, day: string, tools: Tools): Promise<Confirmed> {
  const left = leftForGood(next.id, held, tools);
  return {
    counted: { confirmed: 1 },
    events: [event('application confirmed', { application: next.id }), ...assistantTold(next), ...(left?.events ?? [])],
    changes: [
      change(addressKind, held.claim, { hash, application: next.id }),
      await homeLink(next, tools),
      ...(await wantsMailAgain(hash, tools)),
      ...(left === undefined ? [] : changeApplication(left.before, left.next, day)),
    ],
  };
}

type Confirmed = {
  readonly counted: { readonly confirmed?: number };
  readonly events: readonly DomainEvent[];
  readonly changes: readonly Change[];
};
const NOT_YET: Confirmed = { counted: {}, events: [], changes: [] };

/** Whoever was entered with this address is that entry, until they have left; who has another address by now is another's, whatever their id was made of. */
async function idFor(earlier: readonly Application[], key: string, { email }: Known, { store }: Tools): Promise<string> {
  const there = earlier.find((one) => one.entered !== undefined && !hasLeft(one));
  if (there !== undefined) return there.id;
  let gone = 0;
  while ((await store.get(applicationKind, enteredId(key, email, gone))) !== undefined) gone += 1;
  return enteredId(key, email, gone);
}

function enteredBy({ why, byTelephone, unanswered, list }: Known, operator: Operator, at: string) {
  const said = { ...(byTelephone ? { byTelephone } : {}), ...(list === undefined ? {} : { list }) };
  return { by: operator.id, at, why, unanswered: [...unanswered], ...said };
}
