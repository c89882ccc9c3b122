import { enteredId } from '../../domain/access-link.ts';
import type { Answers } from '../../domain/application/answers.ts';
import { type Application, ENTERED, entered, hasLeft, isInRound } from '../../domain/application/application.ts';
import { isComplete, type LettersTo, mayEnter } from '../../domain/application/entered.ts';
import { nameKey } from '../../domain/application/same-person.ts';
import { changed, refused, stamp, unchanged } from '../../domain/decision.ts';
import { event } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Operator } from '../../round/contact.ts';
import type { Language } from '../../round/languages.ts';
import { change } from '../../storage/changes/changes.ts';
import { countSteps } from '../../storage/counts.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { act, type Outcome } from '../act.ts';
import { toPerson } from '../letter/ask-for-letters.ts';
import { roundNow } from '../round/round-now.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';
import { homeLink } from './confirm-address.ts';

/** Somebody with protected identity: their name is made up, and there is no address. */
export type Protected = {
  readonly answers: Answers;
  readonly unanswered: readonly string[];
  readonly language: Language;
  readonly why: string;
  readonly letters: LettersTo;
};

/**
 * Enters somebody with protected identity who has said yes to an operator. The id follows from the made-up name, so that whoever is entered
 * twice is there once; somebody else of that name is in the way.
 */
export async function enterProtected(known: Protected, tools: Tools, operator: Operator): Promise<Outcome<Application>> {
  const { store, round } = tools;
  const { name, role } = known.answers;
  const { link: key } = await roundKeys(tools);
  const id = await idFor(name, key, tools);
  return act(tools, { operator: { operator: operator.id, act: 'entered protected person', about: { application: id } } }, async () => {
    const state = await roundNow(tools);
    if (!mayEnter(state)) return refused(state.stage === 'closed' ? 'round closed' : 'not at this stage');
    const at = tools.now();
    const before = await store.get(applicationKind, id);
    if (before !== undefined) return { before, at, decision: unchanged, changes: () => [] };
    if (await isCalledSo(name, tools)) return refused('same person');
    if (!isComplete(known.unanswered)) return refused('answers missing');
    const { why, letters, unanswered } = known;
    const by = { by: operator.id, at: stamp(at), why, byTelephone: true, unanswered: [...unanswered], protected: letters };
    const next = entered({ ...known, id, email: '', entered: by }, at);
    const link = await homeLink(next, tools);
    return {
      before,
      at,
      decision: changed(next, event('answers changed', { application: id, time: 0 }), event('application confirmed', { application: id })),
      changes: () => [
        change(applicationKind, undefined, next),
        countSteps({ submitted: 1, confirmed: 1 }, { day: dayOf(round, at).toString(), role, channel: ENTERED }),
        link,
      ],
      letters: letters === 'operators' ? [toPerson(id, 'welcome', 'entered')] : [],
    };
  });
}

async function isCalledSo(name: string, { store }: Tools): Promise<boolean> {
  const all = await store.all(applicationKind);
  return all.some(({ state }) => isInRound(state) && nameKey(state.answers.name) === nameKey(name));
}

/** Whoever was entered under this name is that entry, until they have left. */
async function idFor(name: string, key: string, { store }: Tools): Promise<string> {
  for (let gone = 0; ; gone += 1) {
    const id = enteredId(key, `protected\n${nameKey(name)}`, gone);
    const there = await store.get(applicationKind, id);
    if (there === undefined || !hasLeft(there.state)) return id;
  }
}
